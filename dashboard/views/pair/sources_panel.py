"""The Sources tab: what the dossier rests on, and how much of the selection on each source.

The layers of the map say where they come from in the panel that switches them.
"""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data
from dashboard.components.entries import render_entries
from dashboard.components.links import render_address
from dashboard.query.languages import language_name
from dashboard.query.sources import SourceUse, select_sources
from dashboard.query.wording import counted
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier


def render_sources(served: ServedDossier, selection: Selection) -> list[Component]:
    """Every source of the dossier, or that it has none."""
    uses = select_sources(served, selection)
    if not uses:
        return [html.P("This dossier names no source.", className="empty")]
    items = [_render_source(use, selection.pair) for use in uses]
    return [html.Div(items, className="sources")]


def _render_source(use: SourceUse, pair: tuple[str, str] | None) -> Component:
    source = use.source
    reliability = source.reliability.meaning
    published = " · ".join(
        part for part in (source.publisher, source.author, source.published.sentence()) if part
    )
    lines: list[Any] = [
        html.H3(source.title, className="source-title", dir="auto"),
        html.Span(published, className="note"),
        html.Span(
            f"{source.kind.value.capitalize()}, in {language_name(source.language)}",
            className="note",
        ),
        html.Span(f"Grade {source.reliability.value}: {reliability}", className="grade"),
        *_render_uses(use, pair),
    ]
    if source.url:
        lines.append(html.Div(render_address(source.url)))
    if source.note:
        lines.append(html.Span(source.note, className="note", dir="auto"))
    return html.Article(lines, className="source")


def _render_uses(use: SourceUse, pair: tuple[str, str] | None) -> list[Component]:
    """What rests on the source, in words and, folded, as a list."""
    if not use.events:
        return [html.Span(_uses(use), className="uses")]
    listed = len(use.entries)
    rest = f"The first {listed} of {use.events:,}; the table of events lists them all."
    return [
        html.Details(
            [
                html.Summary(_uses(use), className="uses"),
                render_entries(use.entries, pair),
                *([html.P(rest, className="note")] if listed < use.events else []),
            ],
            **data(key=use.source.id),
        )
    ]


def _uses(use: SourceUse) -> str:
    if not use.events:
        return "No event of the selection rests on it."
    verb = "rests" if use.events == 1 else "rest"
    words = f"{counted(use.events, 'event')} of the selection {verb} on it"
    if use.alone == use.events:
        return f"{words}, and on nothing else." if use.events > 1 else f"{words} alone."
    return f"{words}, {use.alone} of them alone." if use.alone else f"{words}, none alone."
