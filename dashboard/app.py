"""The application: one Dash app over the served dossiers; making two gives two independent ones."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from dash import Dash
from flask import Flask

from dashboard.briefing_files import routes as export_briefing
from dashboard.claims.selecting import select_ledger
from dashboard.components.markup import render_markup
from dashboard.context import Context
from dashboard.downloads import provenance as export_provenance
from dashboard.downloads import routes as export_routes
from dashboard.pages import PAGES
from dashboard.server import (
    briefing_routes,
    callback_requests,
    failures,
    health,
    logs,
    search_routes,
    security,
    serving,
    standing_routes,
    sub_path,
    tile_routes,
)
from dashboard.server import composing_routes as composing
from dashboard.server.bundling import Bundle
from dashboard.server.packing import Packer
from dashboard.server.scripts import PAGES as SCRIPTS
from dashboard.server.scripts import Script
from dashboard.settings import Settings
from dashboard.store.served import ServedDossier, ServedDossiers
from dashboard.views.map import layout as map_layout
from dashboard.views.present import layout as present_layout
from dashboard.views.present import window as present_window
from dashboard.views.shell import callbacks as shell_callbacks
from dashboard.views.shell import document as shell_document
from dashboard.views.shell import layout as shell_layout
from dashboard.views.timeline import callbacks as timeline_callbacks
from dashboard.views.timeline import layout as timeline_layout


def assets_folder() -> Path:
    """Where the style sheets, scripts and fonts lie: in the wheel, or beside the packages."""
    packaged = Path(__file__).parent / "assets"
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "assets"


def build_app(
    dossiers: ServedDossiers, settings: Settings | None = None, *, warm: bool = False
) -> Dash:
    """The Dash application for these dossiers, with its routes and callbacks wired.

    ``warm`` compresses what every reader will ask for and judges every claim before it returns,
    which takes two seconds.

    Raises
    ------
    PasswordError
        Where the settings name a password file that cannot be used.
    """
    settings = settings or Settings()
    context = Context.of(dossiers, settings.prefix)
    packer = Packer()
    styles = Bundle(assets_folder())
    scripts = {name: Script(assets_folder(), name) for name in SCRIPTS}
    bundles: tuple[Bundle | Script, ...] = (styles, *scripts.values())
    digests = {name: script.digest for name, script in scripts.items()}
    app = _make_app(context, settings, styles.digest, digests)
    server: Flask = app.server
    logs.register(server)
    failures.register(server, settings.body_limit_kib, settings.prefix)
    serving.register(app, context, packer, bundles)
    _add_routes(server, context, settings)
    present_window.register(server, context, digests)
    app.layout = shell_layout.render_frame(
        context,
        pages=PAGES,
        timeline=timeline_layout.render(context),
        presenting=present_layout.render(),
    )
    for view in (shell_callbacks, timeline_callbacks, *PAGES):
        view.register(app, context)
    # Last, since the page's inline scripts are known only now.
    security.register(server, settings, app.csp_hashes())
    callback_requests.register(app)
    sub_path.register(server, settings.prefix)
    if warm:
        serving.warm(app, context, packer, bundles)
        for served in dossiers.values():
            _make_ready(served)
        dossiers.before_swap(lambda _before, after: _make_ready(after, store=True))
    return app


def _make_app(
    context: Context, settings: Settings, css: str, scripts: Mapping[str, str]
) -> shell_document.Document:
    """Dash itself, with nothing in it yet but the document around it; bundles by their digests."""
    map_markup = render_markup(map_layout.render(context.addresses))
    app = shell_document.Document(
        "araxes",
        # Dash takes a Flask, whatever its annotation says. No static folder: it would be one of
        # the folder that the process happens to stand in.
        server=cast(Any, Flask(__name__, static_folder=None)),
        assets_folder=str(assets_folder()),
        assets_ignore=r"\.(css|[cm]?js)$",  # they come as bundles
        title="Araxes",
        index_string=shell_document.write_index(context.addresses, css, scripts, map_markup),
        update_title="",
        # Where a browser asks, and what comes here: sub_path.py takes the prefix off.
        requests_pathname_prefix=settings.prefix,
        routes_pathname_prefix="/",
        serve_locally=True,
        compress=False,  # serving.py does, with Brotli
        suppress_callback_exceptions=False,
        add_log_handler=False,
    )
    app.arrival_of = lambda query: shell_callbacks.open_document(context, query)
    app.windowless = {view.page.value for view in PAGES if not view.windowed}
    return app


def _add_routes(server: Flask, context: Context, settings: Settings) -> None:
    """Everything that is asked for beside Dash's own addresses, files and layers."""
    standing_routes.register(server, context)
    search_routes.register(server, context)
    tile_routes.register(server)
    health.register(server, context)
    briefing_routes.register(server, context, settings)
    composing.register(server, context, settings)
    export_routes.register(server, context)
    export_provenance.register(server, context)
    export_briefing.register(server, context)


def _make_ready(served: ServedDossier, *, store: bool = False) -> None:
    """Work out what the first reader of a dossier would wait for.

    The store only where no worker is forked any more.
    """
    _ = served.data_hash
    select_ledger(served, served.opening)
    if store:
        _ = served.store
