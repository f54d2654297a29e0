"""The bar at the top: dossier, pages, pair, search, names, theme, share and present."""

from __future__ import annotations

import json
from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.pages import PageView
from dashboard.components.sheets import render_menu_button
from dashboard.components.tools import (
    keyed,
    named,
    render_reading_tools,
    render_search,
    render_swap,
    render_tool,
)
from dashboard.context import Context
from dashboard.formats import FORMATS
from dashboard.views.shell.ids import Ids


def render_topbar(context: Context, pages: Sequence[PageView]) -> list[Component]:
    """Brand, dossier and pages on the left, the pair in the middle, tools on the right."""
    return [
        html.Div(
            [
                render_menu_button(),
                _render_brand(),
                _render_dossiers(context),
                _render_pages(pages),
            ],
            className="bar-left",
        ),
        _render_pair(),
        html.Div(_render_tools(), className="bar-right"),
    ]


def _render_brand() -> Component:
    return html.H1("Araxes", className="brand")


def _render_dossiers(context: Context) -> Component:
    """A menu of the served dossiers; with one dossier only its title.

    Which ones there are is known here, what they are called to the browser: it may change at any
    time (``assets/js/core/standings.js``).
    """
    title = html.Span("Loading…", id=Ids.DOSSIER_TITLE, dir="auto")
    if len(context.dossiers) == 1:
        return html.Div(title, className="dossier")
    items = [_render_choice(slug) for slug in context.dossiers]
    button = html.Button(
        [title, html.Span(className="icon icon-down")], className="quiet dossier", type="button"
    )
    menu: Component = dmc.Menu(
        [
            dmc.MenuTarget(button, boxWrapperProps={"className": "dossier-target"}),
            dmc.MenuDropdown(items),
        ],
        position="bottom-start",
        keepMounted=True,  # so that topbar.js can mark the dossier that is open
    )
    return menu


def _render_choice(slug: str) -> Component:
    item: Component = dmc.MenuItem(
        [
            html.Span(slug, className="menu-title", dir="auto"),
            html.Span(className="menu-note"),
        ],
        **data(action="dossier", dossier=slug),
    )
    return item


def _render_pages(pages: Sequence[PageView]) -> Component:
    """A link a page; assets/js/pages/topbar.js gives it its key, which the help lists."""
    links = [
        html.A(
            view.title,
            href=f"?page={view.page.value}",
            className="page-link",
            **data(
                action="page",
                page=view.page.value,
                key=view.key,
                windowed="yes" if view.windowed else "no",
            ),
        )
        for view in pages
    ]
    return html.Nav(links, **aria(label="Pages"))


def _render_pair() -> Component:
    return html.Div(
        [
            _render_side(Ids.SIDE_A, "Country A of the pair", "Country A"),
            render_swap(),
            _render_side(Ids.SIDE_B, "Country B of the pair", "Country B"),
        ],
        className="pair-picker",
        role="group",
        **aria(label="Pair of countries"),
    )


def _render_side(side: Ids, label: str, placeholder: str) -> Component:
    """One searchable list; its options come from the dossier, by ``assets/js/pages/picker.js``."""
    select: Component = dmc.Select(
        id=side,
        className=f"side {side.value}",
        searchable=True,
        clearSearchOnFocus=True,
        allowDeselect=False,
        placeholder=placeholder,
        nothingFoundMessage="No such country in this dossier",
        data=[],
        filter={"function": "araxesFilterCountries"},
        renderOption={"function": "araxesRenderCountry"},
        withCheckIcon=False,
        maxDropdownHeight=420,
        comboboxProps={"width": 260, "position": "bottom", "shadow": "md"},
        rightSection=html.Span(className="icon icon-down"),
        rightSectionPointerEvents="none",
        rightSectionWidth=24,
        attributes={"input": {"dir": "auto", "aria-label": label}},
    )
    return select


def _render_tools() -> list[Component]:
    return [
        render_search(),
        *render_reading_tools(),
        _render_export(),
        html.Button(
            [
                html.Span(className="icon icon-keep"),
                html.Span("Save as scene", className="tool-text"),
            ],
            type="button",
            className="secondary page-tool",
            **data(action="keep"),
            **keyed("Save this view as a scene", "K"),
        ),
        html.Button(
            "Share",
            type="button",
            className="secondary",
            title="Copy the address of what you see",
            **data(action="share"),
        ),
        # Enabled once the dossier is known to have scenes (assets/js/present/main.js).
        html.Button(
            ["Present ", html.Span("▸", **aria(hidden=True))],
            type="button",
            className="primary",
            disabled=True,
            title="This dossier has no scenes yet",
            **data(action="present"),
        ),
    ]


def _render_export() -> Component:
    """The export dialog's button, from which assets/js/pages/exporting.js learns the formats."""
    formats = json.dumps([form.to_json() for form in FORMATS.values()])
    return render_tool(
        "export",
        html.Span(className="icon icon-export"),
        **named("Export…"),
        **data(formats=formats),
    )
