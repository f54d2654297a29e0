"""How names on the map are set: size, weight and colour by kind, and in which lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dashboard.figures.fonts import text_width, words_of
from dashboard.figures.scene_map.ground import width_at
from dashboard.figures.scene_map.markup import Value, element, paint, plain
from dashboard.figures.scripts import is_drawable
from dashboard.selection import Language

_HALO_PX = 3.2
_LINE = 1.2
"""Height of a line as a share of its size."""

_JOINING = re.compile("[\\u0600-\\u08ff\\ufb50-\\ufdff\\ufe70-\\ufeff]")
"""Letters of the Arabic script."""

_BETWEEN_NAMES = " · "
"""Stands between the names of one thing in several languages (geodata/compiled)."""

_COUNTRY_SIZES = (2.0, 10.0, 5.0, 13.0, 7.0, 17.0)

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


@dataclass(frozen=True)
class Style:
    """How a kind of name is set; ``offset`` is its distance from the point, in ems."""

    size: float
    token: str
    weight: int = 400
    style: str = "normal"
    spacing: float = 0.0
    halo: bool = True
    capitals: bool = False
    offset: float = 0.7
    max_em: float = 10.0
    anchors: tuple[str, ...] = (
        "right",
        "left",
        "top",
        "bottom",
        "top-right",
        "top-left",
        "bottom-right",
        "bottom-left",
    )


_CENTRED = ("center", "top", "bottom", "left", "right")
CAPITAL = Style(14, "ink", weight=600)
PLACE = Style(12, "ink")
SITE = Style(11, "muted", offset=0.9)
EXCLAVE = Style(
    11, "muted", spacing=0.12, capitals=True, offset=1.1, anchors=_CENTRED[:3], max_em=9
)
WATER = Style(
    13,
    "water-ink",
    style="italic",
    spacing=0.04,
    halo=False,
    offset=2.2,
    anchors=_CENTRED,
    max_em=7,
)
_COUNTRY = Style(13, "muted", spacing=0.14, capitals=True, offset=1.1, anchors=_CENTRED, max_em=8)


def country_style(zoom: float) -> Style:
    """How countries are named at MapLibre's zoom."""
    return replace(_COUNTRY, size=round(width_at(_COUNTRY_SIZES, zoom), 1))


@dataclass(frozen=True)
class SetName:
    """A name in its lines, and the pixels that they take."""

    lines: tuple[str, ...]
    style: Style
    spacing: float
    wide: float
    tall: float

    @classmethod
    def of(cls, properties: Mapping[str, Any], style: Style, language: Language) -> SetName:
        """The name of a feature in the letters of a language."""
        lines = _names(properties, language)
        if style.capitals and language is Language.ENGLISH:
            lines = [line.upper() for line in lines]
        # Letters that join must not be drawn apart.
        spacing = 0.0 if _JOINING.search("".join(lines)) else style.spacing * style.size
        measure = _measuring(style, spacing)
        lines = [part for line in lines for part in _wrapped(line, style, measure)]
        wide = max(measure(line) for line in lines)
        return cls(tuple(lines), style, spacing, wide, style.size * _LINE * len(lines))

    def draw(self, box: Box, anchor: str, tokens: Mapping[str, str]) -> str:
        """The element of the name in a box that lies to the ``anchor`` side of its point."""
        left, top, right, _ = box
        style, spacing = self.style, self.spacing
        side = {"left": "end", "right": "start"}.get(anchor.rpartition("-")[2], "middle")
        x = {"start": left, "end": right, "middle": (left + right) / 2 + spacing / 2}[side]
        look: dict[str, Value] = {
            "font_size": style.size,
            "text_anchor": side,
            **paint("fill", tokens[style.token]),
        }
        if style.weight != 400:
            look["font_weight"] = style.weight
        if style.style != "normal":
            look["font_style"] = style.style
        if spacing:
            look["letter_spacing"] = round(spacing, 2)
        if style.halo:
            look |= paint("stroke", tokens["halo"])
            look |= {
                "stroke_width": _HALO_PX,
                "stroke_linejoin": "round",
                "paint_order": "stroke",
            }
        step = style.size * _LINE
        texts = [
            element("text", plain(line), x=round(x, 1), y=round(top + step * (n + 0.78), 1), **look)
            for n, line in enumerate(self.lines)
        ]
        return "".join(texts)


def _names(properties: Mapping[str, Any], language: Language) -> list[str]:
    """The name's lines: English, or one a language where its letters are shipped."""
    english, local = str(properties["name"]), properties.get("local")
    if language is Language.ENGLISH or not local or not is_drawable(local):
        return [english]
    return str(local).split(_BETWEEN_NAMES)


def _measuring(style: Style, spacing: float) -> Callable[[str], float]:
    return lambda text: text_width(text, style.size, style.weight, style.style, spacing)


def _wrapped(text: str, style: Style, measure: Callable[[str], float]) -> list[str]:
    """The text in lines of at most the style's width, broken between words."""
    most = style.max_em * style.size
    lines = [""]
    for word in words_of(text):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure(longer) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
