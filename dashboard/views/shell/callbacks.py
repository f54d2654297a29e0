"""Address to selection. The browser's state alone writes the selection's store.

An address goes ``ADDRESS`` → server → ``ARRIVAL`` → ``araxes.state`` → ``SELECTION``. One direction
a store, so that nothing echoes. The way back, a selection's address and words, is the browser's own
(``assets/js/permalink.js``), so that the address bar is never behind what is seen.
"""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.briefing.naming import name_scenes
from dashboard.context import Context
from dashboard.selection import SelectionError, named_dossier, settle, sift_address
from dashboard.views.shell.ids import Ids


def register(app: Dash, context: Context) -> None:
    """Wire the frame."""
    app.clientside_callback(
        ClientsideFunction("araxes", "readAddress"),
        Output(Ids.ADDRESS, "data"),
        Input(Ids.CATALOGUE, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("araxes", "receiveArrival"),
        Output(Ids.SINK, "data"),
        Input(Ids.ARRIVAL, "data"),
        State(Ids.CATALOGUE, "data"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(Ids.ARRIVAL, "data"), Input(Ids.ADDRESS, "data"), prevent_initial_call=True
    )
    def select_from_address(address: object) -> dict[str, Any]:
        return open_address(context, address)


def open_address(context: Context, address: object) -> dict[str, Any]:
    """The selection that an address names, what its dossier shows first, and notices.

    The notices say what of the address could not be kept. An address of the dossier names what
    differs from its first view, hence ``opening``.

    ``address`` is the query string, or an object with ``search`` and ``visit`` (a number that
    tells this opening from the next). Both travel back, so that the browser drops an answer that
    comes after the reader has moved on.
    """
    visit = address if isinstance(address, dict) else {"search": address}
    search = visit.get("search")
    text = search if isinstance(search, str) else ""
    shelf = context.shelf
    default = shelf.default.dossier.slug
    try:
        read, left_out = sift_address(text, shelf.openings, default)
        dossier = shelf[read.dossier].dossier
        # The file is looked at only for an address that presents: it may have changed since.
        scenes = name_scenes(dossier) if read.scene else None
        selection, unknown = settle(read, dossier, scenes)
        notices = [*left_out, *unknown]
    except SelectionError as error:
        selection = shelf.openings[named_dossier(text, shelf.openings, default)]
        notices = [f"This address could not be read, so the opening view is shown. {error}"]
    return {
        "visit": visit.get("visit"),
        "selection": selection.to_json(),
        "opening": shelf.openings[selection.dossier].to_json(),
        "notices": notices,
    }
