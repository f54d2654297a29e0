"""Callbacks of the inspector and the pairs page.

The selection changes more often than an answer does (theme, camera, another page), so each panel
has a question: the part of the selection that it depends on, kept in the browser and changed only
while the panel is open (``assets/js/inspector.js``). A changed question asks the server; its answer
is a drawing (``dashboard/components/drawing.py``), which the browser puts into the panel.
"""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component

from dashboard.components.drawing import Drawing, drawn
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

_DRAWINGS = {
    Ids.ANSWER_PAIR: "drawPair",
    Ids.ANSWER_EVENT: "drawEvent",
    Ids.ANSWER_CLAIMS: "drawClaims",
    Ids.ANSWER_SOURCES: "drawSources",
    Ids.ANSWER_PAIRS: "drawPairs",
}

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
        )

    for answer, function in _DRAWINGS.items():
        app.clientside_callback(
            ClientsideFunction("araxes", function), Input(answer, "data"), prevent_initial_call=True
        )

    @app.callback(
        Output(Ids.ANSWER_PAIR, "data"),
        Input(Ids.QUESTION_PAIR, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_pair(_question: object, data: object) -> list[Drawing]:
        return drawn(answer_pair(context, data))

    @app.callback(
        Output(Ids.ANSWER_EVENT, "data"),
        Input(Ids.QUESTION_EVENT, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_event(_question: object, data: object) -> list[Drawing]:
        return drawn(answer_event(context, data))

    @app.callback(
        Output(Ids.ANSWER_CLAIMS, "data"),
        Input(Ids.QUESTION_CLAIMS, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_claims(_question: object, data: object) -> list[Drawing]:
        return drawn(answer_claims(context, data))

    @app.callback(
        Output(Ids.ANSWER_SOURCES, "data"),
        Input(Ids.QUESTION_SOURCES, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_sources(_question: object, data: object) -> list[Drawing]:
        return drawn(answer_sources(context, data))

    @app.callback(
        Output(Ids.ANSWER_PAIRS, "data"),
        Input(Ids.QUESTION_PAIRS, "data"),
        Input(Ids.PAIRS_ORDER, "value"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_pairs(_question: object, order: object, data: object) -> list[Drawing]:
        return drawn(answer_pairs(context, data, order))


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
