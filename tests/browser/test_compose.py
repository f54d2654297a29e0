"""Scenes composed in the page, saved to a dossier's file with its comments, and never lost."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard.briefing.briefings import Reader, snapshot_now
from dashboard.briefing.snapshots import Part, Record, Snapshot
from dashboard.briefing.versions import keep_version, today
from dashboard.store.shelf import Shelf
from seeds.loading import EMBEDDED, check_dossier, load_dossier
from tests.browser.pages.compose_page import ComposePage
from tests.browser.serving import Server, free_port, running
from tests.browser.test_accessibility import violations

SLUG = "iran-azerbaijan-2019"
FIRST = ("opening", "visits", "aras-border", "over-land")
BRIEFING = "?page=briefing"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory):
    """A server over a copy of the first dossier, for all tests here; scenes are read anew."""
    parent = tmp_path_factory.mktemp("compose")
    folder = Path(shutil.copytree(EMBEDDED / SLUG, parent / SLUG))
    with running(folder, log=parent / "serve.log") as server:
        yield server


@pytest.fixture
def folder(served: Server) -> Path:
    """The folder that is served, as it was at first."""
    (folder,) = served.directories
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.copytree(EMBEDDED / SLUG, folder, dirs_exist_ok=True)
    return folder


@pytest.fixture
def compose(served: Server, folder: Path, visit):
    """Opens a page of that server."""

    def open_page(search: str = BRIEFING, **options) -> ComposePage:
        return visit(search, page=ComposePage, site=served.address, **options)

    return open_page


@pytest.fixture
def own_server(tmp_path: Path):
    """A server of the test's own over a copy, for tests that stop it; not started yet."""
    folder = Path(shutil.copytree(EMBEDDED / SLUG, tmp_path / SLUG))
    server = Server((folder,), free_port(), tmp_path / "serve.log")
    yield server
    server.stop()


@pytest.fixture
def compose_own(own_server: Server, visit_anew):
    """Opens a page of that server, which is started if it is not and ends after its pages."""

    def open_page(search: str = BRIEFING) -> ComposePage:
        if own_server.process is None:
            own_server.start()
        return visit_anew(search, page=ComposePage, site=own_server.address)

    return open_page


def text_of(folder: Path) -> str:
    return (folder / "briefing.yml").read_text(encoding="utf-8")


def comments_of(folder: Path) -> list[str]:
    return re.findall(r"^#.*$", text_of(folder), re.MULTILINE)


def keep_two_versions(folder: Path) -> None:
    """A version of 18 November, and one of the 20th with an event more, one less, one changed."""
    dossier = load_dossier(folder)
    later = snapshot_now(Reader(Shelf((dossier,)).default))
    events = dict(later.parts[Part.EVENTS])
    del events["bagheri-visit"]
    visit = events["asadov-visit"]
    events["asadov-visit"] = Record(visit.title, {**visit.fields, "date": "2018-11"})
    events["a-call"] = Record("A call that nobody made", {"date": "2019-01"})
    earlier = Snapshot(later.slug, later.as_of, {**later.parts, Part.EVENTS: events})
    keep_version(folder, earlier, "As briefed on Wednesday", date(2026, 11, 18))
    keep_version(folder, later, "After the correction", date(2026, 11, 20))


def test_the_scenes_stand_in_order_with_their_verdicts_and_the_length_of_all(compose):
    page = compose()
    assert page.order()[:4] == list(FIRST)
    expect(page.page.locator("#briefing-total")).to_have_text("8 scenes, 9 min 30 s")
    expect(page.entry("aras-border")).to_contain_text("58 % of the border")
    expect(page.entry("aras-border").locator(".verdict-in_part")).to_be_visible()
    page.choose("aras-border")
    expect(page.preview).to_contain_text("The river carries 58 % of the border")
    assert "{river_share}" in page.field("headline").input_value()


def test_a_view_is_kept_from_the_map_and_can_be_taken_back(compose, folder):
    before, comments = text_of(folder), comments_of(folder)
    page = compose("?pair=IRN-TUR&when=2018-06-01..2018-12-31")
    page.wait_until_map_drawn()
    page.press("k")
    dialog = page.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert violations(page) == []
    dialog.get_by_label("Title").fill("Iran and Turkey")
    dialog.get_by_label("Headline").fill("They share {border_km} km")
    dialog.get_by_label("Place").select_option("opening")
    dialog.get_by_role("button", name="Keep", exact=True).click()
    notice = page.expect_notice("“Iran and Turkey” is kept as scene 2 of 9.")
    text = text_of(folder)
    assert re.search(r"headline: .?They share \{border_km\} km", text)
    assert "start: 2018-06-01" in text
    assert comments_of(folder) == comments
    assert check_dossier(folder) == []
    notice.get_by_role("button", name="Open the briefing").click()
    page.wait_for_count(9)
    expect(page.entry("iran-and-turkey")).to_have_attribute("aria-current", "true")
    page.undo()
    page.wait_for_count(8)
    assert text_of(folder) == before


