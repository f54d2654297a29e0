"""Native tables on slides: over as many slides as their rows need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Inches

from dashboard.briefing_files.evidence import Table
from dashboard.briefing_files.slides.fitting import (
    LEAST_PT,
    line_height,
    lines_of,
    split_lines,
    words_hold,
)
from dashboard.briefing_files.slides.master import Area
from dashboard.briefing_files.slides.parts import add_text, describe
from dashboard.briefing_files.slides.writing import write_text

Row = tuple[str, ...]

_CELL_IN = (0.08, 0.045)
_SIZES = (16, 14, 13, LEAST_PT)
_NOTE_IN, _NOTE_PT = 0.34, 12
"""Of the line below a table that counts what is not listed."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a table on one slide, in letters of this size; ``left`` counts those left out."""

    area: Area
    size_pt: float
    rows: tuple[Row, ...]
    left: int = 0


def sheets_of(table: Table, first: Area, other: Area, most: int | None = None) -> list[Sheet]:
    """A table's rows on slides: all on one where a size allows it, else in the smallest on several.

    ``first`` is the room of the first slide and ``other`` that of each further one; of more than
    ``most`` slides the rest is left out and counted.
    """
    for size in _SIZES:
        if _height(table, table.rows, first.width, size) > first.height:
            continue
        if size == LEAST_PT or _words_fit(table, first.width, size):
            return [Sheet(first, size, table.rows)]
    sheets: list[Sheet] = []
    rows = list(table.rows)
    while rows:
        area = other if sheets else first
        last = len(sheets) + 1 == most
        room = area.height - (_NOTE_IN if last else 0)
        taken, rows = _taken(table, rows, Area(area.left, area.top, area.width, room))
        if last:
            return [*sheets, Sheet(area, LEAST_PT, tuple(taken), len(rows))]
        sheets.append(Sheet(area, LEAST_PT, tuple(taken)))
    return sheets


def _taken(table: Table, rows: list[Row], area: Area) -> tuple[list[Row], list[Row]]:
    """The rows that have their place in an area, and the rest; a row too tall is parted."""
    taken: list[Row] = []
    room = area.height - _row_height(table.headings, table.widths, area.width, LEAST_PT, bold=True)
    for number, cells in enumerate(rows):
        tall = _row_height(cells, table.widths, area.width, LEAST_PT)
        if tall > room:
            if taken:
                return taken, rows[number:]
            head, rest = _parted(cells, table.widths, area.width, room)
            return [head], [rest, *rows[1:]]
        taken.append(cells)
        room -= tall
    return taken, []


def _parted(cells: Row, widths: Sequence[float], width_in: float, room: float) -> tuple[Row, Row]:
    parts = []
    for text, share in zip(cells, widths, strict=True):
        lines = int((room - 2 * _CELL_IN[1]) / line_height(text, LEAST_PT))
        parts.append(split_lines(text, _inner(share, width_in), LEAST_PT, max(lines, 1)))
    return tuple(head for head, _ in parts), tuple(rest for _, rest in parts)


def _height(table: Table, rows: Sequence[Row], width_in: float, size: float) -> float:
    heading = _row_height(table.headings, table.widths, width_in, size, bold=True)
    return heading + sum(_row_height(cells, table.widths, width_in, size) for cells in rows)


def _inner(share: float, width_in: float) -> float:
    """Inches that a cell has for its words."""
    return share * width_in - 2 * _CELL_IN[0] - 0.02


def _words_fit(table: Table, width_in: float, size: float) -> bool:
    """True where no word is wider than its column, which would break it anywhere."""
    return all(
        words_hold(text, _inner(share, width_in), size, bold=cells is table.headings)
        for cells in (table.headings, *table.rows)
        for text, share in zip(cells, table.widths, strict=True)
    )


def _row_height(
    cells: Row, widths: Sequence[float], width_in: float, size: float, *, bold: bool = False
) -> float:
    tallest = max(
        lines_of(text, _inner(share, width_in), size, bold=bold) * line_height(text, size)
        for text, share in zip(cells, widths, strict=True)
    )
    return tallest + 2 * _CELL_IN[1]


def add_table(slide: Any, table: Table, sheet: Sheet, tokens: Mapping[str, str]) -> None:
    """A native table with the rows of one sheet, and below it how many rows are left out."""
    area, size = sheet.area, sheet.size_pt
    shape = slide.shapes.add_table(len(sheet.rows) + 1, len(table.headings), 0, 0, 0, 0)
    area.place(shape)
    shape.name = table.title
    describe(shape, f"{table.title}: {len(sheet.rows)} rows of {', '.join(table.headings)}.")
    grid = shape.table
    for number, share in enumerate(table.widths):
        grid.columns[number].width = Inches(area.width * share)
    used = 0.0
    for number, cells in enumerate((table.headings, *sheet.rows)):
        tall = _row_height(cells, table.widths, area.width, size, bold=number == 0)
        grid.rows[number].height = Inches(tall)
        used += tall
        for column, text in enumerate(cells):
            fill = "panel" if number else "panel-2"
            _fill_cell(grid.cell(number, column), text, size, tokens[fill], heading=number == 0)
    shape.height = Inches(used)
    if sheet.left:
        note = Area(area.left, area.top + used + 0.02, area.width, _NOTE_IN - 0.02)
        add_text(slide, note, table.left_out(sheet.left), _NOTE_PT, "Not listed", muted=True)


def _fill_cell(cell: Any, text: str, size: float, colour: str, *, heading: bool) -> None:
    cell.margin_left = cell.margin_right = Inches(_CELL_IN[0])
    cell.margin_top = cell.margin_bottom = Inches(_CELL_IN[1])
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
    write_text(cell.text_frame, text, size, bold=heading)
    for paragraph in cell.text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
