"""The table of all pairs: who went to whom, from row to column, and the list of pairs beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dash import html
from dash.development.base_component import Component

from dashboard.components.actions import open_page, open_pair, render_action
from dashboard.components.attributes import aria, data
from dashboard.components.names import country_name, render_country
from dashboard.query.journeys import Journeys
from dashboard.query.pairs import PairCount
from dashboard.query.wording import between_words, counted
from dashboard.selection import Language, Selection, SelectionError
from dashboard.store.served import ServedDossier

NONE_THIS_WAY = "·"
"""Two countries with events in the window, of which none was a journey this way."""


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


MOST_STEPS = 5
"""So many shades of one colour can be told apart in cells that do not touch."""


@dataclass(frozen=True)
class Matrix:
    """Countries in the order of rows and columns, counts by unordered pair, who went to whom."""

    codes: tuple[str, ...]
    counts: Mapping[frozenset[str], PairCount]
    journeys: Journeys

    @property
    def steps(self) -> tuple[tuple[int, int], ...]:
        """Lowest and highest number of each shade, from the lightest on; none where nobody went.

        Each number has a shade of its own while there are shades enough; beyond that they widen by
        a common factor, since few countries go to one another often and most of them seldom.
        """
        most = self.journeys.most
        if most <= MOST_STEPS:
            return tuple((number, number) for number in range(1, most + 1))
        lows = sorted({round(most ** (step / MOST_STEPS)) for step in range(MOST_STEPS)})
        return tuple(zip(lows, [*(low - 1 for low in lows[1:]), most], strict=True))

    def share(self, went: int) -> float:
        """How dark the cell of so many is, from 0 to 1, the same for all of one step."""
        reached = sum(low <= went for low, _ in self.steps)
        return reached / len(self.steps) if self.steps else 0.0

    @property
    def density(self) -> str:
        """How closely the cells are set, so that the table stays in sight: a name for CSS."""
        size = len(self.codes)
        return "roomy" if size <= 14 else "close" if size <= 24 else "tight"


def arrange_matrix(
    served: ServedDossier, pairs: Iterable[PairCount], journeys: Journeys, order: Order
) -> Matrix:
    """Every country of the dossier, sorted; one without events keeps its row."""
    names = {code: country_name(served, code) for code in [*served.countries, *journeys.events]}
    if order is Order.NAME:
        codes = sorted(names, key=names.__getitem__)
    else:
        codes = sorted(names, key=lambda code: (-journeys.events.get(code, 0), names[code]))
    counts = {frozenset((pair.a, pair.b)): pair for pair in pairs}
    return Matrix(tuple(codes), counts, journeys)


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
                "How often people of the row's country were guests of the column's in the window; "
                "a press opens the two with the row as A (blue), the column as B (orange)."
            ),
            html.Thead(
                html.Tr(
                    [
                        html.Td(
                            [html.Span("From ↓", className="side-a"), " ",
                             html.Span("To →", className="side-b")],
                            className="corner",
                        ),
                        *heads,
                        *(
                            html.Th(words, scope="col", className="total-head", title=meaning)
                            for words, meaning in _SUMS
                        ),
                    ]
                )
            ),
            html.Tbody(
                [
                    _render_row(served, selection, matrix, row, number)
                    for number, row in enumerate(matrix.codes)
                ]
            ),
            html.Tfoot(_render_foot(matrix)),
        ],
        className=f"matrix {matrix.density}",
    )  # fmt: skip


_SUMS = (
    ("Went", "Visits and meetings in which the country was a guest, each once"),
    ("Events", "Events that the country took part in, each once"),
)


def _render_foot(matrix: Matrix) -> Component:
    received = matrix.journeys.received
    return html.Tr(
        [
            html.Th(
                "Received",
                scope="row",
                title="Visits and meetings in which the country was a host, each once",
            ),
            *(html.Td(_sum_words(received.get(code, 0)), className="total")
              for code in matrix.codes),
            *(html.Td(className="total") for _ in _SUMS),
        ]
    )  # fmt: skip


def _sum_words(number: int) -> str:
    return f"{number:,}" if number else "–"


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
    sums = (matrix.journeys.went_out.get(row, 0), matrix.journeys.events.get(row, 0))
    return html.Tr(
        [head, *cells, *(html.Td(_sum_words(number), className="total") for number in sums)]
    )


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
    went = matrix.journeys.went.get(pair, 0)
    words, kind = ("", " empty-cell") if count is None else (NONE_THIS_WAY, " quiet-cell")
    if went:
        words, kind = f"{went:,}", ""
    chosen = " chosen" if selection.pair == pair else ""
    # The pair stands in the cell once; actions beside it would double a large table's size.
    return html.Td(
        html.Button(
            words,
            type="button",
            className=f"cell{kind}{chosen}",
            tabIndex=0 if first else -1,
            style={"--share": f"{matrix.share(went):.3f}"},
            **aria(label=pair_sentence(served, pair, count, matrix.journeys)),
            **data(row=a, column=b),
        )
    )


def pair_sentence(
    served: ServedDossier, pair: tuple[str, str], count: PairCount | None, journeys: Journeys
) -> str:
    """A cell's figures in words: who went to whom how often, then all events of the two."""
    a, b = (country_name(served, code) for code in pair)
    if count is None:
        return f"{a} to {b}: no events of the two in the window"
    there, back = journeys.went.get(pair, 0), journeys.went.get(pair[::-1], 0)
    parts = [f"{a} to {b}: {counted(there, 'time')}, {b} to {a}: {counted(back, 'time')}"]
    met = journeys.met.get(frozenset(pair), 0)
    if met:
        parts.append(f"met {counted(met, 'time')} with neither as guest")
    inexact = f", {count.inexact} dated only roughly" if count.inexact else ""
    parts.append(f"{counted(count.events, 'event')} in all{inexact}")
    return f"{'; '.join(parts)}; last contact {last_contact_words(count)}"


