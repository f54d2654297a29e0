"""``/health``: whether the server answers, with which version and over which dossiers.

Answers that are made for a reader carry besides, in the header ``Araxes-Changed``, which dossiers'
files are no longer what is shown of them.
"""

from __future__ import annotations

import json

from flask import Flask, Response, request

from dashboard import __version__
from dashboard.context import Context

CHANGED = "Araxes-Changed"
"""The header with a JSON object: a sentence for each dossier whose files have changed, by slug."""

_STRANGERS = frozenset({401, 403})
_ASKED = ("/_dash-update-component", "/briefing/", "/export/")


def register(server: Flask, context: Context) -> None:
    """Add ``GET /health``, which says nothing that the page does not show anyway."""
    dossiers = [
        {
            "slug": slug,
            "title": volume.dossier.title,
            "events": len(volume.dossier.events),
            "places": len(volume.dossier.places),
            "actors": len(volume.dossier.actors),
            "sources": len(volume.dossier.sources),
            "hash": volume.data_hash,
        }
        for slug, volume in context.shelf.items()
    ]

    def changed() -> dict[str, str]:
        told = {slug: volume.watch.words() for slug, volume in context.shelf.items()}
        return {slug: words for slug, words in told.items() if words}

    @server.get("/health")
    def report_health() -> Response:
        found = changed()
        body = {
            "status": "ok",
            "version": __version__,
            "dossiers": [{**one, "changed": found.get(str(one["slug"]))} for one in dossiers],
        }
        response = Response(json.dumps(body, ensure_ascii=False), mimetype="application/json")
        response.headers["Cache-Control"] = "no-store"
        response.headers[CHANGED] = json.dumps(found)
        return response

    @server.after_request
    def tell_changed(response: Response) -> Response:
        if request.path.startswith(_ASKED) and response.status_code not in _STRANGERS:
            response.headers[CHANGED] = json.dumps(changed())
        return response
