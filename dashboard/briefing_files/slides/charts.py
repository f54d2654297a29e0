"""Native charts on a slide, whose numbers an editor can open."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from dashboard.briefing_files.evidence import Chart
from dashboard.briefing_files.slides.master import FONT, Area
from dashboard.briefing_files.slides.parts import describe
from dashboard.briefing_files.slides.writing import write_text

_SIDE_COLOURS = {"A": MSO_THEME_COLOR.ACCENT_1, "B": MSO_THEME_COLOR.ACCENT_2}

_AXES = ("c:axId", "c:crossAx")
"""Elements that number the axes: unsigned (ISO 29500-1, 21.2.3.1), where the library's are not."""


def add_chart(slide: Any, area: Area, chart: Chart) -> None:
    """A native chart."""
    data = CategoryChartData(number_format="0;;")
    data.categories = list(chart.categories)
    for series in chart.series:
        data.add_series(series.name, series.values)
    kind = XL_CHART_TYPE.BAR_CLUSTERED if chart.level else XL_CHART_TYPE.COLUMN_STACKED
    place = (Inches(area.left), Inches(area.top), Inches(area.width), Inches(area.height))
    frame = slide.shapes.add_chart(kind, *place, data)
    frame.name = chart.title
    describe(frame, _chart_words(chart))
    drawn = frame.chart
    number_axes(drawn._chartSpace)
    drawn.has_title = True
    drawn.chart_title.include_in_layout = False
    write_text(drawn.chart_title.text_frame, chart.title, 12, bold=True)
    drawn.font.size = Pt(11)
    drawn.font.name = FONT
    drawn.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position = XL_LEGEND_POSITION.BOTTOM
        drawn.legend.include_in_layout = False
    plot = drawn.plots[0]
    plot.gap_width = 60
    plot.has_data_labels = True
    plot.data_labels.number_format = "0;;"
    plot.data_labels.number_format_is_linked = False
    plot.data_labels.font.size = Pt(11)
    values = drawn.value_axis
    values.has_major_gridlines = False
    values.visible = False
    values.minimum_scale = 0
    drawn.category_axis.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_5
    drawn.category_axis.tick_labels.font.size = Pt(11)
    if chart.level:
        # Bars are counted from below: the highest rank is to stand at the top.
        drawn.category_axis.reverse_order = True
    for series, wanted in zip(plot.series, chart.series, strict=True):
        series.format.fill.solid()
        colour = _SIDE_COLOURS.get(wanted.side, MSO_THEME_COLOR.ACCENT_5)
        series.format.fill.fore_color.theme_color = colour


def _chart_words(chart: Chart) -> str:
    parts = [
        f"{series.name}: "
        + ", ".join(
            f"{name} {value}"
            for name, value in zip(chart.categories, series.values, strict=True)
            if value
        )
        for series in chart.series
    ]
    return f"{chart.title}. {'; '.join(parts)}."


def number_axes(space: Any) -> None:
    """Number a chart's axes from 1, as the standard has them."""
    numbers: dict[str, str] = {}
    for name in _AXES:
        for axis in space.iter(qn(name)):
            axis.set("val", numbers.setdefault(axis.get("val"), str(len(numbers) + 1)))