def test_a_view_is_kept_without_a_word_and_names_itself(compose, folder):
    page = compose("?page=pairs")
    page.page.get_by_role("button", name="Keep this view as a scene").click()
    expect(page.page.get_by_role("dialog")).to_be_visible()
    page.press("Enter")
    page.expect_notice("“Iran – Azerbaijan” is kept as scene 8 of 9.")
    assert check_dossier(folder) == []


def test_what_is_typed_is_filled_in_at_once_and_saved_with_every_comment_kept(compose, folder):
    comments = comments_of(folder)
    page = compose()
    page.choose("aras-border")
    page.field("headline").fill("Of  km, a river carries some")
    page.field("headline").evaluate("(field) => field.setSelectionRange(3, 3)")
    page.field("headline").press("Shift")
    page.editor.locator("[data-binding=border_km]").click()
    expect(page.field("headline")).to_have_value("Of {border_km} km, a river carries some")
    expect(page.preview).to_contain_text("Of 735 km, a river carries some")
    expect(page.entry("aras-border")).to_contain_text("unsaved")
    page.press("Control+s")
    page.expect_notice("Saved.")
    expect(page.entry("aras-border")).to_contain_text("Of 735 km")
    expect(page.entry("aras-border")).not_to_contain_text("unsaved")
    assert "Of {border_km} km, a river carries some" in text_of(folder)
    assert comments_of(folder) == comments
    assert check_dossier(folder) == []


def test_callouts_claims_and_citations_are_added_moved_and_removed(compose, folder):
    page = compose()
    page.choose("aras-border")
    figures = page.field("figures")
    figures.get_by_role("button", name="Add a call-out").click()
    page.page.keyboard.type("{events}")
    figures.get_by_label("Label of call-out 5").fill("events shown")
    figures.get_by_role("button", name="Move call-out 5 up").click()
    page.expect_status("Call-out moved to place 4 of 5.")
    figures.get_by_role("button", name="Remove call-out 1").click()
    page.field("citations").get_by_label("Paragraphs of citation 1").fill("10–12, 16")
    page.field("claims").get_by_label("Add a claim").select_option("no-direct-land-connection")
    page.field("text").press("End")
    page.editor.locator("[data-binding='claim:no-direct-land-connection']").click()
    page.save()
    text = text_of(folder)
    scene = text[text.index("- id: aras-border") : text.index("- id: over-land")]
    assert "{border_km} km" not in scene
    assert re.search(r"\{events\}.*events shown", scene)
    assert "paragraphs: [10, 11, 12, 16]" in scene
    assert "no-direct-land-connection" in scene
    assert check_dossier(folder) == []


def test_a_scene_moves_by_key_by_button_and_by_dragging(compose):
    page = compose()
    page.choose("visits")
    page.entry("visits").focus()
    page.press("Alt+ArrowDown")
    page.wait_for_order("opening", "aras-border", "visits")
    page.expect_status("Moved to place 3 of 8.")
    expect(page.entry("visits")).to_be_focused()
    page.press("ArrowUp")
    expect(page.entry("aras-border")).to_be_focused()
    page.choose("visits")
    page.deed("up").click()
    page.wait_for_order(*FIRST)
    page.entry("over-land").drag_to(page.entry("visits"), target_position={"x": 40, "y": 4})
    page.wait_for_order("opening", "over-land", "visits", "aras-border")
    page.undo()
    page.wait_for_order(*FIRST)


def test_a_scene_is_duplicated_and_deleted_and_brought_back(compose, folder):
    before = text_of(folder)
    page = compose()
    page.choose("visits")
    page.deed("duplicate").click()
    page.wait_for_order("opening", "visits", "visits-2", "aras-border")
    expect(page.entry("visits-2")).to_have_attribute("aria-current", "true")
    page.deed("delete").click()
    page.wait_for_order(*FIRST)
    page.choose("aras-border")
    page.deed("delete").click()
    notice = page.expect_notice("“The border on the Aras” is deleted.")
    page.wait_for_order("opening", "visits", "over-land")
    notice.get_by_role("button", name="Undo").click()
    page.wait_for_order(*FIRST)
    page.expect_status("The last change is taken back.")
    assert text_of(folder) == before


