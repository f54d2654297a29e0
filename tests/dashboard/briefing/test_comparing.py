"""Comparing: what was added, changed and withdrawn, with the fields, and verdicts before all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.briefing.comparing import (
    Turn,
    compare_snapshots,
    plain_change,
    summarise,
)
from dashboard.briefing.snapshots import Part, take_snapshot
from dashboard.briefing.versions import keep_version, read_versions
from seeds.briefing import Scene
from seeds.checks import EventCount
from seeds.claims import Claim, ClaimKind, Speaker
from seeds.dates import EdtfDate
from seeds.model import Citation, EventKind
from tests.dashboard.small_dossier import event, parties, small_dossier

SCENE = Scene("start", "The start", "It begins", text="many words " * 40)


def claim(id_, check=None, statement="Something is so"):
    return Claim(id_, statement, ClaimKind.FACT, Speaker.AUTHOR, (Citation("press", (2,)),),
                 check=check)  # fmt: skip


CALLS = EventCount((EventKind.CALL,), EdtfDate.parse("2019"), count=2)


@pytest.fixture(scope="module")
def dossier():
    return replace(small_dossier(), claims=(claim("calls", CALLS), claim("plain")))


def changes_of(before, after, scenes_before=(SCENE,), scenes_after=(SCENE,)):
    return compare_snapshots(
        take_snapshot(before, scenes_before), take_snapshot(after, scenes_after)
    )


def test_nothing_changed_is_said(dossier):
    changes = changes_of(dossier, dossier)
    assert changes == ()
    assert summarise(changes) == "Nothing changed."


def test_events_are_told_as_added_changed_with_their_fields_and_withdrawn(dossier):
    kept = [e for e in dossier.events if e.id != "war"]
    moved = [
        replace(e, date=EdtfDate.parse("2018-12-21"), date_words="on 21 December", note="Seen.")
        if e.id == "december-trip" else e
        for e in kept
    ]  # fmt: skip
    changed = replace(
        dossier, events=(*moved, event("new", "meeting", "2019-01-22", parties("IRN")))
    )
    changes = changes_of(dossier, changed)
    assert [(c.part, c.id, c.turn, [f.words() for f in c.fields]) for c in changes] == [
        (Part.EVENTS, "new", Turn.ADDED, []),
        (
            Part.EVENTS,
            "december-trip",
            Turn.CHANGED,
            [
                "date: 2018-12 → 2018-12-21",
                "date words: 2018-12 → on 21 December",
                "note: none → Seen.",
            ],
        ),
        (Part.EVENTS, "war", Turn.WITHDRAWN, []),
    ]
    assert summarise(changes) == "1 event added, 1 changed and 1 withdrawn."


def test_a_verdict_that_turned_comes_before_everything_else(dossier):
    second = event("call-2", "call", "2019-01-21", parties("AZE", "IRN"))
    changed = replace(
        dossier,
        events=(*dossier.events, second),
        claims=(claim("zero"), *(replace(c, statement="Something else") if c.id == "plain" else c
                                 for c in dossier.claims)),
    )  # fmt: skip
    first, *others = changes_of(dossier, changed)
    assert first.id == "calls"
    assert first.verdict is not None
    assert first.verdict.words() == "verdict: not shown → consistent"
    assert [(c.id, c.turn, c.verdict) for c in others if c.part is Part.CLAIMS] == [
        ("zero", Turn.ADDED, None),
        ("plain", Turn.CHANGED, None),
    ]
    assert summarise((first, *others)).startswith("1 verdict turned; 1 claim added and 2 changed;")


def test_a_text_too_long_to_keep_is_told_as_changed_without_its_words(dossier):
    longer = replace(SCENE, text=SCENE.text + "and more")
    (change,) = changes_of(dossier, dossier, scenes_after=(longer,))
    assert [field.words() for field in change.fields] == ["text"]
    assert plain_change(change) == {
        "part": "scenes",
        "id": "start",
        "title": "The start",
        "turn": "changed",
        "verdict_turned": False,
        "fields": [{"name": "text", "before": None, "after": None}],
    }


def test_a_withdrawn_source_and_a_deleted_scene_are_told_in_their_parts(dossier):
    changes = changes_of(dossier, replace(dossier, sources=dossier.sources[:1]), scenes_after=())
    assert [(c.part, c.id, c.turn) for c in changes] == [
        (Part.SOURCES, "agency", Turn.WITHDRAWN),
        (Part.SCENES, "start", Turn.WITHDRAWN),
    ]


def test_a_kept_version_compares_as_what_it_was_taken_of(tmp_path, dossier):
    snapshot = take_snapshot(dossier, (SCENE,))
    keep_version(tmp_path, snapshot, "first", date(2026, 11, 25))
    (version,) = read_versions(tmp_path).versions
    assert compare_snapshots(version.snapshot, snapshot) == ()
