"""Routes beside Dash: layers and events by immutable address; scripts and styles, compressed once.

What never changes under its address says so, and a browser asks for it once. Everything else is
asked for anew and, where it is text, compressed on the way by flask-compress.
"""

from __future__ import annotations

import mimetypes
import pkgutil
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from dash import Dash
from dash.fingerprint import check_fingerprint
from flask import Flask, Response, abort, make_response, request, send_file
from flask_compress import Compress
from werkzeug.security import safe_join

from dashboard.context import Context
from dashboard.query.payload import Payload
from dashboard.server.addresses import AT_ROOT
from dashboard.server.bundling import Bundle
from dashboard.server.layering import layer_sheets
from dashboard.server.packing import Packer
from dashboard.server.scripts import Script
from dashboard.store.served import ServedDossier
from geodata.layers import DRAWN, layer_bytes, layer_digest

IMMUTABLE = "public, max-age=31536000, immutable"
FOR_A_WEEK = "public, max-age=604800"
ASK_AGAIN = "no-cache"

_TEXT = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".map": "application/json",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
_COMPRESSED = (
    "text/html",
    "text/css",
    "text/csv",
    "text/javascript",
    "text/plain",
    "application/json",
    "application/geo+json",
    "image/svg+xml",
)
_LOADED_LATER = (("dash", "dcc/async-graph.js"),)
"""Scripts that the page needs and that its own tags do not name."""


def register(
    app: Dash, context: Context, packer: Packer, bundles: Sequence[Bundle | Script]
) -> None:
    """Add the routes, and take over how Dash hands out scripts and assets."""
    server: Flask = app.server
    server.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    server.config["COMPRESS_MIMETYPES"] = list(_COMPRESSED)
    Compress(server)
    _add_data(server, context, packer)
    _add_bundles(server, packer, bundles)
    _take_over(server, app.config.assets_folder, packer)
    _close_what_is_not_ours(server)

    def serve_bundle(package_name: str, fingerprinted_path: str) -> Response:
        path, is_named_by_content = check_fingerprint(fingerprinted_path)
        if path not in app.registered_paths.get(package_name, ()):
            abort(404)
        response = _bundle(packer, package_name, path)
        response.headers["Cache-Control"] = IMMUTABLE if is_named_by_content else ASK_AGAIN
        return response

    suites = AT_ROOT.suite("<string:package_name>", "<path:fingerprinted_path>")
    server.view_functions[suites] = serve_bundle

    @server.after_request
    def forbid_guessing(response: Response) -> Response:
        # Without a word on it, browsers keep an answer for as long as they see fit.
        response.headers.setdefault("Cache-Control", ASK_AGAIN)
        return response


def warm(app: Dash, context: Context, packer: Packer, bundles: Sequence[Bundle | Script]) -> None:
    """Compress what every reader will ask for, so that the first does not wait for it."""
    for name in DRAWN:
        packer.pack(f"layer {name}", layer_digest(name), _layer(name))
    for served in context.dossiers.values():
        _pack_data(packer, served)
    for bundle in bundles:
        packer.pack(bundle.key, bundle.digest, _body(bundle.body))
    with app.server.test_request_context("/"):
        page = app.index()
    suites = re.escape(context.addresses.suite("", "")).rstrip("/")
    named = re.findall(rf'"{suites}/([^/"]+)/([^"]+)"', page)
    for package, path in [*named, *_LOADED_LATER]:
        plain, _ = check_fingerprint(path)
        packer.pack(f"{package}/{plain}", _version(package), _file(package, plain))