def last_contact_words(count: PairCount) -> str:
    """The day of the last contact, as closely as it is known; "none", "undated"."""
    if count.last_contact:
        return between_words(*count.last_contact)
    return "undated" if count.undated else "none"


def went_words(there: int, back: int) -> str:
    """How often each went to the other, "2 : 1"; nothing recorded is not "no", and says so."""
    return f"{there:,} : {back:,}" if there or back else "none known"


def render_pair_list(
    served: ServedDossier, selection: Selection, pairs: Iterable[PairCount], journeys: Journeys
) -> Component:
    """Every pair with its events, most events first, and the visits in both directions."""
    rows = []
    for count in pairs:
        pair = _preferred(served, selection, count)
        a, b = (render_country(served, code, selection) for code in pair)
        there, back = journeys.went.get(pair, 0), journeys.went.get(pair[::-1], 0)
        open_it = render_action(
            [*a, " – ", *b], open_pair(*pair), open_page("map"), class_name="action inline"
        )
        rows.append(
            html.Tr(
                [
                    html.Th(open_it, scope="row"),
                    html.Td(f"{count.events:,}", className="number"),
                    html.Td(f"{count.inexact:,}", className="number"),
                    html.Td(went_words(there, back), className="number"),
                    html.Td(f"{journeys.met.get(frozenset(pair), 0):,}", className="number"),
                    html.Td(last_contact_words(count)),
                ]
            )
        )
    heads = (
        ("Pair", "", None),
        ("Events", "number", None),
        ("Dated roughly", "number", None),
        ("Went", "number", "How often the first went to the second : the second to the first"),
        ("Met", "number", "Visits and meetings in which neither was the other's guest"),
        ("Last contact", "", None),
    )
    return html.Table(
        [
            html.Caption("Pairs with events in the window, most events first"),
            html.Thead(
                html.Tr([html.Th(h, scope="col", className=c, title=t) for h, c, t in heads])
            ),
            html.Tbody(rows),
        ],
        className="pair-list",
    )


def _preferred(served: ServedDossier, selection: Selection, count: PairCount) -> tuple[str, str]:
    """The pair in the reader's own order, else in the dossier's, else by code."""
    pair = {count.a, count.b}
    orders = [selection.pair] if selection.pair else []
    return next((p for p in [*orders, *served.dossier.pairs] if set(p) == pair), (count.a, count.b))
