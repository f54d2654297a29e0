"""``GET /records/<slug>.json``: claims and sources, which a page asks for when it searches."""

from __future__ import annotations

from flask import Flask, Response, request

from dashboard.context import Context
from dashboard.query.findable import Findable
from dashboard.server.failures import find_served


def register(server: Flask, context: Context) -> None:
    """Add the address; an answer is kept by the browser and asked for again by its digest."""

    @server.get("/records/<slug>.json")
    def give_records(slug: str) -> Response:
        findable = find_served(context.dossiers, slug).derived(Findable)
        response = Response(findable.body, content_type="application/json; charset=utf-8")
        response.headers["Cache-Control"] = "no-cache"
        response.set_etag(findable.digest)
        response.make_conditional(request)
        return response
