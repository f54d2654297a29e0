"""The briefing by address: given by ``GET /briefing/<slug>.json``, changed by ``POST``.

It is read from the dossier's folder at every question. ``?without=trt-2019,eo-13846`` tells what
remains of it when the reader withdraws these sources.
"""

from __future__ import annotations

from flask import Flask, Response, request

from dashboard.briefing.briefings import Briefing, Reader, write_json
from dashboard.briefing.changes import ChangeError, read_change
from dashboard.briefing.editing import Editing, editing_of, why_read_only
from dashboard.briefing.keeping import make_change
from dashboard.context import Context
from dashboard.selection.reading import read_list, read_source
from dashboard.server.callback_requests import load_json
from dashboard.server.failures import RequestError, find_served
from dashboard.settings import Settings


def register(server: Flask, context: Context, settings: Settings) -> None:
    """Add the address to a server."""
    allowed = may_edit(settings)

    @server.get("/briefing/<slug>.json")
    def give_briefing(slug: str) -> Response:
        reader = find_served(context.dossiers, slug).derived(Reader)
        without = request.args.get("without", "")
        withdrawn = read_list([part for part in without.split(",") if part], "without", read_source)
        briefing = reader.read(withdrawn)
        return answer(briefing, editing_of(briefing, allowed=allowed))

    @server.post("/briefing/<slug>")
    def change_briefing(slug: str) -> Response:
        reader = find_served(context.dossiers, slug).derived(Reader)
        why_not = why_read_only(reader.served, allowed=allowed)
        if why_not:
            raise RequestError(403, why_not)
        if not request.is_json:
            raise RequestError(
                415, "The body's Content-Type must be application/json; send it as such."
            )
        try:
            change = read_change(load_json(request.get_data()), reader.served)
            briefing = make_change(reader, change)
        except ChangeError as error:
            raise RequestError(error.status, str(error)) from None
        return answer(briefing, editing_of(briefing, allowed=allowed))


def may_edit(settings: Settings) -> bool:
    """True where readers of this server may change its dossiers."""
    return settings.edit == "yes" or (settings.edit == "auto" and settings.is_loopback)


def answer(briefing: Briefing, editing: Editing) -> Response:
    """A briefing on its way to the browser; nobody keeps it, for it may change at any time."""
    response = Response(
        write_json(briefing.to_json(editing.to_json())),
        content_type="application/json; charset=utf-8",
    )
    response.headers["Cache-Control"] = "no-store"
    return response
