"""Layout of the claims page; callbacks fill the ledger and the card."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.claims import render_verdict
from dashboard.components.panels import PagePanel, render_stores
from dashboard.context import Context
from dashboard.selection import Page
from dashboard.views.claims.ids import Ids
from seeds.records.claims import ClaimKind, Speaker, Verdict

LEDGER = PagePanel(
    "ledger",
    Page.CLAIMS,
    fields=("dossier", "withdrawn", "as_of", "language"),
    subject=("dossier",),
    head="",
    missing="the claims and their verdicts are not here",
)
CLAIM = PagePanel(
    "claim",
    Page.CLAIMS,
    fields=("dossier", "withdrawn", "as_of", "language", "pair", "claim"),
    subject=("dossier", "claim"),
    head="Claim",
    missing="the claim and its verdict are not here",
)


def render(context: Context) -> list[Component]:  # noqa: ARG001 - every view takes it
    """Head with filters, then the ledger and one claim side by side."""
    return [
        *render_stores(LEDGER.name, CLAIM.name),
        html.Div(
            [
                html.Div(
                    [html.H2("Claims"), *_render_search(), _render_filters()],
                    className="claims-head",
                ),
                html.Div(
                    [
                        html.Div(
                            [
                                html.P(id=Ids.SHOWN, className="note", role="status"),
                                html.Div(id=Ids.LEDGER, **LEDGER.asks),
                            ],
                            className="claims-list",
                        ),
                        html.Article(id=Ids.CARD, tabIndex=-1, **aria(label="Claim"), **CLAIM.asks),
                    ],
                    className="claims-columns",
                ),
            ],
            id=Ids.VIEW,
        ),
    ]


def _render_search() -> list[Component]:
    return [
        html.Label("Find claims", htmlFor=Ids.SEARCH, className="visually-hidden"),
        dcc.Input(id=Ids.SEARCH, type="search", placeholder="Words or ¶16…", autoComplete="off"),
    ]


def _render_filters() -> Component:
    verdicts = [
        html.Button(
            render_verdict(verdict),
            type="button",
            className="verdict-filter",
            title=verdict.note,
            **aria(pressed=False),
            **data(verdict=verdict.value),
        )
        for verdict in Verdict
    ]
    return html.Div(
        [
            html.Div(verdicts, role="group", className="verdict-filters", **aria(label="Verdicts")),
            _render_choice(Ids.KIND, "Kind", [kind.value for kind in ClaimKind]),
            _render_choice(Ids.SPEAKER, "Said by", [speaker.value for speaker in Speaker]),
            html.Button(
                "This pair only",
                id=Ids.PAIR,
                type="button",
                className="action",
                **aria(pressed=False),
            ),
        ],
        id=Ids.FILTERS,
        role="group",
        **aria(label="Filters"),
    )


def _render_choice(id_: Ids, label: str, values: list[str]) -> Component:
    """A row of buttons of which one is pressed: all, or one value."""
    buttons = [
        html.Button(
            value.capitalize() if value else "All",
            type="button",
            className="choice",
            **aria(pressed=not value),
            **data(value=value),
        )
        for value in ("", *values)
    ]
    return html.Div(
        [html.Span(label, className="choice-label"), *buttons],
        id=id_,
        role="group",
        className="choices",
        **aria(label=label),
    )
