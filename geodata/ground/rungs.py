"""How much detail is drawn: the ladder of tolerances that the ground was thinned by.

A rung is the side of a square in metres: what makes less of a difference than that square's area
is left out. Every rung's points are points of the rung below it.
"""

from __future__ import annotations

from bisect import bisect_right

RUNGS_M = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
"""The rungs, finest first."""

FINEST_M = float(RUNGS_M[0])
"""There is nothing finer in the ground."""


def rung_at(tolerance_m: float) -> int:
    """The number of the coarsest rung that is no coarser than asked.

    Raises
    ------
    ValueError
        Where the tolerance is no number of metres above nought.
    """
    if not 0 < tolerance_m < float("inf"):
        raise ValueError(
            f"came a tolerance of {tolerance_m} m; expected metres above 0, such as 50"
        )
    return max(bisect_right(RUNGS_M, tolerance_m) - 1, 0)
