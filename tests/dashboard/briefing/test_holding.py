"""A scene that no longer holds says so: events, verdicts, sources and layers that changed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from dashboard.briefing import holding
from dashboard.briefing.briefings import Reader
from dashboard.briefing.changes import Change, Deed
from dashboard.briefing.holding import KeptScene, read_kept, write_kept
from dashboard.briefing.keeping import make_change
from dashboard.store.served import ServedDossier
from geodata.layers import LAYERS
from seeds.dates.edtf import EdtfDate
from seeds.loading.dossier import EMBEDDED, load_dossier
from tests.dashboard.briefing.copies import copy_dossier
from tests.seeds.folders import copy_sound

KEPT_ON = date(2026, 11, 25)


@pytest.fixture
def dossier(tmp_path):
    return load_dossier(copy_dossier(tmp_path))


def hold(dossier):
    """Keep every scene as the dossier is."""
    reader = Reader(ServedDossier.of(dossier))
    make_change(reader, Change(Deed.HOLD, reader.read().digest), KEPT_ON)
    return dossier


def notices(dossier, scene, withdrawn=()):
    briefing = Reader(ServedDossier.of(dossier)).read(withdrawn)
    filled = next(filled for filled in briefing.scenes if filled.scene.id == scene)
    return [(notice.kind, notice.words) for notice in filled.notices]


def without_events(dossier, *ids):
    return replace(dossier, events=tuple(e for e in dossier.events if e.id not in ids))


def test_the_first_dossier_s_scenes_all_hold():
    """Where this fails, look at what changed, and keep the scenes again (docs/briefing.md)."""
    dossier = load_dossier(EMBEDDED / "iran-azerbaijan-2019")
    for filled in Reader(ServedDossier.of(dossier)).read().scenes:
        assert filled.notices == ()


def test_what_was_never_kept_is_held_against_nothing(dossier):
    (dossier.folder / "kept.json").unlink(missing_ok=True)
    assert notices(without_events(dossier, "asadov-visit"), "visits") == []


def test_events_that_came_went_and_changed_are_counted(dossier):
    hold(dossier)
    later = without_events(dossier, "asadov-visit")
    moved = replace(later.events[0], date=EdtfDate.parse("2019-01-15/2019-01-16"))
    more = replace(later.events[0], id="bagheri-again")
    later = replace(later, events=(moved, *later.events[1:], more))
    assert notices(later, "visits") == [
        (
            "events",
            "Since this scene was kept on 25 Nov 2026: "
            "1 event new in view, 1 altered and 1 no longer in view.",
        )
    ]
    assert notices(later, "aras-border") == []


def test_a_verdict_that_turned_says_what_it_was(dossier):
    hold(dossier)
    later = without_events(dossier, "communications-minister-visit")
    assert notices(later, "closing")[0] == (
        "verdict",
        "The verdict of “The visit of January 2019 is the third to Baku by a senior Iranian since "
        "December 2018” was consistent and is now not shown.",
    )


def test_a_layer_that_changed_is_named(dossier, monkeypatch):
    hold(dossier)
    other = replace(LAYERS["rivers"], path=LAYERS["corridor"].path)
    monkeypatch.setattr(holding, "_KNOWN", {**holding._KNOWN, "rivers": other})
    words = [words for kind, words in notices(dossier, "aras-border") if kind == "layers"]
    assert len(words) == 1
    assert words[0].endswith("changed since this scene was kept on 25 Nov 2026.")
    assert notices(dossier, "caspian") == []


def test_a_withdrawn_source_is_told_with_what_falls(dossier):
    hold(dossier)
    found = notices(dossier, "visits", {"trt-2019"})
    assert found[0] == (
        "source",
        "Withdrawn: TRT World. This scene cites nothing else and loses 4 of 4 events.",
    )
    assert [kind for kind, _ in found] == ["source", "verdict", "verdict"]
    assert notices(dossier, "caspian", {"trt-2019"})[0][1].startswith(
        "Withdrawn: TRT World. This scene cites it and loses 2 of 3 events."
    )
    assert notices(dossier, "visits", {"instc-agreement"}) == []
    assert notices(dossier, "visits", {"no-such-source"}) == []


def test_a_view_changed_by_hand_is_held_against_nothing_until_it_is_kept_again(dossier):
    hold(dossier)
    file = dossier.folder / "briefing.yml"
    file.write_text(file.read_text().replace("kinds: [visit, meeting, agreement]", "kinds: []"))
    assert notices(dossier, "visits") == []


def test_words_changed_by_hand_leave_a_scene_as_it_was_kept(dossier):
    hold(dossier)
    file = dossier.folder / "briefing.yml"
    file.write_text(file.read_text().replace("title: The visits", "title: Visits"))
    assert notices(dossier, "visits") == []
    assert notices(without_events(dossier, "asadov-visit"), "visits") != []


@pytest.mark.parametrize(
    "raw",
    [
        b"{", b"[]", b"null", b'{"format": 2, "scenes": {}}', b'{"format": 1}',
        b'{"format": 1, "scenes": {"a": {"on": "yesterday"}}}', b'{"format": 1, "scenes": [1]}',
        b'{"format": 1, "scenes": {"a": {"on": "2026-11-25", "view": "x", "events": 3}}}',
        b"[" * 100_000, b"\xff\xfe",
    ],
)  # fmt: skip
def test_a_record_that_cannot_be_read_is_a_sentence_and_no_crash(raw, tmp_path):
    kept, problem = read_kept(raw)
    assert kept == {}
    assert problem.startswith("kept.json cannot be read")
    folder = copy_sound(tmp_path)
    (folder / "kept.json").write_bytes(raw)
    briefing = Reader(ServedDossier.of(load_dossier(folder))).read()
    assert len(briefing.scenes) == 3
    assert briefing.problems == (problem,)


def test_records_are_written_in_the_briefing_s_order_and_read_again():
    record = KeptScene(KEPT_ON, "v", {"e": "1"}, {"c": "supported"}, {"rivers": "2"})
    raw = write_kept({"a": record, "b": record, "gone": record}, ["b", "a", "new"])
    assert list(json.loads(raw)["scenes"]) == ["b", "a"]
    assert read_kept(raw) == ({"a": record, "b": record}, None)


def test_the_embedded_dossier_s_records_are_of_its_own_scenes():
    folder = EMBEDDED / "iran-azerbaijan-2019"
    kept, problem = read_kept((folder / "kept.json").read_bytes())
    assert problem is None
    assert list(kept) == [scene.id for scene in load_dossier(folder).scenes]
