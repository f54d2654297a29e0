"""Callbacks of the claims page: the ledger and the open claim, each filled when it is asked for."""

from __future__ import annotations

from functools import partial

from dash import Dash
from dash.development.base_component import Component

from dashboard.components import panels
from dashboard.context import Context
from dashboard.views.claims.claim_panel import render_claim
from dashboard.views.claims.layout import CLAIM, LEDGER
from dashboard.views.claims.ledger_panel import render_ledger


def register(app: Dash, context: Context) -> None:
    """Wire the claims page."""
    panels.register(app, LEDGER.name, partial(answer_ledger, context))
    panels.register(app, CLAIM.name, partial(answer_claim, context))


def answer_ledger(context: Context, data: object) -> list[Component]:
    """The ledger for a selection from the browser; SelectionError where it is broken."""
    selection, served = context.read(data)
    return render_ledger(served, selection)


def answer_claim(context: Context, data: object) -> list[Component]:
    """The open claim for a selection from the browser; SelectionError where it is broken."""
    selection, served = context.read(data)
    return render_claim(served, selection, context.addresses)
