"""F6 goes from part to part, links skip past the bar, and whole tasks need a keyboard alone."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path

from playwright.sync_api import expect

from seeds.records.dossier import Dossier
from tests.browser.pages.events_page import EventsPage
from tests.browser.pages.topbar_page import TopbarPage

MOST_TABS = 30

PART = """() => document.activeElement.closest(
  "#topbar, #map-list, #layers-panel, #inspector, #timeline, #map-view, .page, #notices")?.id"""

RINGED = """() => { const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2; }"""


def parts(page: TopbarPage, key: str, times: int) -> list[str]:
    """The parts that have the focus after each press; that one sees it, every time."""
    found = []
    for _ in range(times):
        page.press(key)
        assert page.page.evaluate(RINGED), f"no ring in {found}"
        found.append(page.page.evaluate(PART))
    return found


def leave_focus(page: TopbarPage) -> None:
    """As at the top of a page that was just opened."""
    page.page.evaluate(
        """() => {
             document.body.tabIndex = -1;
             document.body.focus();
             document.body.removeAttribute("tabindex");
           }"""
    )


def test_f6_goes_from_part_to_part_and_back_and_the_focus_is_seen(visit):
    page = visit("?page=map", page=TopbarPage)
    page.wait_until_quiet()
    leave_focus(page)
    around = ["topbar", "map-view", "layers-panel", "inspector", "timeline"]
    assert parts(page, "F6", 6) == [*around, "topbar"]
    assert parts(page, "Shift+F6", 2) == ["timeline", "inspector"]
    # Where a part was left, it is come back to; in a field that takes text F6 works as well.
    page.page.locator("#timeline-end").focus()
    page.press("F6")
    expect(page.page.locator("#timeline-end")).not_to_be_focused()
    page.press("Shift+F6")
    expect(page.page.locator("#timeline-end")).to_be_focused()
    # A list that is open is a part.
    page.page.evaluate("() => document.querySelector('#map-summary-button').click()")
    assert "map-summary" in [
        page.page.evaluate("() => document.activeElement.closest('#map-summary')?.id")
        for _ in range(6)
        if page.press("F6") is None
    ]
    page.page.evaluate("() => document.querySelector('#map-summary-button').click()")
    page.press("4")
    page.wait_for_selection(page="events")
    leave_focus(page)
    assert parts(page, "F6", 2) == ["topbar", "events-page"]
    page.press("Control+k", "F6")
    expect(page.page.locator("dialog.search input")).to_be_focused()
    page.press("Escape")


def test_the_timeline_is_five_presses_from_the_top_of_the_page(visit):
    page = visit("?page=map", page=TopbarPage)
    page.wait_until_quiet()
    leave_focus(page)
    page.press("Tab", "Tab")
    expect(page.page.get_by_role("link", name="Skip to the timeline")).to_be_focused()
    page.show_picture("keyboard/skip_to_the_timeline")
    page.press("Enter")
    expect(page.page.locator("#timeline-view")).to_be_focused()
    assert page.page.evaluate(RINGED)
    page.press("Tab", "Tab")
    expect(page.page.locator("#timeline-start")).to_be_focused()


class Hand:
    """A keyboard that counts: every key, and every letter that is typed."""

    def __init__(self, page: TopbarPage) -> None:
        self.page = page
        self.count = 0

    def press(self, *keys: str) -> None:
        self.count += len(keys)
        self.page.press(*keys)

    def type(self, text: str) -> None:
        self.count += len(text)
        self.page.page.keyboard.type(text)

    def go_to(self, selector: str, key: str) -> None:
        """Press a key until something has the focus."""
        for _ in range(MOST_TABS):
            self.press(key)
            if self.page.page.evaluate("(one) => document.activeElement.matches(one)", selector):
                return
        raise AssertionError(f"{MOST_TABS} presses of {key} did not lead to {selector}")


def who_met_whom(hand: Hand) -> None:
    """In December 2018, as the search lists it; Enter then sets the window."""
    page = hand.page
    hand.press("Control+k")
    hand.type("meet dec 2018")
    events = page.page.locator("dialog.search").get_by_role("group", name="Events")
    expect(events.get_by_role("option").first).to_contain_text("2018")
    hand.press("Enter")
    page.wait_for_selection(window=["2018-12-01", "2018-12-31"])


def type_dates(hand: Hand) -> None:
    leave_focus(hand.page)
    hand.press("Tab", "Tab", "Enter", "Tab", "Tab")
    hand.type("1 Nov 2018")
    hand.press("Enter", "Tab")
    hand.type("2019-01-10")
    hand.press("Enter")
    hand.page.wait_for_selection(window=["2018-11-01", "2019-01-10"])


def open_an_event_and_its_source(hand: Hand, dossier: Dossier) -> None:
    page = hand.page
    hand.press("Control+k")
    hand.type("speaker visits")
    expect(page.page.locator("dialog.search .search-title").first).to_contain_text("speaker visits")
    hand.press("Enter")
    page.wait_for_selection(panel="event", page="map")
    event = next(one for one in dossier.events if one.id == page.selection()["focus"])
    hand.go_to("[role=tab]", "F6")
    hand.press("ArrowRight", "ArrowRight")
    page.wait_for_selection(panel="sources")
    cited = next(source for source in dossier.sources if source.id == event.source_ids[0])
    expect(page.page.locator("#panel-sources")).to_contain_text(cited.publisher)


def turn_a_scene(hand: Hand) -> None:
    page = hand.page.page
    hand.press("p")
    page.wait_for_function("() => araxes.present.mode() === 'showing'")
    first = hand.page.selection()["scene"]
    hand.press("ArrowRight")
    page.wait_for_function("(one) => araxes.state.selection.scene !== one", arg=first)
    hand.press("Escape")
    page.wait_for_function("() => araxes.present.mode() === 'idle'")


def download_what_is_listed(hand: Hand, folder: Path) -> None:
    page = hand.page
    hand.press("4")
    page.wait_for_selection(page="events")
    page.wait_until_ready()
    hand.go_to(".page :is(a, button, input)", "F6")
    hand.go_to("#events-csv", "Tab")
    with page.page.expect_download() as found:
        hand.press("Enter")
    path = folder / "events.csv"
    found.value.save_as(path)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["event"] for row in rows} == set(page.listed())


MOST_KEYS = {
    "who met whom in December 2018": 20,
    "type dates": 30,
    "open an event and its source": 25,
    "turn a scene": 3,
    "download what is listed": 20,
}


def test_five_tasks_are_done_by_keyboard_alone(visit, dossier, tmp_path):
    page = visit("?page=map", page=EventsPage)
    page.wait_until_quiet()
    leave_focus(page)
    counts = {}
    for task, run in {
        "who met whom in December 2018": who_met_whom,
        "type dates": type_dates,
        "open an event and its source": partial(open_an_event_and_its_source, dossier=dossier),
        "turn a scene": turn_a_scene,
        "download what is listed": partial(download_what_is_listed, folder=tmp_path),
    }.items():
        hand = Hand(page)
        run(hand)
        counts[task] = hand.count
        print(f"{task}: {hand.count} keys")
    assert {task: n for task, n in counts.items() if n > MOST_KEYS[task]} == {}
