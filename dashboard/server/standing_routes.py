"""``GET /dossiers.json``: how each served dossier stands to its files; open pages ask for it.

Every request has the files looked at, so that a change is noticed without anybody's watching, and
every answer that is made for a reader says in ``Araxes-Data`` of which data it is.
"""

from __future__ import annotations

import hashlib
import json

from flask import Flask, Response, g, request

from dashboard.context import Context
from dashboard.query.standing import describe_standing, name_state

DATA = "Araxes-Data"
"""The header with a JSON object: the data's ``hash`` and when it was ``read``, by slug."""

_STRANGERS = frozenset({401, 403})
_MADE_FOR_READERS = ("/_dash-update-component", "/briefing/", "/export/", "/health", "/records/")


def register(server: Flask, context: Context) -> None:
    """Add the address, and the look at the files."""
    dossiers = context.dossiers

    @server.before_request
    def look() -> None:
        dossiers.look()
        # Before anything is answered: an answer may be newer than it says, and is then asked for
        # once more, but never older.
        g.standings = dossiers.standings

    @server.get("/dossiers.json")
    def tell_standings() -> Response:
        told = [
            describe_standing(dossiers, one, context.data_address(one.served))
            for one in dossiers.standings.values()
        ]
        body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        response = Response(body, content_type="application/json; charset=utf-8")
        response.headers["Cache-Control"] = "no-cache"
        response.set_etag(hashlib.sha256(body).hexdigest()[:16])
        response.make_conditional(request)
        return response

    @server.after_request
    def name_data(response: Response) -> Response:
        if request.path.startswith(_MADE_FOR_READERS) and response.status_code not in _STRANGERS:
            states = {slug: name_state(one) for slug, one in g.get("standings", {}).items()}
            response.headers[DATA] = json.dumps(states)
        return response
