"""Events in time: upright bars, a part for each kind in its colour, doubt hatched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals as nw
import plotly.graph_objects as go
from narwhals.typing import IntoDataFrame

from dashboard.figures.charts.bars import Bars, draw_bars
from dashboard.figures.charts.colours import shades_of_kinds
from dashboard.figures.charts.periods import HATCHING, period_series
from seeds.records.model import EventKind

UNIT = "events"


def arrange_events(frame: IntoDataFrame | nw.DataFrame[Any], axis: str) -> Bars:
    """The bars of a frame of :func:`select_events_in_time`, in events by period.

    ``axis`` names a period ("Month").
    """
    looks = {kind: (EventKind(kind).lane, shade) for kind, shade in shades_of_kinds().items()}
    categories, series = period_series(frame, looks)
    return Bars(axis, UNIT, categories, series, HATCHING)


def draw_events(
    frame: IntoDataFrame | nw.DataFrame[Any], axis: str, tokens: Mapping[str, str]
) -> go.Figure:
    """The same as a figure, in the theme that the tokens are of."""
    return draw_bars(arrange_events(frame, axis), tokens)
