"""Strict bounds against the ``edtf`` package, which is right about them with the exceptions here.

It may not read dates for a dossier: see the last tests.
"""

import math
import time

import edtf
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from seeds.dates.edtf import EdtfDate, EdtfError
from tests.seeds.dates.dating import intervals, spans, written_moments


def _days(bounds):
    """Ordinal-like day texts of the oracle's bounds, None where it says infinity."""
    return tuple(
        None
        if isinstance(bound, float) and math.isinf(bound)
        else f"{bound.tm_year:04d}-{bound.tm_mon:02d}-{bound.tm_mday:02d}"
        for bound in bounds
    )


def _strict(read):
    return tuple(
        None if day is None else day.isoformat()
        for day in (read.strict_earliest, read.strict_latest)
    )


def _oracle(text):
    parsed = edtf.parse_edtf(text)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()
    assert isinstance(lower, time.struct_time | float)
    assert isinstance(upper, time.struct_time | float)
    return _days((lower, upper))


def _readable():
    """What the package can read of the profile: unspecified digits only in a date that stands
    alone and without a mark, no mark in a set, two dates or more in a list, the same fineness on
    both sides of two dots, and no unknown end.
    """
    marked = written_moments(unspecified=False)
    plain = written_moments(unspecified=False, marks=("",))
    lists = st.lists(plain, min_size=2, max_size=5).map(lambda dates: f"[{','.join(dates)}]")
    return st.one_of(
        written_moments(marks=("",)),
        marked,
        intervals(marked, open_ends=("{}/..", "../{}")),
        spans(plain).filter(_is_even),
        lists,
    )


def _is_even(span):
    return len({len(end) for end in span[1:-1].split("..") if end}) == 1


@given(_readable())
def test_strict_bounds_are_those_of_the_edtf_package(text):
    try:
        read = EdtfDate.parse(text)
    except EdtfError as error:
        assume(error.expected != "the earlier date first")
        raise
    assert _strict(read) == _oracle(text)


@pytest.mark.parametrize("text", ["1994/", "/1994"])
def test_the_edtf_package_invents_ten_years_for_an_unknown_end(text):
    assert None in _strict(EdtfDate.parse(text))
    assert None not in _oracle(text)


def test_the_edtf_package_reads_two_days_of_march_as_a_year():
    assert edtf.text_to_edtf("28-29 March 2018") == "2028-03-29"
    with pytest.raises(EdtfError, match="expected an EDTF date"):
        EdtfDate.parse("28-29 March 2018")
    assert _strict(EdtfDate.parse("2018-03-28/2018-03-29")) == ("2018-03-28", "2018-03-29")


def test_the_edtf_package_loses_that_december_was_late():
    assert edtf.text_to_edtf("late December 2018") == "2018-12"
    assert _strict(EdtfDate.parse("[2018-12-21..2018-12-31]"))[0] == "2018-12-21"


def test_the_edtf_package_pads_december_by_a_year():
    about = edtf.parse_edtf("2018-12~")
    assert _days((about.lower_fuzzy(), about.upper_fuzzy())) == ("2017-11-01", "2020-01-31")
    read = EdtfDate.parse("2018-12~")
    assert (read.earliest.isoformat(), read.latest.isoformat()) == ("2018-11-01", "2019-01-31")
