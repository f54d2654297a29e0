"""The ledger: every claim as a row of a table, with what the filters ask for."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.claims.ledger import Entry
from dashboard.claims.selecting import select_ledger
from dashboard.components.attributes import data
from dashboard.components.claims import render_claim_entry
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier


def render_ledger(served: ServedDossier, selection: Selection) -> list[Component]:
    """A list of claims; what the filters read stands in the data attributes of each."""
    entries = select_ledger(served, selection)
    if not entries:
        return [
            html.Div(
                [
                    html.P("This dossier holds no claims."),
                    html.P(
                        "Write them down in claims.yml beside its other files; the format is in "
                        "seeds/README.md.",
                        className="note",
                    ),
                ],
                className="empty",
            )
        ]
    return [html.Ol([_render_row(served, entry) for entry in entries], className="claim-entries")]


def _render_row(served: ServedDossier, entry: Entry) -> Component:
    claim = entry.claim
    return html.Li(
        [
            render_claim_entry(served, entry),
            html.Span(
                " · ".join(
                    [
                        claim.kind.value,
                        f"said by {claim.speaker.value}",
                        *(
                            " – ".join(served.country_names.get(c, c) for c in pair)
                            for pair in claim.pairs
                        ),
                    ]
                ),
                className="claim-facts",
            ),
        ],
        className="claim-row",
        **data(
            verdict=entry.finding.verdict.value,
            kind=claim.kind.value,
            speaker=claim.speaker.value,
            pairs=" ".join("-".join(sorted(pair)) for pair in claim.pairs),
        ),
    )
