"""Checks over events, on dossiers whose answer is known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.claims import event_count, first_since, rank, trend
from dashboard.claims.counting import count_events
from dashboard.claims.findings import Verdict
from seeds.dates.edtf import EdtfDate
from seeds.records.checks import EventCount, FirstSince, Ranking, Trend
from seeds.records.model import EventKind, Rank
from seeds.vocabulary import Data, Direction, Extreme, Measure
from tests.dashboard.claims.hand_made import evidence, visit

SINCE = EdtfDate.parse("2018-12")
VISITS = (EventKind.VISIT,)


def _count(claimed: int, **more):
    return EventCount(kinds=VISITS, since=SINCE, count=claimed, guest="AAA", host="BBB", **more)


@pytest.mark.parametrize(
    ("dates", "claimed", "verdict"),
    [
        (["2018-12-03", "2019-01-02"], 2, Verdict.CONSISTENT),
        (["2018-12", "2019-01-02"], 2, Verdict.CONSISTENT),  # December lies in the window whole
        (["2018-12-03", "2019-01-02", "2019-01-03"], 2, Verdict.CONTRADICTED),
        (["2018-12-03"], 2, Verdict.NOT_SHOWN),
        (["2018-12-03", "2018"], 2, Verdict.CONSISTENT),  # the second may lie before the window
        (["2018-12-03", "2019-01-30"], 1, Verdict.CONSISTENT),  # after the as-of day
        ([], 0, Verdict.UNTESTED),  # nobody recorded one, which shows nothing
        (["2018"], 0, Verdict.CONSISTENT),  # it may lie before the window
        (["2018-12-03"], 0, Verdict.CONTRADICTED),
    ],
)
def test_events_are_held_against_the_number_claimed(dates, claimed, verdict):
    events = [visit(f"v{number}", when) for number, when in enumerate(dates)]
    assert event_count.judge(_count(claimed), evidence(*events)).verdict is verdict


def test_only_the_direction_and_the_ranks_asked_for_count():
    there = visit("there", "2018-12-03")
    back = visit("back", "2018-12-04", guest="BBB", host="AAA")
    low = visit("low", "2018-12-05", rank=Rank.OFFICIAL)
    unranked = visit("unranked", "2018-12-06", rank=None)
    check = _count(1, rank_at_least=Rank.CHIEF_OF_STAFF)
    finding = event_count.judge(check, evidence(there, back, low, unranked))
    assert finding.verdict is Verdict.CONSISTENT
    assert finding.events == ("there",)


def test_a_meeting_inside_a_counted_visit_is_the_same_contact():
    whole = visit("whole", "2018-12-03")
    part = visit("part", "2018-12-03", part_of="whole")
    assert event_count.judge(_count(1), evidence(whole, part)).verdict is Verdict.CONSISTENT


DAYS = st.dates(date(2018, 1, 1), date(2019, 12, 31))


@given(st.lists(DAYS, max_size=8), DAYS, DAYS, st.integers(0, 400))
def test_widening_the_window_never_turns_a_counted_event_away(days, one, other, more):
    events = [visit(f"v{number}", day.isoformat()) for number, day in enumerate(days)]
    start, end = sorted((one, other))
    wider = (date.fromordinal(start.toordinal() - more), date.fromordinal(end.toordinal() + more))
    narrow, wide = count_events(events, (start, end)), count_events(events, wider)
    assert set(narrow.certain) <= set(wide.certain)
    assert set(narrow.possible) <= set(wide.possible)


def _first(**more):
    return FirstSince("first", VISITS, "AAA", "BBB", EdtfDate.parse("1991"), **more)


def test_an_earlier_event_contradicts_a_first():
    events = (visit("first", "2019-01-16"), visit("earlier", "2004-05"))
    finding = first_since.judge(_first(), evidence(*events))
    assert finding.verdict is Verdict.CONTRADICTED
    assert finding.events == ("first", "earlier")


def test_no_earlier_event_shows_nothing():
    finding = first_since.judge(_first(), evidence(visit("first", "2019-01-16")))
    assert finding.verdict is Verdict.NOT_SHOWN


def test_an_event_before_the_date_or_that_may_be_later_does_not_contradict():
    events = (visit("first", "2019-01-16"), visit("old", "1980"), visit("vague", "[2018..2019]"))
    finding = first_since.judge(_first(), evidence(*events))
    assert finding.verdict is Verdict.NOT_SHOWN
    assert finding.events == ("first", "vague")


def test_a_guest_of_another_rank_does_not_contradict_the_first_of_a_rank():
    events = (visit("first", "2019-01-16", rank=Rank.CHIEF_OF_STAFF), visit("minister", "2018-12"))
    finding = first_since.judge(_first(rank=Rank.CHIEF_OF_STAFF), evidence(*events))
    assert finding.verdict is Verdict.NOT_SHOWN


def test_a_first_whose_own_event_is_withdrawn_is_untested():
    assert first_since.judge(_first(), evidence()).verdict is Verdict.UNTESTED


def _conflicts(pair, count, day="2018-05-01"):
    a, b = pair
    return [
        visit(f"{a}{b}{number}", day, guest=a, host=b, kind=EventKind.CONFLICT)
        for number in range(count)
    ]


def _ranking(pair=("AAA", "BBB"), **more):
    values = {
        "peers": (("AAA", "CCC"), ("AAA", "DDD")),
        "measure": Measure.CONFLICTS,
        "claimed": Extreme.LOWEST,
        "data": Data.EVENTS,
        **more,
    }
    return Ranking(pair=pair, **values)


@pytest.mark.parametrize(
    ("counts", "verdict"),
    [
        ((0, 2, 1), Verdict.CONSISTENT),
        ((1, 1, 2), Verdict.NOT_SHOWN),
        ((2, 1, 3), Verdict.NOT_SHOWN),
        ((0, 0, 0), Verdict.UNTESTED),
    ],
)
def test_a_pair_is_ranked_among_its_peers(counts, verdict):
    pairs = (("AAA", "BBB"), ("AAA", "CCC"), ("AAA", "DDD"))
    events = [
        event
        for pair, count in zip(pairs, counts, strict=True)
        for event in _conflicts(pair, count)
    ]
    assert rank.judge(_ranking(), evidence(*events)).verdict is verdict
    swapped = _ranking(("BBB", "AAA"), peers=(("CCC", "AAA"), ("DDD", "AAA")))
    assert rank.judge(swapped, evidence(*events)).verdict is verdict


def test_ranges_that_overlap_rank_nobody():
    events = [*_conflicts(("AAA", "CCC"), 1, "2018/.."), *_conflicts(("AAA", "DDD"), 1)]
    assert rank.judge(_ranking(), evidence(*events)).verdict is Verdict.NOT_SHOWN


def test_a_ranking_or_trend_by_feed_is_untested_while_none_is_loaded():
    trending = Trend(("AAA", "BBB"), SINCE, Direction.RISING, Data.FEED)
    assert rank.judge(_ranking(data=Data.FEED), evidence()).verdict is Verdict.UNTESTED
    assert trend.judge(trending, evidence()).verdict is Verdict.UNTESTED


def test_the_longest_border_ranks_highest_by_length():
    check = _ranking(measure=Measure.BORDER_KM, claimed=Extreme.HIGHEST)
    finding = rank.judge(check, evidence())
    assert finding.verdict is Verdict.SUPPORTED
    assert {drawn.layer for drawn in finding.drawn} == {"region_borders"}


def _series(counts):
    return [
        visit(f"m{month}n{number}", f"2018-{month:02d}-{number + 1:02d}")
        for month, count in enumerate(counts, 1)
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("counts", "claimed", "verdict"),
    [
        ((0, 1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9), Direction.RISING, Verdict.CONSISTENT),
        ((0, 1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9), Direction.FALLING, Verdict.NOT_SHOWN),
        ((4, 1, 5, 2, 3, 1, 4, 2, 5, 1, 3, 2), Direction.RISING, Verdict.NOT_SHOWN),
        ((0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Direction.RISING, Verdict.UNTESTED),
    ],
)
def test_monthly_counts_are_tested_for_a_trend(counts, claimed, verdict):
    check = Trend(
        ("AAA", "BBB"),
        EdtfDate.parse("2018-01"),
        claimed,
        Data.EVENTS,
        until=EdtfDate.parse("2018-12"),
    )
    assert trend.judge(check, evidence(*_series(counts))).verdict is verdict


def test_events_whose_month_is_not_known_are_left_out_of_a_trend_and_said_so():
    events = [*_series((1, 2, 1, 2, 3, 3, 4, 5, 4, 5, 6, 6)), visit("vague", "2018")]
    check = Trend(("AAA", "BBB"), EdtfDate.parse("2018"), Direction.RISING, Data.EVENTS)
    figures = {f.label: f.value for f in trend.judge(check, evidence(*events)).figures}
    assert figures["Events with a known month"] == "42"
    assert figures["Events left out"] == "1"
