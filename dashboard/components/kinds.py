"""Kinds of event: a shape, a name; the shape differs as well as the colour."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from seeds.records.model import Event, EventKind


def render_mark(kind: EventKind, side: str = "other") -> Component:
    """The kind's shape, in the colour of a side: "a", "b", "both" or "other"; for eyes only."""
    return html.Span(className=f"mark mark-{kind.value} mark-of-{side}", **aria(hidden=True))


def side_of(event: Event, pair: tuple[str, str] | None) -> str:
    """Whose event it is, as ``araxes.filter.side`` has it: "a", "b", "both" or "other"."""
    if pair is None or not set(pair) <= set(event.countries):
        return "other"
    return {pair[0]: "a", pair[1]: "b"}.get(event.initiator or "", "both")
