"""Address to selection and back. The browser's state alone writes the selection's store.

An address goes ``ADDRESS`` → server → ``ARRIVAL`` → ``araxes.state`` → ``SELECTION``; a selection
goes ``SELECTION`` (and ``CAMERA``, which moves far more often) → server → ``PERMALINK`` → address
bar. One direction a store, so that nothing echoes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.briefing.naming import name_scenes
from dashboard.context import Context
from dashboard.selection import (
    Camera,
    Page,
    Selection,
    SelectionError,
    named_dossier,
    settle,
)
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
    app.clientside_callback(
        ClientsideFunction("araxes", "receivePermalink"),
        Output(Ids.PERMALINK_SINK, "data"),
        Input(Ids.PERMALINK, "data"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(Ids.ARRIVAL, "data"), Input(Ids.ADDRESS, "data"), prevent_initial_call=True
    )
    def select_from_address(address: object) -> dict[str, Any]:
        return open_address(context, address)

    @app.callback(
        Output(Ids.PERMALINK, "data"),
        Input(Ids.SELECTION, "data"),
        Input(Ids.CAMERA, "data"),
        prevent_initial_call=True,
    )
    def address_selection(selection: object, camera: object) -> dict[str, Any]:
        return describe_selection(context, selection, camera)


def open_address(context: Context, address: object) -> dict[str, Any]:
    """The selection that an address names, with notices on what of it could not be kept.

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
        read = Selection.from_url(text, shelf.openings, default)
        dossier = shelf[read.dossier].dossier
        # The file is looked at only for an address that presents: it may have changed since.
        scenes = name_scenes(dossier) if read.scene else None
        selection, notices = settle(read, dossier, scenes)
    except SelectionError as error:
        selection = shelf.openings[named_dossier(text, shelf.openings, default)]
        notices = [f"This address could not be read, so the opening view is shown. {error}"]
    return {"visit": visit.get("visit"), "selection": selection.to_json(), "notices": notices}


def describe_selection(context: Context, data: object, camera: object) -> dict[str, Any]:
    """The address of a selection, of its other pages, and the selection in words."""
    selection, volume = context.read(data)
    selection = replace(selection, camera=Camera.from_json(camera))
    return {
        "search": selection.to_url(volume.opening),
        "pages": {
            page.value: replace(selection, page=page, scene=None).to_url(volume.opening)
            for page in Page
        },
        "sentence": selection.sentence(volume.country_names),
        "title": _title(selection, volume.country_names, volume.dossier.title),
    }


def _title(selection: Selection, names: Any, dossier: str) -> str:
    """The document's title: the pair, or the dossier where no pair is chosen."""
    pair = " – ".join(names.get(code, code) for code in selection.pair or ())
    return f"{pair or dossier} · Araxes"
