"""The frame: stores, top bar, the pages, the timeline and the notices."""

from __future__ import annotations

from collections.abc import Mapping

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.components.handling import render_disclaimer, render_marking
from dashboard.context import Context
from dashboard.selection import Page
from dashboard.views.shell.ids import Ids
from dashboard.views.shell.topbar import PAGE_TITLES, render_topbar


def render_frame(
    context: Context,
    *,
    pages: Mapping[Page, list[Component]],
    timeline: list[Component],
    presenting: list[Component],
) -> Component:
    """The whole page; the views' parts are given, since no view imports another.

    Nothing in it is of one dossier: which one is asked for is known to the browser alone.
    """
    frame: Component = dmc.MantineProvider(
        id=Ids.MANTINE,
        theme={"fontFamily": "var(--font)", "primaryColor": "blue"},
        children=[
            *_render_stores(context),
            html.Div(
                id=Ids.FRAME,
                children=[
                    html.A("Skip to the content", href=f"#{Ids.MAIN}", className="skip-link"),
                    render_marking(),
                    html.Header(render_topbar(context), id=Ids.TOPBAR),
                    html.Main(
                        id=Ids.MAIN,
                        tabIndex=-1,
                        children=[_render_page(page, part) for page, part in pages.items()],
                    ),
                    html.Footer(timeline, id=Ids.TIMELINE, **aria(label="Timeline")),
                    render_disclaimer(),
                ],
            ),
            *presenting,
            html.P(id=Ids.SENTENCE, className="visually-hidden", role="status"),
            html.Div(id=Ids.NOTICES, role="region", **aria(label="Notices")),
        ],
    )
    return frame


def _render_stores(context: Context) -> list[Component]:
    return [
        dcc.Store(id=Ids.SELECTION),
        dcc.Store(id=Ids.ADDRESS),
        dcc.Store(id=Ids.ARRIVAL),
        dcc.Store(id=Ids.CATALOGUE, data=list(context.shelf)),
        dcc.Store(id=Ids.SINK),
    ]


def _render_page(page: Page, children: list[Component]) -> Component:
    id_ = Ids[f"{page.name}_PAGE"]
    return html.Section(children, id=id_, className="page", **aria(label=PAGE_TITLES[page]))
