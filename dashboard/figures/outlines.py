"""Texts of a picture as outlines, so that they look alike in every program that shows it.

Programs that draw SVG part in what they do with text: which fonts they find, how they shape Persian
or Hindi, what they do where one font lacks a letter. So Typst sets every text with the shipped
fonts, and the picture holds what it drew.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from xml.etree import ElementTree

import typst

from dashboard.figures.direction import is_right_to_left
from dashboard.figures.fonts import FAMILY_NAMES, text_width, typst_fonts
from dashboard.figures.scene_map.markup import element
from dashboard.figures.typefaces import family_of

WITHOUT_FONT = "□"
"""Stands for a letter that no shipped font has."""

_STEERING = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp"})
_SELECTORS = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")


def letters_without_font(text: str) -> tuple[str, ...]:
    """Each letter of a text that no shipped font has, once, in order.

    Signs that only steer how others are set need no font: joiners, spaces, variation selectors.
    """
    return tuple(dict.fromkeys(letter for letter in text if not _has_font(letter)))


def _has_font(letter: str) -> bool:
    return (
        family_of(letter) is not None
        or unicodedata.category(letter) in _STEERING
        or _SELECTORS.fullmatch(letter) is not None
    )


def settable(text: str) -> str:
    """The text with :data:`WITHOUT_FONT` for each letter that no shipped font has."""
    kept: list[str] = []
    for letter in text:
        if not _has_font(letter):
            kept.append(WITHOUT_FONT)
        elif kept[-1:] != [WITHOUT_FONT] or not _SELECTORS.fullmatch(letter):
            kept.append(letter)
    return "".join(kept)


_TEXT = re.compile(r"<text([^>]*)>([^<]*)</text>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_SHIFTS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_STEP_PT = 1000
"""Between the base lines of two texts on the page on which they are set."""

_PAGE = """\
#let texts = json(bytes(sys.inputs.texts))
#let fonts = json(bytes(sys.inputs.fonts))
#set page(width: 9000pt, height: 1000pt * (texts.len() + 1), margin: 0pt, fill: none)
#set text(font: fonts, fallback: false, top-edge: "baseline", bottom-edge: "baseline")
#for (n, item) in texts.enumerate() {
  let set-text = text(
    size: item.size * 1pt, weight: item.weight, style: item.style, tracking: item.spacing * 1pt,
    dir: if item.rtl { rtl } else { ltr }, item.text,
  )
  context {
    place(
      top + left,
      dx: 4000pt - item.shift * measure(set-text).width,
      dy: 1000pt * (n + 1),
      box(width: 5000pt, align(left, set-text)),
    )
  }
}
"""
_MIDDLE_PT = 4000

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_TRANSLATE = re.compile(r"translate\(([-\d.e]+) ([-\d.e]+)\)")
_MATRIX = re.compile(r"matrix\(1 0 0 -1 ([-\d.e]+) ([-\d.e]+)\)")
_FLIP = "scale(1 -1)"


def _texts_in(markup: str) -> list[tuple[dict[str, str], str]]:
    """The ``text`` elements of markup, in order: attributes by name, and words."""
    return [(dict(_ATTRIBUTE.findall(one[1])), unescape(one[2])) for one in _TEXT.finditer(markup)]


def outlined(markup: str) -> str:
    """Markup whose ``text`` elements are groups of outlines, each labelled with its text."""
    found = _texts_in(markup)
    if not found:
        return markup
    asked = tuple(_asked(attributes, text) for attributes, text in found)
    drawn = iter(zip(found, _drawn(asked), strict=True))
    glyphs: dict[str, str] = {}

    def replace(_one: re.Match[str]) -> str:
        (attributes, text), runs = next(drawn)
        uses = ""
        for id_, shape, x, y in runs:
            glyphs[id_] = shape
            uses += f'<use xlink:href="#{id_}" x="{x:g}" y="{y:g}"/>'
        at = f"translate({attributes.get('x', '0')} {attributes.get('y', '0')}) scale(1 -1)"
        look = {key.replace("-", "_"): value for key, value in attributes.items() if key in _LOOK}
        return element("g", uses, aria_label=text, transform=at, **look) if uses else ""

    replaced = _TEXT.sub(replace, markup)
    shapes = "".join(f'<path id="{id_}" d="{shape}"/>' for id_, shape in sorted(glyphs.items()))
    return f"<defs>{shapes}</defs>{replaced}"


@dataclass(frozen=True, slots=True)
class Label:
    """A text of a picture: its words, where its base line begins, and its size; pixels."""

    words: str
    x: float
    y: float
    size: float


def labels_in(markup: str) -> tuple[Label, ...]:
    """The ``text`` elements of markup, in order."""
    found = []
    for attributes, words in _texts_in(markup):
        _, size, weight, style, spacing, shift = _asked(attributes, words)
        left = float(attributes["x"]) - shift * text_width(words, size, weight, style, spacing)
        found.append(Label(words, left, float(attributes["y"]), size))
    return tuple(found)


_LOOK = frozenset(
    {"fill", "fill-opacity", "stroke", "stroke-width", "stroke-linejoin", "stroke-opacity",
     "paint-order", "opacity"}
)  # fmt: skip

Asked = tuple[str, float, int, str, float, float]
"""A text with its size, weight, slant, spacing, and the share of its width left of its place."""

Glyph = tuple[str, str, float, float]
"""A glyph's id, its outline with y upwards, and where it stands from its text's place."""


def _asked(attributes: Mapping[str, str], text: str) -> Asked:
    return (
        settable(text),
        float(attributes.get("font-size", "16")),
        int(attributes.get("font-weight", "400")),
        attributes.get("font-style", "normal"),
        float(attributes.get("letter-spacing", "0")),
        _SHIFTS[attributes.get("text-anchor", "start")],
    )


@lru_cache(maxsize=64)
def _drawn(asked: tuple[Asked, ...]) -> tuple[tuple[Glyph, ...], ...]:
    """The glyphs of each text."""
    texts = [
        {
            "text": text,
            "size": size,
            "weight": weight,
            "style": style,
            "spacing": spacing,
            "shift": shift,
            "rtl": is_right_to_left(text),
        }
        for text, size, weight, style, spacing, shift in asked
    ]
    page = typst.compile(
        _PAGE.encode(),
        format="svg",
        font_paths=typst_fonts("".join(text for text, *_ in asked)),
        sys_inputs={"texts": json.dumps(texts), "fonts": json.dumps(FAMILY_NAMES)},
    )
    if not isinstance(page, bytes):
        raise TypeError(f"came {type(page).__name__} from Typst; expected the bytes of one page")
    root = ElementTree.fromstring(page)  # noqa: S314 - Typst wrote it
    shapes = {symbol.get("id", ""): symbol[0].get("d", "") for symbol in root.iter(f"{_SVG}symbol")}
    glyphs: list[list[Glyph]] = [[] for _ in asked]
    for id_, x, y in _placed(root, 0, 0):
        number = round(y / _STEP_PT) - 1
        above = _STEP_PT * (number + 1) - y
        glyphs[number].append((id_, shapes[id_], round(x - _MIDDLE_PT, 2), round(above, 2)))
    return tuple(tuple(one) for one in glyphs)


def _placed(
    parent: ElementTree.Element, left: float, top: float
) -> Iterator[tuple[str, float, float]]:
    """Each glyph below an element with the place of its origin on the page."""
    for child in parent:
        if child.tag == f"{_SVG}use":
            # Below a flip, where y points upwards.
            yield (
                child.get(_LINK, "").removeprefix("#"),
                left + float(child.get("x", "0")),
                top - float(child.get("y", "0")),
            )
        elif child.tag == f"{_SVG}g":
            x, y = _offset(child.get("transform", _FLIP))
            yield from _placed(child, left + x, top + y)


def _offset(transform: str) -> tuple[float, float]:
    if transform == _FLIP:
        return 0, 0
    found = _TRANSLATE.fullmatch(transform) or _MATRIX.fullmatch(transform)
    if not found:
        raise ValueError(f"came the transform {transform!r} from Typst; expected a shift or a flip")
    return float(found[1]), float(found[2])
