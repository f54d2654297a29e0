"""Callbacks of the claims page: the ledger and the open claim, each filled when it is asked for.

As on every page, a panel asks only when the part of the selection that it depends on has changed
(``assets/js/inspector.js``).
"""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component

from dashboard.components.drawing import Drawing, drawn
from dashboard.context import Context
from dashboard.views.claims.claim_panel import render_claim
from dashboard.views.claims.ids import Ids
from dashboard.views.claims.ledger_panel import render_ledger

SELECTION = "selection"
"""Id of the store that holds the selection (contract in docs/architecture.md)."""

_QUESTIONS = {Ids.QUESTION_LEDGER: "ledgerQuestion", Ids.QUESTION_CLAIM: "claimQuestion"}
_DRAWINGS = {Ids.ANSWER_LEDGER: "drawLedger", Ids.ANSWER_CLAIM: "drawClaim"}


def register(app: Dash, context: Context) -> None:
    """Wire the claims page."""
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
        Output(Ids.ANSWER_LEDGER, "data"),
        Input(Ids.QUESTION_LEDGER, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_ledger(_question: object, data: object) -> list[Drawing]:
        return drawn(answer_ledger(context, data))

    @app.callback(
        Output(Ids.ANSWER_CLAIM, "data"),
        Input(Ids.QUESTION_CLAIM, "data"),
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill_claim(_question: object, data: object) -> list[Drawing]:
        return drawn(answer_claim(context, data))


def answer_ledger(context: Context, data: object) -> list[Component]:
    """The ledger for a selection from the browser; SelectionError where it is broken."""
    selection, volume = context.read(data)
    return render_ledger(volume, selection)


def answer_claim(context: Context, data: object) -> list[Component]:
    """The open claim for a selection from the browser; SelectionError where it is broken."""
    selection, volume = context.read(data)
    return render_claim(volume, selection)
