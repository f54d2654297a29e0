"""Parts of a slide: text that fits, call-outs, native tables and charts, the foot line."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from dashboard.export.briefing.brief import Figure
from dashboard.export.briefing.evidence import Chart, Table
from dashboard.export.briefing.slide_master import Area
from dashboard.figures.fonts import text_width, words_of, wrapped

_POINTS = 72
_ARIAL = 1.06
"""Arial runs a little wider than the font that widths are known of; other programs, too."""

_LINE = 1.22
"""Height of a line as a share of its size."""

_FOOTERS = (11, 12)
"""Placeholders that python-pptx leaves in the layout: the foot line and the slide's number."""

_CELL_IN = (0.08, 0.045)
_SIDE_COLOURS = {"A": MSO_THEME_COLOR.ACCENT_1, "B": MSO_THEME_COLOR.ACCENT_2}


def lines_of(text: str, width_in: float, size_pt: float, *, bold: bool = False) -> int:
    """How many lines a text takes in a box of this width."""
    width = width_in * _POINTS / _ARIAL
    weight = 700 if bold else 400
    return sum(max(1, len(wrapped(line, width, size_pt, weight))) for line in text.split("\n"))


def fitting_size(
    text: str, area: Area, sizes: Sequence[float], *, bold: bool = False, inset_in: float = 0.1
) -> float:
    """The first size in which a text fits into an area, the last where none does."""
    width, height = area.width - 2 * inset_in, area.height - inset_in
    for size in sizes:
        tall = lines_of(text, width, size, bold=bold) * size * _LINE / _POINTS
        if tall <= height and _longest_word(text, size, bold=bold) <= width * _POINTS:
            return size
    return sizes[-1]


def _longest_word(text: str, size: float, *, bold: bool) -> float:
    words = words_of(text) or [""]
    return max(text_width(word, size, 700 if bold else 400) * _ARIAL for word in words)


def write_text(
    frame: Any,
    text: str,
    size_pt: float | None = None,
    *,
    bold: bool | None = None,
    muted: bool = False,
) -> None:
    """Fill a text frame; a line break begins a paragraph."""
    frame.word_wrap = True
    for number, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        run.font.language_id = None
        if size_pt:
            run.font.size = Pt(size_pt)
        if bold is not None:
            run.font.bold = bold
        if muted:
            run.font.color.theme_color = MSO_THEME_COLOR.TEXT_2


def add_text(
    slide: Any,
    area: Area,
    text: str,
    size_pt: float,
    name: str,
    *,
    bold: bool = False,
    muted: bool = False,
) -> Any:
    """A text box of its own."""
    box = slide.shapes.add_textbox(0, 0, 0, 0)
    area.place(box)
    box.name = name
    write_text(box.text_frame, text, size_pt, bold=bold, muted=muted)
    return box


def add_foot(slide: Any, layout: Any, words: str) -> None:
    """The foot line and the number, in the placeholders that the layout has for them."""
    for shape in layout.placeholders:
        if shape.placeholder_format.idx in _FOOTERS:
            slide.shapes._spTree.append(copy.deepcopy(shape._element))
    for shape in slide.placeholders:
        if shape.placeholder_format.idx == _FOOTERS[0]:
            frame = shape.text_frame
            for child in list(frame.paragraphs[0]._p):
                frame.paragraphs[0]._p.remove(child)
            write_text(frame, words)


def add_figures(slide: Any, area: Area, figures: Sequence[Figure]) -> None:
    """Call-outs side by side, in two rows where there are more than three; at most six."""
    columns = 2 if len(figures) == 4 else min(len(figures), 3)
    rows = -(-len(figures) // columns)
    gap = 0.1
    wide = (area.width - gap * (columns - 1)) / columns
    tall = min((area.height - gap * (rows - 1)) / rows, 1.1)
    top = area.top + area.height - rows * tall - gap * (rows - 1)
    for number, figure in enumerate(figures[: columns * 2]):
        row, column = divmod(number, columns)
        place = Area(area.left + column * (wide + gap), top + row * (tall + gap), wide, tall)
        _add_figure(slide, place, figure, number + 1)


def _add_figure(slide: Any, area: Area, figure: Figure, number: int) -> None:
    shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, 0, 0, 0, 0)
    area.place(shape)
    shape.name = f"Figure {number}"
    shape.adjustments[0] = 0.06
    style = shape._element.find(qn("p:style"))
    shape._element.remove(style)  # it brings a shadow and white letters
    shape.fill.solid()
    shape.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
    shape.line.color.theme_color = MSO_THEME_COLOR.ACCENT_5
    shape.line.width = Pt(0.5)
    frame = shape.text_frame
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = Inches(0.09)
    frame.margin_top = frame.margin_bottom = Inches(0.03)
    inner = Area(0, 0, area.width - 0.18, 0.45)
    value = fitting_size(figure.value, inner, (22, 20, 18, 16, 14, 12), bold=True, inset_in=0)
    left = area.height - value * _LINE / _POINTS - 0.06
    room = Area(0, 0, area.width - 0.18, left)
    label = fitting_size(figure.label, room, (12, 11, 10, 9), inset_in=0)
    write_text(frame, figure.value, value, bold=True)
    paragraph = frame.add_paragraph()
    run = paragraph.add_run()
    run.text, run.font.size = figure.label, Pt(label)
    for part in frame.paragraphs:
        part.alignment = 1
        for piece in part.runs:
            piece.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    run.font.color.theme_color = MSO_THEME_COLOR.TEXT_2


