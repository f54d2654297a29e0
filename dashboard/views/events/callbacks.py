"""Callbacks of the events page: the table at its first opening, and the addresses of downloads."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component

from dashboard.context import Context
from dashboard.export.routes import FORMATS
from dashboard.views.events.ids import Ids
from dashboard.views.events.table import render_table

SELECTION = "selection"
"""Id of the store that holds the selection (contract in docs/architecture.md)."""

PERMALINK = "permalink"
"""Id of the store that holds the selection's address and words."""


def register(app: Dash, context: Context) -> None:  # noqa: ARG001 - every view takes it
    """Wire the events page."""
    app.clientside_callback(
        ClientsideFunction("araxes", "openEvents"),
        Output(Ids.OPENED, "data"),
        Input(SELECTION, "data"),
        State(Ids.OPENED, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("araxes", "describeEvents"),
        [
            Output(Ids.SENTENCE, "children"),
            *(Output(Ids.download(ending), "href") for ending in FORMATS),
        ],
        Input(PERMALINK, "data"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(Ids.TABLE, "children"), Input(Ids.OPENED, "data"), prevent_initial_call=True
    )
    def fill_table(_opened: object) -> Component:
        # Only now: the grid's script is large, and most readers look at the map.
        return render_table()
