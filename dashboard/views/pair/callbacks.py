"""Callbacks of the inspector and the pairs page: every panel asks when it is looked at."""

from __future__ import annotations

from functools import partial

from dash import Dash, Input
from dash.development.base_component import Component

from dashboard.components import panels
from dashboard.context import Context
from dashboard.selection import Panel
from dashboard.views.pair.charts_panel import render_charts
from dashboard.views.pair.claims_panel import render_claims
from dashboard.views.pair.event_panel import render_event
from dashboard.views.pair.ids import Ids
from dashboard.views.pair.layout import CHARTS, PAIRS
from dashboard.views.pair.matrix import Order
from dashboard.views.pair.pair_panel import render_pair
from dashboard.views.pair.pairs_panel import render_pairs_body
from dashboard.views.pair.sources_panel import render_sources


def register_inspector(app: Dash, context: Context) -> None:
    """Wire the tabs of the inspector."""
    answers = {
        Panel.PAIR: answer_pair,
        Panel.EVENT: answer_event,
        Panel.CLAIMS: answer_claims,
        Panel.SOURCES: answer_sources,
    }
    for panel, answer in answers.items():
        panels.register(app, panel.value, partial(answer, context))


def register_pairs(app: Dash, context: Context) -> None:
    """Wire the pairs page."""
    order = Input(Ids.PAIRS_ORDER, "value")
    panels.register(app, PAIRS.name, partial(answer_pairs, context), order)
    panels.register(app, CHARTS.name, partial(answer_charts, context))


def answer_pair(context: Context, data: object) -> list[Component]:
    """The Pair tab for a selection from the browser; SelectionError where it is broken."""
    selection, served = context.read(data)
    return render_pair(served, selection)


def answer_event(context: Context, data: object) -> list[Component]:
    """The Event tab for a selection from the browser; SelectionError where it is broken."""
    selection, served = context.read(data)
    return render_event(served, selection)


def answer_claims(context: Context, data: object) -> list[Component]:
    """The Claims tab for a selection from the browser; SelectionError where it is broken."""
    selection, served = context.read(data)
    return render_claims(served, selection)


def answer_sources(context: Context, data: object) -> list[Component]:
    """The Sources tab for a selection from the browser; SelectionError where it is broken."""
    selection, served = context.read(data)
    return render_sources(served, selection)


def answer_pairs(context: Context, data: object, order: object) -> list[Component]:
    """The pairs page for a selection and an order; SelectionError where either is broken."""
    selection, served = context.read(data)
    return render_pairs_body(served, selection, Order.read(order))


def answer_charts(context: Context, data: object) -> list[Component]:
    """The charts of the pairs page; SelectionError where the selection is broken."""
    selection, served = context.read(data)
    return render_charts(served, selection)
