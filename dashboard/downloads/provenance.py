"""``GET /export/<slug>/provenance/<record>.json``: where one event or claim comes from."""

from __future__ import annotations

import json

from flask import Flask, Response, make_response

from dashboard import __version__
from dashboard.claims.ledger import build_ledger
from dashboard.claims.provenance import trace_provenance
from dashboard.context import Context
from dashboard.server.failures import RequestError, find_served


def register(server: Flask, context: Context) -> None:
    """Add the route."""

    @server.get("/export/<slug>/provenance/<record>.json")
    def export_provenance(slug: str, record: str) -> Response:
        served = find_served(context.dossiers, slug)
        events = [event for event in served.dossier.events if event.id == record]
        entries = [entry for entry in build_ledger(served.dossier) if entry.claim.id == record]
        if not events and not entries:
            raise RequestError(
                404,
                f"The dossier {slug} has no event or claim {record[:60]!r}; "
                "expected the id of one.",
            )
        document = trace_provenance(served.dossier, events, entries, __version__)
        response = make_response(json.dumps(document, ensure_ascii=False, indent=2))
        response.headers["Content-Type"] = "application/json"
        response.headers["Content-Disposition"] = f'attachment; filename="{record}.prov.json"'
        return response
