"""Scenes composed in the page, saved to a dossier's file with its comments, and never lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from seeds.loading.dossier import check_dossier
from tests.browser.test_accessibility import violations

FIRST = ("opening", "visits", "aras-border", "over-land")


def text_of(folder: Path) -> str:
    return (folder / "briefing.yml").read_text(encoding="utf-8")


def comments_of(folder: Path) -> list[str]:
    return re.findall(r"^#.*$", text_of(folder), re.MULTILINE)


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
    dialog.get_by_role("button", name="Save", exact=True).click()
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
    page.page.get_by_role("button", name="Save this view as a scene").click()
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
    mine.hear_of_nothing()
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
    other.get_by_role("button", name="Use the file’s title").click()
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
    dialog.get_by_role("button", name="Save", exact=True).click()
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
    dialog.get_by_role("button", name="Save", exact=True).click()
    page.expect_notice("“Explored” is kept as scene 8 of 9.")
    kept = text_of(folder).split("- id: explored")[1].split("- id: ")[0]
    assert "kinds: [visit, project]" in kept
    assert check_dossier(folder) == []
    page.press("r")
    page.wait_for_selection(scene="aras-border", kinds=["project"])


def test_text_of_a_scene_that_somebody_deleted_is_kept_as_a_new_scene(compose, folder):
    mine, theirs = compose(), compose(tab=1)
    mine.hear_of_nothing()
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
    lost.get_by_role("button", name="Save it as a new scene").click()
    mine.expect_notice("“Who came” is kept as a new scene.")
    mine.wait_for_count(8)
    expect(lost).to_be_hidden()
    assert "title: Who came" in text_of(folder)
    assert check_dossier(folder) == []


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
    expect(dialog.get_by_role("button", name="Save", exact=True)).to_be_disabled()


def test_a_dossier_without_scenes_says_how_to_begin(compose, folder):
    (folder / "briefing.yml").unlink()
    page = compose(ready=False)
    expect(page.page.locator("#briefing-list")).to_contain_text("There is no scene yet")
    page.press("1", "k")
    expect(page.page.get_by_role("dialog")).to_be_visible()
    page.press("Enter")
    page.expect_notice("is kept as scene 1 of 1.")
    assert check_dossier(folder) == []


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
