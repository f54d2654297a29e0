"""Address to selection. The browser's state alone writes the selection's store.

An address goes ``ADDRESS`` → server → ``ARRIVAL`` → ``araxes.state`` → ``SELECTION``. One direction
a store, so that nothing echoes. The way back, a selection's address and words, is the browser's own
(``assets/js/core/permalink.js``), so that the address bar is never behind what is seen.
"""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.briefing.naming import name_scenes
from dashboard.context import Context
from dashboard.figures.scene_map.framing import Extents
from dashboard.query.standing import describe_standing
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
        prevent_initial_call=True,
    )

    @app.callback(
        Output(Ids.ARRIVAL, "data"), Input(Ids.ADDRESS, "data"), prevent_initial_call=True
    )
    def select_from_address(address: object) -> dict[str, Any]:
        return open_address(context, address)


def open_document(context: Context, query: str) -> dict[str, Any]:
    """What the document says of the address that it is asked for under: the answer to it.

    With ``handling``, which stands on the page from its first frame, and the ``extent`` that the
    map is to show where no camera is given: west, south, east and north in degrees, or None.
    ``lanes`` are the kinds of event that the timeline shows apart.
    """
    arrival = open_address(context, query)
    served = context.dossiers[arrival["selection"]["dossier"]]
    dossier = served.dossier
    return arrival | {
        "extent": served.derived(Extents).of(arrival["selection"]["pair"]),
        "lanes": len({event.kind for event in dossier.events}),
        "handling": {"marking": dossier.marking, "disclaimer": dossier.disclaimer},
    }


def open_address(context: Context, address: object) -> dict[str, Any]:
    """The selection that an address names, what its dossier shows first, and notices.

    The notices say what of the address could not be kept. An address of the dossier names what
    differs from its first view, hence ``opening``.

    ``address`` is the query string, or an object with ``search`` and ``visit`` (a number that
    tells this opening from the next). The number travels back, so that the browser drops an answer
    that comes after the reader has moved on. Where the object has a ``selection``, that counts and
    not the address: a dossier that changed under an open page may begin with another view, from
    which its addresses count. ``standing`` tells which state of the dossier the answer is of.
    """
    visit = address if isinstance(address, dict) else {"search": address}
    search = visit.get("search")
    text = search if isinstance(search, str) else ""
    dossiers = context.dossiers
    default = dossiers.default.dossier.slug
    standings = dossiers.standings
    openings = {slug: standing.served.opening for slug, standing in standings.items()}
    try:
        if "selection" in visit:
            (read, _), left_out = context.read(visit["selection"]), list[str]()
        else:
            read, left_out = sift_address(text, openings, default)
        dossier = standings[read.dossier].served.dossier
        # The file is looked at only for an address that presents: it may have changed since.
        scenes = name_scenes(dossier) if read.scene else None
        selection, unknown = settle(read, dossier, scenes)
        notices = [*left_out, *unknown]
    except SelectionError as error:
        selection = openings[named_dossier(text, openings, default)]
        notices = [f"This address could not be read, so the opening view is shown. {error}"]
    standing = standings[selection.dossier]
    return {
        "visit": visit.get("visit"),
        "selection": selection.to_json(),
        "opening": openings[selection.dossier].to_json(),
        "standing": describe_standing(dossiers, standing, context.data_address(standing.served)),
        "notices": notices,
    }
