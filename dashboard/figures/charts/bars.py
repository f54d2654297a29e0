"""Stacked bars: the values of a chart, and their drawing by Plotly in the interface's tokens.

The values alone, without Plotly, are what tables and native charts on slides are made of.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.figures.charts.colours import NEITHER, Shade

CONFIG: Any = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "scrollZoom": False,
    "doubleClick": False,
}
"""Plotly's options: nothing that could leave the host, and no bar of tools; saving has buttons."""

_UPRIGHT_PX = 250
_LEVEL_ROW_PX, _LEVEL_REST_PX = 34, 96
"""Heights: of upright bars in all; of level bars one by one, and of what stands around them."""

_WHOLE_STEPS = 4
"""Up to this height an axis of counts has a line for each: Plotly would print halves of events."""

_LETTERS_PX, _SMALL_PX = 12, 11
_STANDOFF_PX = 5
"""Between an axis and the words at it."""


@dataclass(frozen=True, slots=True)
class BarSeries:
    """Values in the order of the categories; None where nothing is recorded, which draws nothing.

    A ``hatched`` series is part of another one, which ``part_of`` names; "" for one of its own.
    """

    name: str
    shade: Shade
    values: tuple[float | None, ...]
    part_of: str = ""

    @property
    def hatched(self) -> bool:
        """True for what is drawn hatched."""
        return bool(self.part_of)

    @property
    def is_empty(self) -> bool:
        """True where nothing of it is drawn."""
        return not any(self.values)


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of stacked bars.

    ``level`` bars have words at their side, the others stand in time. ``axis`` names a category
    ("Month"), ``unit`` the values ("contacts", "km"), ``hatching`` says what hatched parts are. In
    a category a line break may part two names of one thing.
    """

    axis: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[BarSeries, ...]
    hatching: str
    level: bool = False

    @property
    def traced(self) -> tuple[BarSeries, ...]:
        """Those that draw something, and those that name a hatched part which does."""
        named = {one.part_of for one in self.series if one.hatched and not one.is_empty}
        return tuple(one for one in self.series if not one.is_empty or one.name in named)

    @property
    def has_hatching(self) -> bool:
        """True where some part is drawn hatched."""
        return any(one.hatched and not one.is_empty for one in self.series)

    @property
    def highest(self) -> float:
        """The length of the longest bar, in units; 0 without one."""
        columns = zip(*(one.values for one in self.series), strict=True)
        return max((sum(value or 0 for value in column) for column in columns), default=0)


def draw_bars(bars: Bars, tokens: Mapping[str, str]) -> go.Figure:
    """A figure of ``bar`` traces alone, in the theme that the tokens are of.

    It is as wide as its place; its height is in the layout.
    """
    traces = [_trace(bars, one, tokens) for one in bars.traced]
    if bars.has_hatching:
        traces.append(_key_of_hatching(bars, tokens))
    # Given at once: laid out afterwards, a figure takes Plotly four times as long.
    return go.Figure(traces, layout=_layout(bars, tokens))


def _trace(bars: Bars, series: BarSeries, tokens: Mapping[str, str]) -> go.Bar:
    places, values = [_plain(name) for name in bars.categories], list(series.values)
    along, digits = ("y", "%{x:,.0f}") if bars.level else ("x", "%{y:,.2~f}")
    return go.Bar(
        **({"x": values, "y": places} if bars.level else {"x": places, "y": values}),
        name=_plain(series.name),
        orientation="h" if bars.level else "v",
        marker=_marker(series.shade, tokens, hatched=series.hatched),
        hovertemplate=f"%{{{along}}}<br>%{{fullData.name}}: {digits} {bars.unit}<extra></extra>",
        # Hatching is explained once for all series.
        showlegend=not series.hatched,
        legendgroup=_plain(series.part_of or series.name),
    )


def _plain(words: str) -> str:
    """Words in which Plotly finds no markup of its own; a line break stays one."""
    return html.escape(words, quote=False).replace("\n", "<br>")


def _key_of_hatching(bars: Bars, tokens: Mapping[str, str]) -> go.Bar:
    """An entry of the legend that draws nothing."""
    return go.Bar(
        x=[None],
        y=[None],
        name=bars.hatching,
        marker=_marker(NEITHER, tokens, hatched=True),
        hoverinfo="skip",
        orientation="h" if bars.level else "v",
    )


def _marker(shade: Shade, tokens: Mapping[str, str], *, hatched: bool) -> dict[str, Any]:
    colour = shade.in_(tokens)
    # The gap between parts of a stack, in the colour of what lies behind.
    marker: dict[str, Any] = {"color": colour, "line": {"color": tokens["panel"], "width": 1}}
    if hatched:
        marker["pattern"] = {
            "shape": "/",
            "size": 5,
            "solidity": 0.32,
            "fillmode": "replace",
            "fgcolor": colour,
            "bgcolor": Shade(shade.token, shade.share * 0.16, "panel").in_(tokens),
        }
    return marker


def _layout(bars: Bars, tokens: Mapping[str, str]) -> dict[str, Any]:
    rows = len(bars.categories)
    named = {"type": "category", "showgrid": False, "ticks": "", "tickangle": 0}
    numbers: dict[str, Any] = {
        "rangemode": "tozero",
        "gridcolor": tokens["hairline"],
        "zeroline": True,
        "zerolinecolor": tokens["border"],
        "nticks": 5,
        "tickformat": ",d",
    }
    if bars.highest <= _WHOLE_STEPS:
        numbers |= {"dtick": 1, "nticks": None}
    every = {
        "fixedrange": True,
        "automargin": True,
        "ticklabelstandoff": _STANDOFF_PX,
        "tickfont": {"color": tokens["muted"]},
    }
    if bars.level:
        # The heading names what is counted, but not in what it is measured.
        numbers |= {"ticksuffix": f" {bars.unit}", "showticksuffix": "last"}
    words = {"tickfont": {"color": tokens["ink"]}, "autorange": "reversed"} if bars.level else {}
    return {
        # Without a template of its own every figure carries Plotly's, which is larger than it.
        "template": {},
        "barmode": "stack",
        "bargap": 0.32,
        "height": _LEVEL_REST_PX + _LEVEL_ROW_PX * rows if bars.level else _UPRIGHT_PX,
        "margin": {"l": 8, "r": 16, "t": 8, "b": 8},
        "paper_bgcolor": tokens["panel"],
        "plot_bgcolor": tokens["panel"],
        "font": {"family": tokens["font"], "size": _LETTERS_PX, "color": tokens["ink"]},
        "xaxis": {**every, **(numbers if bars.level else named)},
        "yaxis": {**every, **(named if bars.level else numbers), **words},
        "showlegend": True,
        "legend": {
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 1.02,
            "yanchor": "bottom",
            "traceorder": "normal",
            "itemclick": False,
            "itemdoubleclick": False,
            "font": {"size": _SMALL_PX, "color": tokens["ink"]},
            "bgcolor": "rgba(0,0,0,0)",
        },
        "hoverlabel": {
            "bgcolor": tokens["panel-2"],
            "bordercolor": tokens["hairline"],
            "font": {"family": tokens["font"], "size": _LETTERS_PX, "color": tokens["ink"]},
        },
        "dragmode": False,
    }
