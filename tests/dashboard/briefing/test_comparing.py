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
from dashboard.briefing.snapshots import (
    Part,
    Read,
    Record,
    Snapshot,
    kept_text,
    take_snapshot,
)
from dashboard.briefing.versions import keep_version, read_versions
from seeds.dates.edtf import EdtfDate
from seeds.records.briefing import Scene
from seeds.records.checks import EventCount
from seeds.records.claims import Claim, ClaimKind, Speaker
from seeds.records.model import Citation, EventKind
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
        "title": "Scene 1: The start",
        "turn": "changed",
        "verdict_turned": False,
        "reads_differently": False,
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


def scene_snapshot(read, headline="{events} events"):
    scene = Scene("second", "The second", headline)
    return take_snapshot(small_dossier(), (SCENE, scene), reads={"second": read} if read else {})


BEFORE = Read(
    "3 from Iran, 1 from Azerbaijan",
    "One thing is so. Four visits are known. Another is not.",
    (("4", "visits in both directions"), ("consistent", "third visit"), ("735 km", "border")),
)


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (
            replace(BEFORE, headline="2 from Iran, 1 from Azerbaijan"),
            ["headline: “3 from Iran, 1 from Azerbaijan” → “2 from Iran, 1 from Azerbaijan”"],
        ),
        (
            replace(BEFORE, text="One thing is so. Three visits are known. Another is not."),
            ["text: “Four visits are known.” → “Three visits are known.”"],
        ),
        (
            replace(BEFORE, text="One thing is so. Four visits are known. More. Another is not."),
            ["text: none → “More.”"],
        ),
        (
            replace(
                BEFORE,
                figures=(("3", "visits in both directions"), *BEFORE.figures[1:]),
            ),
            ["figure “visits in both directions”: “4” → “3”"],
        ),
        (
            replace(
                BEFORE,
                figures=(BEFORE.figures[0], ("not shown", "third of its rank"), BEFORE.figures[2]),
            ),
            ["figure: “consistent third visit” → “not shown third of its rank”"],
        ),
        (
            replace(BEFORE, figures=BEFORE.figures[:2]),
            ["figure: “735 km border” → none"],
        ),
        (replace(BEFORE, figures=BEFORE.figures[::-1]), []),
    ],
)
def test_a_scene_is_compared_as_the_audience_read_it_though_it_is_written_as_before(after, words):
    changes = compare_snapshots(scene_snapshot(BEFORE), scene_snapshot(after))
    assert [field.words() for change in changes for field in change.fields] == words
    if words:
        assert [(c.title, c.reads_differently) for c in changes] == [("Scene 2: The second", True)]
        assert summarise(changes) == "1 scene reads differently; 1 scene changed."


def test_a_scene_written_anew_that_reads_the_same_is_told_as_written():
    (change,) = compare_snapshots(
        scene_snapshot(BEFORE), scene_snapshot(BEFORE, "{visits_a_to_b} from Iran")
    )
    assert not change.reads_differently
    assert [field.words() for field in change.fields] == [
        "headline as written: {events} events → {visits_a_to_b} from Iran"
    ]


def test_of_the_figures_of_a_claim_the_one_that_differs_is_told(dossier):
    second = event("call-2", "call", "2019-01-21", parties("AZE", "IRN"))
    turned, *_ = changes_of(dossier, replace(dossier, events=(*dossier.events, second)))
    assert [field.words() for field in turned.fields] == [
        "verdict: not shown → consistent",
        "figure “Calls counted”: 1 → 2",
    ]


@pytest.mark.parametrize("number", [2, 20], ids=["in words", "as a digest"])
def test_figures_that_an_old_version_holds_in_one_text_are_held_against_each_by_itself(number):
    values = {f"Border {one}": f"{one}49.9 km" for one in range(number)}
    whole = kept_text("; ".join(f"{label}: {value}" for label, value in values.items()))
    assert whole.startswith("sha256:") == (number > 2)

    def snapshot_of(**fields):
        parts = {part: {} for part in Part}
        parts[Part.CLAIMS] = {"c": Record("A claim", {"verdict": "in part", **fields})}
        return Snapshot("s", date(2019, 1, 24), parts)

    old = snapshot_of(figures=whole)
    apart = {f"figure “{label}”": value for label, value in values.items()}
    assert compare_snapshots(old, snapshot_of(**apart)) == ()
    assert compare_snapshots(snapshot_of(**apart), old) == ()
    (change,) = compare_snapshots(old, snapshot_of(**{**apart, "figure “Border 1”": "151.0 km"}))
    expected = "figures" if number > 2 else "figure “Border 1”: 149.9 km → 151.0 km"
    assert [field.words() for field in change.fields] == [expected]
