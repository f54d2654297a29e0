"""Claims as several views show them: a verdict with its mark, and a claim as one line of a list."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.claims.ledger import Entry
from dashboard.components.actions import Action, render_action
from dashboard.components.attributes import aria, data
from dashboard.query.citations import cited_once
from dashboard.store.served import ServedDossier
from seeds.records.claims import Verdict


def open_claim(id_: str) -> Action:
    """Turn to the claims page with one claim open."""
    return {"type": "claim", "id": id_}


def render_verdict(verdict: Verdict) -> Component:
    """A verdict: a sign whose shape differs as well as its colour, and the words."""
    return html.Span(
        [
            html.Span(className=f"verdict-sign verdict-sign-{verdict.value}", **aria(hidden=True)),
            verdict.words,
        ],
        className=f"verdict verdict-{verdict.value}",
    )


def render_claim_entry(served: ServedDossier, entry: Entry, **properties: Any) -> Component:
    """One claim as a button that opens it: a bar in the verdict's colour, statement and reason."""
    claim, finding = entry.claim, entry.finding
    cited = "; ".join(cited_once(citation, served) for citation in claim.citations)
    note: list[Any] = [render_verdict(finding.verdict)]
    if entry.before:
        note.append(html.Span(f"changed, was {entry.before.words}", className="changed"))
    if not entry.stands:
        note.append(html.Span("its source is withdrawn", className="changed"))
    note.append(html.Span(cited, className="claim-cited"))
    return render_action(
        [
            html.Span(claim.statement, className="claim-statement", dir="auto"),
            html.Span(note, className="claim-note"),
        ],
        open_claim(claim.id),
        class_name=" ".join(
            [
                "claim-entry",
                f"claim-of-{finding.verdict.value}",
                *(["is-fallen"] if not entry.stands else []),
            ]
        ),
        **data(claim=claim.id),
        **properties,
    )


def render_claim_list(served: ServedDossier, entries: tuple[Entry, ...]) -> Component:
    """Claims in a list."""
    items = [html.Li(render_claim_entry(served, entry)) for entry in entries]
    return html.Ol(items, className="claim-entries")
