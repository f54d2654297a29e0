"""Layout of the timeline view."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.context import Context
from dashboard.views.timeline.ids import Ids


def render(_context: Context) -> list[Component]:
    """The timeline view."""
    return [html.Div(id=Ids.ROOT, role="group", tabIndex=-1, **aria(label="Timeline"))]
