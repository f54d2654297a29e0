"""What changed since scenes and versions were kept, told in the page."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from playwright.sync_api import expect

from dashboard.briefing.briefings import Reader, snapshot_now
from dashboard.briefing.snapshots import Part, Record, Snapshot
from dashboard.briefing.versions import keep_version, today
from dashboard.store.served import ServedDossiers
from seeds.loading.dossier import load_dossier
from tests.browser.composing import BRIEFING
from tests.browser.test_accessibility import violations


def keep_two_versions(folder: Path) -> None:
    """A version of 18 November, and one of the 20th with an event more, one less, one changed."""
    dossier = load_dossier(folder)
    later = snapshot_now(Reader(ServedDossiers((dossier,)).default))
    events = dict(later.parts[Part.EVENTS])
    del events["bagheri-visit"]
    visit = events["asadov-visit"]
    events["asadov-visit"] = Record(visit.title, {**visit.fields, "date": "2018-11"})
    events["a-call"] = Record("A call that nobody made", {"date": "2019-01"})
    earlier = Snapshot(later.slug, later.as_of, {**later.parts, Part.EVENTS: events})
    keep_version(folder, earlier, "As briefed on Wednesday", date(2026, 11, 18))
    keep_version(folder, later, "After the correction", date(2026, 11, 20))


def test_scenes_say_what_they_lose_when_their_source_is_withdrawn(compose):
    page = compose(f"{BRIEFING}&without=trt-2019")
    withdrawn = re.compile(r"^Withdrawn: TRT World\. .+ loses \d+ of \d+ events")
    notice = page.entry("visits").locator(".scene-notice").filter(has_text=withdrawn)
    expect(notice).to_be_visible()
    expect(page.entry("opening")).to_contain_text("Withdrawn: TRT World.")
    page.choose("visits")
    expect(page.editor).to_contain_text("Withdrawn: TRT World. This scene cites nothing else")
    page.dispatch({"type": "withdraw", "source": "trt-2019", "on": False})
    expect(notice).to_have_count(0)
    expect(page.editor).not_to_contain_text("Withdrawn:")


def test_a_scene_that_no_longer_holds_says_so_until_the_reader_says_that_it_does(
    compose_own, own_server
):
    (folder,) = own_server.directories
    events = folder / "events.yml"
    events.write_text(events.read_text().replace("grade: 3", "grade: 4", 1), encoding="utf-8")
    page = compose_own()
    expect(page.entry("visits")).to_contain_text("Since this scene was kept on")
    page.choose("visits")
    page.deed("hold").click()
    page.expect_notice("the scene holds as it is now")
    expect(page.entry("visits")).not_to_contain_text("Since this scene was kept")
    expect(page.entry("opening")).to_contain_text(": 1 event altered.")


def test_versions_are_kept_with_a_reason_and_tell_what_changed_since(compose, folder):
    page = compose()
    page.turn_to_changes()
    page.watch.tolerate("400")
    page.keep_version("  ")
    expect(page.page.locator("#keep-reason-error")).to_contain_text("A version needs a reason")
    page.keep_version("As briefed on Monday")
    page.expect_notice(f"Version {today().isoformat()}-1 is kept.")
    expect(page.summary).to_have_text("Nothing changed.")
    page.page.get_by_role("tab", name="Scenes").click()
    page.choose("visits")
    page.field("title").fill("Who came")
    page.save()
    page.turn_to_changes()
    expect(page.summary).to_have_text("1 scene changed.")
    change = page.page.locator(".change")
    expect(change).to_contain_text("title: The visits → Who came")
    assert violations(page) == []
    change.get_by_role("button", name="Scene 2: Who came").click()
    expect(page.entry("visits")).to_have_attribute("aria-current", "true")
    assert (folder / "versions" / f"{today().isoformat()}-1.json").is_file()


def test_an_event_that_changed_since_leads_to_itself(compose_own, own_server):
    (folder,) = own_server.directories
    first = compose_own()
    first.turn_to_changes()
    first.keep_version("before")
    first.expect_notice("is kept")
    first.page.goto("about:blank")
    own_server.stop()
    events = folder / "events.yml"
    text = events.read_text().replace("grade: 3", "grade: 4", 1)
    events.write_text(text.replace("date: 2018-12\n", "date: 2018-11\n", 1), encoding="utf-8")
    page = compose_own()
    page.turn_to_changes()
    expect(page.summary).to_contain_text("; 3 scenes read differently; ")
    scene = page.page.locator(".change", has_text="Scene 2: The visits")
    expect(scene.locator(".change-turn")).to_have_text("reads differently")
    expect(scene.locator("del").first).to_contain_text("3 from Iran")
    expect(scene.locator("ins").first).to_contain_text("2 from Iran")
    expect(scene).to_contain_text("figure “visits in both directions”: 4 → 3")
    change = page.page.locator(".change", has_text="grade: 3 → 4")
    change.locator("button.change-title").click()
    page.wait_for_selection(page="map", focus="bagheri-visit")


def test_two_dates_tell_what_was_added_changed_and_withdrawn(compose, folder):
    keep_two_versions(folder)
    page = compose()
    page.turn_to_changes()
    expect(page.summary).to_have_text("Nothing changed.")
    page.page.get_by_role("button", name="Two versions").focus()
    page.press("Tab", "Enter")
    expect(page.page.get_by_role("button", name="Two dates")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.compare_days("2026-11-19", "2026-11-21")
    expect(page.summary).to_have_text("1 event added, 1 changed and 1 withdrawn.")
    expect(page.page.locator(".changes-span")).to_have_text(
        "From 2026-11-18-1 (As briefed on Wednesday) to 2026-11-20-1 (After the correction)"
    )
    expect(page.changes("added")).to_contain_text("visits Baku")
    expect(page.changes("changed")).to_contain_text("date: 2018-11 →")
    expect(page.changes("withdrawn")).to_contain_text("A call that nobody made")
    assert violations(page) == []
    page.compare_days("2026-11-18", "")
    expect(page.page.locator(".changes-span")).to_contain_text("to now")
    expect(page.summary).to_have_text("1 event added, 1 changed and 1 withdrawn.")
    page.compare_days("2026-11-21", "2026-11-22")
    expect(page.summary).to_have_text("Nothing changed. Both ends are version 2026-11-20-1.")


def test_days_that_cannot_be_compared_are_refused_where_they_are_typed(compose, folder):
    keep_two_versions(folder)
    page = compose()
    page.turn_to_changes()
    page.page.get_by_role("button", name="Two dates").click()
    page.watch.tolerate("400")
    first, second = page.page.locator("#changes-from"), page.page.locator("#changes-to")
    for typed, sentence, wrong in (
        (("2026-11-20", "2026-11-18"), "expected the earlier first. Swap the two.", first),
        (("2026-11-18", "30 February"), "Came “30 February”; expected a day such as", second),
        (("2026-11-17", ""), "No version had been kept by 2026-11-17; the first was", first),
        (("2026-11-18", "2999-01-01"), "Came 2999-01-01; expected a day up to", second),
        (("", "2026-11-20"), "Came no first day; expected the one", first),
    ):
        page.compare_days(*typed)
        expect(page.days_error).to_contain_text(sentence)
        expect(wrong).to_have_attribute("aria-invalid", "true")
        expect(wrong).to_be_focused()
        expect(page.summary).to_have_count(0)
        assert (first.input_value(), second.input_value()) == typed
    assert violations(page) == []
    page.compare_days("2026-11-18", "2026-11-20")
    expect(page.summary).to_contain_text("1 event added")
    expect(page.days_error).to_be_hidden()
    expect(first).not_to_have_attribute("aria-invalid", "true")