def add_table(slide: Any, area: Area, table: Table, tokens: Mapping[str, str]) -> float:
    """A native table; returns the bottom of what it takes, in inches.

    Letters shrink until the rows fit; rows that do not fit even so are left out and counted.
    """
    size, rows = _fitting_rows(table, area)
    shape = slide.shapes.add_table(len(rows) + 1, len(table.headings), 0, 0, 0, 0)
    area.place(shape)
    shape.name = table.title
    describe(shape, f"{table.title}: {len(rows)} rows of {', '.join(table.headings)}.")
    grid = shape.table
    for number, share in enumerate(table.widths):
        grid.columns[number].width = Inches(area.width * share)
    used = 0.0
    for number, cells in enumerate((table.headings, *rows)):
        tall = _row_height(cells, table.widths, area.width, size)
        grid.rows[number].height = Inches(tall)
        used += tall
        for column, text in enumerate(cells):
            fill = "panel" if number else "panel-2"
            _fill_cell(grid.cell(number, column), text, size, tokens[fill], heading=number == 0)
    shape.height = Inches(used)
    left_out = len(table.rows) - len(rows)
    words = table.more
    if left_out:
        words = f"{left_out} further rows are in the notes" + (f"; {words}" if words else "")
    if words:
        note = Area(area.left, area.top + used + 0.04, area.width, 0.28)
        add_text(slide, note, words, 10, "Further rows", muted=True)
        used += 0.32
    return area.top + used


def _fitting_rows(table: Table, area: Area) -> tuple[float, tuple[tuple[str, ...], ...]]:
    room = area.height - (0.34 if table.more else 0)
    for size in (18, 16, 14, 13, 12, 11, 10, 9):
        tall = sum(
            _row_height(cells, table.widths, area.width, size)
            for cells in (table.headings, *table.rows)
        )
        if tall <= room and _words_fit(table, area.width, size):
            return size, table.rows
    kept: list[tuple[str, ...]] = []
    used = _row_height(table.headings, table.widths, area.width, 9) + 0.34
    for cells in table.rows:
        used += _row_height(cells, table.widths, area.width, 9)
        if used > room:
            break
        kept.append(cells)
    return 9, tuple(kept)


def _words_fit(table: Table, width_in: float, size: float) -> bool:
    """True where no word is wider than its column, which would break it anywhere."""
    return all(
        _longest_word(text, size, bold=True) <= (share * width_in - 2 * _CELL_IN[0]) * _POINTS
        for cells in (table.headings, *table.rows)
        for text, share in zip(cells, table.widths, strict=True)
    )


def _row_height(
    cells: Sequence[str], widths: Sequence[float], width_in: float, size: float
) -> float:
    lines = max(
        lines_of(text, share * width_in - 2 * _CELL_IN[0] - 0.02, size, bold=True)
        for text, share in zip(cells, widths, strict=True)
    )
    return lines * size * _LINE / _POINTS + 2 * _CELL_IN[1]


def _fill_cell(cell: Any, text: str, size: float, colour: str, *, heading: bool) -> None:
    cell.margin_left = cell.margin_right = Inches(_CELL_IN[0])
    cell.margin_top = cell.margin_bottom = Inches(_CELL_IN[1])
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
    write_text(cell.text_frame, text, size, bold=heading)
    for paragraph in cell.text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1


def add_chart(slide: Any, area: Area, chart: Chart) -> None:
    """A native chart, whose numbers an editor can open."""
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
    drawn.has_title = True
    drawn.chart_title.include_in_layout = False
    write_text(drawn.chart_title.text_frame, chart.title, 12, bold=True)
    drawn.font.size = Pt(11)
    drawn.font.name = "Arial"
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


def describe(shape: Any, words: str) -> None:
    """Give a picture, table or chart the text that is read out in its place."""
    shape._element.find(f".//{qn('p:cNvPr')}").set("descr", words)
