"""Dates of another calendar, and dates centuries from all others, are told; others are not."""

from __future__ import annotations

import pytest

from seeds.issues import DossierError
from seeds.loading.date_warnings import warn_of_dates
from seeds.loading.dossier import load_dossier
from tests.seeds.folders import copy_sound


def warned(tmp_path, *changes):
    """Warnings about the sound dossier after (file, old, new) changes, as text."""
    folder = copy_sound(tmp_path)
    for name, old, new in changes:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    return [str(issue) for issue in warn_of_dates(folder, load_dossier(folder))]


def accord(when):
    return ("events.yml", "date: 2019-01\n", f'date: "{when}"\n')


def published(when):
    return ("sources.yml", "published: 2019-01-18", f'published: "{when}"')


def test_a_sound_dossier_has_no_such_warning(tmp_path):
    assert warned(tmp_path) == []


@pytest.mark.parametrize(
    ("when", "as_written", "ways"),
    [
        (
            "1397-10-26",
            "26 October 1397",
            '"2019-01-16" (16 January 2019) if it is of the Solar Hijri calendar',
        ),
        (
            "1397-10",
            "October 1397",
            '"[2018-12-22..2019-01-20]" (between 22 December 2018 and 20 January 2019) '
            "if it is of the Solar Hijri calendar",
        ),
        (
            "1440-05-01",
            "1 May 1440",
            '"2019-01-08" (8 January 2019, to a day or two) if it is of the Hijri calendar',
        ),
        (
            "0108-01-16",
            "16 January 108",
            '"2019-01-16" (16 January 2019) if it is of the Minguo calendar',
        ),
        (
            "1940-10-26",
            "26 October 1940",
            '"2019-01-16" (16 January 2019) if it is of the Saka calendar',
        ),
    ],
)
def test_a_date_of_another_calendar_is_told_with_both_readings(tmp_path, when, as_written, ways):
    (warning,) = warned(tmp_path, accord(when))
    assert warning == (
        f'events.yml:27 accord date: came "{when}", {as_written} in the Gregorian calendar; '
        f"expected a date near the dossier's others; write {ways}; "
        "leave it if it is meant as it stands"
    )


def test_every_field_with_a_date_is_looked_at(tmp_path):
    found = warned(tmp_path, published("1397-10-28"), accord("1397-10-26"))
    assert [warning.split(":")[0] for warning in found] == ["sources.yml", "events.yml"]
    assert "paper published" in found[0]
    assert '"2019-01-18"' in found[0]


def test_an_opening_view_of_another_calendar_is_told_and_judges_no_other_date(tmp_path):
    found = warned(
        tmp_path,
        ("dossier.yml", "start: 2018-12-01", "start: 1397-09-10"),
        ("dossier.yml", "end: 2019-01-24", "end: 1397-11-04"),
        accord("1397-10-26"),
    )
    assert [warning.partition(": came")[0] for warning in found] == [
        "dossier.yml:7 opening.start",
        "dossier.yml:8 opening.end",
        "events.yml:27 accord date",
    ]


@pytest.mark.parametrize(
    "when",
    [
        "1998-10-26",  # of our time
        "1976-01-01",  # its Solar Hijri, Buddhist or other year is none of the dossier's
        "1889",
        "1828-02-22",  # an old treaty
        "1979/..",
    ],
)
def test_a_date_that_no_calendar_puts_near_the_others_is_not_told(tmp_path, when):
    assert warned(tmp_path, accord(when)) == []


def test_a_dossier_of_the_fourteenth_century_may_speak_of_it(tmp_path):
    found = warned(
        tmp_path,
        ("dossier.yml", "start: 2018-12-01", "start: 1300-01-01"),
        ("dossier.yml", "end: 2019-01-24", "end: 1400-12-31"),
        accord("1397-10-26"),
        ("events.yml", "date: 2019-01-16/2019-01-17", "date: 1396-10-26"),
        ("events.yml", 'date: "[2019-01-16..2019-01-17]"', 'date: "1396-10-26"'),
    )
    assert found == []


def test_dates_of_1940_in_company_are_taken_for_what_they_say(tmp_path):
    changes = (published("1939-09-01"), accord("1940-10-26"))
    assert not any("accord" in warning for warning in warned(tmp_path, *changes))


def test_an_event_centuries_before_all_others_is_told_to_stretch_the_timeline(tmp_path):
    assert warned(tmp_path, accord("1748-03-01")) == [
        'events.yml:27 accord date: came "1748-03-01", which begins 270 years before all others; '
        "expected events of one time, since one timeline holds them all; "
        "correct the year if it is mistyped; if not, the timeline is that much longer"
    ]


def test_an_event_that_lasts_for_centuries_is_told_too(tmp_path):
    (warning,) = warned(tmp_path, accord("2019-01-20/3019-01-20"))
    assert 'came "2019-01-20/3019-01-20", which ends 999 years after all others;' in warning


def test_a_date_after_the_day_of_the_dossier_says_which_calendar_it_may_be_of(tmp_path):
    for name, when, way in (
        ("a", "2562-01-16", 'or write "2019-01-16" if it is of the Buddhist calendar'),
        ("b", "5779-11-10", 'or write "2019-01-16" if it is of the Hebrew calendar'),
        ("c", "2019-02-01", "or move as_of in dossier.yml"),
    ):
        with pytest.raises(DossierError) as error:
            warned(tmp_path / name, accord(when))
        (issue,) = error.value.issues
        assert (issue.record, issue.field) == ("accord", "date")
        assert issue.remedy.endswith(way)
