"""``/health``: whether the server answers, with which version and over which dossiers."""

from __future__ import annotations

import json

from flask import Flask, Response

from dashboard import __version__
from dashboard.context import Context


def register(server: Flask, context: Context) -> None:
    """Add ``GET /health``, which says nothing that the page does not show anyway."""
    body = json.dumps(
        {
            "status": "ok",
            "version": __version__,
            "dossiers": [
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
            ],
        },
        ensure_ascii=False,
    )

    @server.get("/health")
    def report_health() -> Response:
        response = Response(body, mimetype="application/json")
        response.headers["Cache-Control"] = "no-store"
        return response
