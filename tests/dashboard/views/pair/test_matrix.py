"""The pairs page as a tree of components: the matrix, the list, the legend."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.components.drawing import drawn
from dashboard.query.pairs import select_pairs
from dashboard.selection import Language, SelectionError
from dashboard.store.served import ServedDossier
from dashboard.views.pair.matrix import Order, arrange_matrix, render_matrix
from dashboard.views.pair.pairs_panel import render_pairs_body
from seeds.records.model import Country
from tests.dashboard.small_dossier import event, parties, small_dossier, small_served
from tests.dashboard.trees import actions_of, attribute, of_class, of_type, rows_of, text_of


@pytest.fixture(scope="module")
def served():
    return small_served()


@pytest.fixture(scope="module")
def always(served):
    return replace(served.opening, start=date(1990, 1, 1), end=date(2020, 1, 24))


@pytest.fixture(scope="module")
def page(served, always):
    return render_pairs_body(served, always, Order.EVENTS)


def cells(page):
    return {
        (attribute(cell, "data-row"), attribute(cell, "data-column")): cell
        for cell in of_class(page, "cell")
    }


def test_the_matrix_counts_every_pair_both_ways_and_sums_rows(page):
    (matrix,) = of_class(page, "matrix")
    assert rows_of(matrix) == [
        ["A ↓ B →", "Azerbaijan", "Iran", "Russia", "Armenia", "United States", "Total"],
        ["Azerbaijan", "", "8", "2", "1", "", "11"],
        ["Iran", "8", "", "2", "", "1", "11"],
        ["Russia", "2", "2", "", "", "", "4"],
        ["Armenia", "1", "", "", "", "", "1"],
        ["United States", "", "1", "", "", "", "1"],
    ]


def test_the_diagonal_has_no_cell_and_every_other_pair_has_one(page):
    assert len(cells(page)) == 5 * 4
    assert len(of_class(page, "self")) == 5


def test_a_cell_says_its_figures_and_is_shaded_by_them(page):
    found = cells(page)
    assert attribute(found["IRN", "AZE"], "aria-label") == (
        "Iran – Azerbaijan: 8 events, 2 dated only roughly; last contact 20 Jan 2019"
    )
    assert attribute(found["AZE", "IRN"], "aria-label").startswith("Azerbaijan – Iran: 8 events")
    assert attribute(found["IRN", "USA"], "aria-label").endswith("; last contact none")
    assert attribute(found["ARM", "USA"], "aria-label") == (
        "Armenia – United States: no events in the window"
    )
    shares = {pair: found[pair].style["--share"] for pair in (("IRN", "AZE"), ("IRN", "RUS"))}
    assert shares == {("IRN", "AZE"): "1.000", ("IRN", "RUS"): "0.250"}


def test_the_pair_that_is_looked_at_is_marked_once(page):
    (chosen,) = of_class(page, "chosen")
    assert (attribute(chosen, "data-row"), attribute(chosen, "data-column")) == ("IRN", "AZE")


def test_one_cell_takes_the_tab_key(page):
    assert [cell.tabIndex for cell in of_class(page, "cell")].count(0) == 1


def test_the_list_holds_the_same_counts_as_text(page):
    (listed,) = of_class(page, "pair-list")
    assert rows_of(listed) == [
        ["Pair", "Events", "Dated roughly", "Last contact"],
        ["Iran – Azerbaijan", "8", "2", "20 Jan 2019"],
        ["Azerbaijan – Russia", "2", "0", "20 Aug 2018"],
        ["Iran – Russia", "2", "0", "20 Aug 2018"],
        ["Armenia – Azerbaijan", "1", "1", "none"],
        ["Iran – United States", "1", "1", "none"],
    ]
    (first, *_) = of_class(listed, "action")
    assert actions_of(first) == [
        {"type": "pair", "a": "IRN", "b": "AZE"},
        {"type": "page", "value": "map"},
    ]


def test_a_last_contact_is_told_as_closely_as_it_is_known():
    series = event("series", "meeting", "../2019-01-24", parties("IRN", "RUS"))
    visit = event("visit", "visit", "[2018-12-21..2018-12-31]", parties("IRN", "AZE"))
    served = small_served([series, visit])
    (listed,) = of_class(render_pairs_body(served, served.opening, Order.EVENTS), "pair-list")
    assert {row[0]: row[3] for row in rows_of(listed)[1:]} == {
        "Iran – Azerbaijan": "between 21 and 31 Dec 2018",
        "Iran – Russia": "undated",
    }


def test_countries_can_be_ordered_by_name(served, always):
    matrix = arrange_matrix(served, select_pairs(served, always), Order.NAME)
    assert matrix.codes == ("ARM", "AZE", "IRN", "RUS", "USA")


@pytest.mark.parametrize("value", ["size", None, 1, ["events"]])
def test_an_order_that_is_none_is_refused_with_a_sentence(value):
    with pytest.raises(SelectionError, match=r"order: came .*; expected one of events, name"):
        Order.read(value)


def test_the_legend_names_the_steps_of_the_shade(page):
    assert [text_of(step) for step in of_class(page, "legend-step")] == ["2", "3", "5", "6", "8"]


def test_the_summary_says_how_pairs_are_counted(page):
    assert text_of(of_class(page, "pairs-summary")) == (
        "5 pairs of 5 countries with events that may fall in 1 Jan 1990 – 24 Jan 2020. "
        "An event of three countries counts for each of its three pairs."
    )


def test_an_empty_window_says_what_to_do(served, always):
    empty = replace(always, kinds=frozenset())
    page = render_pairs_body(served, empty, Order.EVENTS)
    assert text_of(page).startswith("No pair has an event in 1 Jan 1990")
    assert actions_of(of_class(page, "action")[0])[0]["type"] == "window"


@pytest.mark.parametrize(("size", "density"), [(5, "roomy"), (15, "close"), (40, "tight")])
def test_many_countries_are_set_closer(size, density):
    dossier = small_dossier()
    extra = tuple(
        Country(f"X{chr(65 + n // 26)}{chr(65 + n % 26)}", f"Country {n}", f"Country {n}")
        for n in range(size - 5)
    )
    served = ServedDossier.of(replace(dossier, countries=(*dossier.countries, *extra)))
    pairs = select_pairs(served, served.opening)
    matrix = arrange_matrix(served, pairs, Order.EVENTS)
    assert matrix.density == density
    table = render_matrix(served, served.opening, matrix)
    assert len(of_class(table, "cell")) == size * (size - 1)
    assert of_class(table, density) == [table]


def test_local_names_head_the_columns_and_stand_beside_those_of_rows_and_list(served, always):
    page = render_pairs_body(served, replace(always, language=Language.LOCAL), Order.EVENTS)
    heads = [text_of(one) for one in of_class(page, "column-head")]
    assert heads == ["Azərbaycan", "ایران", "Россия", "Հայաստան", "United States"]
    assert "Iran ایران" in [text_of(one) for one in of_type(of_class(page, "matrix"), "Th")]
    assert "Iran ایران – Azerbaijan Azərbaycan" in [
        text_of(one) for one in of_type(of_class(page, "pair-list"), "Th")
    ]


def test_the_page_can_be_drawn_without_dash(page, served, always):
    assert drawn(page)
    assert drawn(render_pairs_body(served, replace(always, kinds=frozenset()), Order.NAME))
