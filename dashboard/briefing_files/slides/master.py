"""The master of the slides: 16:9, our colours and one font, placeholders where we need them.

It starts from python-pptx's own template, so that title, text, picture and foot line are the
placeholders that a slide program knows, and what an editor changes in the master reaches each
slide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches

WIDTH_IN, HEIGHT_IN = 13.333, 7.5
MARGIN_IN = 0.5
FONT = "Arial"
"""On every machine or with a twin of the same widths: a slide of ours must not break elsewhere."""

MOST_TITLE_PT = 28

_NAMED = r'\g<1> name="Araxes"'
_SOLID = re.compile(r'<a:(sysClr|srgbClr) val="[^"]*"(?: lastClr="[^"]*")?/>')


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of a slide in inches."""

    left: float
    top: float
    width: float
    height: float

    def place(self, shape: Any) -> None:
        """Put a shape there."""
        shape.left, shape.top = Inches(self.left), Inches(self.top)
        shape.width, shape.height = Inches(self.width), Inches(self.height)


_INNER = WIDTH_IN - 2 * MARGIN_IN

MARKING = Area(MARGIN_IN, 0.12, _INNER, 0.4)
KICKER = Area(MARGIN_IN, 0.55, 4.75, 0.32)
TITLE = Area(MARGIN_IN, 0.87, 4.75, 1.85)
WIDE_TITLE = Area(MARGIN_IN, 0.87, _INNER, 0.9)
COVER_TITLE = Area(MARGIN_IN, 1.1, 9.4, 1.35)

_AIR_IN = 0.12
_FOOT_END = 7.4
_FOOT_WIDTH = 11.3
_CONTENT_TOP = 1.6


@dataclass(frozen=True, slots=True)
class Frame:
    """What a deck's foot takes of every slide, and what it leaves; inches from the top.

    The foot stands as high as the longest foot of the deck needs, in letters of ``foot_pt``.
    """

    foot_top: float
    foot_pt: float

    @property
    def bottom(self) -> float:
        """Where the content of a slide ends."""
        return self.foot_top - _AIR_IN

    @property
    def foot(self) -> Area:
        """The foot line."""
        return Area(MARGIN_IN, self.foot_top, _FOOT_WIDTH, _FOOT_END - self.foot_top)

    @property
    def number(self) -> Area:
        """The number of the slide."""
        return Area(WIDTH_IN - MARGIN_IN - 0.9, self.foot_top, 0.9, 0.3)

    @property
    def picture(self) -> Area:
        """The map of a scene."""
        return Area(5.5, 0.6, WIDTH_IN - MARGIN_IN - 5.5, self.bottom - 0.6)

    def below(self, top: float, area: Area = WIDE_TITLE) -> Area:
        """What is left below a height, as wide as an area."""
        return Area(area.left, top, area.width, self.bottom - top)


def frame_of(foot_height: float, foot_pt: float) -> Frame:
    """The frame of a deck whose tallest foot is this high, in inches."""
    return Frame(_FOOT_END - foot_height, foot_pt)


FOOT_WIDTH_IN = _FOOT_WIDTH

COVER, LIST, TITLED, SCENE = 0, 1, 5, 8
"""Positions of the layouts in the template."""


def _areas(frame: Frame) -> Mapping[int, Mapping[int, Area]]:
    """Where each layout has its placeholders; slides move them as their words need."""
    content = frame.below(_CONTENT_TOP)
    return {
        COVER: {0: COVER_TITLE, 1: Area(MARGIN_IN, 2.6, COVER_TITLE.width, 1.6)},
        LIST: {0: WIDE_TITLE, 1: content},
        TITLED: {0: WIDE_TITLE},
        SCENE: {0: TITLE, 1: frame.picture, 2: frame.below(2.82, TITLE)},
    }


_NAMES = {COVER: "Cover", LIST: "Text", TITLED: "Evidence", SCENE: "Scene"}


@dataclass(frozen=True)
class Deck:
    """A presentation without slides, its layouts by position in the template, and its frame."""

    presentation: Any
    layouts: Mapping[int, Any]
    frame: Frame


def build_deck(tokens: Mapping[str, str], frame: Frame) -> Deck:
    """A deck in these colours."""
    presentation = Presentation()
    presentation.slide_width = Inches(WIDTH_IN)
    presentation.slide_height = Inches(HEIGHT_IN)
    master = presentation.slide_master
    recolour(master.part, tokens)
    areas = _areas(frame)
    layouts = {number: presentation.slide_layouts[number] for number in areas}
    for layout in list(presentation.slide_layouts):
        if layout not in layouts.values():
            presentation.slide_layouts.remove(layout)
    _arrange_master(master, frame, areas[LIST][1])
    for number, layout in layouts.items():
        _arrange_layout(layout, number, areas[number])
    return Deck(presentation, layouts, frame)


