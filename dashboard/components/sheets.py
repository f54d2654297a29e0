"""Buttons of the sheets that a small page has instead of panels (``assets/js/parts/sheets.js``)."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data

_SHEETS = (
    ("layers", "Layers", "layers-panel"),
    ("inspector", "Details", "inspector"),
    ("timeline", "Timeline", "timeline"),
)
"""Name, title, and the id of what it opens."""


def render_sheet_bar() -> Component:
    """The bar at the foot of a small page; a wide one does not show it."""
    return html.Div(
        [
            html.Button(
                title,
                type="button",
                className="sheet-button",
                **data(sheet=name),
                **aria(expanded=False, controls=controls),
            )
            for name, title, controls in _SHEETS
        ],
        id="sheet-bar",
        role="group",
        **aria(label="Panels"),
    )


def render_menu_button() -> Component:
    """The button of the top bar's menu, which a small page folds its links and tools into."""
    return html.Button(
        html.Span(className="icon icon-menu"),
        type="button",
        className="quiet tool menu-button",
        title="Menu",
        **data(sheet="menu"),
        **aria(label="Menu", expanded=False, controls="topbar"),
    )
