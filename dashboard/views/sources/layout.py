"""Layout of the sources page; a callback fills it."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.context import Context
from dashboard.views.sources.ids import Ids


def render(context: Context) -> list[Component]:  # noqa: ARG001 - every view takes it
    """Head and body."""
    return [
        dcc.Store(id=Ids.QUESTION),
        dcc.Store(id=Ids.ANSWER),
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
                html.Div(id=Ids.BODY),
            ],
            id=Ids.VIEW,
        ),
    ]
