"""Bars of time: what is sure of them, what is doubtful, and that nothing is lost."""

import json
import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from dashboard.figures.charts.periods import LEAST_PART
from dashboard.query.periods import MOST_PERIODS, Period, choose_period, period_edges, period_name
from dashboard.query.spreading import Dated, share_out, spread_over, sure_shares, window_within
from dashboard.store.extent import day, days

CASES = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "cases" / "spread.json").read_text(encoding="utf-8")
)


def number(text):
    return days(date.fromisoformat(text))


def dated(earliest, latest=None, sure=None, *, series="visit", is_open=False):
    bounds = tuple(number(text) for text in sure) if sure else None
    return Dated(series, number(earliest), number(latest or earliest), bounds, is_open)


def parts(spread, part):
    return {
        (row["period"], row["series"]): round(row[part], 6)
        for row in spread.frame.rows(named=True)
        if row[part]
    }


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["why"])
def test_an_event_is_spread_as_on_the_timeline(case):
    edges = [number(text) for text in case["edges"]]
    shares = share_out(edges, number(case["earliest"]), number(case["latest"]))
    found = [round(shares.get(bar, 0) * case["days"], 6) for bar in range(len(edges) - 1)]
    assert found == case["parts"]


@pytest.mark.parametrize("case", CASES["sure"], ids=lambda case: case["why"])
def test_what_is_sure_of_an_event_is_so_on_the_timeline_too(case):
    edges = [number(text) for text in case["edges"]]
    event = dated(case["earliest"], case["latest"], case["sure"])
    shares = sure_shares(edges, event, share_out(edges, event.earliest, event.latest))
    found = [round(shares.get(bar, 0) * case["days"], 6) for bar in range(len(edges) - 1)]
    assert found == case["parts"]


def test_a_part_needs_the_same_share_of_an_event_as_on_the_timeline():
    assert CASES["least_part"] == LEAST_PART


def test_what_can_lie_in_one_month_alone_is_sure_of_it_and_the_rest_is_doubtful():
    events = [
        dated("2024-03-09", sure=("2024-03-09", "2024-03-09")),
        dated("2024-04-01", "2024-04-30"),
        dated("2024-03-21", "2024-04-09"),
    ]
    spread = spread_over(events, ["visit"], date(2024, 3, 1), date(2024, 5, 31))
    assert parts(spread, "sure") == {("Mar 2024", "visit"): 1, ("Apr 2024", "visit"): 1}
    assert parts(spread, "doubtful") == {("Mar 2024", "visit"): 0.55, ("Apr 2024", "visit"): 0.45}
    assert (spread.period, spread.total, spread.undated, spread.strays) == (Period.MONTH, 3, 0, 0)


def test_of_what_lasts_the_days_are_sure_on_which_it_must_have_gone_on():
    # Began some day of March, ended some day of May: 92 days, the 32 from 31 March to 1 May sure.
    lasting = dated("2024-03-01", "2024-05-31", ("2024-03-31", "2024-05-01"))
    spread = spread_over([lasting], ["visit"], date(2024, 3, 1), date(2024, 5, 31))
    assert parts(spread, "sure") == {
        ("Mar 2024", "visit"): round(1 / 92, 6),
        ("Apr 2024", "visit"): round(30 / 92, 6),
        ("May 2024", "visit"): round(1 / 92, 6),
    }
    assert parts(spread, "doubtful") == {
        ("Mar 2024", "visit"): round(30 / 92, 6),
        ("May 2024", "visit"): round(30 / 92, 6),
    }


def test_an_exact_event_over_the_turn_of_a_month_is_sure_of_both():
    summit = dated("2024-05-30", "2024-06-02", ("2024-05-30", "2024-06-02"))
    spread = spread_over([summit], ["visit"], date(2024, 5, 1), date(2024, 6, 30))
    assert parts(spread, "sure") == {("May 2024", "visit"): 0.5, ("Jun 2024", "visit"): 0.5}
    assert parts(spread, "doubtful") == {}


