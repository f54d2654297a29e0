"""Changes to a briefing from the page: what they make of the file, and what is refused."""

from __future__ import annotations

import os
import threading
from dataclasses import replace
from datetime import date

import pytest

from dashboard.briefing.briefings import Reader
from dashboard.briefing.changes import Change, ChangeError, Deed, read_change
from dashboard.briefing.editing import editing_of
from dashboard.briefing.holding import read_kept
from dashboard.briefing.keeping import make_change
from dashboard.briefing.scenes import SceneCitation
from dashboard.selection import Selection, SelectionError
from dashboard.store.served import ServedDossier
from seeds.editing.undoing import UNDO_LIMIT, digest_of
from seeds.loading.dossier import check_dossier, load_dossier
from tests.dashboard.briefing.copies import copy_dossier

TODAY = date(2026, 11, 25)


@pytest.fixture
def reader(tmp_path):
    return Reader(ServedDossier.of(load_dossier(copy_dossier(tmp_path))))


@pytest.fixture
def make(reader):
    def change(deed, scene=None, **more):
        base = more.pop("base", reader.read().digest)
        return make_change(reader, Change(Deed(deed), base, scene, **more), TODAY)

    return change


def folder_of(reader):
    return reader.served.dossier.folder


def text_of(reader):
    return (folder_of(reader) / "briefing.yml").read_text()


def ids(briefing):
    return [filled.scene.id for filled in briefing.scenes]


def kept_of(reader):
    return read_kept((folder_of(reader) / "kept.json").read_bytes())[0]


def test_a_view_is_kept_as_a_scene_behind_another_with_its_event_for_a_title(reader, make):
    opening = reader.served.opening
    selection = replace(opening, focus="asadov-visit", layers=frozenset({"rivers"}))
    briefing = make("keep", selection=selection, after="visits")
    assert ids(briefing)[:3] == ["opening", "visits", "azerbaijans-speaker-visits"]
    filled = briefing.scenes[2]
    assert filled.scene.title == "Azerbaijan's speaker visits Tehran"
    assert filled.headline == "Iran and Azerbaijan, 1 Dec 2018 – 24 Jan 2019"
    assert filled.selection.layers == {"rivers"}
    assert filled.selection.focus == "asadov-visit"
    assert filled.citations == (SceneCitation("trt-2019", "TRT World, ¶5"),)
    assert check_dossier(folder_of(reader)) == []
    assert kept_of(reader)["azerbaijans-speaker-visits"].on == TODAY


def test_a_kept_view_with_a_claim_shows_its_verdict(reader, make):
    briefing = make("keep", selection=replace(reader.served.opening, claim="border-follows-aras"))
    filled = briefing.scenes[-2]  # before the closing
    assert filled.figures[0].value == "in part"
    assert filled.scene.claims == ("border-follows-aras",)
    assert filled.selection.claim == "border-follows-aras"


def test_a_view_kept_with_words_that_say_nothing_of_the_open_claim_leaves_it_out(reader, make):
    fields = {"title": "Mine", "headline": "Something else", "figures": []}
    selection = replace(reader.served.opening, claim="border-follows-aras")
    filled = make("keep", selection=selection, fields=fields).scenes[-2]
    assert (filled.scene.id, filled.scene.view.claim) == ("mine", None)


def test_a_first_scene_makes_the_file(reader, make):
    (folder_of(reader) / "briefing.yml").unlink()
    (folder_of(reader) / "kept.json").unlink()
    briefing = make("keep", selection=reader.served.opening)
    assert ids(briefing) == ["iran-azerbaijan"]
    assert check_dossier(folder_of(reader)) == []
    assert make("undo").scenes == ()
    assert not (folder_of(reader) / "kept.json").exists()


def test_an_edit_changes_the_lines_of_its_fields_and_no_other(reader, make):
    before = text_of(reader)
    briefing = make("edit", "visits", fields={"title": "Who came", "duration_s": 75})
    assert briefing.scenes[1].scene.title == "Who came"
    assert text_of(reader) == before.replace("title: The visits", "title: Who came")


