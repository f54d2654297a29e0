"""Buttons of the top bar that the served page and the page in one file both have.

``assets/js/pages/topbar.js`` listens for presses on anything with ``data-action``.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data


def render_tool(action: str, mark: Component, title: str, **told: str) -> Component:
    """A small button with a sign; ``title`` is what it does, with its key.

    ``told`` are further ``data-*`` attributes, for the script that serves it.
    """
    return html.Button(
        mark,
        type="button",
        className="quiet tool",
        title=title,
        **data(action=action, **told),
        **aria(label=title),
    )


def render_skips() -> list[Component]:
    """Links that come first and lead past the bar; ``assets/js/pages/regions.js`` follows them.

    From the top of the page the timeline is then three presses away, whatever the page holds.
    """
    timeline = html.A(
        "Skip to the timeline",
        href="#timeline",
        className="skip-link",
        **data(action="skip", region="timeline"),
    )
    return [html.A("Skip to the content", href="#main", className="skip-link"), timeline]


def render_search() -> Component:
    """The button that opens the search."""
    words = "Search the dossier"
    return html.Button(
        [
            html.Span(className="icon icon-search"),
            html.Span("Search…", className="tool-text"),
            html.Kbd("Ctrl K"),
        ],
        type="button",
        className="search-button",
        title=f"{words} (Ctrl+K)",
        **data(action="search"),
        **aria(label=words),
    )


def render_swap() -> Component:
    """The button between the two countries."""
    return html.Button(
        html.Span(className="icon icon-swap"),
        type="button",
        className="swap",
        title="Swap A and B (S)",
        **data(action="swap"),
        **aria(label="Swap A and B"),
    )


def render_reading_tools() -> list[Component]:
    """How the page is read: names, theme, and help."""
    return [
        render_tool(
            "language",
            html.Span("Local", className="language-mark"),
            "Names in the local script (N)",
        ),
        render_tool("theme", html.Span(className="icon icon-auto"), "Theme (T)"),
        render_tool("help", html.Span("?", className="help-mark"), "Keys and help (?)"),
    ]
