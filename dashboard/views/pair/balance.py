"""Initiative balance: a mark on a line from B alone to A alone, with its basis in words."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.components.names import country_name
from dashboard.query.initiative import BEGUN_WORDS, ENOUGH_CONTACTS, Initiative
from dashboard.query.wording import counted
from dashboard.store.served import ServedDossier


def render_balance(
    served: ServedDossier, initiative: Initiative, pair: tuple[str, str]
) -> list[Component]:
    """The section; without a balance where too few contacts were begun by one side."""
    if not initiative.contacts:
        return []
    a, b = (country_name(served, code) for code in pair)
    balance = initiative.balance
    begun = (
        f"{a} began {initiative.a:,} and {b} {initiative.b:,} of "
        f"{counted(initiative.contacts, 'contact')}."
    )
    if balance is None:
        words = f"{begun} Not enough for a balance: it takes {ENOUGH_CONTACTS}."
        return [html.Section([html.H3("Initiative"), html.P(words, className="note")])]
    towards = a if balance > 0 else b
    even = "even" if balance == 0 else f"towards {towards}"
    return [
        html.Section(
            [
                html.H3("Initiative"),
                html.Div(
                    [
                        html.Span("A", className="side-a"),
                        html.Span(
                            html.Span(
                                className="balance-mark",
                                style={"left": f"{50 - 50 * balance:.1f}%"},
                            ),
                            className="balance-line",
                        ),
                        html.Span("B", className="side-b"),
                    ],
                    className="balance",
                    **aria(hidden=True),
                ),
                html.P(
                    [html.Strong(f"{balance:+.2f}".replace("-", "−")), f" {even}. {begun}"],
                    className="balance-words",
                ),
                html.P(
                    f"(A − B) / (A + B) over {BEGUN_WORDS}; meetings inside a visit count with it.",
                    className="note",
                ),
            ]
        )
    ]
