"""The Pair tab: what two countries had to do with each other in the window."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.claims.selecting import select_claims_of_pair
from dashboard.components.actions import open_page, render_action, set_window, show_kind
from dashboard.components.entries import render_entries, render_entry
from dashboard.components.names import country_name, render_country
from dashboard.query.agreements import Agreement, select_agreements
from dashboard.query.borders import select_border
from dashboard.query.chronicle import Chronicle, select_chronicle
from dashboard.query.contacts import Contacts, select_contacts
from dashboard.query.gaps import select_gaps
from dashboard.query.initiative import select_initiative
from dashboard.query.pairs import PairCount, select_pair
from dashboard.query.third_parties import ThirdParty, select_third_parties
from dashboard.query.wording import counted, listed, span_words
from dashboard.selection import Selection, Within
from dashboard.store.extent import day, extent_days
from dashboard.store.served import ServedDossier
from dashboard.views.pair.balance import render_balance
from dashboard.views.pair.border import render_border, render_border_tiles
from dashboard.views.pair.claims_panel import render_claims_about
from dashboard.views.pair.ranks import render_ranks
from dashboard.views.pair.silences import render_silences
from seeds.records.model import EventKind

ENTRIES_SHOWN = 60
"""More than this many events in a column are no longer read; the events page lists them all."""

AGREEMENTS_SHOWN = 20

TILES_SHOWN = 3
"""What the panel's width holds."""

Pair = tuple[str, str]


def render_pair(served: ServedDossier, selection: Selection) -> list[Component]:
    """The whole tab for the selection's pair, or what to do where there is none."""
    pair = selection.pair
    if pair is None:
        return [_render_no_pair()]
    count = select_pair(served, selection, pair)
    border = select_border(pair, selection.as_of)
    head = _render_head(served, selection, pair, count)
    if not count.events:
        return [
            head,
            _render_nothing(served, selection, pair),
            *_render_tiles(render_border_tiles(border)),
            *render_border(served, border, pair),
        ]
    contacts = select_contacts(served, selection, pair)
    chronicle = select_chronicle(served, selection, pair, ENTRIES_SHOWN)
    agreements = select_agreements(served, selection, pair)
    return [
        head,
        *_render_tiles(
            [
                _render_visits_tile(contacts.visits),
                *render_border_tiles(border),
                _render_agreements_tile(len(agreements)),
            ]
        ),
        *render_ranks(served, contacts, pair),
        *_render_charts_link(contacts),
        *render_balance(served, select_initiative(served, selection, pair), pair),
        *render_claims_about(served, select_claims_of_pair(served, selection, pair)),
        *render_silences(select_gaps(served, selection, pair)),
        *render_border(served, border, pair),
        *_render_agreements(served, agreements, pair),
        *_render_third_parties(served, selection, select_third_parties(served, selection, pair)),
        *_render_chronicle(chronicle, pair),
    ]


def _render_head(
    served: ServedDossier, selection: Selection, pair: Pair, count: PairCount
) -> Component:
    a, b = pair
    fall = selection.within.falls if count.events == 1 else selection.within.fall
    span = span_words(selection.start, selection.end)
    parts = [f"{counted(count.events, 'event')} that {fall} in {span}"]
    if count.inexact:
        parts.append(f"{count.inexact} dated only roughly")
    return html.Header(
        [
            html.H2(
                [
                    html.Span(render_country(served, a, selection), className="side-a"),
                    " – ",
                    html.Span(render_country(served, b, selection), className="side-b"),
                ]
            ),
            html.P(" · ".join(parts), className="note"),
        ],
        className="panel-head",
    )


def _render_no_pair() -> Component:
    return html.Div(
        [
            html.P("No pair is chosen."),
            html.P(
                "Choose two countries in the bar above, or open a cell of the table of pairs.",
                className="note",
            ),
            render_action("Show all pairs", open_page("pairs"), class_name="action primary-action"),
        ],
        className="empty",
    )