def test_unsaved_text_outlives_a_reload_and_a_server_that_is_gone(compose_own, own_server):
    page = compose_own()
    page.choose("visits")
    page.field("notes").fill("Do not forget this")
    page.page.reload()
    page.wait_until_ready()
    page.choose("visits")
    expect(page.field("notes")).to_have_value("Do not forget this")
    expect(page.entry("visits")).to_contain_text("unsaved")
    page.watch.tolerate("ERR_CONNECTION_REFUSED", "Failed to fetch")
    own_server.stop()
    page.deed("save").click()
    page.expect_notice("What you wrote is kept in this tab")
    own_server.start()
    page.save()
    expect(page.entry("visits")).not_to_contain_text("unsaved")
    page.undo()
    expect(page.field("notes")).not_to_have_value("Do not forget this")


def test_discarded_text_can_be_brought_back(compose):
    page = compose()
    page.choose("visits")
    before = page.field("title").input_value()
    page.field("title").fill("Another")
    page.deed("discard").click()
    expect(page.field("title")).to_have_value(before)
    page.notices.get_by_role("button", name="Bring it back").click()
    expect(page.field("title")).to_have_value("Another")


def test_two_pages_that_write_the_same_scene_lose_nothing(compose, folder):
    mine, theirs = compose(), compose(tab=1)
    mine.choose("visits")
    mine.field("title").fill("Mine")
    mine.field("notes").fill("My notes")
    theirs.choose("visits")
    theirs.field("title").fill("Theirs")
    theirs.save()
    mine.watch.tolerate("409")
    mine.deed("save").click()
    mine.expect_notice("Somebody else changed this briefing")
    expect(mine.field("title")).to_have_value("Mine")
    expect(mine.entry("visits")).to_contain_text("Theirs")
    other = mine.editor.locator(".field-title .field-theirs")
    expect(other).to_contain_text("In the file now: Theirs")
    assert "title: Theirs" in text_of(folder)
    other.get_by_role("button", name="Take the file’s title").click()
    expect(mine.field("title")).to_have_value("Theirs")
    expect(mine.field("notes")).to_have_value("My notes")
    mine.save()
    text = text_of(folder)
    assert "title: Theirs" in text
    assert "My notes" in text


def test_what_the_check_refuses_is_said_at_its_field_and_kept(compose, folder):
    before = text_of(folder)
    page = compose()
    page.choose("visits")
    page.field("headline").fill("It is {no_such_value}")
    expect(page.preview.locator("mark.unknown")).to_have_text("{no_such_value}")
    page.watch.tolerate("400")
    page.deed("save").click()
    expect(page.editor.locator(".field-headline .field-error")).to_contain_text("no_such_value")
    expect(page.field("headline")).to_be_focused()
    expect(page.field("headline")).to_have_value("It is {no_such_value}")
    assert text_of(folder) == before
    page.field("duration_s").fill("soon")
    expect(page.editor.locator(".field-duration_s .field-error")).to_contain_text("1:30")


def test_a_scene_is_shown_on_the_map_and_takes_the_view_that_is_there(compose, folder):
    page = compose()
    page.choose("aras-border")
    page.deed("show").click()
    page.wait_for_selection(page="map", pair=["IRN", "AZE"], kinds=["project"])
    page.dispatch({"type": "kind", "kind": "visit", "on": True})
    page.press("6")
    page.choose("aras-border")
    page.deed("take").click()
    page.expect_notice("The scene now shows what the map shows.")
    expect(page.editor.locator(".view-words")).to_contain_text("Visits and projects involving both")
    scene = text_of(folder).split("- id: aras-border")[1].split("- id: ")[0]
    assert re.search(r"kinds: \[visit, project\]", scene)


