"""Hypothesis strategies: every date that the profile can write, and windows of days."""

from __future__ import annotations

import calendar
from datetime import date

from hypothesis import strategies as st

MARKS = ("", "~", "?", "%")


@st.composite
def written_moments(draw, *, marks=MARKS, unspecified=True):
    """One date without interval or set, of every fineness and at every end of the calendar."""
    year = draw(st.one_of(st.integers(1, 9999), st.integers(1900, 2050)))
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(year, month)[1]))
    whole = f"{year:04d}"
    forms = [whole, f"{whole}-{month:02d}", f"{whole}-{month:02d}-{day:02d}"]
    if unspecified:
        forms += [f"{whole}-XX", f"{whole}-XX-XX", f"{whole}-{month:02d}-XX"]
    if unspecified and year >= 10:
        forms += [f"{whole[:3]}X", f"{whole[:3]}X-XX", f"{whole[:3]}X-XX-XX"]
    if unspecified and year >= 100:
        forms += [f"{whole[:2]}XX", f"{whole[:2]}XX-XX"]
    return draw(st.sampled_from(forms)) + draw(st.sampled_from(marks))


def written_dates():
    """Any date of the profile; some intervals and sets end before they begin."""
    one = written_moments()
    lists = st.lists(one, min_size=1, max_size=5).map(lambda dates: f"[{','.join(dates)}]")
    return st.one_of(one, intervals(one), spans(one), lists)


def intervals(one, open_ends=("{}/..", "../{}", "{}/", "/{}")):
    """Two dates with a slash between, or one with an end that is open or unknown."""
    half = st.builds(str.format, st.sampled_from(open_ends), one)
    return st.one_of(st.builds("{}/{}".format, one, one), half)


def spans(one):
    """One out of all dates between two, or on one side of one."""
    half = st.builds(str.format, st.sampled_from(("[..{}]", "[{}..]")), one)
    return st.one_of(st.builds("[{}..{}]".format, one, one), half)


@st.composite
def windows(draw):
    """Two days, the first not after the second."""
    days = st.one_of(st.dates(), st.dates(date(1900, 1, 1), date(2050, 12, 31)))
    return tuple(sorted((draw(days), draw(days))))
