"""The Claims tab: what sources assert about the pair, each with its verdict."""

from __future__ import annotations

from collections import Counter

from dash import html
from dash.development.base_component import Component

from dashboard.claims.ledger import Entry
from dashboard.claims.selecting import select_claims_of_pair, select_ledger
from dashboard.components.actions import open_page, render_action
from dashboard.components.claims import render_claim_list
from dashboard.components.names import country_name
from dashboard.query.wording import counted
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from seeds.records.claims import Verdict

TESTED_SHOWN = 4
"""Claims shown in a panel about something else; the Claims tab has them all."""


def render_claims_about(served: ServedDossier, entries: tuple[Entry, ...]) -> list[Component]:
    """The pair's tested claims in short, for the Pair tab, and the way to all of them."""
    if not entries:
        return []
    tested = tuple(e for e in entries if e.finding.verdict is not Verdict.UNTESTED)
    every = render_action(
        f"All {counted(len(entries), 'claim')} about this pair",
        {"type": "panel", "value": "claims"},
    )
    return [
        html.Section(
            [
                html.H3("Claims about this pair"),
                render_claim_list(served, tested[:TESTED_SHOWN]),
                html.Div(every, className="action-row"),
            ]
        )
    ]


def render_claims_touching(served: ServedDossier, entries: tuple[Entry, ...]) -> list[Component]:
    """The claims that name an event or counted it, for the event's card."""
    if not entries:
        return []
    return [html.Section([html.H3("Claims"), render_claim_list(served, entries)])]


def render_claims(served: ServedDossier, selection: Selection) -> list[Component]:
    """The pair's claims; all claims where no pair is chosen."""
    pair = selection.pair
    every = select_ledger(served, selection)
    entries = select_claims_of_pair(served, selection, pair) if pair else every
    ledger = render_action("Open the ledger of all claims", open_page("claims"))
    if not entries:
        names = " and ".join(country_name(served, code) for code in pair or ())
        words = f"No claim here is about {names}." if every else "This dossier holds no claims."
        return [html.Div([html.P(words), *([ledger] if every else [])], className="empty")]
    counts = Counter(entry.finding.verdict for entry in entries)
    verdicts = " · ".join(f"{counts[v]} {v.words}" for v in Verdict if counts[v])
    about = " – ".join(country_name(served, code) for code in pair or ())
    return [
        html.Header(
            [
                html.H2(f"Claims about {about}" if pair else "Claims"),
                html.P(f"{counted(len(entries), 'claim')}: {verdicts}", className="note"),
            ],
            className="panel-head",
        ),
        render_claim_list(served, entries),
        html.Div(ledger, className="action-row"),
    ]
