"""The charts of the Pairs page on slides, native: the same numbers, colours and hatching."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.util import Inches, Pt

from dashboard.briefing_files.slides.charts import number_axes
from dashboard.briefing_files.slides.master import FONT, Area
from dashboard.briefing_files.slides.parts import describe
from dashboard.figures.charts.bars import Bars, BarSeries
from dashboard.figures.charts.colours import SIDE_A, SIDE_B, Shade
from dashboard.figures.charts.gathering import Charted

_THEME_COLOURS = {SIDE_A: MSO_THEME_COLOR.ACCENT_1, SIDE_B: MSO_THEME_COLOR.ACCENT_2}
"""Sides have a place in the deck's theme, so that an editor who changes it changes them."""

_DIGITS = 2
"""Shares of events are told to a hundredth, on the page and here."""

_LABELS_PT = 11


def add_bars(slide: Any, area: Area, chart: Charted, bars: Bars, tokens: Mapping[str, str]) -> None:
    """A native chart of stacked bars, whose numbers an editor can open."""
    shown = [one for one in bars.series if not one.is_empty]
    data = CategoryChartData(number_format="General")
    data.categories = [category.replace("\n", " ") for category in bars.categories]
    for one in shown:
        data.add_series(one.name, [None if v is None else round(v, _DIGITS) for v in one.values])
    kind = XL_CHART_TYPE.BAR_STACKED if bars.level else XL_CHART_TYPE.COLUMN_STACKED
    place = (Inches(area.left), Inches(area.top), Inches(area.width), Inches(area.height))
    frame = slide.shapes.add_chart(kind, *place, data)
    frame.name = chart.title
    describe(frame, f"{chart.title}. {chart.sentence}")
    drawn = frame.chart
    number_axes(drawn._chartSpace)
    _set(drawn, bars)
    for series, wanted in zip(drawn.plots[0].series, shown, strict=True):
        _fill(series.format.fill, wanted, tokens)


def _set(drawn: Any, bars: Bars) -> None:
    """Letters, axes and legend, as the page has them."""
    drawn.has_title = False
    drawn.font.size = Pt(_LABELS_PT)
    drawn.font.name = FONT
    drawn.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    drawn.has_legend = True
    drawn.legend.position = XL_LEGEND_POSITION.BOTTOM
    drawn.legend.include_in_layout = False
    drawn.plots[0].gap_width = 60
    drawn.plots[0].overlap = 100
    values = drawn.value_axis
    values.minimum_scale = 0
    values.has_major_gridlines = True
    values.major_gridlines.format.line.color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
    values.format.line.fill.background()
    values.tick_labels.number_format = "#,##0"
    values.tick_labels.number_format_is_linked = False
    values.has_title = True
    values.axis_title.text_frame.text = bars.unit.capitalize() if bars.unit != "km" else bars.unit
    drawn.category_axis.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_5
    # Bars are counted from below: the first category is to stand at the top.
    drawn.category_axis.reverse_order = bars.level


def _fill(fill: Any, series: BarSeries, tokens: Mapping[str, str]) -> None:
    if not series.hatched:
        fill.solid()
        _colour(fill.fore_color, series.shade, tokens)
        return
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    _colour(fill.fore_color, series.shade, tokens)
    fill.back_color.rgb = _rgb(tokens["panel"])


def _colour(colour: Any, shade: Shade, tokens: Mapping[str, str]) -> None:
    if shade in _THEME_COLOURS:
        colour.theme_color = _THEME_COLOURS[shade]
    else:
        colour.rgb = _rgb(shade.in_(tokens))


def _rgb(colour: str) -> RGBColor:
    found: RGBColor = RGBColor.from_string(colour.lstrip("#").upper())
    return found
