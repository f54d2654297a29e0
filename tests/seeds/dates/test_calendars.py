"""Days of other calendars against days that history has under both dates."""

from __future__ import annotations

from datetime import date

import pytest

from seeds.dates.calendars import other_readings
from seeds.dates.edtf import EdtfDate

START, END = date(1900, 1, 1), date(2026, 12, 31)


def read(text, calendar):
    found = {one.calendar: one for one in other_readings(EdtfDate.parse(text), START, END)}
    return found.get(calendar)


@pytest.mark.parametrize(
    ("calendar", "text", "gregorian"),
    [
        ("Solar Hijri", "1397-10-26", "2019-01-16"),
        ("Solar Hijri", "1357-11-22", "1979-02-11"),  # the revolution in Iran
        ("Solar Hijri", "1399-01-01", "2020-03-20"),
        ("Solar Hijri", "1400-01-01", "2021-03-21"),
        ("Solar Hijri", "1375-12-30", "1997-03-20"),  # the last day of leap years
        ("Solar Hijri", "1403-12-30", "2025-03-20"),
        ("Buddhist", "2562-01-16", "2019-01-16"),
        ("Buddhist", "2557-05-22", "2014-05-22"),
        ("Hebrew", "5708-02-05", "1948-05-14"),  # independence of Israel
        ("Hebrew", "5779-07-01", "2018-09-10"),  # new year
        ("Hebrew", "5780-01-15", "2020-04-09"),  # Passover of a common year
        ("Hebrew", "5784-01-15", "2024-04-23"),  # and of a leap one
        ("Hebrew", "5784-07-22", "2023-10-07"),
        ("Minguo", "0108-01-16", "2019-01-16"),
        ("Saka", "1879-01-01", "1957-03-22"),  # the day from which it is used
        ("Saka", "1942-01-01", "2020-03-21"),
        ("Saka", "1941-12-30", "2020-03-20"),
        ("Saka", "1940-10-26", "2019-01-16"),
    ],
)
def test_a_day_of_another_calendar_is_the_day_that_history_has(calendar, text, gregorian):
    assert read(text, calendar).text == gregorian


@pytest.mark.parametrize(
    ("text", "gregorian"),
    [
        ("1400-01-01", date(1979, 11, 20)),  # the Grand Mosque is seized
        ("1440-09-01", date(2019, 5, 6)),  # Ramadan begins
        ("1443-09-01", date(2022, 4, 2)),
        ("1440-05-10", date(2019, 1, 16)),
    ],
)
def test_a_day_of_the_moon_is_right_to_two_days_and_says_so(text, gregorian):
    found = read(text, "Hijri")
    assert abs((found.earliest - gregorian).days) <= 2
    assert found.words.endswith(", to a day or two")


@pytest.mark.parametrize(
    ("text", "calendar", "gregorian", "words"),
    [
        ("1397", "Solar Hijri", "[2018-03-21..2019-03-20]", None),
        ("1397-12", "Solar Hijri", "[2019-02-20..2019-03-20]", None),
        ("2562-02", "Buddhist", "[2019-02-01..2019-02-28]", None),
        ("5779", "Hebrew", "[2018-09-10..2019-09-29]", None),
        ("5779-06", "Hebrew", "[2019-09-01..2019-09-29]", None),
        ("1397-10-26/1397-11-02", "Solar Hijri", "2019-01-16/2019-01-22", "16–22 January 2019"),
        ("1397/1398-06", "Solar Hijri", "2018-03-21/2019-09-22", None),
        ("[1397-10-26..1397-11-02]", "Solar Hijri", "[2019-01-16..2019-01-22]", None),
        ("1397-10-26~", "Solar Hijri", "2019-01-16~", "about 16 January 2019"),
        ("1397-10-26/..", "Solar Hijri", "2019-01-16/..", "since 16 January 2019"),
    ],
)
def test_months_years_and_spans_are_read_whole(text, calendar, gregorian, words):
    found = read(text, calendar)
    assert found.text == gregorian
    assert EdtfDate.parse(found.text).text == gregorian
    assert words is None or found.words == words


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("1402-12-30", "Solar Hijri"),  # no leap year
        ("1940-12-31", "Saka"),
        ("139X", "Solar Hijri"),  # a decade, whose years are not told
        ("2019-01-16", "Solar Hijri"),  # lies centuries ahead
        ("1440-01-01", "Solar Hijri"),
    ],
)
def test_what_a_calendar_does_not_have_in_the_window_it_does_not_read(text, calendar):
    assert read(text, calendar) is None


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31", "9999", "0001-12", "3178-01-01"])
def test_days_at_the_ends_of_the_calendar_are_read_without_a_fault(text):
    found = other_readings(EdtfDate.parse(text), date.min, date.max)
    assert all(EdtfDate.parse(one.text).earliest == one.earliest for one in found)
