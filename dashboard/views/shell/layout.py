"""The frame: stores, top bar, the three pages, the timeline and the notices."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.context import Context
from dashboard.views.shell.ids import Ids
from dashboard.views.shell.topbar import render_topbar


def render_frame(
    context: Context,
    *,
    map_page: list[Component],
    pairs_page: list[Component],
    claims_page: list[Component],
    events_page: list[Component],
    sources_page: list[Component],
    briefing_page: list[Component],
    timeline: list[Component],
    presenting: list[Component],
) -> Component:
    """The whole page; the views' parts are given, since no view imports another."""
    frame: Component = dmc.MantineProvider(
        id=Ids.MANTINE,
        theme={"fontFamily": "var(--font)", "primaryColor": "blue"},
        children=[
            *_render_stores(context),
            html.Div(
                id=Ids.FRAME,
                children=[
                    html.A("Skip to the content", href=f"#{Ids.MAIN}", className="skip-link"),
                    html.Header(render_topbar(context), id=Ids.TOPBAR),
                    html.Main(
                        id=Ids.MAIN,
                        tabIndex=-1,
                        children=[
                            _render_page(Ids.MAP_PAGE, "Map", map_page),
                            _render_page(Ids.PAIRS_PAGE, "Pairs", pairs_page),
                            _render_page(Ids.CLAIMS_PAGE, "Claims", claims_page),
                            _render_page(Ids.EVENTS_PAGE, "Events", events_page),
                            _render_page(Ids.SOURCES_PAGE, "Sources", sources_page),
                            _render_page(Ids.BRIEFING_PAGE, "Briefing", briefing_page),
                        ],
                    ),
                    html.Footer(timeline, id=Ids.TIMELINE, **aria(label="Timeline")),
                ],
            ),
            *presenting,
            html.P(id=Ids.SENTENCE, className="visually-hidden", role="status"),
            html.Div(id=Ids.NOTICES, role="region", **aria(label="Notices")),
        ],
    )
    return frame


def _render_stores(context: Context) -> list[Component]:
    addresses = {slug: payload.address for slug, payload in context.payloads.items()}
    return [
        dcc.Store(id=Ids.SELECTION),
        dcc.Store(id=Ids.CAMERA),
        dcc.Store(id=Ids.ADDRESS),
        dcc.Store(id=Ids.ARRIVAL),
        dcc.Store(id=Ids.PERMALINK),
        dcc.Store(id=Ids.CATALOGUE, data=addresses),
        dcc.Store(id=Ids.SINK),
        dcc.Store(id=Ids.PICK_A_SINK),
        dcc.Store(id=Ids.PICK_B_SINK),
        dcc.Store(id=Ids.PERMALINK_SINK),
    ]


def _render_page(page: Ids, label: str, children: list[Component]) -> Component:
    return html.Section(children, id=page, className="page", **aria(label=label))
