"""The frame: stores, top bar, the three pages, the timeline and the notices."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.context import Context
from dashboard.views.shell.ids import Ids


def render_frame(
    context: Context,
    *,
    map_page: list[Component],
    pairs_page: list[Component],
    events_page: list[Component],
    timeline: list[Component],
) -> Component:
    """The whole page; the views' parts are given, since no view imports another."""
    return dmc.MantineProvider(
        id=Ids.MANTINE,
        theme={"fontFamily": "var(--font)", "primaryColor": "blue"},
        children=[
            dcc.Store(id=Ids.SELECTION),
            dcc.Store(id=Ids.ADDRESS),
            dcc.Store(id=Ids.PERMALINK),
            dcc.Store(
                id=Ids.CATALOGUE,
                data={slug: payload.address for slug, payload in context.payloads.items()},
            ),
            dcc.Store(id=Ids.SINK),
            html.Header(id=Ids.TOPBAR, children=[html.H1("Araxes", className="brand")]),
            html.Main(
                [
                    html.Section(map_page, id=Ids.MAP_PAGE, **{"aria-label": "Map"}),
                    html.Section(pairs_page, id=Ids.PAIRS_PAGE, **{"aria-label": "Pairs"}),
                    html.Section(events_page, id=Ids.EVENTS_PAGE, **{"aria-label": "Events"}),
                ]
            ),
            html.Footer(timeline, id=Ids.TIMELINE, **{"aria-label": "Timeline"}),
            html.Div(id=Ids.NOTICES, role="status", **{"aria-live": "polite"}),
        ],
    )