def test_a_new_view_for_a_scene_is_kept_as_of_today(reader, make):
    selection = replace(reader.served.opening, pair=("IRN", "TUR"))
    briefing = make("edit", "visits", selection=selection)
    assert briefing.scenes[1].selection.pair == ("IRN", "TUR")
    assert kept_of(reader)["visits"].on == TODAY
    assert "# Who went to whom" in text_of(reader)


def test_an_edit_that_changes_nothing_writes_nothing(reader, make):
    make("hold")
    before = (folder_of(reader) / "briefing.yml").stat().st_mtime_ns
    make("edit", "visits", fields={"title": "The visits"})
    assert (folder_of(reader) / "briefing.yml").stat().st_mtime_ns == before


def test_scenes_move_double_and_go(reader, make):
    assert ids(make("move", "corridor", to=2))[:4] == [
        "opening", "visits", "corridor", "aras-border",
    ]  # fmt: skip
    assert ids(make("duplicate", "corridor"))[2:4] == ["corridor", "corridor-2"]
    assert ids(make("duplicate", "closing"))[-2:] == ["closing-2", "closing"]
    assert ids(make("duplicate", "opening"))[:2] == ["opening", "opening-2"]
    assert "visits" not in ids(make("delete", "visits"))
    assert check_dossier(folder_of(reader)) == []


def test_what_the_check_would_refuse_is_refused_with_every_sentence(reader, make):
    before = text_of(reader)
    fields = {"headline": "The border is 765 km long", "citations": [], "claims": ["new-phase"]}
    with pytest.raises(ChangeError) as caught:
        make("edit", "aras-border", fields={**fields, "figures": [], "text": ""})
    assert caught.value.status == 400
    sentences = str(caught.value).splitlines()
    assert len(sentences) == 2
    assert '"765 km"; expected a figure with a source' in sentences[0]
    assert '"new-phase" without its verdict' in sentences[1]
    with pytest.raises(ChangeError) as caught:
        make("move", "opening", to=4)
    assert "an opening as scene 5; expected an opening as the first scene" in str(caught.value)
    assert text_of(reader) == before


def test_a_change_made_from_another_state_is_refused_and_nothing_is_written(reader, make):
    stale = reader.read().digest
    make("edit", "visits", fields={"title": "Faster"})
    before = text_of(reader)
    with pytest.raises(ChangeError) as caught:
        make("edit", "visits", base=stale, fields={"title": "Slower"})
    assert caught.value.status == 409
    assert text_of(reader) == before


def test_changes_are_taken_back_one_by_one_to_the_byte(reader, make):
    states = [text_of(reader)]
    for title in ("One", "Two", "Three"):
        make("edit", "visits", fields={"title": title})
        states.append(text_of(reader))
    for state in reversed(states[:-1]):
        make("undo")
        assert text_of(reader) == state
    with pytest.raises(ChangeError) as caught:
        make("undo")
    assert str(caught.value).startswith("There is no change to take back")


def test_what_was_written_by_hand_since_is_not_taken_back(reader, make):
    make("edit", "visits", fields={"title": "From the page"})
    assert editing_of(reader.read(), allowed=True).can_undo
    file = folder_of(reader) / "briefing.yml"
    file.write_text(file.read_text() + "# by hand\n")
    assert not editing_of(reader.read(), allowed=True).can_undo
    with pytest.raises(ChangeError):
        make("undo")
    assert "# by hand" in text_of(reader)


def test_only_the_last_changes_are_remembered(reader, make):
    for number in range(UNDO_LIMIT + 3):
        make("edit", "visits", fields={"title": f"Title {chr(65 + number % 26)}"})
    undo = folder_of(reader) / ".araxes" / "undo"
    assert len(list(undo.glob("*.yml"))) == len(list(undo.glob("*.json"))) == UNDO_LIMIT
    assert (folder_of(reader) / ".araxes" / ".gitignore").read_text() == "*\n"


