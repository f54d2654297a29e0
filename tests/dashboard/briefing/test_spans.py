"""Spans: two ends by version or day, refused where they cannot be meant, compared once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.briefing.snapshots import Read, take_snapshot
from dashboard.briefing.spans import choose_span
from dashboard.briefing.versions import Version, VersionError
from seeds.records.briefing import Scene
from tests.dashboard.small_dossier import small_dossier

TODAY = date(2026, 11, 25)
BEGIN, END = Scene("start", "The start", "It begins"), Scene("end", "The end", "It ends")


def snapshot(*scenes, reads=True):
    read = {scene.id: Read(scene.headline, scene.text) for scene in scenes if reads}
    return take_snapshot(small_dossier(), scenes, reads=read)


VERSIONS = (
    Version(date(2026, 11, 18), 1, "First", snapshot(BEGIN)),
    Version(date(2026, 11, 20), 1, "Morning", snapshot(BEGIN, END)),
    Version(date(2026, 11, 20), 2, "Evening", snapshot(END)),
)


@pytest.mark.parametrize(
    ("since", "until", "ends"),
    [
        (None, None, ("2026-11-20-2", None)),
        ("", "", ("2026-11-20-2", None)),
        ("2026-11-18", "2026-11-25", ("2026-11-18-1", "2026-11-20-2")),
        ("2026-11-19", "2026-11-19", ("2026-11-18-1", "2026-11-18-1")),
        ("2026-11-18-1", "2026-11-20-1", ("2026-11-18-1", "2026-11-20-1")),
        ("2026-11-19", "2026-11-20-1", ("2026-11-18-1", "2026-11-20-1")),
    ],
)
def test_both_ends_are_versions_or_days_or_left_out(since, until, ends):
    span = choose_span(VERSIONS, since, until, TODAY)
    assert (span.before.id, span.after.id if span.after else None) == ends


@pytest.mark.parametrize(
    ("since", "until", "sentence"),
    [
        (
            "2026-11-20",
            "2026-11-18",
            "Came from 2026-11-20 to 2026-11-18; expected the earlier first. Swap the two.",
        ),
        (
            "2026-11-24",
            "2026-11-22",  # the same version held on both
            "Came from 2026-11-24 to 2026-11-22; expected the earlier first. Swap the two.",
        ),
        (
            "2026-11-20-2",
            "2026-11-20-1",
            "Came from 2026-11-20-2 to 2026-11-20-1; expected the earlier first. Swap the two.",
        ),
        (
            None,
            "2026-11-19",
            "Came from 2026-11-20-2 to 2026-11-19; expected the earlier first. Swap the two.",
        ),
        ("2026-11-26", None, "Came 2026-11-26; expected a day up to 2026-11-25."),
        ("2026-11-18", "2062-11-20", "Came 2062-11-20; expected a day up to 2026-11-25."),
        (
            "2026-11-17",
            None,
            "No version had been kept by 2026-11-17; the first was kept on 2026-11-18.",
        ),
        (
            "2026-11-18",
            "31 Nov",
            "Came “31 Nov”; expected a day such as 2026-11-20, or one of: "
            "2026-11-18-1, 2026-11-20-1, 2026-11-20-2.",
        ),
    ],
)
def test_what_cannot_be_meant_is_said(since, until, sentence):
    with pytest.raises(VersionError) as refused:
        choose_span(VERSIONS, since, until, TODAY)
    assert str(refused.value) == sentence


def test_a_version_kept_where_the_clock_is_ahead_can_be_named_by_its_day():
    assert choose_span(VERSIONS, "2026-11-20", None, date(2026, 11, 19)).before == VERSIONS[2]


def test_without_a_version_the_remedy_is_named():
    with pytest.raises(VersionError, match=r"^No version has been kept yet.+araxes keep --reason"):
        choose_span((), None, None, TODAY)
    with pytest.raises(VersionError, match=r"^No version had been kept by 2026-11-20; none is"):
        choose_span((), "2026-11-20", "2026-11-25", TODAY)


def never():
    raise AssertionError("what is there now was asked for")


def test_two_days_tell_what_was_added_changed_and_withdrawn():
    changed = replace(VERSIONS[2], number=3, snapshot=snapshot(replace(END, title="The close")))
    versions = (*VERSIONS[:2], changed)
    added = choose_span(versions, "2026-11-18", "2026-11-20-1", TODAY)
    assert added.summarise(added.compare(never)) == "1 scene added."
    gone = choose_span(versions, "2026-11-20-1", "2026-11-21", TODAY)
    assert gone.summarise(gone.compare(never)) == "1 scene changed and 1 withdrawn."
    assert (gone.since_words, gone.until_words) == (
        "2026-11-20-1 (Morning)",
        "2026-11-20-3 (Evening)",
    )


def test_without_a_second_end_it_is_compared_with_what_is_there_now():
    span = choose_span(VERSIONS, "2026-11-19", None, TODAY)
    assert span.until_words == "now"
    assert span.summarise(span.compare(lambda: snapshot(BEGIN, END))) == "1 scene added."
    assert span.summarise(span.compare(lambda: snapshot(BEGIN))) == "Nothing changed."


def test_the_same_version_at_both_ends_is_the_reason_why_nothing_changed():
    span = choose_span(VERSIONS, "2026-11-21", "2026-11-25", TODAY)
    assert span.summarise(span.compare(never)) == (
        "Nothing changed. Both ends are version 2026-11-20-2."
    )


def test_a_version_that_does_not_hold_what_was_read_is_compared_as_written_and_named():
    old = Version(date(2026, 11, 18), 1, "Old", snapshot(BEGIN, reads=False))
    span = choose_span((old, *VERSIONS[1:]), "2026-11-18-1", None, TODAY)
    changed = replace(BEGIN, headline="It began")
    changes = span.compare(lambda: snapshot(changed))
    assert [field.words() for change in changes for field in change.fields] == [
        "headline: It begins → It began"
    ]
    assert span.summarise(changes) == (
        "1 scene changed. What the scenes read then was not kept in 2026-11-18-1, so they are "
        "compared as written."
    )
