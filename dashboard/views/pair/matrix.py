"""The table of all pairs: countries by countries, shaded by events in the window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dash import html
from dash.development.base_component import Component

from dashboard.components.actions import open_page, open_pair, render_action
from dashboard.components.attributes import aria, data
from dashboard.components.names import country_name, render_country
from dashboard.query.pairs import PairCount
from dashboard.query.wording import between_words, counted
from dashboard.selection import Language, Selection, SelectionError
from dashboard.store.served import ServedDossier


class Order(StrEnum):
    """How rows and columns are sorted."""

    EVENTS = "events"
    NAME = "name"

    @property
    def words(self) -> str:
        """The order for people."""
        return {Order.EVENTS: "Most events", Order.NAME: "Name"}[self]

    @classmethod
    def read(cls, value: object) -> Order:
        """What a browser sent; SelectionError for anything else."""
        try:
            return cls(value)  # type: ignore[arg-type]
        except ValueError:
            raise SelectionError(
                f"order: came {str(value)[:40]!r}; expected one of {', '.join(cls)}."
            ) from None


@dataclass(frozen=True)
class Matrix:
    """Countries in the order of rows and columns, counts by unordered pair, totals by country."""

    codes: tuple[str, ...]
    counts: Mapping[frozenset[str], PairCount]
    totals: Mapping[str, int]

    @property
    def highest(self) -> int:
        """The most events of any pair, at least 1."""
        return max((count.events for count in self.counts.values()), default=1)

    @property
    def density(self) -> str:
        """How closely the cells are set, so that the table stays in sight: a name for CSS."""
        size = len(self.codes)
        return "roomy" if size <= 14 else "close" if size <= 24 else "tight"


def arrange_matrix(served: ServedDossier, pairs: Iterable[PairCount], order: Order) -> Matrix:
    """Every country of the dossier, sorted; one without events keeps its row."""
    counts = {frozenset((pair.a, pair.b)): pair for pair in pairs}
    totals = dict.fromkeys(served.countries, 0)
    for pair in counts.values():
        for code in (pair.a, pair.b):
            totals[code] = totals.get(code, 0) + pair.events
    names = {code: country_name(served, code) for code in totals}
    if order is Order.NAME:
        codes = sorted(totals, key=names.__getitem__)
    else:
        codes = sorted(totals, key=lambda code: (-totals[code], names[code]))
    return Matrix(tuple(codes), counts, totals)


def render_matrix(served: ServedDossier, selection: Selection, matrix: Matrix) -> Component:
    """The table; each cell is a button that opens its pair (``assets/js/pages/pairs.js``)."""
    heads = [
        html.Th(
            _render_head_name(served, code, selection),
            scope="col",
            className="column-head",
            title=country_name(served, code),
        )
        for code in matrix.codes
    ]
    return html.Table(
        [
            html.Caption(
                "Events in the window by pair of countries; rows are A (blue), columns B (orange)."
            ),
            html.Thead(
                html.Tr(
                    [
                        html.Td(
                            [html.Span("A ↓", className="side-a"), " ",
                             html.Span("B →", className="side-b")],
                            className="corner",
                        ),
                        *heads,
                        html.Th("Total", scope="col", className="total-head"),
                    ]
                )
            ),
            html.Tbody(
                [
                    _render_row(served, selection, matrix, row, number)
                    for number, row in enumerate(matrix.codes)
                ]
            ),
        ],
        className=f"matrix {matrix.density}",
    )  # fmt: skip


def _render_head_name(served: ServedDossier, code: str, selection: Selection) -> Component:
    """One name, in the language asked for: upright, there is no room for a second."""
    country = served.countries.get(code)
    if selection.language is Language.LOCAL and country is not None and country.local:
        return html.Span(html.Bdi(country.local, className="local"))
    return html.Span(country_name(served, code))


def _render_row(
    served: ServedDossier, selection: Selection, matrix: Matrix, row: str, number: int
) -> Component:
    cells = [
        _render_cell(served, selection, matrix, (row, column), first=number == 0 and at == 1)
        for at, column in enumerate(matrix.codes)
    ]
    head = html.Th(render_country(served, row, selection), scope="row")
    return html.Tr([head, *cells, html.Td(f"{matrix.totals[row]:,}", className="total")])


def _render_cell(
    served: ServedDossier,
    selection: Selection,
    matrix: Matrix,
    pair: tuple[str, str],
    *,
    first: bool,
) -> Component:
    a, b = pair
    if a == b:
        return html.Td(className="self")
    count = matrix.counts.get(frozenset(pair))
    chosen = " chosen" if selection.pair == pair else ""
    events = count.events if count else 0
    sentence = pair_sentence(served, pair, count)
    share = f"{events / matrix.highest:.3f}"
    # The pair stands in the cell once; actions beside it would double a large table's size.
    return html.Td(
        html.Button(
            f"{events:,}" if events else "",
            type="button",
            className=f"cell{chosen}" if events else f"cell empty-cell{chosen}",
            tabIndex=0 if first else -1,
            style={"--share": share},
            **aria(label=sentence),
            **data(row=a, column=b),
        )
    )


def pair_sentence(served: ServedDossier, pair: tuple[str, str], count: PairCount | None) -> str:
    """A pair's figures in words: "Iran – Oman: 3 events, 1 dated only roughly; last contact …"."""
    names = " – ".join(country_name(served, code) for code in pair)
    if count is None:
        return f"{names}: no events in the window"
    parts = [counted(count.events, "event")]
    if count.inexact:
        parts.append(f"{count.inexact} dated only roughly")
    return f"{names}: {', '.join(parts)}; last contact {last_contact_words(count)}"


def last_contact_words(count: PairCount) -> str:
    """The day of the last contact, as closely as it is known; "none", "undated"."""
    if count.last_contact:
        return between_words(*count.last_contact)
    return "undated" if count.undated else "none"


def render_pair_list(
    served: ServedDossier, selection: Selection, pairs: Iterable[PairCount]
) -> Component:
    """The same counts as a list, most events first."""
    rows = []
    for count in pairs:
        pair = _preferred(served, selection, count)
        a, b = (render_country(served, code, selection) for code in pair)
        open_it = render_action(
            [*a, " – ", *b], open_pair(*pair), open_page("map"), class_name="action inline"
        )
        rows.append(
            html.Tr(
                [
                    html.Th(open_it, scope="row"),
                    html.Td(f"{count.events:,}", className="number"),
                    html.Td(f"{count.inexact:,}", className="number"),
                    html.Td(last_contact_words(count)),
                ]
            )
        )
    heads = (("Pair", ""), ("Events", "number"), ("Dated roughly", "number"), ("Last contact", ""))
    return html.Table(
        [
            html.Caption("Pairs with events in the window, most events first"),
            html.Thead(html.Tr([html.Th(h, scope="col", className=c) for h, c in heads])),
            html.Tbody(rows),
        ],
        className="pair-list",
    )


def _preferred(served: ServedDossier, selection: Selection, count: PairCount) -> tuple[str, str]:
    """The pair in the reader's own order, else in the dossier's, else by code."""
    pair = {count.a, count.b}
    orders = [selection.pair] if selection.pair else []
    return next((p for p in [*orders, *served.dossier.pairs] if set(p) == pair), (count.a, count.b))
