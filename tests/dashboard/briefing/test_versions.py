"""Versions: kept whole under a name of their own, read back as they were, found by name or day."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from dashboard.briefing.snapshots import Part, Read, take_snapshot
from dashboard.briefing.versions import (
    FOLDER,
    REASON_LIMIT,
    VersionError,
    find_version,
    keep_version,
    read_reason,
    read_versions,
)
from seeds.records.briefing import Scene
from tests.dashboard.small_dossier import small_dossier

DAY = date(2026, 11, 25)
SCENES = (Scene("start", "The start", "It begins"), Scene("end", "The end", "It ends"))


@pytest.fixture(scope="module")
def snapshot():
    return take_snapshot(small_dossier(), SCENES)


def test_a_snapshot_holds_every_record_with_its_title_and_fields(snapshot):
    dossier = small_dossier()
    assert {part: list(records) for part, records in snapshot.parts.items()} == {
        Part.CLAIMS: [],
        Part.EVENTS: [event.id for event in dossier.events],
        Part.SOURCES: ["press", "agency"],
        Part.SCENES: ["start", "end"],
    }
    trip = snapshot.parts[Part.EVENTS]["tehran-trip"]
    assert trip.title == "The visit tehran-trip"
    assert dict(trip.fields) == {
        "kind": "visit",
        "title": "The visit tehran-trip",
        "date": "[2018-12-21..2018-12-31]",
        "date_words": "[2018-12-21..2018-12-31]",
        "participants": "AZE guest speaker speaker, IRN host",
        "citations": "press ¶2",
        "grade": "2",
        "place": "tehran",
    }


def test_a_long_text_is_kept_as_a_digest_alone(snapshot):
    long = take_snapshot(small_dossier(), [Scene("a", "A", "A", text="many words " * 40)])
    text = long.parts[Part.SCENES]["a"].fields["text"]
    assert text.startswith("sha256:")
    assert len(text) < 30


def test_a_version_is_read_back_as_it_was_kept(tmp_path, snapshot):
    kept = keep_version(tmp_path, snapshot, "  As briefed\non Monday ", DAY)
    assert kept.id == "2026-11-25-1"
    assert kept.reason == "As briefed on Monday"
    shelved = read_versions(tmp_path)
    assert shelved.versions == (kept,)
    assert shelved.problems == ()
    data = json.loads((tmp_path / FOLDER / "2026-11-25-1.json").read_text())
    event = data["events"]["summit"]
    assert event["title"] == "The meeting summit"
    assert event["digest"] == snapshot.parts[Part.EVENTS]["summit"].digest


def test_what_the_audience_read_is_kept_whole_and_an_older_version_has_none(tmp_path, snapshot):
    read = Read("“2” of 3 — ۱۶", "many words " * 100, (("2", "of them"), ("–", "")))
    mute = keep_version(tmp_path, snapshot, "without", DAY)
    kept = keep_version(
        tmp_path, take_snapshot(small_dossier(), SCENES, reads={"end": read}), "with", DAY
    )
    assert read_versions(tmp_path).versions == (mute, kept)
    scenes = kept.snapshot.parts[Part.SCENES]
    assert (scenes["start"].read, scenes["end"].read) == (None, read)
    path = tmp_path / FOLDER / f"{kept.id}.json"
    data = json.loads(path.read_text())
    data["scenes"]["end"]["read"] = ["no headline"]
    path.write_text(json.dumps(data))
    shelved = read_versions(tmp_path)
    assert shelved.versions == (mute,)
    assert "cannot be read as a version" in shelved.problems[0]


def test_versions_are_numbered_by_day_and_come_in_the_order_in_which_they_were_kept(
    tmp_path, snapshot
):
    for day in (date(2026, 11, 26), DAY, *[date(2026, 11, 26)] * 10):
        keep_version(tmp_path, snapshot, "again", day)
    names = [version.id for version in read_versions(tmp_path).versions]
    assert names == ["2026-11-25-1", *(f"2026-11-26-{number}" for number in range(1, 12))]


def test_versions_kept_at_the_same_moment_never_overwrite_one_another(tmp_path, snapshot):
    with ThreadPoolExecutor(8) as pool:
        kept = list(
            pool.map(lambda n: keep_version(tmp_path, snapshot, f"number {n}", DAY), range(24))
        )
    shelved = read_versions(tmp_path)
    assert len({version.id for version in kept}) == 24
    assert {version.reason for version in shelved.versions} == {f"number {n}" for n in range(24)}
    assert [path.name for path in (tmp_path / FOLDER).iterdir() if path.suffix != ".json"] == []


@pytest.mark.parametrize("reason", ["", "  \n ", None, 7, "a\x00b"])
def test_a_version_without_a_reason_is_refused_and_nothing_is_written(tmp_path, snapshot, reason):
    with pytest.raises(VersionError, match=r"^A version needs a reason: say why you keep it"):
        keep_version(tmp_path, snapshot, reason, DAY)
    assert list(tmp_path.iterdir()) == []


def test_a_reason_beyond_the_limit_is_refused():
    with pytest.raises(VersionError, match=r"501 characters long; expected at most 500"):
        read_reason("x" * (REASON_LIMIT + 1))


def test_a_folder_that_cannot_be_written_is_said(tmp_path, snapshot):
    (tmp_path / FOLDER).write_text("a file stands in the way")
    with pytest.raises(VersionError, match=r"^No version was kept: versions is a file; move it"):
        keep_version(tmp_path, snapshot, "why not", DAY)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "versions/2026-11-25-1.json cannot be read as a version"),
        ("[]", "versions/2026-11-25-1.json cannot be read as a version"),
        ("[" * 100_000, "versions/2026-11-25-1.json cannot be read as a version"),
        ('{"format": 9}', "versions/2026-11-25-1.json has the format 9"),
        ('{"format": 1, "as_of": "soon"}', "versions/2026-11-25-1.json cannot be read"),
    ],
)
def test_a_broken_file_is_said_and_the_others_are_read(tmp_path, snapshot, text, sentence):
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "2026-11-25-1.json").write_text(text)
    (tmp_path / FOLDER / "notes.json").write_text("no version at all")
    kept = keep_version(tmp_path, snapshot, "the next", DAY)
    shelved = read_versions(tmp_path)
    assert shelved.versions == (kept,)
    assert len(shelved.problems) == 1
    assert shelved.problems[0].startswith(sentence)


def test_a_dossier_without_versions_has_none(tmp_path):
    assert read_versions(tmp_path).versions == ()


def test_a_version_is_found_by_its_name_and_by_a_day_on_which_it_held(tmp_path, snapshot):
    for day in (date(2026, 11, 20), DAY, DAY):
        keep_version(tmp_path, snapshot, "again", day)
    versions = read_versions(tmp_path).versions
    for name, wanted in {
        "2026-11-25-1": "2026-11-25-1",
        "2026-11-25": "2026-11-25-2",
        "2026-11-24": "2026-11-20-1",
        "2030-01-01": "2026-11-25-2",
    }.items():
        assert find_version(versions, name).id == wanted


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("2026-11-19", "No version had been kept by 2026-11-19; the first was kept on 2026-11-25."),
        (
            "2026-11-25-7",
            "There is no version 2026-11-25-7; "
            "expected a day such as 2026-11-25, or one of: 2026-11-25-1.",
        ),
        ("monday", "Came “monday”; expected a day such as 2026-11-25, or one of: 2026-11-25-1."),
    ],
)
def test_a_version_that_is_not_there_is_said(tmp_path, snapshot, name, sentence):
    keep_version(tmp_path, snapshot, "one", DAY)
    with pytest.raises(VersionError) as refused:
        find_version(read_versions(tmp_path).versions, name)
    assert str(refused.value) == sentence
