"""Callbacks of the inspector and the pairs page.

The selection changes more often than an answer does (theme, camera, another page), so each panel
has a question: the part of the selection that it depends on, kept in the browser and changed only
while the panel is open (``assets/js/inspector.js``). A changed question asks the server.
"""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component

from dashboard.context import Context
from dashboard.views.pair.claims_panel import render_claims
from dashboard.views.pair.event_panel import render_event
from dashboard.views.pair.ids import Ids
from dashboard.views.pair.matrix import Order
from dashboard.views.pair.pair_panel import render_pair
from dashboard.views.pair.pairs_panel import render_pairs_body
from dashboard.views.pair.sources_panel import render_sources

SELECTION = "selection"
"""Id of the store that holds the selection (contract in docs/architecture.md)."""

_QUESTIONS = {
    Ids.QUESTION_PAIR: "pairQuestion",
    Ids.QUESTION_EVENT: "eventQuestion",
    Ids.QUESTION_CLAIMS: "claimsQuestion",
    Ids.QUESTION_SOURCES: "sourcesQuestion",
    Ids.QUESTION_PAIRS: "pairsQuestion",
}


def register(app: Dash, context: Context) -> None:
    """Wire the inspector and the pairs page."""
    for question, function in _QUESTIONS.items():
        app.clientside_callback(
            ClientsideFunction("araxes", function),
            Output(question, "data"),
            Input(SELECTION, "data"),
            State(question, "data"),
        )

    @app.callback(
        Output(Ids.PANEL_PAIR, "children"),
        Input(Ids.QUESTION_PAIR, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_pair(_question: object, data: object) -> list[Component]:
        return answer_pair(context, data)

    @app.callback(
        Output(Ids.PANEL_EVENT, "children"),
        Input(Ids.QUESTION_EVENT, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_event(_question: object, data: object) -> list[Component]:
        return answer_event(context, data)

    @app.callback(
        Output(Ids.PANEL_CLAIMS, "children"),
        Input(Ids.QUESTION_CLAIMS, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_claims(_question: object, data: object) -> list[Component]:
        return answer_claims(context, data)

    @app.callback(
        Output(Ids.PANEL_SOURCES, "children"),
        Input(Ids.QUESTION_SOURCES, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_sources(_question: object, data: object) -> list[Component]:
        return answer_sources(context, data)

    @app.callback(
        Output(Ids.PAIRS_BODY, "children"),
        Input(Ids.QUESTION_PAIRS, "data"),
        Input(Ids.PAIRS_ORDER, "value"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_pairs(_question: object, order: object, data: object) -> list[Component]:
        return answer_pairs(context, data, order)


def answer_pair(context: Context, data: object) -> list[Component]:
    """The Pair tab for a selection from the browser; SelectionError where it is broken."""
    selection, volume = context.read(data)
    return render_pair(volume, selection)


def answer_event(context: Context, data: object) -> list[Component]:
    """The Event tab for a selection from the browser; SelectionError where it is broken."""
    selection, volume = context.read(data)
    return render_event(volume, selection)


def answer_claims(context: Context, data: object) -> list[Component]:
    """The Claims tab for a selection from the browser; SelectionError where it is broken."""
    selection, volume = context.read(data)
    return render_claims(volume, selection)


def answer_sources(context: Context, data: object) -> list[Component]:
    """The Sources tab for a selection from the browser; SelectionError where it is broken."""
    selection, volume = context.read(data)
    return render_sources(volume, selection)


def answer_pairs(context: Context, data: object, order: object) -> list[Component]:
    """The pairs page for a selection and an order; SelectionError where either is broken."""
    selection, volume = context.read(data)
    return render_pairs_body(volume, selection, Order.read(order))
