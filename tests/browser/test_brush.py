"""The timeline in a real browser: pulled, typed, stepped, zoomed and played, without the server."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.pages.timeline_page import TimelinePage

OPENING = (date(2018, 12, 1), date(2019, 1, 24))


@pytest.fixture
def timeline(visit):
    """The timeline is the same on every page."""
    return visit("?page=events", page=TimelinePage, motion=True)


def possibly(dossier, start, end):
    return sum(event.date.possibly_within(start, end) for event in dossier.events)


def certainly(dossier, start, end):
    return sum(event.date.certainly_within(start, end) for event in dossier.events)


def test_a_handle_follows_the_pointer_every_frame_and_asks_the_server_nothing(visit, dossier):
    """On the map page, where the overlay draws along."""
    timeline = visit(page=TimelinePage, motion=True)
    timeline.wait_until_quiet()
    timeline.record_frames()
    asked = len(timeline.watch.requests)
    x, y = timeline.take("start")
    day_px = timeline.x_of(date(2018, 12, 2)) - timeline.x_of(date(2018, 12, 1))
    for moved in range(4, 124, 6):
        timeline.page.mouse.move(x - moved, y)
        timeline.wait_for_frame()
        assert abs(timeline.handle_x("start") - (x - moved)) <= day_px / 2 + 1
        start, end = timeline.window()
        assert timeline.counts()[0] == possibly(dossier, start, end)
    live = [frame for frame in timeline.frames() if frame.phase == "live"]
    assert len(live) >= 8
    assert live[-1].start < OPENING[0]
    assert {frame.end for frame in live} == {OPENING[1]}
    assert timeline.watch.since(asked) == []
    timeline.show_picture("timeline/dragging")
    timeline.page.mouse.up()
    start, end = timeline.window()
    timeline.wait_for_address(when=f"{start}..{end}")
    assert len(timeline.watch.since(asked)) >= 1


def test_many_moves_between_two_frames_are_one_change(timeline):
    """Listeners work once a frame, however fast the hand."""
    timeline.take("end")
    told = timeline.page.evaluate(
        """async () => {
             const frame = () => new Promise(requestAnimationFrame);
             const plot = document.querySelector(".timeline-plot");
             const handle = document.getElementById("timeline-slider-end");
             const { x, y } = handle.getBoundingClientRect();
             const phases = [];
             const end = araxes.state.subscribe((selection, phase) => phases.push(phase));
             phases.length = 0;
             await frame();
             for (let i = 1; i <= 200; i += 1) {
               plot.dispatchEvent(new PointerEvent("pointermove",
                 { pointerId: 1, clientX: x - i / 2, clientY: y + 4, bubbles: true }));
             }
             await frame();
             await frame();
             end();
             return phases;
           }"""
    )
    timeline.page.mouse.up()
    assert told == ["live"]


def test_the_body_moves_the_window_at_its_length(timeline):
    length = OPENING[1] - OPENING[0]
    timeline.drag("body", -160)
    start, end = timeline.window()
    assert start < OPENING[0]
    assert end - start == length
    timeline.wait_for_address(when=f"{start}..{end}")


def test_a_pull_on_empty_time_draws_a_new_window(timeline):
    left, y = timeline.point(date(2018, 8, 1), "visit")
    right, _ = timeline.point(date(2018, 8, 31), "visit")
    timeline.page.mouse.move(left, y)
    timeline.page.mouse.down()
    timeline.page.mouse.move(right, y, steps=5)
    timeline.page.mouse.up()
    timeline.wait_for_window("2018-08-01", "2018-08-31")


def test_escape_gives_a_drag_up_and_nothing_was_asked(timeline):
    timeline.wait_until_quiet()
    asked = len(timeline.watch.requests)
    x, y = timeline.take("end")
    timeline.page.mouse.move(x - 90, y, steps=4)
    timeline.wait_for_frame()
    assert timeline.window() != OPENING
    timeline.press("Escape")
    assert timeline.window() == OPENING
    timeline.page.mouse.move(x - 200, y)
    timeline.page.mouse.up()
    timeline.wait_for_frame()
    assert timeline.window() == OPENING
    assert timeline.watch.since(asked) == []


def test_a_double_click_on_empty_time_brings_the_opening_window_back(timeline):
    timeline.drag("start", -200)
    assert timeline.window() != OPENING
    x, y = timeline.point(date(2018, 9, 20), "visit")
    timeline.page.mouse.dblclick(x, y)
    timeline.wait_for_window(*(day.isoformat() for day in OPENING))


def test_dates_can_be_typed_and_a_wrong_one_says_what_to_type(timeline, dossier):
    timeline.field("start").fill("August 2018")
    timeline.press("Enter")
    timeline.wait_for_window("2018-08-01", "2019-01-24")
    timeline.wait_for_counts(possibly(dossier, date(2018, 8, 1), OPENING[1]))
    expect(timeline.field("start")).to_have_value("1 Aug 2018")

    timeline.field("end").fill("31 Feb 2019")
    timeline.press("Enter")
    expect(timeline.problem).to_have_text(
        "“31 Feb 2019” is not in the calendar: February 2019 has 28 days."
    )
    expect(timeline.field("end")).to_have_attribute("aria-invalid", "true")
    assert timeline.window()[1] == OPENING[1]

    timeline.press("Escape")
    expect(timeline.problem).to_be_hidden()
    expect(timeline.field("end")).to_have_value("24 Jan 2019")

    timeline.field("start").fill("2020")
    timeline.press("Enter")
    timeline.wait_for_window("2020-01-01", "2020-06-25")
    expect(timeline.problem).to_have_text("The window moved along and kept its 177 days.")


def test_keys_step_the_part_in_focus_and_write_once(timeline):
    timeline.wait_until_quiet()
    asked = len(timeline.watch.requests)
    timeline.slider("end").focus()
    timeline.page.keyboard.down("ArrowLeft")
    timeline.page.keyboard.down("ArrowLeft")
    timeline.page.keyboard.down("ArrowLeft")
    assert timeline.window() == (OPENING[0], OPENING[1] - timedelta(3))
    assert timeline.watch.since(asked) == []
    timeline.page.keyboard.up("ArrowLeft")
    timeline.wait_for_address(when="2018-12-01..2019-01-21")

    timeline.press("Shift+ArrowRight", "PageUp")
    timeline.wait_for_window("2018-12-01", "2019-02-28")
    expect(timeline.slider("end")).to_have_attribute("aria-valuetext", "28 February 2019")

    timeline.slider("body").focus()
    timeline.press("ArrowRight")
    timeline.wait_for_window("2018-12-02", "2019-03-01")
    timeline.slider("start").focus()
    timeline.press("End")
    timeline.wait_for_window("2019-03-01", "2019-03-01")


def test_commas_and_points_go_through_the_events_and_read_them_out(timeline):
    timeline.slider("body").focus()
    timeline.press(".")
    timeline.page.wait_for_function("() => araxes.state.selection.focus")
    first = timeline.selection()["focus"]
    timeline.press(".")
    timeline.page.wait_for_function("(id) => araxes.state.selection.focus !== id", arg=first)
    title = timeline.page.evaluate(
        """() => araxes.state.dossier.events
             .find(({ id }) => id === araxes.state.selection.focus).title"""
    )
    expect(timeline.status).to_contain_text(title)
    timeline.press(",")
    timeline.wait_for_selection(focus=first)


def test_it_zooms_from_decades_to_days_without_the_server(timeline):
    timeline.wait_until_quiet()
    asked = len(timeline.watch.requests)
    timeline.button("Show all dates").click()
    timeline.wait_for_frame()
    assert timeline.days_in_view() > 30 * 365
    assert all(len(label) == 4 and label.isdigit() for label in timeline.axis())
    timeline.show_picture("timeline/decades")
    timeline.slider("body").focus()
    for _ in range(14):
        timeline.press("+")
    timeline.wait_for_frame()
    assert timeline.days_in_view() == pytest.approx(6)
    assert len(timeline.axis()) >= 5
    timeline.show_picture("timeline/days")
    timeline.press("-")
    timeline.wait_for_frame()
    assert timeline.days_in_view() == pytest.approx(12)
    assert timeline.watch.since(asked) == []


def test_the_wheel_zooms_about_the_pointer_and_shift_pans(timeline):
    x, y = timeline.point(date(2018, 12, 20), "visit")
    before = timeline.days_in_view()
    timeline.page.mouse.move(x, y)
    timeline.page.mouse.wheel(0, -400)
    timeline.page.wait_for_function(
        "(days) => { const { start, end } = araxes.timeline.view.model.view;"
        " return end - start < days; }",
        arg=before * 0.9,
    )
    assert timeline.point(date(2018, 12, 20), "visit")[0] == pytest.approx(x, abs=6)


def test_a_window_out_of_sight_can_be_brought_back(timeline):
    timeline.field("start").fill("1991")
    timeline.press("Enter")
    timeline.field("end").fill("1991")
    timeline.press("Enter")
    timeline.wait_for_window("1991-01-01", "1991-12-31")
    timeline.button("Show all dates").click()
    x, y = timeline.point(date(2018, 12, 26), "visit")
    timeline.page.mouse.move(x, y)
    for _ in range(8):
        timeline.page.mouse.wheel(0, -600)
        timeline.wait_for_frame()
    back = timeline.button("The window, 1 Jan 1991 – 31 Dec 1991, is out of sight")
    back.click()
    timeline.wait_for_frame()
    expect(back).to_be_hidden()
    start, end = timeline.x_of(date(1991, 1, 1)), timeline.x_of(date(1991, 12, 31))
    box = timeline.plot.bounding_box()
    assert box["x"] <= start < end <= box["x"] + box["width"]


def test_certainly_within_leaves_out_what_may_lie_elsewhere(timeline, dossier):
    timeline.wait_for_counts(possibly(dossier, *OPENING))
    timeline.page.select_option("#timeline-within", "certainly")
    timeline.wait_for_counts(certainly(dossier, *OPENING))
    timeline.wait_for_address(within="certainly")
    assert certainly(dossier, *OPENING) < possibly(dossier, *OPENING)


@pytest.mark.parametrize(("mode", "grows"), [("cumulative", True), ("window", False)])
def test_playing_moves_the_window_without_the_server_and_writes_when_it_stops(
    timeline, mode, grows
):
    timeline.field("end").fill("2018-12-20")
    timeline.press("Enter")
    timeline.wait_for_address(when="2018-12-01..2018-12-20")
    timeline.wait_until_quiet()
    timeline.page.select_option(".timeline-mode", mode)
    timeline.page.select_option(".timeline-speed", "day")
    asked = len(timeline.watch.requests)
    timeline.slider("body").focus()
    timeline.press(" ")
    expect(timeline.button("Pause")).to_be_visible()
    timeline.page.wait_for_function("() => araxes.state.selection.window[1] >= '2018-12-23'")
    assert timeline.watch.since(asked) == []
    timeline.press(" ")
    expect(timeline.button("Play")).to_be_visible()
    start, end = timeline.window()
    assert end >= date(2018, 12, 23)
    assert (start == date(2018, 12, 1)) is grows
    assert grows or end - start == timedelta(19)
    timeline.wait_for_address(when=f"{start}..{end}")


def test_playing_ends_with_what_is_known(timeline):
    timeline.field("end").fill("2018-12-20")
    timeline.press("Enter")
    timeline.page.select_option(".timeline-mode", "cumulative")
    timeline.page.select_option(".timeline-speed", "year")
    timeline.record_frames()
    timeline.button("Play").click()
    timeline.page.wait_for_function("() => window.drawn.some(([phase]) => phase === 'live')")
    expect(timeline.button("Play")).to_be_visible()
    timeline.wait_for_window("2018-12-01", "2019-01-24")


def test_pointing_shows_a_card_and_a_click_opens_the_event(timeline):
    timeline.page.mouse.move(*timeline.point(date(2018, 12, 26), "visit"))
    expect(timeline.card).to_contain_text("in the source: “late December 2018”")
    expect(timeline.card).to_contain_text("date not exact")
    timeline.page.mouse.click(*timeline.point(date(2018, 12, 26), "visit"))
    timeline.wait_for_selection(focus="asadov-visit", panel="event")
    timeline.page.mouse.move(10, 10)
    expect(timeline.card).to_be_hidden()


def test_a_click_on_a_badge_goes_through_its_events(timeline):
    badge = timeline.point(date(2019, 1, 16), "meeting")
    seen = set()
    for _ in range(3):
        before = timeline.selection()["focus"]
        timeline.page.mouse.click(badge[0] + 3, badge[1])
        timeline.page.wait_for_function("(id) => araxes.state.selection.focus !== id", arg=before)
        seen.add(timeline.selection()["focus"])
    assert seen == {"bagheri-aliyev", "bagheri-hasanov", "bagheri-asadov"}


def test_lanes_switch_their_kind(timeline, dossier):
    meetings = sum(event.kind.value == "meeting" for event in dossier.events)
    inside, every = timeline.counts()
    timeline.lane("meeting").click()
    expect(timeline.lane("meeting")).to_have_attribute("aria-pressed", "false")
    timeline.wait_for_counts(inside - meetings)
    assert timeline.counts()[1] == every
    timeline.lane("meeting").press("Enter")
    timeline.wait_for_counts(inside)


def test_the_table_behind_the_chart_says_the_same(timeline, dossier):
    timeline.button("Show as a table").click()
    table = timeline.page.locator("#timeline-summary")
    expect(table).to_be_visible()
    rows = table.locator("table").first.locator("tbody tr")
    inside, _ = timeline.counts()
    shown = sum(int(text) for text in rows.locator("td:nth-child(2)").all_inner_texts())
    assert shown == inside == possibly(dossier, *OPENING)
    expect(table.locator("caption").first).to_have_text(
        "Events that may fall in 1 Dec 2018 – 24 Jan 2019"
    )
    timeline.show_picture("timeline/table")
    # The row above reads as sentences: "19 of 26 events may fall in it", "Playing widens the window
    # 1 week a second", "Show all dates".
    choices = timeline.page.locator("#timeline-within option")
    expect(choices).to_have_text(["may fall in it", "surely fall in it"])
    group = timeline.page.get_by_role("group", name="Time window")
    expect(group.locator("#timeline-count")).to_contain_text(" events")
    playing = timeline.page.get_by_role("group", name="Playing")
    expect(playing.locator(".timeline-mode option")).to_have_text(
        ["widens the window", "moves the window"]
    )
    expect(timeline.button("Show the whole window")).to_have_text("window")
    expect(timeline.button("Show all dates")).to_have_text("all dates")
    timeline.button("Show as a table").click()
    expect(timeline.button("Show as a table")).to_have_attribute("aria-expanded", "false")


def test_it_can_be_made_taller_and_folded(visit):
    timeline = visit(page=TimelinePage)

    def height():
        return timeline.page.locator("#timeline").bounding_box()["height"]

    normal = height()
    timeline.button("Make the timeline taller").click()
    assert height() > normal
    timeline.wait_for_frame()
    timeline.show_picture("timeline/tall")
    timeline.button("Make the timeline lower").click()
    timeline.button("Make the timeline lower").click()
    assert height() < normal / 3
    expect(timeline.slider("start")).to_be_hidden()
