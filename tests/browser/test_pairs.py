"""The pairs page in a real browser: counts that follow, arrows between cells, a press opens."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.pages.pairs_page import PairsPage


@pytest.fixture
def pairs(visit):
    return visit("?page=pairs", page=PairsPage)


def test_the_matrix_tells_who_went_to_whom_and_follows_the_window(pairs):
    pairs.expect_count("IRN", "AZE", "3")
    pairs.expect_count("AZE", "IRN", "1")
    pairs.expect_count("IRN", "RUS", "·")
    assert pairs.went()["Iran – Azerbaijan"] == "3 : 1"
    assert pairs.sums("IRN") == ["3", "22"]
    assert pairs.received("IRN") == "1"
    pairs.show_picture("pairs/opening")
    pairs.dispatch({"type": "window", "start": "2018-12-21", "end": "2018-12-31"})
    pairs.dispatch({"type": "within", "value": "certainly"})
    pairs.expect_count("IRN", "AZE", "·")
    pairs.expect_count("AZE", "IRN", "1")
    assert pairs.listed() == {"Iran – Azerbaijan": "2"}
    assert pairs.went() == {"Iran – Azerbaijan": "0 : 1"}
    assert pairs.legend() == ["1"]


def test_list_and_legend_keep_to_their_cards(pairs):
    inside = """() => {
      const [list, table, matrix, legend, note] = [".list-side", ".pair-list", ".matrix-side",
        ".matrix-legend", ".matrix-foot .note"]
        .map((one) => document.querySelector(one).getBoundingClientRect());
      const apart = legend.right <= note.left || legend.bottom <= note.top;
      return table.width > 200 && table.right <= list.right && list.right <= innerWidth
        && legend.bottom <= matrix.bottom && legend.left >= matrix.left && apart;
    }"""
    for width in (390, 1024, 1181, 1230, 1280, 1366, 1920):
        pairs.page.set_viewport_size({"width": width, "height": 800})
        pairs.page.wait_for_function(inside)


def test_a_press_on_a_cell_opens_the_pair_with_its_row_as_a(pairs):
    pairs.cell("RUS", "IRN").click()
    pairs.wait_for_selection(pair=["RUS", "IRN"], page="map")
    expect(pairs.page.locator("#panel-pair h2")).to_have_text("Russia – Iran")
    pairs.wait_for_address(pair="RUS-IRN", page=None)
    pairs.page.go_back()
    pairs.wait_for_selection(pair=["IRN", "AZE"], page="pairs")


def test_arrows_move_between_cells_over_the_diagonal_and_enter_opens(pairs):
    pairs.cell("IRN", "AZE").focus()
    expect(pairs.detail).to_contain_text("Iran to Azerbaijan: 3 times, Azerbaijan to Iran: 1 time;")
    pairs.press("ArrowDown")
    focused = pairs.page.evaluate("() => ({ ...document.activeElement.dataset })")
    assert focused["column"] == "AZE"
    assert focused["row"] not in {"IRN", "AZE"}
    pairs.press("ArrowUp", "ArrowRight")
    expect(pairs.detail).not_to_contain_text("Iran to Azerbaijan:")
    pairs.press("ArrowLeft", "Enter")
    pairs.wait_for_selection(pair=["IRN", "AZE"], page="map")


def test_one_cell_alone_takes_the_tab_key(pairs):
    pairs.cell("IRN", "AZE").focus()
    pairs.press("ArrowRight")
    stops = pairs.matrix.locator(".cell[tabindex='0']")
    expect(stops).to_have_count(1)
    expect(stops).to_be_focused()


def test_countries_can_be_ordered_by_name(pairs):
    pairs.page.locator("#pairs-order").get_by_text("Name").click()
    expect(pairs.matrix.locator("tbody th").first).to_have_text("Afghanistan")
    heads = pairs.heads()
    assert heads == sorted(heads)
    pairs.page.locator("#pairs-order").get_by_text("Most events").click()
    expect(pairs.matrix.locator("tbody th").first).to_have_text("Iran")


def test_the_list_opens_a_pair_too(pairs):
    pairs.page.locator(".pair-list").get_by_role("button", name="Iran – Turkey").click()
    pairs.wait_for_selection(pair=["IRN", "TUR"], page="map")


def test_without_kinds_the_page_says_what_to_do(pairs):
    for kind in list(pairs.selection()["kinds"]):
        pairs.dispatch({"type": "kind", "kind": kind, "on": False})
    expect(pairs.page.locator("#pairs-body .empty")).to_contain_text("No pair has an event")
