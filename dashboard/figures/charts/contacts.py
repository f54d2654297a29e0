"""Contacts of a pair in time: upright bars, A's visits in blue, B's in orange, doubt hatched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals as nw
import plotly.graph_objects as go
from narwhals.typing import IntoDataFrame

from dashboard.figures.charts.bars import Bars, draw_bars
from dashboard.figures.charts.colours import NEITHER, SIDE_A, SIDE_B
from dashboard.figures.charts.periods import HATCHING, period_series
from dashboard.query.contacts_in_time import A_TO_B, B_TO_A, ELSEWHERE

UNIT = "contacts"


def arrange_contacts(
    frame: IntoDataFrame | nw.DataFrame[Any], words: Mapping[str, str], axis: str
) -> Bars:
    """The bars of a frame of :func:`select_contacts_in_time`, in contacts by period.

    ``words`` names each direction ("Iran to Azerbaijan"), ``axis`` a period ("Month").
    """
    shades = {A_TO_B: SIDE_A, B_TO_A: SIDE_B, ELSEWHERE: NEITHER}
    looks = {series: (words[series], shade) for series, shade in shades.items()}
    categories, series = period_series(frame, looks)
    return Bars(axis, UNIT, categories, series, HATCHING)


def draw_contacts(
    frame: IntoDataFrame | nw.DataFrame[Any],
    words: Mapping[str, str],
    axis: str,
    tokens: Mapping[str, str],
) -> go.Figure:
    """The same as a figure, in the theme that the tokens are of."""
    return draw_bars(arrange_contacts(frame, words, axis), tokens)
