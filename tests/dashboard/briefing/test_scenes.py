"""The first dossier's scenes, filled in: what the room reads, and what the browser is given."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from dashboard.briefing.briefings import Reader
from dashboard.briefing.views import selection_of, view_of
from dashboard.selection import Selection, read_address
from dashboard.store.served import ServedDossier
from seeds.loading.dossier import load_dossier
from seeds.records.briefing import SceneRole, View
from tests.seeds.checking.spoiling import mutated
from tests.seeds.folders import SOUND, copy_sound


@pytest.fixture(scope="module")
def reader(dossiers):
    return Reader(dossiers.default)


@pytest.fixture(scope="module")
def briefing(reader):
    return reader.read()


def scene(briefing, id_):
    return next(filled for filled in briefing.scenes if filled.scene.id == id_)


def test_the_first_dossier_is_briefed_in_eight_scenes_without_a_problem(briefing):
    roles = [filled.scene.role for filled in briefing.scenes]
    assert roles == [SceneRole.OPENING, *[SceneRole.SCENE] * 6, SceneRole.CLOSING]
    assert briefing.problems == ()
    assert [filled.scene.id for filled in briefing.scenes if "{" in filled.headline] == []


def test_the_scenes_show_where_the_argument_holds_and_where_it_does_not(briefing):
    verdicts = {c.id: c.words for filled in briefing.scenes for c in filled.claims}
    assert verdicts["third-visit-since-december"] == "consistent"
    assert verdicts["joint-dams-and-plants"] == "consistent"
    assert verdicts["border-follows-aras"] == "in part"
    assert verdicts["no-direct-land-connection"] == "contradicted"
    assert verdicts["first-highest-officer-since-1991"] == "not shown"
    assert verdicts["safest-border-of-iran"] == "untested"


def test_a_scene_gives_the_browser_what_the_contract_says(briefing, dossiers):
    data = scene(briefing, "aras-border").to_json()
    assert list(data) == [
        "id", "role", "title", "duration_s", "notes", "headline", "text", "figures", "claims",
        "citations", "sources", "selection", "search", "sentence", "notices", "raw",
    ]  # fmt: skip
    assert data["headline"] == "The river carries 58\u202f% of the border, not all of it"
    assert data["raw"]["headline"] == "The river carries {river_share} of the border, not all of it"
    assert data["figures"][0] == {
        "value": "735 km",
        "label": "border, measured in full detail",
        "source": "geodesic length on WGS84; © OpenStreetMap contributors",
    }
    assert data["claims"][0]["verdict"] == "in_part"
    dams = data["claims"][1]
    assert dams["caveats"][0].startswith("Not tested: that the two countries built them together")
    assert (
        dams["rests_on"] == "Rests on the layers “Land borders” and “Dams, plants and crossings”."
    )
    assert dams["same_source"] is False
    assert data["citations"] == ["TRT World, ¶10–11"]
    assert data["sources"].startswith("Sources: TRT World, ¶10–11 · geometry: © OpenStreetMap")
    assert data["sources"].endswith(
        " · borders: between the two de facto as of 24 Jan 2019 "
        "(118 km of it behind the line of contact), elsewhere as drawn in 2026"
    )
    assert data["notes"].count("\n") == 1
    opening = dossiers.default.opening
    selection = Selection.from_json(data["selection"])
    assert read_address(data["search"], {opening.dossier: opening}, "") == selection
    assert selection.layers == {"shared_border", "rivers", "sites", "disputed", "places"}
    assert data["sentence"].startswith("Projects involving both Iran and Azerbaijan that may")


def test_the_briefing_gives_the_browser_what_the_contract_says(briefing):
    editing = {"editable": True, "why_not": "", "can_undo": False}
    data = briefing.to_json(editing)
    assert list(data) == [
        "slug", "title", "as_of", "marking", "disclaimer", "digest", "editable", "why_not",
        "can_undo", "bindings", "scenes", "problems",
    ]  # fmt: skip
    assert len(data["scenes"]) == 8
    assert ["a", "name of the pair's first country"] in data["bindings"]


def test_every_view_of_a_scene_survives_being_kept_again(dossiers, briefing):
    served = dossiers.default
    for filled in briefing.scenes:
        view = view_of(filled.selection, served.opening)
        assert selection_of(view, served) == (filled.selection, [])


def test_a_camera_beyond_the_date_line_is_kept_on_this_side_of_it(dossiers):
    served = dossiers.default
    view = View(camera=replace(shelf_camera(served), lon=190.0))
    selection, _ = selection_of(view, served)
    assert view_of(selection, served.opening).camera.lon == -170


def shelf_camera(served):
    return served.dossier.scenes[0].view.camera


def test_the_same_files_are_filled_once(reader):
    assert reader.read() is reader.read()
    assert reader.read({"no-such-source"}) is reader.read()


def test_a_briefing_is_read_anew_when_its_file_changes(tmp_path):
    folder = copy_sound(tmp_path)
    reader = Reader(ServedDossier.of(load_dossier(folder)))
    before = reader.read()
    file = folder / "briefing.yml"
    file.write_text(file.read_text().replace("In short", "Shorter"))
    after = reader.read()
    assert (before.scenes[-1].scene.title, after.scenes[-1].scene.title) == ("In short", "Shorter")
    assert before.digest != after.digest


def test_a_dossier_without_a_briefing_has_no_scenes_and_no_problems(tmp_path):
    folder = copy_sound(tmp_path)
    (folder / "briefing.yml").unlink()
    briefing = Reader(ServedDossier.of(load_dossier(folder))).read()
    assert (briefing.scenes, briefing.problems) == ((), ())


def read_spoiled(tmp_path, raw):
    folder = copy_sound(tmp_path)
    reader = Reader(ServedDossier.of(load_dossier(folder)))
    (folder / "briefing.yml").write_bytes(raw)
    return reader.read()


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"- id: a\n   title: A\n", "came a colon where none can stand"),
        (b"\xff", "came the byte 0xff"),
        (b"a: map", "came a map; expected a list of records"),
        (b"&a [*a]", "came an anchor"),
        (b"[" * 3000, "nested deeper"),
    ],
)
def test_a_file_that_cannot_be_read_gives_problems_and_no_scenes(tmp_path, raw, problem):
    briefing = read_spoiled(tmp_path, raw)
    assert briefing.scenes == ()
    assert any(problem in words for words in briefing.problems)


def test_a_scene_with_a_fault_in_its_words_is_shown_and_says_so(tmp_path):
    raw = b"""\
