"""Routes beside Dash: layers and events by immutable address."""

from __future__ import annotations

from flask import Flask, Response, abort, make_response

from dashboard.context import Context
from geodata.layers import LAYERS, layer_bytes, layer_digest

_IMMUTABLE = "public, max-age=31536000, immutable"


def register(server: Flask, context: Context) -> None:
    """Add ``/geo/<layer>.<hash>.geojson`` and ``/data/<slug>.<hash>.json``."""

    @server.get("/geo/<name>.<digest>.geojson")
    def serve_layer(name: str, digest: str) -> Response:
        if name not in LAYERS or digest != layer_digest(name):
            abort(404)
        return _immutable(layer_bytes(name), "application/geo+json")

    @server.get("/data/<slug>.<digest>.json")
    def serve_dossier(slug: str, digest: str) -> Response:
        payload = context.payloads.get(slug)
        if payload is None or digest != payload.digest:
            abort(404)
        return _immutable(payload.body, "application/json")


def layer_address(name: str) -> str:
    """The address under which a layer is served for as long as its content stays the same."""
    return f"/geo/{name}.{layer_digest(name)}.geojson"


def _immutable(body: bytes, mimetype: str) -> Response:
    response = make_response(body)
    response.mimetype = mimetype
    response.headers["Cache-Control"] = _IMMUTABLE
    return response
