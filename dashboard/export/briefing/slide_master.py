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
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

WIDTH_IN, HEIGHT_IN = 13.333, 7.5
MARGIN_IN = 0.5
FONT = "Arial"
"""On every machine or with a twin of the same widths: a slide of ours must not break elsewhere."""

FOOT_PT = 9
"""Sixteen pixels would be 8 points where a slide fills 1,080 lines."""

MOST_TITLE_PT = 28

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

MARKING = Area(MARGIN_IN, 0.14, _INNER, 0.3)
FOOT = Area(MARGIN_IN, 6.72, 11.3, 0.62)
NUMBER = Area(WIDTH_IN - MARGIN_IN - 0.9, 6.72, 0.9, 0.62)

KICKER = Area(MARGIN_IN, 0.55, 4.75, 0.32)
TITLE = Area(MARGIN_IN, 0.87, 4.75, 1.85)
TEXT = Area(MARGIN_IN, 2.82, 4.75, 2.05)
FIGURES = Area(MARGIN_IN, 4.98, 4.75, 1.57)
PICTURE = Area(5.5, 0.6, WIDTH_IN - MARGIN_IN - 5.5, 5.95)

WIDE_TITLE = Area(MARGIN_IN, 0.87, _INNER, 0.62)
CONTENT = Area(MARGIN_IN, 1.6, _INNER, 4.95)

COVER_TITLE = Area(MARGIN_IN, 1.25, 9.4, 1.35)
COVER_TEXT = Area(MARGIN_IN, 2.75, 9.4, 1.6)
COVER_FACTS = Area(MARGIN_IN, 4.5, _INNER, 2.05)

COVER, LIST, TITLED, SCENE = 0, 1, 5, 8
"""Positions of the layouts in the template."""

_AREAS: Mapping[int, Mapping[int, Area]] = {
    COVER: {0: COVER_TITLE, 1: COVER_TEXT},
    LIST: {0: WIDE_TITLE, 1: CONTENT},
    TITLED: {0: WIDE_TITLE},
    SCENE: {0: TITLE, 1: PICTURE, 2: TEXT},
}
_NAMES = {COVER: "Cover", LIST: "Sources", TITLED: "Evidence", SCENE: "Scene"}


@dataclass(frozen=True)
class Deck:
    """A presentation without slides, and its layouts by position in the template."""

    presentation: Any
    layouts: Mapping[int, Any]


def build_deck(tokens: Mapping[str, str], marking: str) -> Deck:
    """A deck in these colours whose master bears the marking on every slide."""
    presentation = Presentation()
    presentation.slide_width = Inches(WIDTH_IN)
    presentation.slide_height = Inches(HEIGHT_IN)
    master = presentation.slide_master
    _recolour(master, tokens)
    layouts = {number: presentation.slide_layouts[number] for number in _AREAS}
    for layout in list(presentation.slide_layouts):
        if layout not in layouts.values():
            presentation.slide_layouts.remove(layout)
    _arrange_master(master, marking)
    for number, layout in layouts.items():
        _arrange_layout(layout, number)
    return Deck(presentation, layouts)


def _recolour(master: Any, tokens: Mapping[str, str]) -> None:
    """Give the theme our colours and font."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
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
    text = text.replace('name="Office Theme"', 'name="Araxes"')
    part._blob = text.encode("utf-8")


def _arrange_master(master: Any, marking: str) -> None:
    areas = {0: WIDE_TITLE, 1: CONTENT, 3: FOOT, 4: NUMBER}
    for shape in list(master.placeholders):
        number = shape.placeholder_format.idx
        if number in areas:
            areas[number].place(shape)
        else:
            shape._element.getparent().remove(shape._element)
    _align(master, "p:titleStyle", "a:lvl1pPr", "l", MOST_TITLE_PT, bold=True)
    for shape in master.placeholders:
        if shape.placeholder_format.idx == 3:
            _set_list_style(shape, "l", FOOT_PT)
        elif shape.placeholder_format.idx == 4:
            _set_list_style(shape, "r", FOOT_PT)
        if shape.placeholder_format.idx in {3, 4}:
            shape._element.txBody.bodyPr.set("anchor", "t")
        if shape.placeholder_format.idx == 0:
            shape._element.txBody.bodyPr.set("anchor", "t")
    if marking:
        master.shapes._spTree.append(_marking_shape(marking))


def _align(master: Any, style: str, level: str, side: str, size_pt: int, *, bold: bool) -> None:
    found = master._element.find(f".//{qn(style)}/{qn(level)}")
    found.set("algn", side)
    look = found.find(qn("a:defRPr"))
    look.set("sz", str(size_pt * 100))
    look.set("b", "1" if bold else "0")


def _set_list_style(shape: Any, side: str, size_pt: int) -> None:
    level = shape._element.txBody.find(f".//{qn('a:lvl1pPr')}")
    level.set("algn", side)
    look = level.find(qn("a:defRPr"))
    look.set("sz", str(size_pt * 100))
    for colour in look.iter(qn("a:schemeClr")):
        colour.set("val", "tx2")
        for tint in list(colour):
            colour.remove(tint)


def _arrange_layout(layout: Any, number: int) -> None:
    layout.name = _NAMES[number]
    for shape in list(layout.placeholders):
        index = shape.placeholder_format.idx
        if index in _AREAS[number]:
            _AREAS[number][index].place(shape)
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


def _marking_shape(marking: str) -> Any:
    """The marking at the top of every slide, as text of the master."""
    area = MARKING
    x, y, wide, tall = (
        Emu(Inches(value)) for value in (area.left, area.top, area.width, area.height)
    )
    shape = parse_xml(
        '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<p:nvSpPr><p:cNvPr id="90" name="Marking"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{tall}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
        '<a:lstStyle/><a:p><a:pPr algn="ctr"/><a:r>'
        f'<a:rPr lang="en-GB" sz="{Pt(12).pt * 100:.0f}" b="1"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill></a:rPr><a:t></a:t></a:r></a:p></p:txBody></p:sp>'
    )
    shape.find(f".//{qn('a:t')}").text = marking
    return shape
