"""Who went to whom, by rank: a table whose cells are bars, A to the left and B to the right."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.components.names import country_name
from dashboard.query.contacts import Contacts, RankRow
from dashboard.query.wording import counted, listed
from dashboard.store.shelf import Volume
from seeds.model import Rank


def render_ranks(volume: Volume, contacts: Contacts, pair: tuple[str, str]) -> list[Component]:
    """The section, empty where nobody went to anybody."""
    rows = _from_highest(contacts)
    notes = _notes(contacts, len(contacts.rows) - len(rows))
    if not rows and not notes:
        return []
    widest = max((max(row.a_to_b, row.b_to_a) for row in rows), default=1)
    a, b = (country_name(volume, code) for code in pair)
    table = html.Table(
        [
            html.Caption("Visits and meetings by the highest rank among the guests"),
            html.Thead(
                html.Tr(
                    [
                        html.Th(f"{a} → {b}", scope="col", className="side-a"),
                        html.Th(html.Span("Rank", className="visually-hidden"), scope="col"),
                        html.Th(f"{b} → {a}", scope="col", className="side-b"),
                    ]
                )
            ),
            html.Tbody([_render_row(row, widest) for row in rows]),
        ],
        className="ranks",
    )
    return [
        html.Section(
            [
                html.H3("Who went to whom, by rank"),
                *([table] if rows else []),
                *([html.P(". ".join(notes) + ".", className="note")] if notes else []),
            ]
        )
    ]


def _from_highest(contacts: Contacts) -> tuple[RankRow, ...]:
    """The rows from the highest rank that went anywhere; those above it are told in words."""
    rows = contacts.rows
    first = next((at for at, row in enumerate(rows) if row.a_to_b or row.b_to_a), len(rows))
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
    if contacts.undirected:
        words = counted(contacts.undirected, "contact")
        notes.append(f"{words} without guest and host not shown")
    return notes


def _render_row(row: RankRow, widest: int) -> Component:
    return html.Tr(
        [
            html.Td(_render_bar(row.a_to_b, widest), className="bar-a"),
            html.Th(rank_words(row.rank), scope="row"),
            html.Td(_render_bar(row.b_to_a, widest), className="bar-b"),
        ]
    )


def rank_words(rank: Rank | None) -> str:
    """A rank for people, "chief of staff"."""
    return rank.value.replace("_", " ") if rank else "rank not known"


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
