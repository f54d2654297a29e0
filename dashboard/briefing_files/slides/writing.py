"""Text on a slide: paragraphs with their direction, runs with their language and font."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.briefing_files.slides.scripts import runs_of, told_as
from dashboard.figures.direction import is_right_to_left

_LEFT_TO_RIGHT_MARK = "\u200e"
_NUMBER = re.compile(r"\d+(?:[.,:/–-]\d+)*")
_STRONG = frozenset({"L", "R", "AL"})


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
        write_line(paragraph, line, size_pt, bold=bold, muted=muted)


def write_line(
    paragraph: Any,
    line: str,
    size_pt: float | None = None,
    *,
    bold: bool | None = None,
    muted: bool = False,
) -> None:
    """Fill a paragraph: from the right where its first directed letter runs so."""
    if is_right_to_left(line):
        properties = paragraph._p.get_or_add_pPr()
        properties.set("algn", "r")
        properties.set("rtl", "1")
        line = with_numbers_held(line)
    for script, part in runs_of(line):
        run = paragraph.add_run()
        run.text = part
        told = told_as(script, line)
        run._r.get_or_add_rPr().set("lang", told.language)
        if size_pt:
            run.font.size = Pt(size_pt)
        if bold is not None:
            run.font.bold = bold
        if muted:
            run.font.color.theme_color = MSO_THEME_COLOR.TEXT_2
        if told.font:
            look = run._r.rPr
            look.append(look.makeelement(qn(f"a:{told.font}"), {"typeface": told.typeface}))


def with_numbers_held(line: str) -> str:
    """A line that runs from the right, whose numbers stay with the Latin words behind them.

    A number takes the direction of what stands before it (UAX #9, W2 and N1): between Persian and
    “March 2024” the 12 would go to the other side of its month. A left-to-right mark holds it.
    """
    held = ""
    end = 0
    for found in _NUMBER.finditer(line):
        before = _strong(reversed(line[: found.start()]))
        after = line[found.end() :].lstrip(" \u00a0\u202f")
        ahead = unicodedata.bidirectional(after[0]) if after else ""
        held += line[end : found.start()]
        if before in {"R", "AL"} and ahead == "L":
            held += _LEFT_TO_RIGHT_MARK
        held += found.group()
        end = found.end()
    return held + line[end:]


def _strong(letters: Any) -> str:
    """The direction of the first of these letters that has one; "" without."""
    directions = (unicodedata.bidirectional(letter) for letter in letters)
    return next((found for found in directions if found in _STRONG), "")
