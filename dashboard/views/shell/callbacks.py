"""Address to selection and back; the browser's copy of the selection."""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.context import Context
from dashboard.selection import Selection, SelectionError
from dashboard.views.shell.ids import Ids


def register(app: Dash, context: Context) -> None:
    """Wire the frame."""
    app.clientside_callback(
        ClientsideFunction("araxes", "readAddress"),
        Output(Ids.ADDRESS, "data"),
        Input(Ids.CATALOGUE, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("araxes", "receiveSelection"),
        Output(Ids.SINK, "data"),
        Input(Ids.SELECTION, "data"),
        State(Ids.CATALOGUE, "data"),
    )

    @app.callback(
        Output(Ids.SELECTION, "data"),
        Output(Ids.NOTICES, "children"),
        Input(Ids.ADDRESS, "data"),
        prevent_initial_call=True,
    )
    def select_from_address(address: object) -> tuple[dict[str, Any], str]:
        return open_address(context, address)


def open_address(context: Context, address: object) -> tuple[dict[str, Any], str]:
    """The selection that an address names, with a notice where it is broken."""
    shelf = context.shelf
    slug = shelf.default.dossier.slug
    try:
        text = address if isinstance(address, str) else ""
        return Selection.from_url(text, shelf.openings, slug).to_json(), ""
    except SelectionError as error:
        return shelf.default.opening.to_json(), f"This address could not be read. {error}"
