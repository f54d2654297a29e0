"""One scene or view as a picture in SVG: the map, the marking above it, words and foot below.

``picture.typ`` is the layout of the words; this module gives it its values and puts the map into
the space that it leaves. Every letter is an outline, so that all programs draw the picture alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dashboard.briefing_files.brief import Brief, BriefScene
from dashboard.briefing_files.cited import cited_words
from dashboard.briefing_files.formats import Asked
from dashboard.briefing_files.maps import alternative_text, draw_map
from dashboard.briefing_files.typesetting import outlines_of
from dashboard.figures.fonts import FAMILY_NAMES
from dashboard.figures.outlines import outlined
from dashboard.figures.scene_map.drawing import write_svg
from dashboard.figures.scene_map.markup import element, paint
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.store.served import ServedDossier

PICTURE_PX = (1280, 720)
"""The map of a picture to take away."""

THUMBNAIL_PX = (480, 270)

HEAD_PX = 36
"""Height of the marking's line above the map, where there is one."""

_TEMPLATE = Path(__file__).with_name("picture.typ")
_SIZE = re.compile(r'<svg viewBox="0 0 [\d.]+ ([\d.]+)"')
_INSIDE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def write(asked: Asked) -> bytes:
    """The drawing that is asked for."""
    asked.progress(0, 1, "Drawing the scene")
    return write_picture(asked.served, asked.brief, asked.scene, dark=asked.order.dark)[0].encode()


def write_picture(
    served: ServedDossier, brief: Brief, scene: BriefScene, *, dark: bool = False
) -> tuple[str, int, int]:
    """The picture with its marking, words and foot; its width and height in pixels."""
    width, map_height = PICTURE_PX
    head = HEAD_PX if brief.marking else 0
    tokens = load_tokens(token_sheets(), dark=dark)
    drawn = draw_map(served, scene, width, map_height, dark=dark)
    words = _words(brief, scene) | {
        "tokens": {name: value for name, value in tokens.items() if value.startswith("#")},
        "width": width,
        "map": map_height,
        "head": head,
    }
    page = outlines_of(_TEMPLATE.read_text(encoding="utf-8"), words)
    found, inside = _SIZE.match(page), _INSIDE.fullmatch(page)
    if not found or not inside:
        raise ValueError(f"came {page[:80]!r} from Typst; expected one page as SVG")
    height = round(float(found[1]))
    panel = paint("fill", tokens["panel"])
    # The map draws a little beyond its edges; the words' ground covers that.
    inner = (
        element("rect", width=width, height=height, stroke="none", **panel)
        + element("g", outlined(drawn.inner), transform=f"translate(0 {head})")
        + (element("rect", width=width, height=head, **panel) if head else "")
        + element(
            "rect", y=head + map_height, width=width, height=height - head - map_height, **panel
        )
        + element("g", inside[1], aria_label=" ".join(_said(words)))
    )
    described = alternative_text(brief, scene)
    return write_svg(inner, width, height, scene.headline, described), width, height


def _words(brief: Brief, scene: BriefScene) -> dict[str, Any]:
    """What the template sets."""
    kicker = f"{scene.number} / {brief.total} · {scene.title}" if brief.total > 1 else ""
    foot = (
        f"{cited_words(scene)} Shown: {scene.sentence}. {scene.key}".strip(),
        brief.foot(scene),
    )
    return {
        "fonts": list(FAMILY_NAMES),
        "marking": brief.marking or "",
        "kicker": kicker,
        "headline": scene.headline,
        "text": scene.text,
        "figures": [{"value": figure.value, "label": figure.label} for figure in scene.figures],
        "foot": foot,
        "disclaimer": brief.disclaimer or "",
    }


def _said(words: Mapping[str, Any]) -> Iterator[str]:
    """Every text of the picture beside the map, in order."""
    figures = (part for figure in words["figures"] for part in (figure["value"], figure["label"]))
    first = (words["marking"], words["kicker"], words["headline"], words["text"])
    yield from (text for text in (*first, *figures, *words["foot"], words["disclaimer"]) if text)
