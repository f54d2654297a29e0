"""What the claims page shows before a claim is chosen: where the source holds, and where not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.claims.ledger import Entry
from dashboard.components.claims import render_claim_entry
from dashboard.store.served import ServedDossier
from seeds.records.claims import Verdict

_SOONEST = (Verdict.CONTRADICTED, Verdict.IN_PART, Verdict.NOT_SHOWN, Verdict.CONSISTENT)
_TOLD = (*_SOONEST, *(one for one in Verdict if one not in (*_SOONEST, Verdict.UNTESTED)))
"""Verdicts of what was tested, what a reader must know soonest first."""


def render_overview(served: ServedDossier, ledger: Mapping[str, Entry]) -> list[Component]:
    """The tested claims with the reason of each verdict, and why the others were not tested."""
    entries = tuple(ledger.values())
    untested = [entry for entry in entries if entry.finding.verdict is Verdict.UNTESTED]
    tested = len(entries) - len(untested)
    return [
        html.H3(f"{tested} of {len(entries)} claims could be tested"),
        html.P("Choose a claim to see what its verdict rests on.", className="note"),
        *(
            section
            for verdict in _TOLD
            for section in _render_verdict(
                served, verdict, [entry for entry in entries if entry.finding.verdict is verdict]
            )
        ),
        *_render_untested(untested),
    ]


def _render_verdict(
    served: ServedDossier, verdict: Verdict, entries: Sequence[Entry]
) -> list[Component]:
    if not entries:
        return []
    rows = [
        html.Li(
            [
                render_claim_entry(served, entry),
                html.P(entry.finding.reason, className="overview-reason"),
            ]
        )
        for entry in entries
    ]
    return [html.Section([html.H4(verdict.heading), html.Ol(rows, className="claim-entries")])]


def _render_untested(entries: Sequence[Entry]) -> list[Component]:
    if not entries:
        return []
    reasons = Counter(entry.finding.reason for entry in entries)
    rows = [
        html.Tr([html.Th(reason, scope="row"), html.Td(str(count))])
        for reason, count in reasons.most_common()
    ]
    return [
        html.Section(
            [
                html.H4(f"Untested: {len(entries)}"),
                html.Table(html.Tbody(rows), className="figures"),
            ]
        )
    ]
