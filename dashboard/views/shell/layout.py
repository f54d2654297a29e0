"""The frame: stores, top bar, the pages and the timeline."""

from __future__ import annotations

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.handling import render_disclaimer, render_marking
from dashboard.components.pages import PageView
from dashboard.components.sheets import render_sheet_bar
from dashboard.components.tools import render_skips
from dashboard.context import Context
from dashboard.selection import Page
from dashboard.views.shell.ids import Ids
from dashboard.views.shell.topbar import render_topbar


def render_frame(
    context: Context,
    *,
    pages: Sequence[PageView],
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
                    *render_skips(),
                    render_marking(),
                    html.Header(render_topbar(context, pages), id=Ids.TOPBAR),
                    html.Main(
                        id=Ids.MAIN,
                        tabIndex=-1,
                        children=[_render_page(view, context) for view in pages],
                    ),
                    render_sheet_bar(),
                    html.Footer(timeline, id=Ids.TIMELINE, **aria(label="Timeline")),
                    render_disclaimer(),
                ],
            ),
            *presenting,
            html.P(id=Ids.SENTENCE, className="visually-hidden", role="status"),
        ],
    )
    return frame


def _render_stores(context: Context) -> list[Component]:
    return [
        dcc.Store(id=Ids.SELECTION),
        dcc.Store(id=Ids.ADDRESS),
        dcc.Store(id=Ids.ARRIVAL),
        dcc.Store(id=Ids.CATALOGUE, data=list(context.dossiers)),
        dcc.Store(id=Ids.SINK),
    ]


def _render_page(view: PageView, context: Context) -> Component:
    """The selection's default page is shown until the selection is known."""
    shown = data(shown="") if view.page is Page.MAP else {}
    return html.Section(
        view.render(context),
        id=view.element_id,
        className="page",
        **data(page=view.page.value),
        **shown,
        **aria(label=view.title),
    )
