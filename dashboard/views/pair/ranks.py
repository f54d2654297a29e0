"""Who went to whom, by rank: a table whose cells are bars, A to the left and B to the right."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.components.names import country_name
from dashboard.query.contacts import Contacts, RankRow
from dashboard.query.wording import counted
from dashboard.store.shelf import Volume


def render_ranks(volume: Volume, contacts: Contacts, pair: tuple[str, str]) -> list[Component]:
    """The section, empty where nobody went to anybody."""
    notes = _notes(contacts)
    if not contacts.rows and not notes:
        return []
    widest = max((max(row.a_to_b, row.b_to_a) for row in contacts.rows), default=1)
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
            html.Tbody([_render_row(row, widest) for row in contacts.rows]),
        ],
        className="ranks",
    )
    return [
        html.Section(
            [
                html.H3("Who went to whom, by rank"),
                *([table] if contacts.rows else []),
                *([html.P(". ".join(notes) + ".", className="note")] if notes else []),
            ]
        )
    ]


def _notes(contacts: Contacts) -> list[str]:
    notes = []
    if contacts.folded:
        verb = "is" if contacts.folded == 1 else "are"
        inside = counted(contacts.folded, "meeting")
        notes.append(f"{inside} inside a counted visit {verb} not counted again")
    if contacts.undirected:
        words = counted(contacts.undirected, "contact")
        notes.append(f"{words} without guest and host not shown")
    return notes


def _render_row(row: RankRow, widest: int) -> Component:
    rank = row.rank.value.replace("_", " ") if row.rank else "rank not known"
    return html.Tr(
        [
            html.Td(_render_bar(row.a_to_b, widest), className="bar-a"),
            html.Th(rank, scope="row"),
            html.Td(_render_bar(row.b_to_a, widest), className="bar-b"),
        ]
    )


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
