"""Everything is reached by keyboard, shows that it is, and is listed in the help."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.pages.base_page import BasePage
from tests.browser.pages.topbar_page import TopbarPage

KEYS_PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
MOST_STOPS = 150


def test_the_help_lists_every_key_that_works(visit):
    page = visit("?page=pairs")
    page.wait_until_map_drawn()
    page.press("?")
    dialog = page.page.locator("dialog.help")
    expect(dialog).to_be_visible()
    listed = dialog.locator("dd").all_inner_texts()
    known = page.page.evaluate(
        "() => [...araxes.keys.groups().values()].flat().map(({ text }) => text)"
    )
    assert set(known) <= set(listed)
    assert {
        "Search events, people, places, countries, dates, claims and sources",
        "Swap A and B",
        "Play and pause",
        "Move the map",
        "The next or previous control",
        "The date is not exact to the day",
    } <= set(listed)
    page.show_picture("help/light")
    page.press("Escape")
    expect(dialog).to_have_count(0)


def read_documented_keys():
    """Groups of docs/keys.md with their rows: the keys, and what they do."""
    groups: dict[str, list[tuple[list[str], str]]] = {}
    rows = None
    for line in KEYS_PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            rows = groups.setdefault(line[3:], [])
        elif rows is not None and line.startswith("| `"):
            keys, text = line.strip("| ").split(" | ", 1)
            rows.append((re.findall(r"`([^`]+)`", keys), text))
    return groups


def test_the_documents_list_the_same_keys(visit):
    page = visit("", page=TopbarPage)
    page.wait_until_map_drawn()
    listed = page.page.evaluate(
        """() => [...araxes.keys.groups()].map(([name, bindings]) => [name,
             bindings.map(({ keys, caps, text }) =>
               [araxes.help.keycaps(caps || keys).map((words) => words.join(" ")), text])])"""
    )
    known = {name: [(keys, text) for keys, text in rows] for name, rows in listed}
    assert read_documented_keys() == known


def test_single_keys_turn_pages_swap_and_change_names_and_theme(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.press("1")
    page.wait_for_selection(page="map")
    page.press("4")
    page.wait_for_selection(page="events")
    page.press("2")
    page.wait_for_selection(page="pairs")
    page.press("s")
    page.wait_for_selection(pair=["AZE", "IRN"])
    page.press("n")
    page.wait_for_selection(language="local")
    page.press("t")
    page.wait_for_selection(theme="light")


def test_single_keys_are_letters_while_one_types(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.side("a").click()
    page.page.keyboard.type("s12n")
    page.press("Escape")
    page.page.locator("#timeline-start").click()
    page.page.keyboard.type("t?1")
    expect(page.page.locator("dialog")).to_have_count(0)
    page.press("Escape")
    selection = page.selection()
    assert (selection["page"], selection["pair"], selection["theme"], selection["language"]) == (
        "pairs",
        ["IRN", "AZE"],
        "auto",
        "en",
    )


def test_a_dialog_keeps_the_keys_and_gives_the_focus_back(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.tool("help").focus()
    page.press("Enter")
    expect(page.page.locator("dialog.help")).to_be_visible()
    page.press("s", "2")
    assert page.selection()["pair"] == ["IRN", "AZE"]
    page.press("Escape")
    expect(page.tool("help")).to_be_focused()


def test_the_skip_link_comes_first_and_leads_past_the_bar(visit_anew):
    page = visit_anew("?page=pairs")
    page.press("Tab")
    link = page.page.get_by_role("link", name="Skip to the content")
    expect(link).to_be_focused()
    assert link.bounding_box()["y"] >= 0
    page.press("Enter")
    expect(page.page.locator("#main")).to_be_focused()
    page.press("Tab")
    assert page.page.evaluate(
        "() => document.getElementById('main').contains(document.activeElement)"
    )


def walk(page: BasePage) -> list[dict[str, object]]:
    """Press Tab until the focus comes round; what had the focus, and whether one sees it."""
    stops: list[dict[str, object]] = []
    for _ in range(MOST_STOPS):
        page.press("Tab")
        stop = page.page.evaluate(
            """() => {
                 const at = document.activeElement;
                 if (!at || at === document.body) return null;
                 const rings = (element) => {
                   const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
                   return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0)
                     || boxShadow !== "none";
                 };
                 // A radio button of a segmented control has no size; its label shows it.
                 const hidden = at.tagName === "INPUT" && at.offsetWidth < 2;
                 const shown = hidden ? at.nextElementSibling : at;
                 const box = shown.getBoundingClientRect();
                 const name = at.getAttribute("aria-label") || at.innerText || at.id || at.title;
                 return {
                   key: [at.tagName, at.id, name.slice(0, 60), box.x | 0, box.y | 0].join("|"),
                   ringed: [at, at.parentElement, shown]
                     .some((element) => element && rings(element)),
                   seen: box.width > 0 && box.height > 0 && box.right > 0 && box.x < innerWidth
                     && box.bottom > 0 && box.y < innerHeight,
                   part: at.closest("#topbar, #main, #timeline, #notices")?.id ?? null,
                 };
               }"""
        )
        if stop is None or (stops and stop["key"] == stops[0]["key"]):
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("page_name", ["map", "pairs", "claims", "events", "sources", "briefing"])
def test_tab_goes_round_everything_and_one_always_sees_where(visit, page_name):
    page = visit(f"?page={page_name}", page=TopbarPage)
    page.wait_until_quiet()
    page.page.evaluate("() => { document.activeElement.blur(); window.getSelection().empty(); }")
    stops = walk(page)
    assert len(stops) < MOST_STOPS
    assert {"topbar", "main", "timeline"} <= {stop["part"] for stop in stops}
    assert [stop["key"] for stop in stops if not stop["seen"]] == []
    assert [stop["key"] for stop in stops if not stop["ringed"]] == []
