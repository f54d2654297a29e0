"""Callbacks of the events page: the table at its first opening."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component

from dashboard.components.panels import SELECTION
from dashboard.context import Context
from dashboard.views.events.ids import Ids
from dashboard.views.events.table import render_table


def register(app: Dash, context: Context) -> None:  # noqa: ARG001 - every view takes it
    """Wire the events page."""
    app.clientside_callback(
        ClientsideFunction("araxes", "openEvents"),
        Output(Ids.OPENED, "data"),
        Input(SELECTION, "data"),
        State(Ids.OPENED, "data"),
    )

    @app.callback(
        Output(Ids.TABLE, "children"), Input(Ids.OPENED, "data"), prevent_initial_call=True
    )
    def fill_table(_opened: object) -> Component:
        # Only now: the grid's script is large, and most readers look at the map.
        return render_table()