def _add_data(server: Flask, context: Context, packer: Packer) -> None:
    @server.get("/geo/<name>.<digest>.geojson")
    def serve_layer(name: str, digest: str) -> Response:
        if name not in DRAWN or digest != layer_digest(name):
            abort(404)
        response = packer.respond(
            f"layer {name}", digest, _layer(name), "application/geo+json; charset=utf-8"
        )
        response.headers["Cache-Control"] = IMMUTABLE
        return response

    former: dict[str, tuple[str, bytes]] = {}

    def make_ready(before: ServedDossier, after: ServedDossier) -> None:
        payload = before.derived(Payload)
        former[before.dossier.slug] = payload.digest, payload.body
        _pack_data(packer, after)

    context.dossiers.before_swap(make_ready)

    def find_body(slug: str, digest: str) -> bytes | None:
        """What a page asks for that was told of it just now, before a swap or by another worker."""
        if slug not in context.dossiers:
            return None
        if digest == former.get(slug, ("",))[0]:
            return former[slug][1]
        payload = context.dossiers[slug].derived(Payload)
        if digest != payload.digest:
            payload = context.dossiers.catch_up(slug).served.derived(Payload)
        return payload.body if digest == payload.digest else None

    @server.get("/data/<slug>.<digest>.json")
    def serve_dossier(slug: str, digest: str) -> Response:
        body = find_body(slug, digest)
        if body is None:
            abort(404)
        response = packer.respond(
            f"data {slug}", digest, _body(body), "application/json; charset=utf-8"
        )
        response.headers["Cache-Control"] = IMMUTABLE
        return response


def _pack_data(packer: Packer, served: ServedDossier) -> None:
    payload = served.derived(Payload)
    packer.pack(f"data {served.dossier.slug}", payload.digest, _body(payload.body))


def _add_bundles(server: Flask, packer: Packer, bundles: Sequence[Bundle | Script]) -> None:
    for bundle in bundles:
        if bundle.packed is not None:
            packer.keep(bundle.key, bundle.digest, bundle.packed)

        def serve(digest: str, bundle: Bundle | Script = bundle) -> Response:
            if digest != bundle.digest:
                abort(404)
            response = packer.respond(
                bundle.key, digest, _body(bundle.body), _TEXT[f".{bundle.suffix}"]
            )
            response.headers["Cache-Control"] = IMMUTABLE
            return response

        server.add_url_rule(bundle.route, f"bundle_{bundle.key}", serve)


def _take_over(server: Flask, folder: str, packer: Packer) -> None:
    """Serve the assets: text compressed once, fonts as they are."""

    def serve_asset(filename: str) -> Response:
        found = safe_join(folder, filename)
        path = _find_file(found) if found else None
        if path is None:
            abort(404)
        media_type = _TEXT.get(path.suffix)
        if media_type is None:
            response = make_response(send_file(path, conditional=True))
            response.headers["Cache-Control"] = FOR_A_WEEK
            return response
        status = path.stat()
        tag = f"{status.st_mtime_ns:x}-{status.st_size:x}"
        # By the file, not by the address: one file has as many spellings as somebody cares to send.
        response = packer.respond(f"asset {path}", tag, path.read_bytes, media_type)
        # Dash writes the file's time of change behind the address: ?m=1795621783.6
        is_named_by_time = request.args.get("m") == str(status.st_mtime)
        response.headers["Cache-Control"] = IMMUTABLE if is_named_by_time else ASK_AGAIN
        return response

    server.view_functions["_dash_assets.static"] = serve_asset


def _find_file(named: str) -> Path | None:
    """The file itself, whatever leads to it; None where there is none, or can be none."""
    try:
        path = Path(named).resolve(strict=True)
    except (OSError, ValueError):  # a name that no system has: too long, or with a zero byte
        return None
    return path if path.is_file() else None


def _close_what_is_not_ours(server: Flask) -> None:
    """Answer 404 where Dash would hand out the page for any address, and its tool for developing.

    A page under every address would make a mistyped permalink look like a dossier without events.
    """

    def nothing_here(**_path: str) -> Response:
        abort(404)

    server.view_functions["/<path:path>"] = nothing_here
    server.view_functions["/_reload-hash"] = nothing_here


def _bundle(packer: Packer, package: str, path: str) -> Response:
    suffix = Path(path).suffix
    media_type = _TEXT.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
    return packer.respond(f"{package}/{path}", _version(package), _file(package, path), media_type)


def _version(package: str) -> str:
    """What changes when a package's files do: a process never sees two versions."""
    return f"{package}-{getattr(sys.modules[package], '__version__', '0')}"


def _file(package: str, path: str) -> Callable[[], bytes]:
    def read() -> bytes:
        data = pkgutil.get_data(package, path)
        if data is None:
            abort(404)
        return layer_sheets(data) if path.endswith(".js") else data

    return read


def _layer(name: str) -> Callable[[], bytes]:
    return lambda: layer_bytes(name)


def _body(body: bytes) -> Callable[[], bytes]:
    return lambda: body
