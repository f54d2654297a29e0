"""Layout of the sources page; a callback fills it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.panels import PagePanel, render_stores
from dashboard.context import Context
from dashboard.selection import Page
from dashboard.views.sources.ids import Ids

SOURCES = PagePanel(
    "sources-page",
    Page.SOURCES,
    fields=("dossier", "pair", "withdrawn", "as_of", "language"),
    subject=("dossier",),
    head="",
    missing="the sources are not here",
)


def render(context: Context) -> list[Component]:  # noqa: ARG001 - every view takes it
    """Head and body."""
    return [
        *render_stores(SOURCES.name),
        html.Div(
            [
                html.Div(
                    [
                        html.H2("Sources"),
                        html.P(
                            "Withdraw a source to see what stands without it: the map, the "
                            "timeline, every count and every verdict follow. The dossier’s files "
                            "stay as they are.",
                            className="note",
                        ),
                    ],
                    className="sources-head",
                ),
                html.Div(id=Ids.BODY, **SOURCES.asks),
            ],
            id=Ids.VIEW,
        ),
    ]
