"""What stands on every map: the scale bar, and whom the map must name.

Both stand on a strip of their own at the foot of the picture, where no mark and no border lies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dashboard.figures.fonts import text_width
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.markup import element, paint, plain
from geodata.layers import attributions

STRIP_PX = 22
"""Height of the strip below the map."""

_SIZE = 10
_AIR_PX = 10
_BAR_PX = 5
_BASE_PX = 7
"""From the picture's foot up to the line on which words and bar stand."""


class Furniture:
    """Scale bar at the left and attribution at the right of a strip below the map of a frame."""

    def __init__(self, frame: Frame, tokens: Mapping[str, str]) -> None:
        self.frame = frame
        self.tokens = tokens
        self.credits = " · ".join(attributions())
        self.km, self.bar_px = frame.scale_bar()
        self.scale_words = f"{self.km:,} km"
        words = text_width(self.scale_words, _SIZE) + text_width(self.credits, _SIZE)
        self.has_room = words + self.bar_px + 4 * _AIR_PX < frame.width

    def draw(self) -> Iterator[str]:
        """Elements; on a thumbnail that has no room, the scale alone."""
        top = self.frame.height
        low = top + STRIP_PX - _BASE_PX
        right = _AIR_PX + self.bar_px
        yield element(
            "rect",
            x=0,
            y=top,
            width=self.frame.width,
            height=STRIP_PX,
            **paint("fill", self.tokens["panel"]),
        )
        yield element(
            "path",
            d=f"M0 {top + 0.5:g}H{self.frame.width}",
            **paint("stroke", self.tokens["hairline"]),
        )
        yield element(
            "path",
            d=f"M{_AIR_PX} {low - _BAR_PX}v{_BAR_PX}H{right:g}v-{_BAR_PX}",
            fill="none",
            stroke_width=1.5,
            **paint("stroke", self.tokens["muted"]),
        )
        yield self._text(self.scale_words, right + 6, low, "start")
        if self.has_room:
            yield self._text(self.credits, self.frame.width - _AIR_PX, low, "end")

    def _text(self, words: str, x: float, y: float, anchor: str) -> str:
        return element(
            "text",
            plain(words),
            x=x,
            y=y,
            font_size=_SIZE,
            text_anchor=anchor,
            **paint("fill", self.tokens["muted"]),
        )
