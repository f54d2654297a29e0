"""Controls that change the selection: each carries its actions and goes through the reducer.

``assets/js/parts/actions.js`` listens for presses on anything with ``data-dispatch`` and hands the
actions to ``araxes.state.dispatch``; no callback and no server is involved.
"""

from __future__ import annotations

import json
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data

Action = dict[str, Any]
"""One action of ``assets/js/core/reducer.js``, such as ``{"type": "focus", "id": "…"}``."""


def render_action(
    children: Any,
    *actions: Action,
    class_name: str = "action",
    **properties: Any,
) -> Component:
    """A button that dispatches ``actions`` in their order."""
    return html.Button(
        children,
        type="button",
        className=class_name,
        **{"data-dispatch": json.dumps(actions, separators=(",", ":")), **properties},
    )


def render_scene_link(children: Any, scene: str, class_name: str = "action") -> Component:
    """A button that leads to one scene on the Briefing page (``assets/js/compose/page.js``)."""
    chosen = data(chosen_scene=scene)
    return render_action(children, open_page("briefing"), class_name=class_name, **chosen)


def focus_event(event_id: str) -> Action:
    """Show one event in the inspector."""
    return {"type": "focus", "id": event_id}


def open_pair(a: str, b: str) -> Action:
    """Look at a pair, A in blue and B in orange."""
    return {"type": "pair", "a": a, "b": b}


def open_page(page: str) -> Action:
    """Turn to another page."""
    return {"type": "page", "value": page}


def set_window(start: str, end: str) -> Action:
    """Look at the days from ``start`` to ``end`` (ISO)."""
    return {"type": "window", "start": start, "end": end}


def show_kind(kind: str) -> Action:
    """Switch a kind of event on."""
    return {"type": "kind", "kind": kind, "on": True}
