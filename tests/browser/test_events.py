"""The events page in a real browser: rows that need no server, downloads that open elsewhere."""

from __future__ import annotations

import csv
import json
import re

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.browser.pages.events_page import EventsPage

DECEMBER = {"type": "window", "start": "2018-12-21", "end": "2018-12-31"}
CERTAINLY = {"type": "within", "value": "certainly"}


@pytest.fixture
def events(visit):
    page = visit("?page=events", page=EventsPage)
    if page.page.locator("#events-clear").is_visible():
        page.page.locator("#events-clear").click()
    return page


def shown(dossier, start, end):
    return {e.id for e in dossier.events if e.date.possibly_within(start, end)}


def test_the_table_lists_what_the_selection_shows_without_asking_the_server(events, dossier):
    opening = dossier.opening
    assert set(events.listed()) == shown(dossier, opening.start, opening.end)
    events.expect_count(f"{len(events.listed())} of {len(dossier.events)} events")
    events.show_picture("events/opening")
    expect(events.head("Dated")).to_be_visible()
    expect(events.page.locator(".ag-row [col-id=dating]").first).to_have_text(
        re.compile(r"^(to the day|only roughly|only its (start|end)|neither end)$")
    )
    # Columns out of sight are not drawn.
    events.page.evaluate("() => dash_ag_grid.getApi('events-grid').ensureColumnVisible('grade')")
    expect(events.head("How sure")).to_be_visible()
    told = events.page.locator(".ag-row [col-id=grade]").first
    expect(told).to_have_text(re.compile(r"^[a-z ]+ source, [a-z ]+$"))
    events.page.evaluate("() => dash_ag_grid.getApi('events-grid').ensureColumnVisible('order')")
    events.wait_until_quiet()
    asked = len(events.watch.requests)
    events.dispatch(DECEMBER, "live")
    events.dispatch(DECEMBER)
    events.dispatch(CERTAINLY)
    assert set(events.listed()) == {"asadov-visit", "asadov-rouhani"}
    events.expect_count(f"2 of {len(dossier.events)} events")
    events.wait_for_address(within="certainly")
    later = {request.split("?")[0] for request in events.watch.since(asked)}
    later -= {f"GET {events.watch.address}/_favicon.ico"}  # Chromium's own, whenever it likes
    assert later == set()


def test_the_sentence_names_the_selection(events):
    sentence = events.page.locator("#events-sentence")
    expect(sentence).to_contain_text("that may fall between 1 Dec 2018 and 24 Jan 2019")
    events.scope("pair").click()
    expect(sentence).to_have_text(
        "Events involving both Iran and Azerbaijan that may fall between 1 Dec 2018 and "
        "24 Jan 2019; "
        "borders: between the two de facto as of 24 Jan 2019 "
        "(118 km of it behind the line of contact), elsewhere as drawn in 2026.",
    )
    expect(events.scope("pair")).to_have_attribute("aria-pressed", "true")
    assert "us-sanctions" not in events.listed()


def days_of(dossier, ids):
    """First possible day of the events whose date has both bounds; None for the others."""
    dates = {event.id: event.date for event in dossier.events}
    return [dates[id_].earliest if dates[id_].latest else None for id_ in ids]


def test_the_table_opens_on_dated_rows_and_keeps_them_first_when_it_is_turned(events, dossier):
    expect(events.head("Date")).to_have_attribute("aria-sort", "descending")
    found = days_of(dossier, events.listed())
    dated = [day for day in found if day]
    assert len(found) > len(dated) > 10
    assert found == sorted(dated, reverse=True) + [None] * (len(found) - len(dated))
    seen = events.page.locator("#events-grid .ag-row.is-open")
    assert not any(row.is_visible() and row.bounding_box()["y"] < 700 for row in seen.all())
    order = events.page.locator("#events-order")
    without = f"last, below the line, {len(found) - len(dated)} events whose dates have"
    expect(order).to_contain_text(f"Latest first; {without} no beginning or no end.")
    events.head("Date").click()
    expect(events.head("Date")).to_have_attribute("aria-sort", "ascending")
    expect(order).to_contain_text(f"Earliest first; {without}")
    assert days_of(dossier, events.listed()) == sorted(dated) + found[len(dated) :]
    events.head("Event").click()
    expect(order).to_have_text("")
    expect(events.page.locator("#events-grid")).not_to_have_class(re.compile("is-by-date"))
    events.head("Date").click()
    expect(events.head("Date")).to_have_attribute("aria-sort", "descending")


def test_a_row_says_the_date_as_read_and_as_the_source_has_it(events):
    events.filter.fill("chief of the General Staff visits")
    row = events.row("bagheri-visit")
    expect(row).to_contain_text("16–17 January 2019")
    expect(row).to_contain_text("“a two-day visit from Wednesday of last week”")
    expect(row).to_contain_text("TRT World, ¶2")
    expect(row).to_contain_text("to the day")
    expect(row).to_contain_text("town or city")


def csv_rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_filter_finds_what_the_search_finds_under_any_name(visit):
    """After https://github.com/osmanasaf/reindecar-ui/issues/45: İstanbul by "istanbul"."""
    events = visit("?page=events", page=EventsPage)
    events.filter.fill("baku")
    expect(events.count).to_contain_text(" listed of ")
    found = events.listed()
    for typed in ("BAKI", "bakı", "BAKİ"):
        events.filter.fill("no such words")
        expect(events.count).to_contain_text("0 listed of ")
        events.filter.fill(typed)
        events.page.wait_for_function(
            "() => araxes && !/^0 /.test(document.getElementById('events-count').textContent)"
        )
        assert events.listed() == found, typed
    events.filter.fill("٢٠١٩")
    expect(events.count).not_to_contain_text("0 listed")
    events.page.locator("#events-clear").click()
    expect(events.filter).to_have_value("")
    assert set(events.listed()) > set(found)


