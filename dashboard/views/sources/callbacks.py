"""Callbacks of the sources page."""

from __future__ import annotations

from functools import partial

from dash import Dash
from dash.development.base_component import Component

from dashboard.components import panels
from dashboard.context import Context
from dashboard.views.sources.layout import SOURCES
from dashboard.views.sources.source_card import render_sources_body


def register(app: Dash, context: Context) -> None:
    """Wire the sources page."""
    panels.register(app, SOURCES.name, partial(answer_sources, context))


def answer_sources(context: Context, data: object) -> list[Component]:
    """The sources page for a selection from the browser; SelectionError where it is broken."""
    selection, served = context.read(data)
    return render_sources_body(served, selection)
