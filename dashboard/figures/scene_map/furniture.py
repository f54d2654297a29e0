"""What stands on every map: the scale bar, and whom the map must name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dashboard.figures.fonts import text_width
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.marks import Circle
from dashboard.figures.scene_map.markup import element, paint, plain
from geodata.layers import attributions

_SIZE = 10
_AIR_PX = 10
_BAR_PX = 5

Box = tuple[float, float, float, float]


class Furniture:
    """Scale bar at the lower left, attribution at the lower right, above a foot of free pixels.

    Where a mark lies in the attribution's place, and none at the upper right, it stands there.
    """

    def __init__(
        self, frame: Frame, tokens: Mapping[str, str], marks: Iterable[Circle] = ()
    ) -> None:
        self.frame = frame
        self.tokens = tokens
        self.credits = " · ".join(attributions())
        self.km, self.bar_px = frame.scale_bar()
        self.scale_words = f"{self.km:,} km"
        wide = text_width(self.credits, _SIZE)
        self.has_room = wide + self.bar_px + 4 * _AIR_PX < frame.width
        occupied = tuple(marks)
        lows = (frame.height - _AIR_PX, _AIR_PX + _SIZE)
        free = (low for low in lows if not _lies_in(self._credits_box(low), occupied))
        self.credits_low = next(free, lows[0])

    def boxes(self) -> tuple[Box, ...]:
        """Room that it takes."""
        bottom = self.frame.height - _AIR_PX + 4
        top = bottom - _SIZE * 2 - 8
        scale = (0.0, top, _AIR_PX + self.bar_px + 8, bottom)
        if not self.has_room:
            return (scale,)
        return (scale, self._credits_box(self.credits_low))

    def _credits_box(self, low: float) -> Box:
        left = self.frame.width - _AIR_PX - text_width(self.credits, _SIZE) - 6
        return (left, low - _SIZE - 4, float(self.frame.width), low + 4)

    def draw(self) -> Iterator[str]:
        """Elements; on a thumbnail that has no room, the scale alone."""
        low = self.frame.height - _AIR_PX
        right = _AIR_PX + self.bar_px
        ink = self.tokens["ink"]
        path = f"M{_AIR_PX} {low - _BAR_PX}v{_BAR_PX}H{right:g}v-{_BAR_PX}"
        for stroke, width in (("halo", 4.5), ("ink", 1.5)):
            yield element(
                "path",
                d=path,
                fill="none",
                stroke_width=width,
                **paint("stroke", self.tokens[stroke]),
            )
        yield self._text(self.scale_words, _AIR_PX, low - _BAR_PX - 4, "start", ink)
        if self.has_room:
            yield self._text(self.credits, self.frame.width - _AIR_PX, self.credits_low, "end", ink)

    def _text(self, words: str, x: float, y: float, anchor: str, colour: str) -> str:
        return element(
            "text",
            plain(words),
            x=x,
            y=y,
            font_size=_SIZE,
            text_anchor=anchor,
            stroke_width=3,
            stroke_linejoin="round",
            paint_order="stroke",
            **paint("fill", colour),
            **paint("stroke", self.tokens["halo"]),
        )


def _lies_in(box: Box, marks: Iterable[Circle]) -> bool:
    """Whether any mark lies in a box, in part at least."""
    left, top, right, bottom = box
    return any(
        left < mark.x + mark.radius
        and mark.x - mark.radius < right
        and top < mark.y + mark.radius
        and mark.y - mark.radius < bottom
        for mark in marks
    )
