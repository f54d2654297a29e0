"""How much room text takes on a slide: its lines, its size, and where it goes on elsewhere.

A slide is drawn by another program, with Arial or what stands in for it there. Room is reckoned
for the widest of these, so that text that has its place here has it everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from dashboard.briefing_files.slides.master import Area
from dashboard.briefing_files.slides.scripts import WITHOUT_SPACES, line_of, script_of
from dashboard.figures.fonts import text_width

POINTS = 72
"""Points in an inch."""

INSET_IN = 0.1
"""Left and right of the text in its box; above and below it is half of that."""

LEAST_PT = 12
"""The smallest size of a text that is read from a seat."""

_WIDEST = {False: 1.14, True: 1.24}
"""DejaVu Sans, which takes Arial's place on many machines, against the font that is measured."""

_MEASURED = frozenset({"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC"})
_FULL_WIDTH = 1.0
_OTHER_WIDTH = 0.95
"""Of a letter of scripts whose letters are joined and stacked, as a share of the size."""

_NEVER_FIRST = frozenset("、。，．！？：；）」』】〕》〉”’…ー")
_SENTENCE_END = re.compile(r"[.!?。！？؟։।]+[”’\"»)]*\s*(?=\S)")


@lru_cache(maxsize=8192)
def _letter_width(letter: str, *, bold: bool) -> float:
    """Of one letter, as a share of the size."""
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return _FULL_WIDTH
    known = text_width(letter, 1, 700 if bold else 400) * _WIDEST[bold]
    script = script_of(letter)
    return known if script is None or script in _MEASURED else max(known, _OTHER_WIDTH)


def width_of(text: str, size_pt: float, *, bold: bool = False) -> float:
    """Width of a line in points, as the widest font draws it."""
    return size_pt * sum(_letter_width(letter, bold=bold) for letter in text)


def broken(text: str, width_in: float, size_pt: float, *, bold: bool = False) -> list[str]:
    """The lines of a paragraph in a box of this width; joined, they are the paragraph again.

    Words that are wider than the box are broken anywhere, as slide programs do.
    """
    width = width_in * POINTS / size_pt
    lines = [""]
    used = 0.0
    for piece, bare, wide in _pieces(text, bold=bold):
        if used and used + bare > width:
            lines.append("")
            used = 0.0
        if bare <= width:
            lines[-1] += piece
            used += wide
            continue
        for letter in piece:
            step = _letter_width(letter, bold=bold)
            if used and used + step > width and not letter.isspace():
                lines.append("")
                used = 0.0
            lines[-1] += letter
            used += step
    return lines


@lru_cache(maxsize=256)
def _pieces(text: str, *, bold: bool) -> tuple[tuple[str, float, float], ...]:
    """What a line is not broken within, with the spaces behind it; widths without and with them.

    Widths are shares of the size.
    """
    pieces = [""]
    for letter in text:
        last = pieces[-1][-1:]
        if last and _may_break(last, letter):
            pieces.append(letter)
        else:
            pieces[-1] += letter
    return tuple(
        (piece, width_of(piece.rstrip(), 1, bold=bold), width_of(piece, 1, bold=bold))
        for piece in pieces
    )


def _may_break(last: str, letter: str) -> bool:
    if letter in " \t":
        return False
    if last in " \t":
        return True
    if letter in _NEVER_FIRST or unicodedata.combining(letter):
        return False
    if unicodedata.category(letter) in {"Mn", "Mc", "Cf"}:
        return False
    return any(script_of(one) in WITHOUT_SPACES for one in (last, letter))


def lines_of(text: str, width_in: float, size_pt: float, *, bold: bool = False) -> int:
    """How many lines a text takes in a box of this width; a line break begins a paragraph."""
    return sum(len(broken(line, width_in, size_pt, bold=bold)) for line in text.split("\n"))


def height_of(text: str, width_in: float, size_pt: float, *, bold: bool = False) -> float:
    """Inches of height that a text takes in a box of this width, within its insets."""
    inner = width_in - 2 * INSET_IN
    return lines_of(text, inner, size_pt, bold=bold) * line_height(text, size_pt) + INSET_IN


def line_height(text: str, size_pt: float) -> float:
    """Inches from one line of a text to the next."""
    return size_pt * line_of(text) / POINTS


def fits(text: str, area: Area, size_pt: float, *, bold: bool = False) -> bool:
    """True where a text of this size has its place in an area."""
    return height_of(text, area.width, size_pt, bold=bold) <= area.height


def words_hold(text: str, width_in: float, size_pt: float, *, bold: bool = False) -> bool:
    """True where no word is wider than the box, which would break it anywhere."""
    width = width_in * POINTS / size_pt
    lines = text.split("\n")
    return all(bare <= width for line in lines for _, bare, _ in _pieces(line, bold=bold))


def fitting_size(text: str, area: Area, sizes: Sequence[float], *, bold: bool = False) -> float:
    """The first size in which a text fits into an area, better with its words whole.

    The last size where it fits in none: whoever asks then has to give it more room.
    """
    fitting = [size for size in sizes if fits(text, area, size, bold=bold)]
    inner = area.width - 2 * INSET_IN
    whole = (size for size in fitting if words_hold(text, inner, size, bold=bold))
    return next(whole, fitting[0] if fitting else sizes[-1])


def split_text(text: str, area: Area, size_pt: float) -> tuple[str, str]:
    """What of a text has its place in an area, and the rest, which goes on elsewhere."""
    room = int((area.height - INSET_IN) / line_height(text, size_pt) + 1e-9)
    return split_lines(text, area.width - 2 * INSET_IN, size_pt, room)


def split_lines(text: str, width_in: float, size_pt: float, room: int) -> tuple[str, str]:
    """The first lines of a text, at most ``room``, and the rest.

    It is parted behind a sentence where one ends in the second half, else behind a line.
    """
    taken = 0
    for paragraph in text.split("\n"):
        lines = broken(paragraph, width_in, size_pt)
        if len(lines) > room:
            taken += len("".join(lines[:room]))
            break
        room -= len(lines)
        taken += len(paragraph) + 1
    else:
        return text, ""
    ends = [found.end() for found in _SENTENCE_END.finditer(text) if found.end() <= taken]
    if ends and ends[-1] * 2 > taken:
        taken = ends[-1]
    return text[:taken].strip(), text[taken:].strip()


def shortened(
    text: str, width_in: float, size_pt: float, most: int, ending: str, *, bold: bool = False
) -> str:
    """A text that takes at most so many lines, with an ending where it had to be cut."""
    if lines_of(text, width_in, size_pt, bold=bold) <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        told = f"{text[:middle].rstrip(' .…;,')} {ending}"
        if lines_of(told, width_in, size_pt, bold=bold) <= most:
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip(' .…;,')} {ending}".strip()
