"""Bars of time out of a frame of periods: solid where a period is sure, hatched where not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals as nw
from narwhals.typing import IntoDataFrame

from dashboard.figures.charts.bars import BarSeries
from dashboard.figures.charts.colours import Shade

HATCHING = "date in doubt"
LEAST_PART = 0.04
"""A part needs this share of an event, as a bar of the timeline does (``LEAST_BAR``): what is
spread over decades adds up to a line of nothing."""


def period_series(
    frame: IntoDataFrame | nw.DataFrame[Any], looks: Mapping[str, tuple[str, Shade]]
) -> tuple[tuple[str, ...], tuple[BarSeries, ...]]:
    """The names of the periods, and two series for each that the frame has of ``looks``.

    ``frame`` is that of :class:`dashboard.query.spreading.Spread`, of any library that narwhals
    reads; ``looks`` has the words and the colour of each of its ``series``, in their order. The
    sure part comes before the doubtful one. A zero becomes None: nothing is recorded there.
    """
    rows = nw.from_native(frame, eager_only=True).sort("begins").rows(named=True)
    names = tuple(dict.fromkeys(row["period"] for row in rows))
    found: dict[str, list[dict[str, Any]]] = {series: [] for series in looks}
    for row in rows:
        found[row["series"]].append(row)
    series = tuple(
        BarSeries(
            words if part == "sure" else f"{words}, {HATCHING}",
            shade,
            tuple(row[part] if row[part] > LEAST_PART else None for row in found[one]),
            part_of=words if part == "doubtful" else "",
        )
        for one, (words, shade) in looks.items()
        if found[one]
        for part in ("sure", "doubtful")
    )
    return names, series
