"""Callbacks of the sources page."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component

from dashboard.components.drawing import Drawing, drawn
from dashboard.context import Context
from dashboard.views.sources.ids import Ids
from dashboard.views.sources.source_card import render_sources_body

SELECTION = "selection"
"""Id of the store that holds the selection (contract in docs/architecture.md)."""


def register(app: Dash, context: Context) -> None:
    """Wire the sources page."""
    app.clientside_callback(
        ClientsideFunction("araxes", "sourcesPageQuestion"),
        Output(Ids.QUESTION, "data"),
        Input(SELECTION, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("araxes", "drawSourcesPage"),
        Input(Ids.ANSWER, "data"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(Ids.ANSWER, "data"),
        Input(Ids.QUESTION, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_sources(_question: object, data: object) -> list[Drawing]:
        return drawn(answer_sources(context, data))


def answer_sources(context: Context, data: object) -> list[Component]:
    """The sources page for a selection from the browser; SelectionError where it is broken."""
    selection, volume = context.read(data)
    return render_sources_body(volume, selection)
