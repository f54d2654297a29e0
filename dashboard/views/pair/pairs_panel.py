"""The pairs page: the table of all pairs, the list beside it, and the legend."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.actions import render_action, set_window
from dashboard.components.attributes import aria
from dashboard.query.contacts import IN_PERSON_WORDS
from dashboard.query.journeys import select_journeys
from dashboard.query.pairs import select_pairs
from dashboard.query.wording import counted, span_words
from dashboard.selection import Selection
from dashboard.store.extent import day, extent_days
from dashboard.store.served import ServedDossier
from dashboard.views.pair.matrix import (
    NONE_THIS_WAY,
    Matrix,
    Order,
    arrange_matrix,
    render_matrix,
    render_pair_list,
)

_READING = (
    "A number says how often people of the row's country were guests of the column's: "
    f"{IN_PERSON_WORDS}, each once, and what is part of another one not again. "
    "The sums count once what several countries took part in."
)
_HINT = "Point at a cell for its figures; press it to open the pair on the map."


def render_pairs_body(served: ServedDossier, selection: Selection, order: Order) -> list[Component]:
    """Everything below the page's head."""
    pairs = select_pairs(served, selection)
    journeys = select_journeys(served, selection)
    matrix = arrange_matrix(served, pairs, journeys, order)
    summary = (
        f"{counted(len(pairs), 'pair')} of {counted(len(matrix.codes), 'country', 'countries')} "
        f"with events that {selection.within.fall} in "
        f"{span_words(selection.start, selection.end)}. "
        "An event of three countries counts for each of its three pairs."
    )
    if not pairs:
        return [_render_nothing(served, selection)]
    return [
        html.P(summary, className="note pairs-summary"),
        html.P(_READING, className="note pairs-summary pairs-reading"),
        html.Div(
            [
                html.Div(
                    [
                        html.Div(render_matrix(served, selection, matrix), className="scroll"),
                        html.Div(
                            [
                                _render_legend(matrix),
                                html.P(
                                    _HINT,
                                    id="pairs-detail",
                                    className="note",
                                ),
                            ],
                            className="matrix-foot",
                        ),
                    ],
                    className="matrix-side",
                ),
                html.Div(
                    render_pair_list(served, selection, pairs, journeys), className="list-side"
                ),
            ],
            className=f"pairs-columns {matrix.density}",
        ),
    ]


def _render_nothing(served: ServedDossier, selection: Selection) -> Component:
    first, last = (day(number).isoformat() for number in extent_days(served.dossier))
    return html.Div(
        [
            html.P(f"No pair has an event in {span_words(selection.start, selection.end)}."),
            html.P("Widen the window, or switch more kinds of event on.", className="note"),
            render_action("Widen to all dates", set_window(first, last)),
        ],
        className="empty",
    )


def _render_legend(matrix: Matrix) -> Component:
    swatches = [
        html.Span(
            [
                html.Span(
                    className="swatch",
                    style={"--share": f"{matrix.share(low):.3f}"},
                    **aria(hidden=True),
                ),
                f"{low:,}" if low == high else f"{low:,}–{high:,}",
            ],
            className="legend-step",
        )
        for low, high in matrix.steps
    ]
    title = html.Span("Times", className="legend-title")
    return html.Div(
        [
            *([title, *swatches] if swatches else []),
            html.Span(
                [
                    html.Span(NONE_THIS_WAY, className="quiet-sign", **aria(hidden=True)),
                    "events of the two, but no journey this way",
                ],
                className="legend-step",
            ),
        ],
        className="matrix-legend",
    )
