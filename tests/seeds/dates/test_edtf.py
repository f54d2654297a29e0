"""The EDTF profile: hand-made cases of each form, and properties of them all."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from seeds.dates.edtf import EdtfDate, EdtfError
from seeds.dates.words import day_words
from seeds.issues import shown
from tests.seeds.dates.dating import windows, written_dates

PROFILE = (
    "an EDTF date, as in 2019-01-16, 2018-12, 2018-03~, 199X, 2018-XX, 2018/2019, 1994/.. or "
    "[2018-12-21..2018-12-31]"
)
ANYWAY = "write it as in seeds/README.md, and the source's own words in date_words"

CASES = [
    # text, earliest, latest, exact, sentence
    ("2019-01-16", "2019-01-16", "2019-01-16", True, "16 January 2019"),
    ("2018-12", "2018-12-01", "2018-12-31", False, "December 2018"),
    ("2018", "2018-01-01", "2018-12-31", False, "2018"),
    ("199X", "1990-01-01", "1999-12-31", False, "in the 1990s"),
    ("190X", "1900-01-01", "1909-12-31", False, "in the years 1900–1909"),
    ("19XX", "1900-01-01", "1999-12-31", False, "in the years 1900–1999"),
    ("2018-XX", "2018-01-01", "2018-12-31", False, "a month in 2018"),
    ("2018-XX-XX", "2018-01-01", "2018-12-31", False, "a day in 2018"),
    ("199X-XX", "1990-01-01", "1999-12-31", False, "a month in the 1990s"),
    # Leap years, and the length of a month whose day is not known.
    ("2018-02-XX", "2018-02-01", "2018-02-28", False, "a day in February 2018"),
    ("2020-02-XX", "2020-02-01", "2020-02-29", False, "a day in February 2020"),
    ("1900-02", "1900-02-01", "1900-02-28", False, "February 1900"),
    ("2000-02-29", "2000-02-29", "2000-02-29", True, "29 February 2000"),
    # Qualifiers widen by one unit of what is known, days by three.
    ("2018-03-12~", "2018-03-09", "2018-03-15", False, "about 12 March 2018"),
    ("2018-03-12?", "2018-03-09", "2018-03-15", False, "possibly 12 March 2018"),
    ("2018-03~", "2018-02-01", "2018-04-30", False, "about March 2018"),
    ("2018-12~", "2018-11-01", "2019-01-31", False, "about December 2018"),
    ("2018-01%", "2017-12-01", "2018-02-28", False, "possibly about January 2018"),
    ("2018-02-XX~", "2018-01-01", "2018-03-31", False, "about a day in February 2018"),
    ("2018-XX~", "2017-01-01", "2019-12-31", False, "about a month in 2018"),
    ("2018~", "2017-01-01", "2019-12-31", False, "about 2018"),
    ("199X?", "1980-01-01", "2009-12-31", False, "possibly the 1990s"),
    ("19XX~", "1800-01-01", "2099-12-31", False, "about the years 1900–1999"),
    # Both ends of the calendar.
    ("0001~", "0001-01-01", "0002-12-31", False, "about 1"),
    ("9999-12-31~", "9999-12-28", "9999-12-31", False, "about 31 December 9999"),
    ("99XX~", "9800-01-01", "9999-12-31", False, "about the years 9900–9999"),
    # Intervals.
    ("2019-01-16/2019-01-17", "2019-01-16", "2019-01-17", True, "16–17 January 2019"),
    ("2019-01-30/2019-02-02", "2019-01-30", "2019-02-02", True, "30 January – 2 February 2019"),
    ("2018-12-30/2019-01-02", "2018-12-30", "2019-01-02", True,
     "30 December 2018 – 2 January 2019"),
    ("2019-01-16/2019-01-16", "2019-01-16", "2019-01-16", True, "16 January 2019"),
    ("2018-03/2018-05", "2018-03-01", "2018-05-31", False, "March–May 2018"),
    ("2018-12/2019-01", "2018-12-01", "2019-01-31", False, "December 2018 – January 2019"),
    ("1980/1988", "1980-01-01", "1988-12-31", False, "1980–1988"),
    ("199X/2004", "1990-01-01", "2004-12-31", False, "the 1990s – 2004"),
    ("1980~/1988-08-20", "1979-01-01", "1988-08-20", False, "about 1980 – 20 August 1988"),
    ("2019-01-20/2019-01", "2019-01-20", "2019-01-31", False, "20 January 2019 – January 2019"),
    ("2018/2018-06-15", "2018-01-01", "2018-06-15", False, "2018 – 15 June 2018"),
    ("1994/..", "1994-01-01", None, False, "since 1994"),
    ("1994/", "1994-01-01", None, False, "from 1994, end unknown"),
    ("../1994", None, "1994-12-31", False, "until 1994"),
    ("/1994-05-12", None, "1994-05-12", False, "until 12 May 1994, start unknown"),
    ("1994~/..", "1993-01-01", None, False, "since about 1994"),
    # Sets.
    ("[2018-12-21..2018-12-31]", "2018-12-21", "2018-12-31", False,
     "between 21 and 31 December 2018"),
    ("[2019-01-16..2019-01-17]", "2019-01-16", "2019-01-17", False, "on 16 or 17 January 2019"),
    ("[2018-12-30..2019-01-02]", "2018-12-30", "2019-01-02", False,
     "between 30 December 2018 and 2 January 2019"),
    ("[2018-12-31..2019-01-01]", "2018-12-31", "2019-01-01", False,
     "on 31 December 2018 or 1 January 2019"),
    ("[2018-03..2018-05]", "2018-03-01", "2018-05-31", False, "between March and May 2018"),
    ("[1980..2019-01-24]", "1980-01-01", "2019-01-24", False, "between 1980 and 24 January 2019"),
    ("[2018..2018]", "2018-01-01", "2018-12-31", False, "2018"),
    ("[2018,2020]", "2018-01-01", "2020-12-31", False, "either 2018 or 2020"),
    ("[2018-05-03, 2018-05-05, 2018-05-07]", "2018-05-03", "2018-05-07", False,
     "either 3 May 2018, 5 May 2018 or 7 May 2018"),
    ("[2020,2018]", "2018-01-01", "2020-12-31", False, "either 2020 or 2018"),
    ("[2018-12]", "2018-12-01", "2018-12-31", False, "December 2018"),
    ("[..2019-01-24]", None, "2019-01-24", False, "on or before 24 January 2019"),
    ("[2018-12~..]", "2018-11-01", None, False, "on or after about December 2018"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "earliest", "latest", "exact", "sentence"), CASES)
def test_a_date_knows_its_bounds_and_its_sentence(text, earliest, latest, exact, sentence):
    read = EdtfDate.parse(text)
    assert (_iso(read.earliest), _iso(read.latest)) == (earliest, latest)
    assert read.is_exact is exact
    assert read.sentence() == sentence
    assert (bool(read.open_start), bool(read.open_end)) == (earliest is None, latest is None)


def _iso(day):
    return None if day is None else day.isoformat()


WRONG = [
    # Not in the calendar.
    ("0000", "a year from 0001 to 9999", "correct the year; there is no year 0"),
    ("000X", "a year from 0001 to 9999", "correct the year; there is no year 0"),
    ("2018-13", "a month from 01 to 12", "correct the month"),
    ("2018-00-XX", "a month from 01 to 12", "correct the month"),
    ("2018-22", "a month from 01 to 12", "write a season as its months, as in [2018-03..2018-05]"),
    ("2018-02-29", "a day from 01 to 28 in 2018-02", "correct the day"),
    ("1900-02-29", "a day from 01 to 28 in 1900-02", "correct the day"),
    ("2018-04-31", "a day from 01 to 30 in 2018-04", "correct the day"),
    ("2018-12-00", "a day from 01 to 31 in 2018-12", "correct the day"),
    # A known part under an unknown one.
    ("199X-05", "all four digits of the year before a month", "write the decade only"),
    ("199X-05-01", "all four digits of the year before a month", "write the decade only"),
    ("2018-XX-16", "a month before a day", "write the year and month only"),
    ("199X-XX-16", "a month before a day", "write the year and month only"),
    # Ends in the wrong order, or missing.
    ("2019-01-17/2019-01-16", "the earlier date first", "swap the two dates"),
    ("2019/2018-12-31", "the earlier date first", "swap the two dates"),
    ("[2018-12-31..2018-12-21]", "the earlier date first", "swap the two dates"),
    ("../..", "at least one date", "give the end that is known"),
    ("/", "at least one date", "give the end that is known"),
    ("2018/2019/2020", "at most one slash, between two dates",
     "write an interval as in 2019-01-16/2019-01-17"),
    ("[2018", "a set of dates between [ and ]", "close the bracket"),
    ("2018]", "a set of dates between [ and ]", "close the bracket"),
    ("[..]", "[a..b], [..b] or [a..] between two dates, or a list [a,b,c]",
     "write one or the other"),
    ("[2018..2019,2021]", "[a..b], [..b] or [a..] between two dates, or a list [a,b,c]",
     "write one or the other"),
    # Other ways of writing dates, each with what to write here.
    ("-0044", PROFILE, "put dates before the year 0001 into a note, in words"),
    ("44 BCE", PROFILE, "put dates before the year 0001 into a note, in words"),
    ("12018", PROFILE, "write the year in four digits"),
    ("Y17000000002", PROFILE, "write the year in four digits"),
    ("199u", PROFILE, "write unspecified digits as capital X"),
    ("199x", PROFILE, "write unspecified digits as capital X"),
    ("2018-xx", PROFILE, "write unspecified digits as capital X"),
    ("2019-01-16T10:00", PROFILE, "write the day alone; a dossier keeps no time of day"),
    ("2019-1-16", PROFILE, "write month and day in two digits"),
    ("20190116", PROFILE, "put hyphens between year, month and day, as in 2019-01-16"),
    ("16.01.2019", PROFILE, "write year, month, day, as in 2019-01-16"),
    ("16/01/2019", "at most one slash, between two dates",
     "write year, month, day, as in 2019-01-16"),
    ("2019/01/16", "at most one slash, between two dates",
     "use hyphens, as in 2019-01; a slash is an interval"),
    ("2019/01", PROFILE, "use hyphens, as in 2019-01; a slash is an interval"),
    ("1994/open", PROFILE, "write 1994/.. if it goes on, 1994/ if unknown"),
    ("unknown/1994", PROFILE, "write 1994/.. if it goes on, 1994/ if unknown"),
    ("undated", PROFILE, "write the last day it can have been, as in [..2019-01-24]"),
    ("XXXX", PROFILE, "write the last day it can have been, as in [..2019-01-24]"),
    ("{2018,2019}", PROFILE, "write one of a set in square brackets, or an interval a/b"),
    ("~2018", PROFILE, "put the mark behind the whole date: 2018-03~"),
    ("2018?-03", PROFILE, "put the mark behind the whole date: 2018-03~"),
    ("2018-12-21..2018-12-31", PROFILE,
     "put a choice in brackets, as in [2018-12-21..2018-12-31]"),
    ("2018-2020", PROFILE, "write an interval with a slash, as in 2018/2020"),
    ("[2018-12-21..2018-1-3]", PROFILE, "write month and day in two digits"),
    ("28-29 March 2018", PROFILE, ANYWAY),
    ("late December 2018", PROFILE, ANYWAY),
    ("2018~~", PROFILE, ANYWAY),
    ("٢٠١٩", PROFILE, ANYWAY),
    ("[]", PROFILE, ANYWAY),
    ("[2018,,2020]", PROFILE, ANYWAY),
    ("", PROFILE, ANYWAY),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "remedy"), WRONG)
def test_a_wrong_date_is_refused_with_its_remedy(text, expected, remedy):
    with pytest.raises(EdtfError) as caught:
        EdtfDate.parse(text)
    error = caught.value
    assert str(error) == f'came "{text}"; expected {expected}; {remedy}'
    assert (error.came, error.expected, error.remedy) == (f'"{text}"', expected, remedy)


def test_a_long_text_is_refused_and_quoted_in_part():
    with pytest.raises(EdtfError) as caught:
        EdtfDate.parse("[" + "2018," * 100 + "2019]")
    quoted = "[" + "2018," * 15 + "2018"
    assert str(caught.value) == (f'came "{quoted}…"; expected at most 200 characters; shorten it')


def test_a_number_is_refused_as_it_is_no_text():
    with pytest.raises(EdtfError) as caught:
        EdtfDate.parse(2018)
    assert str(caught.value) == f'came "2018"; expected {PROFILE}; write it as text in quotes'


WINDOWS = [
    # text, window, certainly, possibly
    ("2018-12", ("2018-12-01", "2018-12-31"), True, True),
    ("2018-12", ("2018-12-02", "2018-12-31"), False, True),
    ("2018-12", ("2018-12-31", "2019-01-24"), False, True),
    ("2018-12", ("2019-01-01", "2019-01-24"), False, False),
    ("2018-12", ("2018-01-01", "2018-11-30"), False, False),
    ("2019-01-16/2019-01-17", ("2019-01-17", "2019-01-17"), False, True),
    ("1994/..", ("1994-01-01", "9999-12-31"), False, True),
    ("1994/..", ("2018-01-01", "2018-12-31"), False, True),
    ("1994/..", ("1993-01-01", "1993-12-31"), False, False),
    ("../1994", ("0001-01-01", "1994-12-31"), False, True),
    ("../1994", ("1995-01-01", "1995-12-31"), False, False),
    ("1994/", ("1994-01-01", "9999-12-31"), False, True),
    ("/1994", ("0001-01-01", "0001-01-01"), False, True),
    ("[..2019-01-24]", ("2019-01-24", "2019-01-31"), False, True),
    ("[..2019-01-24]", ("2019-01-25", "2019-01-31"), False, False),
    ("2018-03-12~", ("2018-03-12", "2018-03-12"), False, True),
    ("2018-03-12~", ("2018-03-09", "2018-03-15"), True, True),
    ("2018-03-12~", ("2018-03-16", "2018-03-31"), False, False),
    ("[2018,2020]", ("2019-01-01", "2019-12-31"), False, True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "window", "certainly", "possibly"), WINDOWS)
def test_a_window_holds_a_date_certainly_or_possibly(text, window, certainly, possibly):
    start, end = map(date.fromisoformat, window)
    read = EdtfDate.parse(text)
    assert read.certainly_within(start, end) is certainly
    assert read.possibly_within(start, end) is possibly


def _parse(text):
    """The date, or a discarded example where two ends were drawn in the wrong order."""
    try:
        return EdtfDate.parse(text)
    except EdtfError as error:
        assume(error.expected != "the earlier date first")
        raise


@given(written_dates())
def test_every_date_keeps_its_text_and_reads_the_same_again(text):
    read = _parse(text)
    assert read.text == text
    assert EdtfDate.parse(read.text) == read
    assert hash(EdtfDate.parse(text)) == hash(read)


@given(written_dates())
def test_the_earliest_day_is_not_after_the_latest_and_margins_only_widen(text):
    read = _parse(text)
    earliest, latest = read.earliest or date.min, read.latest or date.max
    strict_earliest = read.strict_earliest or date.min
    strict_latest = read.strict_latest or date.max
    assert earliest <= strict_earliest <= strict_latest <= latest
    if not any(mark in text for mark in "~?%"):
        assert (earliest, latest) == (strict_earliest, strict_latest)


@given(written_dates(), windows())
def test_what_is_certainly_within_is_possibly_within(text, window):
    read = _parse(text)
    assert read.possibly_within(*window) or not read.certainly_within(*window)


@given(written_dates(), windows(), st.integers(0, 400), st.integers(0, 400))
def test_a_wider_window_never_turns_a_date_away(text, window, before, after):
    read = _parse(text)
    start, end = window
    assume(start.toordinal() > before and end <= date.max - timedelta(days=after))
    wider = (start - timedelta(days=before), end + timedelta(days=after))
    assert read.certainly_within(*wider) or not read.certainly_within(*window)
    assert read.possibly_within(*wider) or not read.possibly_within(*window)


@given(written_dates())
def test_a_date_lies_certainly_within_its_own_bounds_and_not_within_less(text):
    read = _parse(text)
    assume(read.earliest is not None)
    assume(read.latest is not None)
    assert read.certainly_within(read.earliest, read.latest)
    if read.earliest < read.latest:
        day = timedelta(days=1)
        assert not read.certainly_within(read.earliest + day, read.latest)
        assert not read.certainly_within(read.earliest, read.latest - day)
        assert read.possibly_within(read.latest, read.latest)


@given(written_dates(), windows())
def test_an_open_date_is_never_certainly_within(text, window):
    read = _parse(text)
    assume(read.open_start or read.open_end)
    assert not read.certainly_within(*window)
    assert not read.is_exact


@given(written_dates())
def test_only_whole_days_are_exact(text):
    read = _parse(text)
    if read.is_exact:
        assert not set(text) & set("X~?%[],")
        assert (read.earliest, read.latest) == (read.strict_earliest, read.strict_latest)


@given(written_dates())
def test_a_sentence_names_a_year_of_the_date_in_plain_words(text):
    read = _parse(text)
    sentence = read.sentence()
    years = {str(day.year) for moment in read.moments for day in (moment.first, moment.last)}
    years |= {f"{moment.first.year}s" for moment in read.moments}
    words = sentence.replace("–", " ").replace(",", " ").split()
    assert years & set(words)
    assert sentence == sentence.strip()
    assert not set(sentence) & set("X~?%[]/")


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_gives_a_sentence(text):
    _assert_date_or_sentence(text)


@given(st.text(alphabet="0123456789X-/.,[]~?%", max_size=24))
def test_any_text_of_the_profile_s_signs_is_a_date_or_gives_a_sentence(text):
    _assert_date_or_sentence(text)


def _assert_date_or_sentence(text):
    try:
        answer = EdtfDate.parse(text).sentence()
    except EdtfError as error:
        answer = str(error)
    assert answer
    assert answer.startswith(f"came {shown(text)}; expected ") or not answer.startswith("came")


def test_a_day_is_said_as_in_the_cases_that_the_page_is_held_to():
    cases = json.loads(Path("tests/fixtures/cases/day.json").read_text(encoding="utf-8"))["cases"]
    assert [day_words(date.fromisoformat(iso)) for iso, _ in cases] == [words for _, words in cases]