- id: bad
  title: Bad
  headline: The border is 765 km long, {claim:nothing}
- id: worse
  title: Worse
  headline: "{no_such_value}"
- id: backwards
  title: Backwards
  headline: Good
  view: {start: 2019-02-01, end: 2019-01-01, pair: [IRN, USA]}
"""
    briefing = read_spoiled(tmp_path, raw)
    assert [filled.scene.id for filled in briefing.scenes] == ["bad", "backwards"]
    assert len(briefing.problems) == 5
    bad, backwards = briefing.scenes
    assert [notice.kind for notice in bad.notices] == ["problem", "problem"]
    assert bad.headline == "The border is 765 km long, {claim:nothing}"
    assert backwards.selection.pair == ("IRN", "AZE")
    assert any("starts on 2019-02-01" in notice.words for notice in backwards.notices)


def test_a_link_in_place_of_the_file_is_not_followed(tmp_path):
    folder = copy_sound(tmp_path)
    reader = Reader(ServedDossier.of(load_dossier(folder)))
    (folder / "briefing.yml").rename(folder / "elsewhere.yml")
    (folder / "briefing.yml").symlink_to(folder / "elsewhere.yml")
    briefing = reader.read()
    assert briefing.problems == (
        "briefing.yml: came a symbolic link; expected a file in the folder; copy the file here.",
    )


SOUND_TEXT = (SOUND / "briefing.yml").read_text(encoding="utf-8")


@settings(max_examples=40)
@given(mutated(SOUND_TEXT))
def test_whatever_lies_in_the_file_the_briefing_is_given_with_problems_or_without(text):
    with tempfile.TemporaryDirectory() as parent:
        folder = copy_sound(Path(parent))
        (folder / "briefing.yml").write_bytes(text.encode("utf-8", "surrogatepass"))
        reader = Reader(replace_folder(SOUND_VOLUME, folder))
        data = reader.read().to_json({})
    assert json.loads(json.dumps(data)) == data
    assert data["problems"] or data["scenes"] or not text.strip()


SOUND_VOLUME = ServedDossier.of(load_dossier(SOUND))


def replace_folder(served, folder):
    return ServedDossier.of(replace(served.dossier, folder=folder))
