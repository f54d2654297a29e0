"""Layout of the inspector and of the pairs page."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.context import Context


def render_inspector(context: Context) -> list[Component]:
    """The floating panel at the right of the map."""
    return [html.Aside(id="inspector")]


def render_pairs(context: Context) -> list[Component]:
    """The matrix of all pairs."""
    return [html.Div(id="pairs-view")]