def _render_nothing(served: ServedDossier, selection: Selection, pair: Pair) -> Component:
    """What to do where the pair has no event in the window and kinds."""
    first, last = (day(number) for number in extent_days(served.dossier))
    widest = Selection(
        dossier=selection.dossier, start=first, end=last, as_of=selection.as_of, pair=pair
    )
    ever = select_pair(served, widest, pair).events
    names = " and ".join(country_name(served, code) for code in pair)
    if not ever:
        return html.Div(
            [
                html.P(f"This dossier has no event of {names}."),
                render_action("Show pairs with events", open_page("pairs")),
            ],
            className="empty",
        )
    actions = []
    if (selection.start, selection.end) != (first, last):
        widen = set_window(first.isoformat(), last.isoformat())
        actions.append(render_action("Widen to all dates", widen))
    hidden = [kind for kind in EventKind if kind not in selection.kinds]
    if hidden:
        actions.append(render_action("Show all kinds", *(show_kind(kind) for kind in hidden)))
    if selection.within is Within.CERTAINLY:
        possibly = {"type": "within", "value": Within.POSSIBLY.value}
        actions.append(render_action("Count events that may fall in it", possibly))
    return html.Div(
        [
            html.P(f"No event of {names} here; the dossier has {ever} in all."),
            html.Div(actions, className="action-row"),
        ],
        className="empty",
    )


def _render_tiles(tiles: list[Component]) -> list[Component]:
    return [html.Div(tiles[:TILES_SHOWN], className="tiles")] if tiles else []


def _render_agreements_tile(count: int) -> Component:
    words = "agreement" if count == 1 else "agreements"
    return html.Div([html.Strong(f"{count:,}"), html.Span(words)], className="tile")


def _render_visits_tile(visits: tuple[int, int]) -> Component:
    return html.Div(
        [
            html.Strong(f"{visits[0]} : {visits[1]}"),
            html.Span(
                ["visits ", html.Span("A→B", className="side-a"), " : ",
                 html.Span("B→A", className="side-b")]
            ),
        ],
        className="tile",
    )  # fmt: skip


def _render_charts_link(contacts: Contacts) -> list[Component]:
    """The way to the same contacts in time; nothing without one."""
    if not contacts.rows:
        return []
    words = "When they met, and events by kind, as charts"
    return [html.P(render_action(words, open_page("pairs"), class_name="action inline"))]


def _section(title: str, *children: Any) -> Component:
    return html.Section([html.H3(title), *children])


def _render_agreements(
    served: ServedDossier, agreements: tuple[Agreement, ...], pair: Pair
) -> list[Component]:
    if not agreements:
        return []
    shown = agreements[-AGREEMENTS_SHOWN:]
    items = [
        html.Li(render_entry(agreement.entry, pair, *_with_others(served, agreement)))
        for agreement in shown
    ]
    notes = _left_out(len(shown), len(agreements))
    return [_section("Agreements", *notes, html.Ol(items, className="entries"))]


def _with_others(served: ServedDossier, agreement: Agreement) -> list[str]:
    if not agreement.others:
        return []
    return ["with " + listed([country_name(served, code) for code in agreement.others])]


def _render_third_parties(
    served: ServedDossier, selection: Selection, parties: tuple[ThirdParty, ...]
) -> list[Component]:
    if not parties:
        return []
    items = []
    for party in parties:
        words = counted(party.events, "event")
        if party.mediated:
            words += f", {party.mediated} as mediator"
        name = html.Span(render_country(served, party.country, selection))
        items.append(html.Li([name, html.Span(words, className="note")]))
    return [_section("Who else was present", html.Ul(items, className="facts"))]


def _render_chronicle(chronicle: Chronicle, pair: Pair) -> list[Component]:
    notes = _left_out(len(chronicle.entries), chronicle.total)
    return [_section("Events in order", *notes, render_entries(chronicle.entries, pair))]


def _left_out(shown: int, total: int) -> list[Component]:
    """What a list leaves out, and where all of it is; nothing where it is whole."""
    if shown == total:
        return []
    sentence = f"The last {shown} of {total:,}; narrow the window, or see "
    every = render_action("all of them", open_page("events"), class_name="action inline")
    return [html.P([sentence, every, "."], className="note")]
