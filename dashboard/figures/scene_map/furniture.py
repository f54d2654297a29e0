"""What stands on every map: the scale bar, and whom the map must name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dashboard.figures.fonts import text_width
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.markup import element, paint, plain
from geodata.layers import attributions

_SIZE = 10
_AIR_PX = 10
_BAR_PX = 5

Box = tuple[float, float, float, float]


class Furniture:
    """Scale bar at the lower left, attribution at the lower right, above a foot of free pixels."""

    def __init__(self, frame: Frame, tokens: Mapping[str, str]) -> None:
        self.frame = frame
        self.tokens = tokens
        self.credits = " · ".join(attributions())
        self.km, self.bar_px = frame.scale_bar()
        self.scale_words = f"{self.km:,} km"
        wide = text_width(self.credits, _SIZE)
        self.has_room = wide + self.bar_px + 4 * _AIR_PX < frame.width

    def boxes(self) -> tuple[Box, ...]:
        """Room that it takes."""
        bottom = self.frame.height - _AIR_PX + 4
        top = bottom - _SIZE * 2 - 8
        scale = (0.0, top, _AIR_PX + self.bar_px + 8, bottom)
        if not self.has_room:
            return (scale,)
        left = self.frame.width - _AIR_PX - text_width(self.credits, _SIZE) - 6
        return (scale, (left, bottom - _SIZE - 8, float(self.frame.width), bottom))

    def draw(self) -> Iterator[str]:
        """Elements; on a thumbnail that has no room, the scale alone."""
        low = self.frame.height - _AIR_PX
        right = _AIR_PX + self.bar_px
        ink = self.tokens["muted"]
        path = f"M{_AIR_PX} {low - _BAR_PX}v{_BAR_PX}H{right:g}v-{_BAR_PX}"
        for stroke, width in (("halo", 4.5), ("muted", 1.5)):
            yield element(
                "path",
                d=path,
                fill="none",
                stroke_width=width,
                **paint("stroke", self.tokens[stroke]),
            )
        yield self._text(self.scale_words, _AIR_PX, low - _BAR_PX - 4, "start", ink)
        if self.has_room:
            yield self._text(self.credits, self.frame.width - _AIR_PX, low, "end", ink)

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