def test_two_writers_at_once_lose_nothing(reader):
    """Each tries until its change is in; in the end every title is the last one of some writer."""
    refused, done = [], []

    def write(number):
        other = Reader(reader.served)
        for attempt in range(40):
            base = digest_of((folder_of(reader) / "briefing.yml").read_bytes())
            scene = ("visits", "corridor")[number]
            change = Change(Deed.EDIT, base, scene, fields={"title": f"By {number}"})
            try:
                make_change(other, change, TODAY)
            except ChangeError as error:
                refused.append(error.status)
            else:
                done.append(attempt)
                return

    threads = [threading.Thread(target=write, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 2
    assert set(refused) <= {409}
    titles = {filled.scene.id: filled.scene.title for filled in reader.read().scenes}
    assert (titles["visits"], titles["corridor"]) == ("By 0", "By 1")


def test_the_file_keeps_its_permissions(reader, make):
    file = folder_of(reader) / "briefing.yml"
    file.chmod(0o640)
    make("edit", "visits", fields={"title": "Another"})
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_full_disk_changes_nothing_and_says_so(reader, make, monkeypatch):
    before = text_of(reader)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(ChangeError) as caught:
        make("edit", "visits", fields={"title": "Another"})
    assert caught.value.status == 403
    assert str(caught.value).endswith("cannot be written (No space left on device).")
    monkeypatch.undo()
    assert text_of(reader) == before
    assert list(folder_of(reader).rglob(".araxes-draft-*")) == []


def test_a_scene_that_is_gone_is_named(make):
    with pytest.raises(ChangeError) as caught:
        make("delete", "no-such-scene")
    assert str(caught.value) == (
        "The briefing has no scene “no-such-scene”; it may have been deleted."
    )


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ([], "the change: came []; expected an object with base and do."),
        ({"do": "burn"}, "do: came 'burn'; expected one of keep, edit, move"),
        ({"do": "undo"}, "base: came None; expected the digest"),
        ({"do": "undo", "base": "x", "scene": "a"}, "to undo: came ['scene']; expected only base"),
        ({"do": "move", "base": "x", "scene": "a", "to": True}, "to: came True; expected"),
        ({"do": "edit", "base": "x"}, "To edit, name the scene."),
        ({"do": "keep", "base": "x"}, "To keep a view, send its selection."),
        ({"do": "edit", "base": "x", "scene": "../a"}, "scene: came '../a'; expected letters"),
        (
            {"do": "edit", "base": "x", "scene": "a", "fields": {"id": "b"}},
            "fields: came ['id']; expected only role, title",
        ),
        (
            {"do": "edit", "base": "x", "scene": "a", "fields": {"title": 3}},
            "title: came 3; expected text.",
        ),
        (
            {"do": "edit", "base": "x", "scene": "a", "fields": {"figures": [{"value": "a"}]}},
            "figures: came {'value': 'a'}; expected objects with value and label.",
        ),
        (
            {"do": "edit", "base": "x", "scene": "a", "fields": {"citations": [{"source": 1}]}},
            "citations source: came 1; expected text.",
        ),
        (
            {"do": "edit", "base": "x", "scene": "a", "fields": {"duration_s": 1.5}},
            "duration_s: came 1.5; expected a whole number.",
        ),
        ({"do": "keep", "base": "x", "selection": {"a": 1}}, "The selection has the unknown"),
    ],
)
def test_a_change_that_is_none_gives_a_sentence(reader, data, sentence):
    with pytest.raises((ChangeError, SelectionError)) as caught:
        read_change(data, reader.served)
    assert str(caught.value).startswith(sentence)


def test_a_selection_of_another_dossier_or_of_strangers_is_refused(reader):
    opening = reader.served.opening
    for change in ({"dossier": "another"}, {"pair": ["NOR", "SWE"]}, {"focus": "no-such-event"}):
        data = {"do": "keep", "base": "x", "selection": {**opening.to_json(), **change}}
        with pytest.raises(SelectionError):
            read_change(data, reader.served)
    data = {"do": "keep", "base": "x", "selection": opening.to_json()}
    assert read_change(data, reader.served).selection == Selection.from_json(opening.to_json())
