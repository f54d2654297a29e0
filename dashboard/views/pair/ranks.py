"""Who met whom, by rank: a table whose cells are bars, A to the left and B to the right.

Contacts without guest and host stand in a column of their own, and below the table with their
places.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.actions import focus_event, render_action
from dashboard.components.attributes import aria
from dashboard.components.names import country_name
from dashboard.query.contacts import IN_PERSON_WORDS, Contacts, RankRow
from dashboard.query.wording import counted, listed
from dashboard.store.served import ServedDossier
from seeds.records.model import Rank

ELSEWHERE_SHOWN = 12
"""More places than this are no longer read; the events in order have them all."""


def render_ranks(
    served: ServedDossier, contacts: Contacts, pair: tuple[str, str]
) -> list[Component]:
    """The section, empty where nobody went to anybody."""
    rows = _from_highest(contacts)
    notes = _notes(contacts, len(contacts.rows) - len(rows))
    if not rows and not notes:
        return []
    widest = max((max(row.a_to_b, row.b_to_a, row.elsewhere) for row in rows), default=1)
    a, b = (country_name(served, code) for code in pair)
    table = html.Table(
        [
            html.Caption(
                f"{IN_PERSON_WORDS.capitalize()} by the highest rank among the guests"
                + (
                    "; where nobody is guest of the other, by the highest rank that both sides held"
                    if contacts.undirected
                    else ""
                )
            ),
            html.Thead(
                html.Tr(
                    [
                        html.Th(f"{a} → {b}", scope="col", className="side-a"),
                        html.Th(html.Span("Rank", className="visually-hidden"), scope="col"),
                        html.Th(f"{b} → {a}", scope="col", className="side-b"),
                        *(
                            [html.Th(contacts.elsewhere_words, scope="col")]
                            if contacts.undirected
                            else []
                        ),
                    ]
                )
            ),
            html.Tbody([_render_row(row, widest, contacts) for row in rows]),
        ],
        className="ranks",
    )
    return [
        html.Section(
            [
                html.H3(
                    "Who met whom, by rank" if contacts.undirected else "Who went to whom, by rank"
                ),
                *([table] if rows else []),
                *_render_elsewhere(served, contacts),
                *([html.P(". ".join(notes) + ".", className="note")] if notes else []),
            ]
        )
    ]


def _from_highest(contacts: Contacts) -> tuple[RankRow, ...]:
    """The rows from the highest rank that went anywhere; those above it are told in words."""
    rows = contacts.rows
    first = next((at for at, row in enumerate(rows) if _any(row)), len(rows))
    return rows[first:]


def _notes(contacts: Contacts, above: int) -> list[str]:
    notes = []
    if above:
        higher = listed([rank_words(row.rank) for row in contacts.rows[:above]], "or")
        notes.append(f"No {higher} went either way")
    if contacts.folded:
        verb = "is" if contacts.folded == 1 else "are"
        inside = counted(contacts.folded, "meeting")
        notes.append(f"{inside} inside a counted visit {verb} not counted again")
    return notes


def _any(row: RankRow) -> bool:
    return bool(row.a_to_b or row.b_to_a or row.elsewhere)


def _render_elsewhere(served: ServedDossier, contacts: Contacts) -> list[Component]:
    """Where and when the two met without one being the other's guest."""
    if not contacts.elsewhere:
        return []
    items = []
    for id_ in contacts.elsewhere[:ELSEWHERE_SHOWN]:
        event = served.events[id_]
        place = served.places.get(event.place or "")
        where = f"{place.name}, " if place else "place not named, "
        words = f"{where}{event.date.sentence()}"
        items.append(html.Li(render_action(words, focus_event(id_), class_name="action inline")))
    left = len(contacts.elsewhere) - len(items)
    more = [html.Li(f"and {left} more")] if left else []
    return [
        html.P(f"{contacts.elsewhere_words}:", className="note"),
        html.Ul([*items, *more], className="note met-elsewhere-list"),
    ]


def _render_row(row: RankRow, widest: int, contacts: Contacts) -> Component:
    return html.Tr(
        [
            html.Td(_render_bar(row.a_to_b, widest), className="bar-a"),
            html.Th(rank_words(row.rank), scope="row"),
            html.Td(_render_bar(row.b_to_a, widest), className="bar-b"),
            *(
                [html.Td(_render_bar(row.elsewhere, widest), className="bar-elsewhere")]
                if contacts.undirected
                else []
            ),
        ]
    )


def rank_words(rank: Rank | None) -> str:
    """A rank for people, "chief of staff"."""
    return rank.words if rank else "rank not known"


def _render_bar(count: int, widest: int) -> list[Component]:
    """A bar with its number; a zero stays in the table for those who hear it."""
    if not count:
        return [html.Span("0", className="visually-hidden")]
    width = {"width": f"{100 * count / widest:.0f}%"}
    return [
        html.Span(
            [
                html.Span(className="bar", style=width, **aria(hidden=True)),
                html.Span(f"{count:,}", className="bar-count"),
            ],
            className="bar-line",
        )
    ]
