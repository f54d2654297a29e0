"""One scene or view as a picture in SVG: the map alone, or with its words and its foot below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dashboard.export.briefing.brief import Brief, BriefScene
from dashboard.export.briefing.cited import cited_words
from dashboard.export.briefing.maps import alternative_text, draw_map
from dashboard.figures.fonts import text_width, wrapped
from dashboard.figures.scene_map.drawing import write_svg as write_document
from dashboard.figures.scene_map.markup import element, paint, plain
from dashboard.figures.tokens import load_tokens, style_sheet
from dashboard.store.shelf import Volume

PICTURE_PX = (1280, 720)
"""The map of a picture to take away."""

THUMBNAIL_PX = (480, 270)
_AIR = 28
_LINE = 1.32
_FIGURE_GAP = 36


def write_picture(
    volume: Volume,
    brief: Brief,
    scene: BriefScene,
    *,
    dark: bool = False,
    letters: bool = True,
) -> tuple[str, int, int]:
    """The picture with headline, text, call-outs and foot; its width and height in pixels.

    ``letters`` puts the fonts' letters into it, for programs that do not have the fonts.
    """
    width, map_height = PICTURE_PX
    tokens = load_tokens(style_sheet(), dark=dark)
    drawn = draw_map(volume, scene, width, map_height, dark=dark)
    caption = _Caption(width, map_height, tokens)
    words = "".join(caption.write(brief, scene))
    height = round(caption.y + _AIR * 0.6)
    ground = element(
        "rect", width=width, height=height, stroke="none", **paint("fill", tokens["panel"])
    )
    # The map draws a little beyond its edge; the words' ground covers that.
    below = element(
        "rect",
        y=map_height,
        width=width,
        height=height - map_height,
        **paint("fill", tokens["panel"]),
    )
    inner = ground + element("g", drawn.inner) + below + words
    described = alternative_text(brief, scene)
    svg = write_document(inner, width, height, scene.headline, described, letters=letters)
    return svg, width, height


def write_map(
    volume: Volume, scene: BriefScene, size: tuple[int, int], *, dark: bool = False
) -> str:
    """The map alone, with its letters."""
    return draw_map(volume, scene, *size, dark=dark).to_svg()


class _Caption:
    """Writes lines below a map; ``y`` is where the next one begins."""

    def __init__(self, width: int, top: int, tokens: Mapping[str, str]) -> None:
        self.width = width - 2 * _AIR
        self.y = top + _AIR * 0.75
        self.tokens = tokens

    def write(self, brief: Brief, scene: BriefScene) -> Iterator[str]:
        """Elements of the whole caption."""
        if brief.total > 1:
            yield from self._lines(f"{scene.number} / {brief.total} · {scene.title}", 13)
            self.y += 4
        yield from self._lines(scene.headline, 26, weight=700, colour="ink")
        if scene.text:
            self.y += 6
            yield from self._lines(scene.text, 16, colour="ink")
        if scene.figures:
            self.y += 12
            yield from self._figures(scene)
        self.y += 14
        yield element(
            "path",
            d=f"M{_AIR} {self.y:.1f}h{self.width}",
            stroke_width=1,
            **paint("stroke", self.tokens["hairline"]),
        )
        self.y += 6
        yield from self._lines(f"{cited_words(scene)} Shown: {scene.sentence}. {scene.key}", 12)
        told = " · ".join(part for part in (brief.marking, brief.foot(scene)) if part)
        yield from self._lines(told, 12, weight=600, colour="ink")
        if brief.disclaimer:
            yield from self._lines(brief.disclaimer, 12)

    def _lines(
        self, text: str, size: float, *, weight: int = 400, colour: str = "muted"
    ) -> Iterator[str]:
        for line in wrapped(text, self.width, size, weight):
            yield self._text(line, _AIR, self.y + size, size, weight, colour)
            self.y += size * _LINE

    def _figures(self, scene: BriefScene) -> Iterator[str]:
        x = float(_AIR)
        for figure in scene.figures:
            wide = max(text_width(figure.value, 24, 700), text_width(figure.label, 13))
            if x > _AIR and x + wide > _AIR + self.width:
                x = _AIR
                self.y += 58
            yield self._text(figure.value, x, self.y + 24, 24, 700, "ink")
            yield self._text(figure.label, x, self.y + 43, 13, 400, "muted")
            x += wide + _FIGURE_GAP
        self.y += 48

    def _text(self, line: str, x: float, y: float, size: float, weight: int, colour: str) -> str:
        return element(
            "text",
            plain(line),
            x=round(x, 1),
            y=round(y, 1),
            font_size=size,
            font_weight=weight if weight != 400 else None,
            **paint("fill", self.tokens[colour]),
        )
