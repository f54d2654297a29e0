"""The pairs page: the table of all pairs, the list beside it, and the legend."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.actions import render_action, set_window
from dashboard.components.attributes import aria
from dashboard.query.pairs import select_pairs
from dashboard.query.wording import counted, span_words
from dashboard.selection import Selection
from dashboard.store.extent import day, extent_days
from dashboard.store.served import ServedDossier
from dashboard.views.pair.matrix import Order, arrange_matrix, render_matrix, render_pair_list

_LEGEND_STEPS = 5
_HINT = "Point at a cell for its figures; press it to open the pair on the map."


def render_pairs_body(served: ServedDossier, selection: Selection, order: Order) -> list[Component]:
    """Everything below the page's head."""
    pairs = select_pairs(served, selection)
    matrix = arrange_matrix(served, pairs, order)
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
        html.Div(
            [
                html.Div(
                    [
                        html.Div(render_matrix(served, selection, matrix), className="scroll"),
                        html.Div(
                            [
                                _render_legend(matrix.highest),
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
                html.Div(render_pair_list(served, selection, pairs), className="list-side"),
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


def _render_legend(highest: int) -> Component:
    steps = sorted({round(highest * step / _LEGEND_STEPS) for step in range(1, _LEGEND_STEPS + 1)})
    swatches = [
        html.Span(
            [
                html.Span(
                    className="swatch",
                    style={"--share": f"{step / highest:.3f}"},
                    **aria(hidden=True),
                ),
                f"{step:,}",
            ],
            className="legend-step",
        )
        for step in steps
        if step
    ]
    return html.Div([html.Span("Events", className="legend-title"), *swatches], className="legend")
