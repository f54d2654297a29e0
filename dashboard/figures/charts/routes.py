"""A route by country and mode: level bars in kilometres, hatched where it was not open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import narwhals as nw
import plotly.graph_objects as go
from narwhals.typing import IntoDataFrame

from dashboard.figures.charts.bars import Bars, BarSeries, draw_bars
from dashboard.figures.charts.colours import shade_of_mode
from seeds.vocabulary import Mode, SegmentStatus

UNIT = "km"
AT_SEA = "At sea"
HATCHING = "not open"
_UNKNOWN = "not known whether open"
_MODE_WORDS = {mode.value: mode.words.capitalize() for mode in Mode}
_STATUS_WORDS = {status.value: status.words for status in SegmentStatus}


def arrange_routes(frame: IntoDataFrame | nw.DataFrame[Any], names: Mapping[str, str]) -> Bars:
    """The bars of a frame of :class:`dashboard.query.routes.Route`, in kilometres by country.

    ``names`` has the names of countries by code; one without a name stands as its code. Modes stand
    in the order in which the route meets them, what is open before what is not.
    """
    rows = nw.from_native(frame, eager_only=True).rows(named=True)
    countries = list(dict.fromkeys(row["country"] for row in rows))
    modes = list(dict.fromkeys(row["mode"] for row in rows))
    open_first = [
        SegmentStatus.OPERATING.value,
        *(s for s in _STATUS_WORDS if s != SegmentStatus.OPERATING),
    ]
    statuses = [*open_first, *dict.fromkeys(row["status"] for row in rows)]
    lengths: dict[tuple[str, str, str], float] = defaultdict(float)
    for row in rows:
        lengths[row["country"], row["mode"], row["status"]] += row["length_km"]
    series = (
        BarSeries(
            _words(mode, status),
            shade_of_mode(mode),
            tuple(lengths.get((country, mode, status)) for country in countries),
            part_of=""
            if status == SegmentStatus.OPERATING
            else _words(mode, SegmentStatus.OPERATING),
        )
        for mode in modes
        for status in dict.fromkeys(statuses)
    )
    return Bars(
        "Country",
        UNIT,
        tuple(names.get(country, country) if country else AT_SEA for country in countries),
        tuple(series),
        HATCHING,
        level=True,
    )


def draw_routes(
    frame: IntoDataFrame | nw.DataFrame[Any], names: Mapping[str, str], tokens: Mapping[str, str]
) -> go.Figure:
    """The same as a figure, in the theme that the tokens are of."""
    return draw_bars(arrange_routes(frame, names), tokens)


def _words(mode: str, status: str) -> str:
    words = _MODE_WORDS.get(mode, mode.capitalize())
    if status == SegmentStatus.OPERATING:
        return words
    return f"{words}, {_STATUS_WORDS.get(status, _UNKNOWN)}"
