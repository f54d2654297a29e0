"""The Sources tab: what the dossier and the map rest on."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.links import render_address
from dashboard.query.admiralty import RELIABILITY_WORDS
from dashboard.query.sources import SourceUse, select_sources
from dashboard.query.wording import counted
from dashboard.selection import Selection
from dashboard.store.shelf import Volume


def render_sources(volume: Volume, selection: Selection) -> list[Component]:
    """Every source of the dossier, then those of the map."""
    uses = select_sources(volume, selection)
    return [
        html.Div([_render_source(use) for use in uses], className="sources"),
    ]


def _render_source(use: SourceUse) -> Component:
    source = use.source
    reliability = RELIABILITY_WORDS[source.reliability]
    published = " · ".join(
        part for part in (source.publisher, source.author, source.published.sentence()) if part
    )
    lines: list[Any] = [
        html.Span(source.title, className="source-title", lang=source.language),
        html.Span(published, className="note"),
        html.Span(f"{source.kind.value.capitalize()}, in “{source.language}”", className="note"),
        html.Span(f"Grade {source.reliability.value}: {reliability}", className="grade"),
        html.Span(_uses(use), className="uses"),
    ]
    if source.url:
        lines.append(html.Div(render_address(source.url)))
    if source.note:
        lines.append(html.Span(source.note, className="note"))
    return html.Article(lines, className="source")


def _uses(use: SourceUse) -> str:
    if not use.events:
        return "No event of the selection rests on it."
    verb = "rests" if use.events == 1 else "rest"
    words = f"{counted(use.events, 'event')} of the selection {verb} on it"
    if use.alone == use.events:
        return f"{words}, and on nothing else." if use.events > 1 else f"{words} alone."
    return f"{words}, {use.alone} of them alone." if use.alone else f"{words}, none alone."