def recolour(owner: Any, tokens: Mapping[str, str]) -> None:
    """Give the theme of a master's part our colours, font and name."""
    part = owner.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = part.blob.decode("utf-8")
    scheme = {
        "dk1": "ink",
        "lt1": "panel",
        "dk2": "muted",
        "lt2": "panel-2",
        "accent1": "side-a",
        "accent2": "side-b",
        "accent3": "shared",
        "accent4": "contested",
        "accent5": "neutral-mark",
        "accent6": "water-line",
        "hlink": "side-a-ink",
        "folHlink": "muted",
    }
    for name, token in scheme.items():
        colour = f'<a:srgbClr val="{tokens[token].lstrip("#").upper()}"/>'
        text = re.sub(
            rf"(<a:{name}>){_SOLID.pattern}(</a:{name}>)", rf"\g<1>{colour}</a:{name}>", text
        )
    text = text.replace('<a:latin typeface="Calibri"/>', f'<a:latin typeface="{FONT}"/>')
    text = re.sub(
        r'(<a:(?:theme|clrScheme|fontScheme|fmtScheme)\b[^>]*) name="[^"]*"', _NAMED, text
    )
    if isinstance(part, XmlPart):
        part._element = parse_xml(text.encode("utf-8"))
    else:
        part._blob = text.encode("utf-8")


def _arrange_master(master: Any, frame: Frame, content: Area) -> None:
    areas = {0: WIDE_TITLE, 1: content, 3: frame.foot, 4: frame.number}
    for shape in list(master.placeholders):
        number = shape.placeholder_format.idx
        if number in areas:
            areas[number].place(shape)
        else:
            shape._element.getparent().remove(shape._element)
    _align(master, "p:titleStyle", "a:lvl1pPr", "l", MOST_TITLE_PT, bold=True)
    for space in master._element.findall(
        f".//{qn('p:bodyStyle')}//{qn('a:spcBef')}/{qn('a:spcPct')}"
    ):
        space.set("val", "0")  # lines are reckoned without the template's space between them
    for shape in master.placeholders:
        if shape.placeholder_format.idx == 3:
            _set_list_style(shape, "l", frame.foot_pt)
        elif shape.placeholder_format.idx == 4:
            _set_list_style(shape, "r", frame.foot_pt)
        if shape.placeholder_format.idx in {0, 3, 4}:
            shape._element.txBody.bodyPr.set("anchor", "t")


def _align(master: Any, style: str, level: str, side: str, size_pt: int, *, bold: bool) -> None:
    found = master._element.find(f".//{qn(style)}/{qn(level)}")
    found.set("algn", side)
    look = found.find(qn("a:defRPr"))
    look.set("sz", str(size_pt * 100))
    look.set("b", "1" if bold else "0")


def _set_list_style(shape: Any, side: str, size_pt: float) -> None:
    level = shape._element.txBody.find(f".//{qn('a:lvl1pPr')}")
    level.set("algn", side)
    look = level.find(qn("a:defRPr"))
    look.set("sz", f"{size_pt * 100:.0f}")
    for colour in look.iter(qn("a:schemeClr")):
        colour.set("val", "tx2")
        for tint in list(colour):
            colour.remove(tint)


def _arrange_layout(layout: Any, number: int, areas: Mapping[int, Area]) -> None:
    layout.name = _NAMES[number]
    for shape in list(layout.placeholders):
        index = shape.placeholder_format.idx
        if index in areas:
            areas[index].place(shape)
            shape._element.txBody.bodyPr.set("anchor", "t")
            for level in shape._element.txBody.iter(qn("a:lvl1pPr")):
                level.set("algn", "l")
        elif index == _DATE:
            shape._element.getparent().remove(shape._element)
    for shape in layout.placeholders:
        if shape.placeholder_format.idx == 0 and number == COVER:
            _set_title_size(shape, 40)
        elif shape.placeholder_format.idx == 0:
            _set_title_size(shape, MOST_TITLE_PT)


_DATE = 10


def _set_title_size(shape: Any, size_pt: int) -> None:
    style = shape._element.txBody.find(qn("a:lstStyle"))
    for child in list(style):
        style.remove(child)
    level = etree.SubElement(style, qn("a:lvl1pPr"), algn="l")
    etree.SubElement(level, qn("a:defRPr"), sz=str(size_pt * 100), b="1", cap="none")
