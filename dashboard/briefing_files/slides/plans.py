"""Where the words of a scene have their place on its slides, and what goes on on the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.briefing.scenes import SceneFigure
from dashboard.briefing_files.slides.fitting import (
    INSET_IN,
    LEAST_PT,
    POINTS,
    height_of,
    line_height,
    shortened,
    split_text,
)
from dashboard.briefing_files.slides.master import Area
from dashboard.briefing_files.slides.parts import CARD_SIZES, Cards, fit_cards, fitting_title

_TEXT_SIZES = (18, 16, 15, 14, 13, LEAST_PT)
_LARGE_CARDS = 5
"""Of the sizes of call-outs, those that stand beside large text."""

_GAP_IN = 0.1
_FEWEST_LINES = 4
"""A text that goes on elsewhere is begun only where so many of its lines have their place."""

_MOST_TITLE = 1.0
"""Share of its room that a title may take: other words can go on on the next slide."""

LONGEST_NUMBER = " (100/100)"
"""Stands in for the number of a title while its slides are counted."""

_WIDE_SIZES = (24, 22, 20, 18, 16)
_WIDE_CAP_IN = 0.9
_MOST_WIDE_TITLE = 0.35


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it is written: its words, size in points, and place."""

    words: str
    size_pt: float
    area: Area


@dataclass(frozen=True, slots=True)
class Plan:
    """A slide's title, text and call-outs with their places; the rest is for the next slide."""

    title: Title
    text: str = ""
    text_pt: float = 0
    text_area: Area | None = None
    cards: Cards | None = None
    cards_area: Area | None = None
    rest_text: str = ""
    rest_figures: tuple[SceneFigure, ...] = ()


def plan_title(
    words: str,
    room: Area,
    cap_in: float,
    sizes: Sequence[float],
    *,
    most: float = _MOST_TITLE,
    ending: str = "",
) -> Title:
    """A title at the head of a room: large within ``cap_in`` inches, else as high as it needs.

    Of a title that takes more than the share ``most`` of the room words are left out, but not its
    ``ending``.
    """
    told = words + ending
    limit = max(room.height * most, cap_in)
    size, tall = fitting_title(told, Area(0, 0, room.width, cap_in), sizes)
    if tall > limit:
        lines = int((limit - INSET_IN) / line_height(told, size))
        inner = room.width - 2 * INSET_IN
        told = shortened(words, inner, size, max(lines, 1), f"…{ending}", bold=True)
        tall = height_of(told, room.width, size, bold=True)
    return Title(told, size, Area(room.left, room.top, room.width, tall))


def plan_wide_title(words: str, room: Area, *, numbered: bool) -> Title:
    """A title above a whole slide, with room for its number where it stands on several."""
    ending = LONGEST_NUMBER if numbered else ""
    return plan_title(words, room, _WIDE_CAP_IN, _WIDE_SIZES, most=_MOST_WIDE_TITLE, ending=ending)


def with_number(title: Title, number: int, total: int) -> Title:
    """The title of one of several slides: "… (2/3)"."""
    words = title.words.removesuffix(LONGEST_NUMBER)
    return replace(title, words=f"{words} ({number}/{total})" if total > 1 else words)


def below(title: Title, room: Area) -> Area:
    """What a title leaves of its room."""
    top = title.area.top + title.area.height + _GAP_IN
    return Area(room.left, top, room.width, room.top + room.height - top)


def plan_words(title: Title, room: Area, text: str, figures: tuple[SceneFigure, ...]) -> Plan:
    """All words on one slide where a legible size allows it; else call-outs before text."""
    left = below(title, room)
    for size in _TEXT_SIZES if text else _TEXT_SIZES[-1:]:
        tall = height_of(text, room.width, size) + _GAP_IN if text else 0
        if not figures and tall <= left.height + _GAP_IN:
            return _placed(title, left, text, size, None)
        sizes = CARD_SIZES[:_LARGE_CARDS] if text and size >= _TEXT_SIZES[1] else CARD_SIZES
        cards = fit_cards(figures, _lower(left, left.height - tall), sizes) if figures else None
        if cards:
            return _placed(title, left, text, size, cards)
    return _parted(title, left, text, figures)


def _parted(title: Title, left: Area, text: str, figures: tuple[SceneFigure, ...]) -> Plan:
    fewest = _FEWEST_LINES * line_height(text, LEAST_PT) + INSET_IN + _GAP_IN
    cards = None
    if figures:
        cards = fit_cards(figures, _lower(left, left.height - fewest))
        cards = cards or fit_cards(figures, left)
    room = left.height - (cards.height + _GAP_IN if cards else 0)
    head, rest = "", text
    if room >= fewest - _GAP_IN - 1e-6:
        head, rest = split_text(text, Area(left.left, left.top, left.width, room), LEAST_PT)
    placed = _placed(title, left, head, LEAST_PT, cards)
    return Plan(
        title,
        head,
        LEAST_PT,
        placed.text_area,
        cards,
        placed.cards_area,
        rest,
        figures if figures and not cards else (),
    )


def _placed(title: Title, left: Area, text: str, size: float, cards: Cards | None) -> Plan:
    lower = _lower(left, cards.height) if cards else None
    room = left.height - (cards.height + _GAP_IN if cards else 0)
    upper = Area(left.left, left.top, left.width, room) if text else None
    return Plan(title, text, size, upper, cards, lower)


def _lower(area: Area, height: float) -> Area:
    """The lowest part of an area."""
    return Area(area.left, area.top + area.height - height, area.width, height)


def plan_rest(title: str, room: Area, first: Plan) -> Iterator[Plan]:
    """The slides on which a scene goes on; their titles still have the longest number."""
    plan = first
    while plan.rest_text or plan.rest_figures:
        head = plan_wide_title(title, room, numbered=True)
        plan = plan_words(head, room, plan.rest_text, plan.rest_figures)
        yield plan


PARAGRAPH_GAP_PT = 6
"""Between the entries of a list."""


def paged(lines: Sequence[str], room: Area) -> tuple[float, list[list[str]]]:
    """Paragraphs on as many slides as they need, and their size in points."""
    sizes = (16, 15, 14, 13, LEAST_PT)
    size = next((s for s in sizes if _list_height(lines, room, s) <= room.height), LEAST_PT)
    pages: list[list[str]] = [[]]
    left = list(lines)
    while left:
        if _list_height([*pages[-1], left[0]], room, size) <= room.height:
            pages[-1].append(left.pop(0))
        elif pages[-1]:
            pages.append([])
        else:
            head, left[0] = split_text(left[0], room, size)
            pages[-1].append(head)
            pages.append([])
    return size, pages


def _list_height(lines: Sequence[str], room: Area, size: float) -> float:
    gaps = PARAGRAPH_GAP_PT * (len(lines) - 1) / POINTS
    return sum(height_of(line, room.width, size) - INSET_IN for line in lines) + INSET_IN + gaps
