"""The legend in the picture: a box in the corner where it hides the least."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from dashboard.figures.fonts import text_width, wrapped
from dashboard.figures.legend import HEIGHT_PX, SIGNS, WIDTH_PX, Entry, Shape
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.marks import Circle
from dashboard.figures.scene_map.markup import Value, element, paint, plain

LEAST_WIDTH_PX = 560
"""A narrower picture is a thumbnail: its legend could not be read."""

_SIZE = 11
_LINE_PX = 14
_WORDS_PX = (196.0, 124.0)
"""Longer words are broken; earlier, where more columns find room that way."""

_GAP_PX, _PADDING_PX, _EDGE_PX, _COLUMN_GAP_PX = 7.0, 8.0, 10.0, 16.0
_MOST_COLUMNS = 5
_MOST_SHARE = 0.47
"""Of the picture; where a legend would take more it is left out."""

_MARK_COST, _WAY_COST, _AREA_COST = 100.0, 8.0, 90.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Line:
    """An entry with its words broken, and the corner of its sign within the box."""

    entry: Entry
    words: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class _Layout:
    width: float
    height: float
    lines: tuple[_Line, ...]
    columns: int
    words_px: float


@dataclass(frozen=True, slots=True)
class Legend:
    """A legend with its place: ``box`` is left, top, right, bottom in pixels."""

    box: Box
    layout: _Layout
    at_top: bool
    tokens: Mapping[str, str]

    @property
    def columns(self) -> int:
        """In how many columns its lines stand."""
        return self.layout.columns

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What it explains, in its order."""
        return tuple(line.entry for line in self.layout.lines)

    def without(self, signs: Collection[str]) -> Legend | None:
        """The legend without some signs, in the same corner; None where nothing is left."""
        entries = [entry for entry in self.entries if entry.id not in signs]
        if len(entries) == len(self.entries):
            return self
        if not entries:
            return None
        layout = _laid_out(entries, min(self.columns, len(entries)), self.layout.words_px)
        left, top, right, bottom = self.box
        left = left if left <= _EDGE_PX else right - layout.width
        top = top if self.at_top else bottom - layout.height
        box = (left, top, left + layout.width, top + layout.height)
        return Legend(box, layout, self.at_top, self.tokens)

    @classmethod
    def of(
        cls,
        frame: Frame,
        entries: Sequence[Entry],
        marks: Iterable[Circle],
        ways: Iterable[Circle],
        tokens: Mapping[str, str],
    ) -> Legend | None:
        """The legend where it hides the fewest marks; None without anything to say, or room."""
        if not entries or frame.width < LEAST_WIDTH_PX:
            return None
        hidden = [(circle, _MARK_COST) for circle in marks]
        hidden += [(circle, _WAY_COST) for circle in ways]
        best: tuple[float, Box, _Layout] | None = None
        most = min(_MOST_COLUMNS, len(entries))
        for columns, words_px in product(range(1, most + 1), _WORDS_PX):
            layout = _laid_out(entries, columns, words_px)
            share = layout.width * layout.height / (frame.width * frame.height)
            if share > _MOST_SHARE:
                continue
            for box in _corners(frame, layout):
                cost = share * _AREA_COST + sum(weight for c, weight in hidden if _hides(box, c))
                if best is None or cost < best[0]:
                    best = cost, box, layout
        if best is None:
            return None
        _, box, layout = best
        at_top = box[1] < frame.height - box[3]
        return cls(box, layout, at_top, tokens)

    def draw(self) -> Iterator[str]:
        """Elements: the box, and each sign with its words."""
        left, top, right, bottom = self.box
        yield element(
            "rect",
            x=round(left, 1),
            y=round(top, 1),
            width=round(right - left, 1),
            height=round(bottom - top, 1),
            rx=5,
            stroke_width=1,
            **paint("fill", self.tokens["panel"], 0.94),
            **paint("stroke", self.tokens["hairline"]),
        )
        for line in self.layout.lines:
            x, y = left + line.x, top + line.y
            signs = "".join(_drawn(shape, self.tokens) for shape in _SHAPES[line.entry.id])
            yield element("g", signs, transform=f"translate({x:g} {y:g})")
            for number, words in enumerate(line.words):
                yield element(
                    "text",
                    plain(words),
                    x=round(x + WIDTH_PX + _GAP_PX, 1),
                    y=round(y + HEIGHT_PX / 2 + 3.9 + number * _LINE_PX, 1),
                    font_size=_SIZE,
                    **paint("fill", self.tokens["ink"]),
                )


_SHAPES = {sign.id: sign.shapes for sign in SIGNS}


def _drawn(shape: Shape, tokens: Mapping[str, str]) -> str:
    name, given = shape
    attributes: dict[str, Value] = {}
    for key, value in given.items():
        if isinstance(value, str) and value.startswith("$"):
            attributes |= paint(key, tokens[value[1:]], float(given.get(f"{key}-opacity", 1)))
        elif key not in {"content", "fill-opacity", "stroke-opacity"}:
            attributes[key] = value
    return element(name, plain(str(given.get("content", ""))), **attributes)


def _laid_out(entries: Sequence[Entry], columns: int, words_px: float) -> _Layout:
    """The entries in so many columns, filled one after the other, with words broken at a width."""
    rows = -(-len(entries) // columns)
    lines, x, height = [], _PADDING_PX, 0.0
    for first in range(0, len(entries), rows):
        y, wide = _PADDING_PX, 0.0
        for entry in entries[first : first + rows]:
            words = tuple(wrapped(entry.words, words_px, _SIZE))
            lines.append(_Line(entry, words, round(x, 1), y))
            wide = max(wide, *(text_width(part, _SIZE) for part in words))
            y += _LINE_PX * len(words) + 3
        height = max(height, y - 3 + _PADDING_PX)
        x += WIDTH_PX + _GAP_PX + wide + _COLUMN_GAP_PX
    return _Layout(x - _COLUMN_GAP_PX + _PADDING_PX, height, tuple(lines), columns, words_px)


def _corners(frame: Frame, layout: _Layout) -> Iterator[Box]:
    """Places in the four corners; none where there is no room."""
    if layout.width + 2 * _EDGE_PX > frame.width or layout.height + 2 * _EDGE_PX > frame.height:
        return
    for at_top, at_left in product((True, False), (True, False)):
        left = _EDGE_PX if at_left else frame.width - _EDGE_PX - layout.width
        top = _EDGE_PX if at_top else frame.height - _EDGE_PX - layout.height
        yield left, top, left + layout.width, top + layout.height


def _hides(box: Box, circle: Circle) -> bool:
    across = max(box[0] - circle.x, circle.x - box[2], 0)
    down = max(box[1] - circle.y, circle.y - box[3], 0)
    return across * across + down * down < circle.radius * circle.radius
