"""Lists of events: a mark, a title, a date and the citation; pressing one shows its card."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.components.actions import focus_event, render_action
from dashboard.components.kinds import render_mark, side_of
from dashboard.query.chronicle import Entry


def render_entries(entries: Iterable[Entry], pair: tuple[str, str] | None) -> Component:
    """An ordered list of events."""
    return html.Ol([html.Li(render_entry(entry, pair)) for entry in entries], className="entries")


def render_entry(entry: Entry, pair: tuple[str, str] | None, *notes: str) -> Component:
    """One event as a button; ``notes`` stand behind its citation."""
    event = entry.event
    return render_action(
        [
            render_mark(event.kind, side_of(event, pair)),
            html.Span(
                [
                    html.Span(event.title, className="entry-title", dir="auto"),
                    html.Span(
                        " · ".join([event.date.sentence(), entry.citation, *notes]),
                        className="entry-note",
                    ),
                ],
                className="entry-text",
            ),
            html.Span(f" ({event.kind.value})", className="visually-hidden"),
        ],
        focus_event(event.id),
        class_name="entry",
    )
