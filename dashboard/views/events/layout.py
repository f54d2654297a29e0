"""Layout of the events view."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.context import Context
from dashboard.views.events.ids import Ids


def render(context: Context) -> list[Component]:
    """The events view."""
    return [html.Div(id=Ids.ROOT)]
