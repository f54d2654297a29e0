"""The pairs page as a tree of components: the matrix, the list, the legend."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.components.drawing import drawn
from dashboard.query.journeys import Journeys, select_journeys
from dashboard.query.pairs import select_pairs
from dashboard.selection import Language, SelectionError
from dashboard.store.served import ServedDossier
from dashboard.views.pair.matrix import Matrix, Order, arrange_matrix, render_matrix
from dashboard.views.pair.pairs_panel import render_pairs_body
from seeds.records.model import Country, Participant, Rank, Role
from tests.dashboard.small_dossier import event, parties, small_dossier, small_served, trip
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


def arranged(served, selection, order=Order.EVENTS):
    pairs, journeys = select_pairs(served, selection), select_journeys(served, selection)
    return arrange_matrix(served, pairs, journeys, order)


def test_the_matrix_tells_who_went_to_whom_and_no_half_repeats_the_other(page):
    (matrix,) = of_class(page, "matrix")
    assert rows_of(matrix) == [
        ["From ↓ To →", "Azerbaijan", "Iran", "Russia", "Armenia", "United States",
         "Went", "Events"],
        ["Azerbaijan", "", "1", "·", "·", "", "1", "9"],
        ["Iran", "2", "", "·", "", "·", "2", "9"],
        ["Russia", "·", "·", "", "", "", "–", "2"],
        ["Armenia", "·", "", "", "", "", "–", "1"],
        ["United States", "", "·", "", "", "", "–", "1"],
        ["Received", "2", "1", "–", "–", "–", "", ""],
    ]  # fmt: skip


def test_sums_count_a_visit_to_several_countries_once():
    host = Participant("AZE", Role.HOST)
    tour = event("tour", "visit", "2019-01-02", [*trip("RUS", "IRN", Rank.MINISTER), host])
    served = small_served([tour])
    (matrix,) = of_class(render_pairs_body(served, served.opening, Order.NAME), "matrix")
    rows = {row[0]: row[1:] for row in rows_of(matrix)}
    assert rows["From ↓ To →"] == [
        "Armenia", "Azerbaijan", "Iran", "Russia", "United States", "Went", "Events",
    ]  # fmt: skip
    assert rows["Russia"] == ["", "1", "1", "", "", "1", "1"]
    assert rows["Iran"] == ["", "·", "", "·", "", "–", "1"]
    assert rows["Received"] == ["–", "1", "1", "–", "–", "", ""]


def test_the_diagonal_has_no_cell_and_every_other_pair_has_one(page):
    assert len(cells(page)) == 5 * 4
    assert len(of_class(page, "self")) == 5


def test_a_cell_says_its_figures_and_is_shaded_by_them(page):
    found = cells(page)
    assert attribute(found["IRN", "AZE"], "aria-label") == (
        "Iran to Azerbaijan: 2 times, Azerbaijan to Iran: 1 time; "
        "met 2 times with neither as guest; "
        "8 events in all, 2 dated only roughly; last contact 20 Jan 2019"
    )
    assert attribute(found["AZE", "IRN"], "aria-label").startswith(
        "Azerbaijan to Iran: 1 time, Iran to Azerbaijan: 2 times; "
    )
    assert attribute(found["IRN", "USA"], "aria-label") == (
        "Iran to United States: 0 times, United States to Iran: 0 times; "
        "1 event in all, 1 dated only roughly; last contact none"
    )
    assert attribute(found["ARM", "USA"], "aria-label") == (
        "Armenia to United States: no events of the two in the window"
    )
    pairs = (("IRN", "AZE"), ("AZE", "IRN"), ("IRN", "RUS"))
    assert [found[pair].style["--share"] for pair in pairs] == ["1.000", "0.500", "0.000"]


def test_the_pair_that_is_looked_at_is_marked_once(page):
    (chosen,) = of_class(page, "chosen")
    assert (attribute(chosen, "data-row"), attribute(chosen, "data-column")) == ("IRN", "AZE")


def test_one_cell_takes_the_tab_key(page):
    assert [cell.tabIndex for cell in of_class(page, "cell")].count(0) == 1


def test_the_list_holds_the_same_counts_as_text(page):
    (listed,) = of_class(page, "pair-list")
    assert rows_of(listed) == [
        ["Pair", "Events", "Dated roughly", "Went", "Met", "Last contact"],
        ["Iran – Azerbaijan", "8", "2", "2 : 1", "2", "20 Jan 2019"],
        ["Azerbaijan – Russia", "2", "0", "none known", "2", "20 Aug 2018"],
        ["Iran – Russia", "2", "0", "none known", "2", "20 Aug 2018"],
        ["Armenia – Azerbaijan", "1", "1", "none known", "0", "none"],
        ["Iran – United States", "1", "1", "none known", "0", "none"],
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
    assert {row[0]: row[-1] for row in rows_of(listed)[1:]} == {
        "Iran – Azerbaijan": "between 21 and 31 Dec 2018",
        "Iran – Russia": "undated",
    }


def test_countries_can_be_ordered_by_name(served, always):
    matrix = arranged(served, always, Order.NAME)
    assert matrix.codes == ("ARM", "AZE", "IRN", "RUS", "USA")


@pytest.mark.parametrize("value", ["size", None, 1, ["events"]])
def test_an_order_that_is_none_is_refused_with_a_sentence(value):
    with pytest.raises(SelectionError, match=r"order: came .*; expected one of events, name"):
        Order.read(value)


def test_the_legend_names_the_steps_of_the_shade_and_the_sign(page):
    assert [text_of(step) for step in of_class(page, "legend-step")] == [
        "1", "2", "·events of the two, but no journey this way",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("most", "steps"),
    [
        (0, []),
        (1, [(1, 1)]),
        (5, [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)]),
        (6, [(1, 1), (2, 2), (3, 3), (4, 6)]),
        (16, [(1, 1), (2, 2), (3, 4), (5, 8), (9, 16)]),
        (200, [(1, 2), (3, 7), (8, 23), (24, 68), (69, 200)]),
    ],
)
def test_shades_have_steps_that_can_be_read_off(most, steps):
    went = {("IRN", "AZE"): most} if most else {}
    matrix = Matrix(("IRN", "AZE"), {}, Journeys(went, {}, {}, {}, {}))
    assert list(matrix.steps) == steps
    darkness = [matrix.share(number) for low, high in steps for number in (low, high)]
    assert darkness == sorted(darkness)
    assert len(set(darkness)) == len(steps)
    assert matrix.share(0) == 0


def test_where_nobody_went_the_legend_has_no_shades():
    served = small_served([event("call", "call", "2019-01-20", parties("AZE", "IRN"))])
    page = render_pairs_body(served, served.opening, Order.EVENTS)
    assert [text_of(step) for step in of_class(page, "legend-step")] == [
        "·events of the two, but no journey this way"
    ]
    assert of_class(page, "swatch") == []


def test_the_summary_says_how_pairs_are_counted(page):
    assert text_of(of_class(page, "pairs-summary")[0]) == (
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
    matrix = arranged(served, served.opening)
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


def tags_of(drawing):
    if isinstance(drawing, str):
        return set()
    tag, _, *children = drawing
    return {tag}.union(*(tags_of(child) for child in children))


def test_the_browser_draws_every_element_of_the_page(page):
    script = (Path(__file__).parents[4] / "assets/js/parts/draw.js").read_text(encoding="utf-8")
    (listed,) = re.findall(r"const TAGS = new Set\((.*?)\.split", script, re.DOTALL)
    known = set(" ".join(re.findall(r'"([a-z0-9 ]+)"', listed)).split())
    tags = set().union(*(tags_of(part) for part in drawn(page)))
    assert "tfoot" in tags
    assert tags <= known
