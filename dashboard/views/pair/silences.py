"""Longest silences: how many days passed without a contact, and how sure that is."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.query.gaps import Gaps, Silence
from dashboard.query.wording import counted, days_words, listed, span_words


def render_silences(gaps: Gaps) -> list[Component]:
    """The section; empty where no kind of contact is switched on."""
    if not gaps.kinds:
        return []
    if not gaps.silences:
        return [
            html.Section(
                [
                    html.H3("Longest silences"),
                    *_render_undated(gaps),
                    html.P(
                        "No day of the window is certainly without a contact.", className="note"
                    ),
                ]
            )
        ]
    items = [
        html.Li(_render_silence(silence, is_whole=not gaps.undated)) for silence in gaps.silences
    ]
    return [
        html.Section(
            [
                html.H3("Longest silences"),
                *_render_undated(gaps),
                html.Ul(items, className="facts"),
                html.P(_basis(gaps), className="note"),
            ]
        )
    ]


def _basis(gaps: Gaps) -> str:
    kinds = [f"{kind.article} {kind.value}" for kind in gaps.kinds]
    sentences = [f"Days without {listed(kinds, 'or')}."]
    if any(silence.at_least_days != silence.at_most_days for silence in gaps.silences):
        sentences.append("Where dates are inexact: at least the first figure, at most the second.")
    return " ".join(sentences)


def _render_undated(gaps: Gaps) -> list[Component]:
    """What a silence cannot know of, said before any is; nothing where each contact has a date."""
    if not gaps.undated:
        return []
    fell = f"{counted(gaps.undated, 'contact')} without a first or last day may fall on any day"
    return [html.P(f"Between dated contacts only: {fell}.", className="note")]


def _render_silence(silence: Silence, *, is_whole: bool) -> list[Component]:
    """One silence; ``is_whole`` is False where contacts without a date may break it."""
    least, most = silence.at_least_days, silence.at_most_days
    length = days_words(most) if least == most else f"{least:,} to {most:,} days"
    if silence.from_start and silence.to_end:
        edge = ", the whole window" if is_whole else ": no dated contact in the whole window"
    elif silence.from_start:
        edge = ", from the window’s start"
    elif silence.to_end:
        edge = ", to the window’s end"
    else:
        edge = ""
    when = span_words(*silence.certain)
    sure = "surely " if is_whole and least != most else ""
    return [html.Span(length), html.Span(f"{sure}{when}{edge}", className="note")]
