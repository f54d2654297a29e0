from dataclasses import replace
from datetime import date
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from dashboard.query.gaps import Interval, find_silences, select_gaps
from dashboard.selection import Within
from dashboard.store.extent import days
from seeds.records.model import EventKind
from tests.dashboard.small_dossier import event, parties, small_served, trip

PAIR = ("IRN", "AZE")
START, END = 0, 14


@st.composite
def intervals(draw):
    first = draw(st.integers(-4, 17))
    last = first + draw(st.integers(0, 4))
    return Interval(first, last, exact=draw(st.booleans()))


def placed(interval):
    """Every reading of a contact, as the days that it takes; an inexact one takes one day."""
    if interval.exact:
        return [range(interval.earliest, interval.latest + 1)]
    return [range(day, day + 1) for day in range(interval.earliest, interval.latest + 1)]


def quiet_spans(taken):
    edges = [START - 1, *sorted({day for day in taken if START <= day <= END}), END + 1]
    return [(a + 1, b - 1) for a, b in pairwise(edges) if b - a > 1]


@given(st.lists(intervals(), min_size=1, max_size=4))
def test_a_silence_holds_for_every_reading_of_the_dates(contacts):
    silences = find_silences(contacts, START, END)
    longest = dict.fromkeys(range(len(silences)), 0)
    for reading in product(*map(placed, contacts)):
        spans = quiet_spans([day for taken in reading for day in taken])
        for number, silence in enumerate(silences):
            first, last = (days(bound) for bound in silence.certain)
            low, high = (days(bound) for bound in silence.possible)
            around = [span for span in spans if span[0] <= first and last <= span[1]]
            assert around, "no reading may put a contact into the certain span"
            assert low <= around[0][0]
            assert around[0][1] <= high
            longest[number] = max(longest[number], around[0][1] - around[0][0] + 1)
    for number, silence in enumerate(silences):
        assert silence.at_most_days == longest[number], "some reading reaches the whole span"
        assert silence.at_least_days <= silence.at_most_days


@given(st.lists(intervals(), max_size=4))
def test_a_day_of_the_window_is_certainly_silent_or_some_contact_may_lie_on_it(contacts):
    silent = {
        number
        for silence in find_silences(contacts, START, END)
        for number in range(days(silence.certain[0]), days(silence.certain[1]) + 1)
    }
    possible = {day for c in contacts for day in range(c.earliest, c.latest + 1)}
    assert silent == set(range(START, END + 1)) - possible


def test_the_longest_silence_of_the_small_dossier_is_told_with_its_doubt():
    served = small_served()
    found = select_gaps(served, replace(served.opening, start=date(2018, 8, 1)), PAIR)
    gaps = found.silences
    assert found.undated == 0
    assert gaps[0].certain == (date(2018, 8, 21), date(2018, 11, 30))
    assert gaps[0].possible == (date(2018, 8, 21), date(2018, 12, 30))
    assert (gaps[0].at_least_days, gaps[0].at_most_days) == (102, 132)
    assert not gaps[0].from_start
    assert gaps[1].certain == (date(2019, 1, 1), date(2019, 1, 15))
    assert gaps[1].possible == (date(2018, 12, 22), date(2019, 1, 15))


def test_a_window_without_contact_is_silent_from_end_to_end():
    served = small_served()
    window = replace(served.opening, start=date(2017, 1, 1), end=date(2017, 2, 1))
    (silence,) = select_gaps(served, window, PAIR).silences
    assert silence.certain == silence.possible == (date(2017, 1, 1), date(2017, 2, 1))
    assert silence.from_start
    assert silence.to_end


def test_a_contact_that_only_may_lie_in_the_window_still_breaks_a_certain_silence():
    served = small_served([event("trip", "visit", "2018-12", trip("IRN", "AZE", None))])
    window = replace(served.opening, start=date(2018, 12, 11), end=date(2019, 1, 10))
    either = [select_gaps(served, replace(window, within=w), PAIR) for w in Within]
    assert either[0] == either[1]
    (silence,) = either[1].silences
    assert silence.certain == (date(2019, 1, 1), date(2019, 1, 10))


def test_a_series_of_meetings_without_bounds_is_left_out_of_the_silences_and_counted():
    series = event("series", "meeting", "../2019-01-24", parties("IRN", "AZE"))
    call = event("call", "call", "2018-12-31", parties("IRN", "AZE"))
    served = small_served([series, call])
    gaps = select_gaps(served, served.opening, PAIR)
    assert gaps.undated == 1
    assert [silence.certain for silence in gaps.silences] == [
        (date(2018, 12, 1), date(2018, 12, 30)),
        (date(2019, 1, 1), date(2019, 1, 24)),
    ]


def test_silences_say_which_kinds_of_contact_were_looked_for():
    served = small_served()
    shown = frozenset({EventKind.CALL, EventKind.VISIT, EventKind.SANCTION})
    gaps = select_gaps(served, replace(served.opening, kinds=shown), PAIR)
    assert gaps.kinds == (EventKind.VISIT, EventKind.CALL)
    none = select_gaps(served, replace(served.opening, kinds=frozenset({EventKind.SANCTION})), PAIR)
    assert (none.silences, none.kinds) == ((), ())
