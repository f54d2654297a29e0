"""Component trees as HTML text, for a page that has no Dash.

The drawing of a tree (:mod:`~dashboard.components.drawing`) is here written out: what a served page
is sent as values. Every value is escaped.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator
from typing import Any

from dash.development.base_component import Component

from dashboard.components.drawing import Drawing, drawn

_CORE = "dash_core_components"
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
_ADDRESSES = frozenset({"action", "formaction", "href", "src"})


def render_markup(children: Any) -> str:
    """Children of a Dash component as HTML text.

    A ``dcc.Store`` becomes nothing: it belongs to Dash's callbacks.

    Raises
    ------
    TypeError
        For any other component that is not one of ``dash.html``.
    ValueError
        For an attribute that could lead out of the page: a file has nowhere to go.
    """
    return "".join(part for drawing in drawn(children, _without_dash) for part in _parts(drawing))


def script_json(value: Any) -> str:
    """JSON that may stand inside a script element whatever its texts hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return safe_json(text)


def safe_json(text: str) -> str:
    """JSON text with what could end or open a script element, or a line, written as escapes."""
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _without_dash(component: Component) -> Iterable[Drawing]:
    """What stands for a component of Dash's own."""
    described = component.to_plotly_json()
    kind, namespace = described["type"], described["namespace"]
    if (namespace, kind) != (_CORE, "Store"):
        raise TypeError(
            f"came {namespace}.{kind}; only dash.html and dcc.Store have a form without Dash"
        )
    return []


def _parts(drawing: Drawing, *, within: str = "") -> Iterator[str]:
    """The text of a drawing; ``within`` is the tag of the element that holds it."""
    if isinstance(drawing, str):
        # No entity is read inside a script: there it is JSON that has to be safe.
        yield safe_json(drawing) if within == "script" else html.escape(drawing, quote=False)
        return
    tag, attributes, *children = drawing
    yield f"<{tag}{''.join(_attribute(name, value) for name, value in attributes.items())}>"
    if tag not in _VOID:
        for child in children:
            yield from _parts(child, within=tag)
        yield f"</{tag}>"


def _attribute(name: str, value: Any) -> str:
    if name in _ADDRESSES and not str(value).startswith("#"):
        raise ValueError(f"came {name}={str(value)[:60]!r}; a page in one file leads nowhere else")
    if name == "n_clicks":  # Dash's own, which no browser knows
        return ""
    if value is True:
        return f" {name}"
    if name == "style":
        value = ";".join(f"{_hyphened(key)}:{one}" for key, one in value.items())
    return f' {name}="{html.escape(str(value))}"'


def _hyphened(name: str) -> str:
    if name.startswith("--"):
        return name
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)