def test_what_is_open_is_counted_and_not_drawn():
    events = [dated("2024-03-01", "2025-06-30", is_open=True), dated("2024-03-02")]
    spread = spread_over(events, ["visit"], date(2024, 3, 1), date(2024, 3, 31))
    assert (spread.counts, spread.undated, spread.drawn) == ({"visit": 2}, 1, 1)
    assert sum(parts(spread, "sure").values()) == 1


def test_what_may_lie_outside_of_the_periods_is_doubtful_even_in_one_of_them():
    stray = dated("2024-02-20", "2024-03-10")
    spread = spread_over([stray], ["visit"], date(2024, 3, 15), date(2024, 3, 20))
    assert parts(spread, "doubtful") == {("Mar 2024", "visit"): 0.5}
    assert (parts(spread, "sure"), spread.outside, spread.strays) == ({}, 0.5, 1)


@pytest.mark.parametrize("seed", range(40))
def test_sure_and_doubtful_parts_and_what_is_outside_sum_to_the_events_that_are_not_open(seed):
    chance = random.Random(seed)
    start = date(chance.randint(1, 9000), chance.randint(1, 12), 1)
    end = start + timedelta(days=chance.choice([0, 40, 400, 4_000, 40_000, 300_000]))
    events = []
    for _ in range(60):
        earliest = days(start) + chance.randint(-300, (end - start).days + 300)
        latest = earliest + chance.choice([0, 0, 3, 30, 365, 4_000])
        inner = sorted(chance.choices(range(earliest, latest + 1), k=2))
        sure = chance.choice([None, (inner[0], inner[1])])
        series = chance.choice(["visit", "meeting"])
        events.append(Dated(series, earliest, latest, sure, chance.random() < 0.2))
    spread = spread_over(events, ["visit", "meeting"], start, end)
    drawn = spread.frame["sure"].sum() + spread.frame["doubtful"].sum()
    assert drawn + spread.outside == pytest.approx(sum(not one.is_open for one in events))
    assert spread.drawn == sum(not one.is_open for one in events)
    assert min(spread.frame["sure"].min(), spread.frame["doubtful"].min()) > -1e-9


def test_bars_are_as_few_as_can_be_told_apart():
    of = {
        (2024, 2024): Period.MONTH, (2022, 2024): Period.MONTH, (2021, 2024): Period.QUARTER,
        (2010, 2024): Period.YEAR, (1990, 2024): Period.YEAR, (1900, 2024): Period.DECADE,
        (1000, 2024): Period.CENTURY, (1, 9999): Period.CENTURY,
    }  # fmt: skip
    for (first, last), period in of.items():
        bounds = date(first, 1, 1), date(last, 12, 31)
        assert choose_period(*bounds) is period, (first, last)
        edges = period_edges(*bounds, period)
        assert edges[0] <= days(bounds[0]) < edges[1]
        assert edges[-2] <= days(bounds[1]) < edges[-1]
        assert len(edges) - 1 <= MOST_PERIODS or period is Period.CENTURY


def test_periods_are_named_as_the_timeline_names_its_bars():
    first = {period: number("2019-04-01") for period in (Period.MONTH, Period.QUARTER)}
    first |= {Period.YEAR: number("2019-01-01"), Period.DECADE: number("2010-01-01")}
    first[Period.CENTURY] = number("1900-01-01")
    names = {period: period_name(edge, period) for period, edge in first.items()}
    assert names == {
        Period.MONTH: "Apr 2019", Period.QUARTER: "Q2 2019", Period.YEAR: "2019",
        Period.DECADE: "2010s", Period.CENTURY: "1900–1999",
    }  # fmt: skip
    assert [period.plural for period in Period] == [
        "months", "quarters", "years", "decades", "centuries",
    ]  # fmt: skip


def test_an_axis_ends_where_the_dossier_knows_nothing_more():
    known = number("2024-03-09"), number("2024-06-30")
    assert window_within(date(2000, 1, 1), date(2030, 1, 1), known) == (
        day(known[0]),
        day(known[1]),
    )
    beyond = date(2030, 1, 1), date(2030, 2, 1)
    assert window_within(*beyond, known) == beyond
