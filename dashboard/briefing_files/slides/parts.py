"""Parts of a slide: text boxes, call-outs, the foot line, and the order in which it is read."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from dashboard.briefing.scenes import SceneFigure
from dashboard.briefing_files.slides.fitting import (
    INSET_IN,
    height_of,
    line_height,
    lines_of,
    shortened,
    words_hold,
)
from dashboard.briefing_files.slides.master import MARKING, Area
from dashboard.briefing_files.slides.writing import write_line, write_text
from dashboard.figures.direction import is_right_to_left

_FOOTERS = (11, 12)
"""Placeholders that python-pptx leaves in the layout: the foot line and the slide's number."""

_CARD_SIDE_IN, _CARD_TOP_IN = 0.09, 0.06
_CARD_GAP_IN = 0.1
CARD_SIZES = ((22, 12), (20, 12), (18, 12), (16, 12), (16, 11), (14, 11), (14, 10), (12, 10))
"""Points of a call-out's value and of its label, the best first."""

_MARKING_SIZES = (12, 11, 10, 9)

READ_LAST = ("Marking", "Foot", "Number")
"""Names of what every slide bears, in the order in which it is read: after all else."""

_READ_FIRST = ("Title", "Scene", "Text", "Map")


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


def add_foot(slide: Any, layout: Any, words: str, size_pt: float) -> None:
    """The foot line and the number, in the placeholders that the layout has for them."""
    for shape in layout.placeholders:
        if shape.placeholder_format.idx in _FOOTERS:
            slide.shapes._spTree.append(copy.deepcopy(shape._element))
    for shape in slide.placeholders:
        if shape.placeholder_format.idx in _FOOTERS:
            shape.name = READ_LAST[1 + _FOOTERS.index(shape.placeholder_format.idx)]
        if shape.placeholder_format.idx == _FOOTERS[0]:
            frame = shape.text_frame
            for child in list(frame.paragraphs[0]._p):
                frame.paragraphs[0]._p.remove(child)
            write_text(frame, words, size_pt)


def add_marking(slide: Any, marking: str | None) -> None:
    """The marking at the head of a slide, where the dossier has one.

    It stands on the slide and not on its master, so that a slide taken into other hands bears it.
    """
    if not marking:
        return
    inner = MARKING.width - 0.2
    fitting = (s for s in _MARKING_SIZES if lines_of(marking, inner, s, bold=True) == 1)
    size = next(fitting, _MARKING_SIZES[-1])
    told = shortened(marking, inner, size, 2, "… (in full in the notes)", bold=True)
    box = add_text(slide, MARKING, told, size, READ_LAST[0], bold=True)
    frame = box.text_frame
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.margin_top = frame.margin_bottom = 0
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER


def set_reading_order(slide: Any) -> None:
    """Put the shapes of a slide into the order in which they are read out (that of its tree)."""
    first, last = _READ_FIRST, READ_LAST

    def rank(name: str) -> int:
        if name in first:
            return first.index(name)
        return len(first) + 1 + last.index(name) if name in last else len(first)

    slide.shapes.title.name = first[0]
    tree = slide.shapes._spTree
    for shape in sorted(slide.shapes, key=lambda shape: rank(shape.name)):
        tree.append(shape._element)


@dataclass(frozen=True, slots=True)
class Cards:
    """How call-outs stand in a width: columns, sizes in points, height of each row in inches."""

    columns: int
    value_pt: float
    label_pt: float
    rows: tuple[float, ...]

    @property
    def height(self) -> float:
        """Inches that all take."""
        return sum(self.rows) + _CARD_GAP_IN * (len(self.rows) - 1)


def fit_cards(
    figures: Sequence[SceneFigure],
    area: Area,
    sizes: Sequence[tuple[float, float]] = CARD_SIZES,
) -> Cards | None:
    """The largest call-outs that fit into an area, with their words whole where they can be."""
    number = len(figures)
    usual = 2 if number == 4 else min(number, 3)
    counts = dict.fromkeys((usual, *(n for n in (4, 3, 2, 1) if n <= number)))
    held: Cards | None = None
    for value, label in sizes:
        for columns in counts:
            cards = _cards(figures, area.width, columns, value, label)
            if cards.height > area.height:
                continue
            if _whole(figures, area.width, cards):
                return cards
            held = held or cards
    return held


def _inner(width: float, columns: int) -> float:
    """Inches that a call-out has for its words."""
    return (width - _CARD_GAP_IN * (columns - 1)) / columns - 2 * _CARD_SIDE_IN - 0.02


def _cards(
    figures: Sequence[SceneFigure], width: float, columns: int, value: float, label: float
) -> Cards:
    inner = _inner(width, columns)
    heights = [
        lines_of(figure.value, inner, value, bold=True) * line_height(figure.value, value)
        + lines_of(figure.label, inner, label) * line_height(figure.label, label)
        + 2 * _CARD_TOP_IN
        for figure in figures
    ]
    rows = [max(heights[at : at + columns]) for at in range(0, len(heights), columns)]
    return Cards(columns, value, label, tuple(rows))


def _whole(figures: Sequence[SceneFigure], width: float, cards: Cards) -> bool:
    inner = _inner(width, cards.columns)
    return all(
        words_hold(figure.value, inner, cards.value_pt, bold=True)
        and words_hold(figure.label, inner, cards.label_pt)
        for figure in figures
    )


def add_figures(slide: Any, area: Area, figures: Sequence[SceneFigure], cards: Cards) -> None:
    """Call-outs at the foot of an area, in rows."""
    wide = (area.width - _CARD_GAP_IN * (cards.columns - 1)) / cards.columns
    top = area.top + area.height - cards.height
    for number, figure in enumerate(figures):
        row, column = divmod(number, cards.columns)
        left = area.left + column * (wide + _CARD_GAP_IN)
        above = sum(cards.rows[:row]) + _CARD_GAP_IN * row
        place = Area(left, top + above, wide, cards.rows[row])
        _add_figure(slide, place, figure, number + 1, cards)


def _add_figure(slide: Any, area: Area, figure: SceneFigure, number: int, cards: Cards) -> None:
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
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = Inches(_CARD_SIDE_IN)
    frame.margin_top = frame.margin_bottom = Inches(_CARD_TOP_IN / 2)
    side = PP_ALIGN.RIGHT if is_right_to_left(figure.label) else PP_ALIGN.LEFT
    lines = ((figure.value, cards.value_pt, True), (figure.label, cards.label_pt, False))
    for line, (words, size, bold) in enumerate(lines):
        paragraph = frame.add_paragraph() if line else frame.paragraphs[0]
        write_line(paragraph, words, size, bold=bold, muted=not bold)
        paragraph.alignment = side
        for run in paragraph.runs if bold else ():
            run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1


def fitting_title(text: str, area: Area, sizes: Sequence[float]) -> tuple[float, float]:
    """Size in points and height in inches of a title as wide as an area.

    The first size in which it is at most as high as the area, with its words whole where they can
    be; else the smallest, and what height it needs.
    """
    heights = {size: height_of(text, area.width, size, bold=True) for size in sizes}
    fitting = [size for size in sizes if heights[size] <= area.height]
    inner = area.width - 2 * INSET_IN
    whole = (size for size in fitting if words_hold(text, inner, size, bold=True))
    size = next(whole, fitting[0] if fitting else sizes[-1])
    return size, heights[size]


def describe(shape: Any, words: str) -> None:
    """Give a picture, table or chart the text that is read out in its place."""
    shape._element.find(f".//{qn('p:cNvPr')}").set("descr", words)
