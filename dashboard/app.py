"""The application: one Dash app over a shelf of dossiers; making two gives two independent ones."""

from __future__ import annotations

from pathlib import Path

from dash import Dash
from flask import Flask

from dashboard import health, serving
from dashboard.context import Context
from dashboard.export import routes as export_routes
from dashboard.store.shelf import Shelf
from dashboard.views.events import callbacks as events_callbacks
from dashboard.views.events import layout as events_layout
from dashboard.views.map import callbacks as map_callbacks
from dashboard.views.map import layout as map_layout
from dashboard.views.pair import callbacks as pair_callbacks
from dashboard.views.pair import layout as pair_layout
from dashboard.views.shell import callbacks as shell_callbacks
from dashboard.views.shell import document as shell_document
from dashboard.views.shell import layout as shell_layout
from dashboard.views.timeline import callbacks as timeline_callbacks
from dashboard.views.timeline import layout as timeline_layout

VIEWS = (shell_callbacks, map_callbacks, timeline_callbacks, pair_callbacks, events_callbacks)


def assets_folder() -> Path:
    """Where the style sheets, scripts and fonts lie: in the wheel, or beside the packages."""
    packaged = Path(__file__).parent / "assets"
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "assets"


def build_app(shelf: Shelf) -> Dash:
    """The Dash application for these dossiers, with its routes and callbacks wired."""
    context = Context.of(shelf)
    app = Dash(
        "araxes",
        server=Flask("araxes"),
        assets_folder=str(assets_folder()),
        title="Araxes",
        index_string=shell_document.INDEX,
        update_title=None,
        serve_locally=True,
        compress=True,
        suppress_callback_exceptions=False,
    )
    serving.register(app.server, context)
    health.register(app.server, context)
    export_routes.register(app.server, context)
    app.layout = shell_layout.render_frame(
        context,
        map_page=[*map_layout.render(context), *pair_layout.render_inspector(context)],
        pairs_page=pair_layout.render_pairs(context),
        events_page=events_layout.render(context),
        timeline=timeline_layout.render(context),
    )
    for view in VIEWS:
        view.register(app, context)
    return app