def test_a_download_holds_what_the_table_lists_in_its_order(events, tmp_path):
    selected = len(events.listed())
    events.filter.fill("tehran")
    events.expect_count(f"2 listed of {selected} selected")
    events.head("Event").click()
    events.head("Event").click()
    expect(events.head("Event")).to_have_attribute("aria-sort", "descending")
    listed = events.listed()
    path = events.download("csv", tmp_path)
    assert path.name == "iran-azerbaijan-2019-events-2018-12-01-2019-01-24.csv"
    rows = csv_rows(path)
    assert [row["event"] for row in rows] == listed
    assert rows[0]["selection"].endswith(f"; filtered to 2 of {selected} events")
    book = load_workbook(events.download("xlsx", tmp_path))
    assert [cell.value for cell in book["Events"]["A"][1:]] == listed
    collection = json.loads(events.download("geojson", tmp_path).read_text("utf-8"))
    assert [feature["id"] for feature in collection["features"]] == listed
    events.page.locator("#events-clear").click()
    expect(events.filter).to_have_value("")
    turned = events.listed()
    assert len(turned) == selected
    assert [row["event"] for row in csv_rows(events.download("csv", tmp_path))] == turned
    events.head("Event").click()
    events.head("Date").click()


def test_every_column_of_the_table_is_in_the_download(events, tmp_path):
    cells = events.page.evaluate(
        """() => dash_ag_grid.getApi("events-grid").getRenderedNodes().map(({data}) => data)"""
    )
    rows = {row["event"]: row for row in csv_rows(events.download("csv", tmp_path))}
    assert cells
    for cell in cells:
        row = rows[cell["id"]]
        told = [row[name] for name in ("date", "date_in_source", "dating", "kind", "title")]
        assert told == [cell[name] for name in ("date", "words", "dating", "kind", "title")]
        told = [row[name] for name in ("participants", "place", "sources", "grade")]
        assert told == [cell[name] for name in ("people", "place", "source", "rating")]
        assert row["country_names"].split("; ") == cell["countries"].split(", ")
        assert row["topics"].replace("; ", ", ") == cell["topics"]


def test_a_click_on_a_row_opens_its_card_beside_the_table(events):
    events.filter.fill("Asadov is received")
    events.row("asadov-rouhani").click()
    events.expect_card("Asadov is received by President Rouhani")
    events.wait_for_address(event="asadov-rouhani", page="events")
    expect(events.rows.first).to_be_visible()
    table, card = (
        events.page.locator("#events-grid").bounding_box(),
        events.inspector.bounding_box(),
    )
    assert table["x"] + table["width"] <= card["x"]
    events.show_picture("events/card")
    events.press("Escape")
    expect(events.inspector).to_be_hidden()
    events.wait_for_selection(focus=None, page="events")


def test_enter_opens_the_card_of_the_row_that_has_the_focus(events):
    cell = events.rows.first.locator(".ag-cell").first
    cell.click()
    events.press("ArrowDown", "ArrowDown", "Enter")
    events.wait_for_selection(focus=events.listed()[2])
    expect(events.page.locator("#events-grid .ag-row.is-chosen")).to_have_attribute(
        "row-id", events.listed()[2]
    )


def test_the_csv_holds_the_selection(events, tmp_path):
    events.dispatch(DECEMBER)
    events.dispatch(CERTAINLY)
    events.wait_for_address(within="certainly")
    path = events.download("csv", tmp_path)
    assert path.name == "iran-azerbaijan-2019-events-2018-12-21-2018-12-31.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["event"] for row in rows] == events.listed()
    assert {row["selection"] for row in rows} == {
        events.page.locator("#events-sentence").inner_text().removesuffix(".")
    }
    assert all("not confirmed here" in row["disclaimer"] for row in rows)


def test_the_workbook_opens_with_events_and_sources(events, tmp_path):
    book = load_workbook(events.download("xlsx", tmp_path))
    assert book.sheetnames == ["Events", "About"]
    assert [cell.value for cell in book["Events"]["A"][1:]] == events.listed()
    assert "trt-2019" in [cell.value for cell in book["About"]["A"]]


def test_the_geojson_opens_with_a_feature_for_each_event(events, tmp_path):
    collection = json.loads(events.download("geojson", tmp_path).read_text("utf-8"))
    assert [feature["id"] for feature in collection["features"]] == events.listed()
    assert any(feature["geometry"] is None for feature in collection["features"])
    assert len(collection["bbox"]) == 4


def test_an_empty_selection_offers_what_helps(events, dossier):
    for kind in list(events.selection()["kinds"]):
        events.dispatch({"type": "kind", "kind": kind, "on": False})
    expect(events.empty).to_be_visible()
    expect(events.page.locator("#events-grid")).to_be_hidden()
    offers = events.empty.locator("button:visible")
    expect(offers).to_have_text(["Widen to all dates", "Show all kinds"])
    offers.filter(has_text="Show all kinds").click()
    events.expect_count(f"{len(events.listed())} of {len(dossier.events)} events")


def test_an_address_opens_the_table_with_its_card_and_the_row_in_sight(visit):
    events = visit("?page=events&event=security-agreements&panel=event&theme=dark", page=EventsPage)
    events.expect_card("Bilateral agreements on military and security cooperation")
    expect(events.row("security-agreements")).to_be_in_viewport()
    events.show_picture("events/dark")
    background = events.rows.first.evaluate("(row) => getComputedStyle(row).color")
    assert background == events.page.evaluate("() => getComputedStyle(document.body).color")