def test_a_scene_that_was_shown_and_moved_is_kept_as_a_new_one_beside_it(compose, folder):
    before = text_of(folder).split("- id: aras-border")[1].split("- id: ")[0]
    page = compose()
    page.choose("aras-border")
    page.deed("show").click()
    page.wait_for_selection(page="map", pair=["IRN", "AZE"], kinds=["project"])
    page.wait_until_map_drawn()
    camera = page.selection()["camera"]
    page.page.get_by_role("button", name="Zoom in").click()
    page.page.wait_for_function(
        "(zoom) => araxes.state.selection.camera.zoom > zoom + 0.5", arg=camera["zoom"]
    )
    page.press("k")
    dialog = page.page.get_by_role("dialog")
    dialog.get_by_label("Title").fill("The border, closer")
    dialog.get_by_label("Place").select_option("aras-border")
    dialog.get_by_role("button", name="Keep", exact=True).click()
    page.expect_notice("“The border, closer” is kept as scene 4 of 9.")
    text = text_of(folder)
    assert text.split("- id: aras-border")[1].split("- id: ")[0] == before
    kept = text.split("- id: the-border-closer")[1].split("- id: ")[0]
    assert "kinds: [project]" in kept
    zoom = float(re.search(r"zoom: ([\d.]+)", kept)[1])
    assert zoom > camera["zoom"] + 0.5
    assert check_dossier(folder) == []


def test_what_is_found_while_a_presented_scene_is_explored_is_kept_as_a_scene(compose, folder):
    page = compose("?scene=aras-border")
    page.wait_until_map_drawn()
    page.press("e")
    page.wait_for_selection(scene=None, pair=["IRN", "AZE"], kinds=["project"])
    page.dispatch({"type": "kind", "kind": "visit", "on": True})
    page.press("k")
    dialog = page.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.get_by_label("Title").fill("Explored")
    dialog.get_by_role("button", name="Keep", exact=True).click()
    page.expect_notice("“Explored” is kept as scene 8 of 9.")
    kept = text_of(folder).split("- id: explored")[1].split("- id: ")[0]
    assert "kinds: [visit, project]" in kept
    assert check_dossier(folder) == []
    page.press("r")
    page.wait_for_selection(scene="aras-border", kinds=["project"])


def test_text_of_a_scene_that_somebody_deleted_is_kept_as_a_new_scene(compose, folder):
    mine, theirs = compose(), compose(tab=1)
    mine.choose("visits")
    mine.field("title").fill("Who came")
    theirs.choose("visits")
    theirs.deed("delete").click()
    theirs.wait_for_count(7)
    mine.watch.tolerate("409")
    mine.deed("save").click()
    mine.expect_notice("Somebody else changed this briefing")
    mine.wait_for_count(7)
    lost = mine.page.locator("#briefing-problems")
    expect(lost).to_contain_text("The scene “Who came” is no longer in the file")
    lost.get_by_role("button", name="Keep it as a new scene").click()
    mine.expect_notice("“Who came” is kept as a new scene.")
    mine.wait_for_count(8)
    expect(lost).to_be_hidden()
    assert "title: Who came" in text_of(folder)
    assert check_dossier(folder) == []


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


def test_a_briefing_that_may_not_be_changed_says_why_and_bars_every_change(
    compose, folder, tmp_path
):
    (folder / "briefing.yml").rename(tmp_path / "elsewhere.yml")
    (folder / "briefing.yml").symlink_to(tmp_path / "elsewhere.yml")
    page = compose(ready=False)
    why = page.page.locator("#briefing-why-not")
    expect(why).to_contain_text("cannot be written")
    page.press("1", "k")
    dialog = page.page.get_by_role("dialog")
    expect(dialog).to_contain_text("cannot be written")
    expect(dialog.get_by_role("button", name="Keep", exact=True)).to_be_disabled()


def test_a_dossier_without_scenes_says_how_to_begin(compose, folder):
    (folder / "briefing.yml").unlink()
    page = compose(ready=False)
    expect(page.page.locator("#briefing-list")).to_contain_text("There is no scene yet")
    page.press("1", "k")
    expect(page.page.get_by_role("dialog")).to_be_visible()
    page.press("Enter")
    page.expect_notice("is kept as scene 1 of 1.")
    assert check_dossier(folder) == []


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_while_a_scene_is_edited(compose, scheme):
    page = compose(scheme=scheme)
    page.choose("aras-border")
    page.field("title").fill("Changed")
    assert violations(page) == []
    page.show_picture(f"compose-{scheme}")


def test_a_scene_named_on_another_page_is_opened_in_the_list(compose):
    page = compose("?page=sources")
    page.page.locator("#sources-page .scene-line").nth(3).click()
    page.wait_for_selection(page="briefing")
    expect(page.entry("over-land")).to_have_attribute("aria-current", "true")
    page.page.locator("#briefing-tab-changes").click()
    page.reopen("?claim=third-visit-since-december&page=claims")
    page.page.locator("#claims-page [data-chosen-scene=visits]").click()
    expect(page.entry("visits")).to_have_attribute("aria-current", "true")
