"""Layout of the inspector and of the pairs page; callbacks fill the panels."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.components.actions import render_action
from dashboard.components.attributes import aria, data
from dashboard.components.panels import PagePanel, render_stores
from dashboard.context import Context
from dashboard.selection import Page, Panel
from dashboard.views.pair.ids import Ids
from dashboard.views.pair.matrix import Order

TABS = (
    (Panel.PAIR, "Pair", Ids.TAB_PAIR, Ids.PANEL_PAIR),
    (Panel.EVENT, "Event", Ids.TAB_EVENT, Ids.PANEL_EVENT),
    (Panel.CLAIMS, "Claims", Ids.TAB_CLAIMS, Ids.PANEL_CLAIMS),
    (Panel.SOURCES, "Sources", Ids.TAB_SOURCES, Ids.PANEL_SOURCES),
)

PAIRS = PagePanel(
    "pairs",
    Page.PAIRS,
    fields=("dossier", "pair", "window", "within", "kinds", "withdrawn", "language"),
    subject=("dossier",),
    head="",
    missing="figures for the pairs are not here",
)

CHARTS = PagePanel(
    "charts",
    Page.PAIRS,
    fields=("dossier", "pair", "window", "within", "kinds", "withdrawn", "as_of", "language"),
    subject=("dossier",),
    head="",
    missing="the charts are not here",
)


def render_inspector(context: Context) -> list[Component]:  # noqa: ARG001 - every view takes it
    """The floating panel at the right of the map."""
    return [
        *render_stores(*(panel.value for panel, *_ in TABS)),
        html.Aside(
            [
                html.Div(
                    [
                        html.Div(
                            [_render_tab(*tab) for tab in TABS],
                            id=Ids.TABS,
                            role="tablist",
                            **aria(label="Inspector"),
                        ),
                        render_action(
                            html.Span(className="icon icon-close"),
                            {"type": "focus", "id": None},
                            class_name="card-close",
                            id=Ids.CLOSE,
                            title="Close the card (Esc)",
                            **aria(label="Close the card of the event"),
                        ),
                        html.Button(
                            html.Span(className="chevron", **aria(hidden=True)),
                            id=Ids.COLLAPSE,
                            type="button",
                            title="Hide this panel",
                            **aria(
                                label="Hide this panel",
                                expanded=True,
                                controls=" ".join(panel for *_, panel in TABS),
                            ),
                        ),
                    ],
                    className="inspector-head",
                ),
                *(_render_panel(panel, tab_id, id_) for panel, _, tab_id, id_ in TABS),
            ],
            id=Ids.INSPECTOR,
            **aria(label="Inspector"),
        ),
    ]


def _render_tab(panel: Panel, title: str, tab_id: Ids, panel_id: Ids) -> Component:
    chosen = panel is Panel.PAIR
    return render_action(
        title,
        {"type": "panel", "value": panel.value},
        class_name="tab",
        id=tab_id,
        role="tab",
        tabIndex=0 if chosen else -1,
        **aria(controls=panel_id, selected=chosen),
        **data(panel=panel.value),
    )


def _render_panel(panel: Panel, tab_id: Ids, panel_id: Ids) -> Component:
    return html.Div(
        id=panel_id,
        className="panel",
        role="tabpanel",
        hidden=panel is not Panel.PAIR,
        tabIndex=0,
        **aria(labelledby=tab_id),
    )


def render_pairs(context: Context) -> list[Component]:  # noqa: ARG001 - every view takes it
    """The page of all pairs."""
    return [
        *render_stores(PAIRS.name, CHARTS.name),
        html.Div(
            [
                html.Div(
                    [
                        html.H2("Pairs"),
                        html.Div(
                            [
                                html.Span("Order", id=f"{Ids.PAIRS_ORDER}-label"),
                                dmc.SegmentedControl(
                                    id=Ids.PAIRS_ORDER,
                                    data=[{"label": o.words, "value": o.value} for o in Order],
                                    value=Order.EVENTS.value,
                                    size="xs",
                                    **aria(labelledby=f"{Ids.PAIRS_ORDER}-label"),
                                ),
                            ],
                            className="pairs-order",
                        ),
                    ],
                    className="pairs-head",
                ),
                html.Div(id=Ids.PAIRS_BODY, className="pairs-body", **PAIRS.asks),
                html.Section(
                    [
                        html.H2("Charts", id=f"{Ids.CHARTS}-title"),
                        html.Div(id=Ids.CHARTS, className="charts", **CHARTS.asks),
                    ],
                    className="charts-side",
                    **aria(labelledby=f"{Ids.CHARTS}-title"),
                ),
            ],
            id=Ids.PAIRS_VIEW,
        ),
    ]
