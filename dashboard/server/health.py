"""``/health``: whether the server answers, with which version and over which dossiers."""

from __future__ import annotations

import json

from flask import Flask, Response

from dashboard import __version__
from dashboard.context import Context


def register(server: Flask, context: Context) -> None:
    """Add ``GET /health``, which says nothing that the page does not show anyway."""

    @server.get("/health")
    def report_health() -> Response:
        dossiers = [
            {
                "slug": slug,
                "title": standing.served.dossier.title,
                "events": len(standing.served.dossier.events),
                "places": len(standing.served.dossier.places),
                "actors": len(standing.served.dossier.actors),
                "sources": len(standing.served.dossier.sources),
                "hash": standing.served.data_hash,
                "fault": standing.fault.words if standing.fault else None,
            }
            for slug, standing in context.dossiers.standings.items()
        ]
        body = {"status": "ok", "version": __version__, "dossiers": dossiers}
        response = Response(json.dumps(body, ensure_ascii=False), mimetype="application/json")
        response.headers["Cache-Control"] = "no-store"
        return response
