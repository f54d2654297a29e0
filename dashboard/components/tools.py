"""Buttons of the top bar that the served page and the page in one file both have.

``assets/js/pages/topbar.js`` listens for presses on anything with ``data-action``.
"""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import Attributes, aria, data


def named(words: str) -> Attributes:
    """Attributes of a button without words of its own: what it does."""
    return {"title": words, **aria(label=words)}


def keyed(words: str, key: str) -> Attributes:
    """The same of one that a key presses too, which stands in its title.

    Titles lose the key where single keys are switched off (``assets/js/pages/topbar.js``).
    """
    return {**named(words), "title": f"{words} ({key})", **data(key=key)}


def render_tool(action: str, mark: Component, **told: Any) -> Component:
    """A small button with a sign; ``told`` are attributes that name it, and data for its script."""
    return html.Button(mark, type="button", className="quiet tool", **data(action=action), **told)


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
        **data(action="swap"),
        **keyed("Swap A and B", "S"),
    )


def render_reading_tools() -> list[Component]:
    """How the page is read: names, theme, and help."""
    return [
        render_tool(
            "language",
            html.Span("Local", className="language-mark"),
            **named("Names in the local script (N)"),
        ),
        render_tool("theme", html.Span(className="icon icon-auto"), **named("Theme (T)")),
        render_tool("help", html.Span("?", className="help-mark"), **keyed("Keys and help", "?")),
    ]
