"""The rank test for trends, on series whose answer is known."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.claims.ranktest import LEAST_VALUES, measure_trend


def test_a_rising_series_has_tau_one_and_a_small_p():
    found = measure_trend([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    assert found.tau == pytest.approx(1)
    assert found.p < 0.001
    assert found.n == 10


def test_statistic_without_ties_is_that_of_manns_formula():
    values = [3, 1, 4, 2, 6, 5, 8, 7]
    # S = 23 − 5 of 28 pairs; variance 8 · 7 · 21 / 18 = 65.33; no significant persistence.
    found = measure_trend(values)
    assert found.tau == pytest.approx(18 / 28)
    assert found.z == pytest.approx(17 / math.sqrt(8 * 7 * 21 / 18))


def test_too_few_or_equal_values_cannot_tell():
    assert measure_trend(list(range(LEAST_VALUES - 1))) is None
    assert measure_trend([2] * 20) is None


@given(st.lists(st.integers(0, 50), min_size=LEAST_VALUES, max_size=40))
def test_turning_the_series_round_turns_the_sign_and_keeps_p(values):
    there, back = measure_trend(values), measure_trend(values[::-1])
    if there is None:
        assert back is None
        return
    assert back.tau == pytest.approx(-there.tau)
    assert back.p == pytest.approx(there.p)


def _overdispersed(chance: random.Random, months: int) -> list[int]:
    """Counts whose variance is many times their mean: a few months hold most of the events."""
    return [int(chance.gammavariate(0.4, 12)) for _ in range(months)]


def test_overdispersed_counts_without_a_trend_seldom_raise_an_alarm():
    chance = random.Random(7)
    tests = [measure_trend(_overdispersed(chance, 24)) for _ in range(400)]
    alarms = sum(found is not None and found.p < 0.05 for found in tests)
    assert alarms <= 30, f"{alarms} of 400 series without a trend passed for one"


def test_persistent_counts_without_a_trend_raise_fewer_alarms_than_without_correction():
    chance = random.Random(11)
    alarms = 0
    for _ in range(300):
        level, series = 0.0, []
        for _ in range(36):
            level = 0.6 * level + chance.gauss(0, 1)
            series.append(round(level, 3))
        found = measure_trend(series)
        alarms += found is not None and found.p < 0.05
    assert alarms < 60, f"{alarms} of 300 persistent series passed for a trend"
