"""The Mann–Kendall rank test for a trend, with its variance corrected for ties and persistence.

A rank test asks only whether later values tend to be larger than earlier ones, so a few months with
very many events cannot pass for a trend, as they can in a test that supposes Poisson counts. Months
that resemble the months before them would still raise false alarms, hence the second correction.

Sources: H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945), 245–259;
M. G. Kendall, *Rank Correlation Methods*, 4th ed. (1975), for ties; K. H. Hamed and A. R. Rao,
"A modified Mann–Kendall trend test for autocorrelated data", Journal of Hydrology 204 (1998),
182–196.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

LEAST_VALUES = 8
"""Below this the normal approximation misleads (Mann 1945, section 4, tabulates n < 10)."""

_GREATEST_CORRELATION = 0.95
"""Beyond this a short series is all persistence and the correction would grow without bound."""


@dataclass(frozen=True, slots=True)
class RankTest:
    """``tau`` is Kendall's tau-b of values against time, ``p`` two-sided, ``n`` how many values."""

    tau: float
    z: float
    p: float
    n: int


def measure_trend(values: Sequence[float]) -> RankTest | None:
    """Whether a series, in order of time, rises or falls; None where it cannot be told.

    It cannot with fewer than :data:`LEAST_VALUES` values, or where all are equal.
    """
    n = len(values)
    if n < LEAST_VALUES or len(set(values)) < 2:
        return None
    concordance = sum(
        (later > earlier) - (later < earlier)
        for position, earlier in enumerate(values)
        for later in values[position + 1 :]
    )
    ties = [count for count in Counter(values).values() if count > 1]
    pairs = n * (n - 1) / 2
    untied = pairs - sum(count * (count - 1) / 2 for count in ties)
    eighteenfold = n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)
    variance = eighteenfold / 18 * _persistence(values)
    if concordance == 0 or variance <= 0:
        z = 0.0
    else:
        z = (concordance - math.copysign(1, concordance)) / math.sqrt(variance)
    tau = concordance / math.sqrt(pairs * untied)
    return RankTest(tau=tau, z=z, p=math.erfc(abs(z) / math.sqrt(2)), n=n)


def _persistence(values: Sequence[float]) -> float:
    """By how much a series that resembles its own past inflates the variance, 1 or more.

    Hamed and Rao 1998, equation 11, for a first-order autoregression of the ranks. Short series
    show less of it than there is: the estimate is raised by (1 + 4 r) / n (M. G. Kendall, "Note on
    bias in the estimation of autocorrelation", Biometrika 41 (1954), 403–404). Negative
    autocorrelation is no reason to believe in a weaker trend and counts as none.
    """
    n = len(values)
    ranks = _ranks(_detrended(values))
    mean = sum(ranks) / n
    spread = sum((rank - mean) ** 2 for rank in ranks)
    if spread == 0:
        return 1.0
    steps = pairwise(ranks)
    measured = sum((here - mean) * (there - mean) for here, there in steps) / spread
    if measured <= 0:
        return 1.0
    correlation = min(measured + (1 + 4 * measured) / n, _GREATEST_CORRELATION)
    total = sum(
        (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation**lag for lag in range(1, n - 2)
    )
    return 1 + 2 / (n * (n - 1) * (n - 2)) * total


def _detrended(values: Sequence[float]) -> list[float]:
    """The series without the Theil–Sen slope, the median of all slopes between two values."""
    slopes = sorted(
        (values[later] - values[earlier]) / (later - earlier)
        for earlier in range(len(values))
        for later in range(earlier + 1, len(values))
    )
    middle = len(slopes) // 2
    odd = len(slopes) % 2
    slope = slopes[middle] if odd else (slopes[middle - 1] + slopes[middle]) / 2
    # Rounded, so that equal remainders stay equal whichever way round they are computed.
    return [round(value - slope * position, 9) for position, value in enumerate(values)]


def _ranks(values: Sequence[float]) -> list[float]:
    """Ranks from 1; equal values share the mean of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for position in range(start, end + 1):
            ranks[order[position]] = (start + end) / 2 + 1
        start = end + 1
    return ranks
