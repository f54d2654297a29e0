"""The whole picture: ground, ways, names, marks and furniture as one SVG."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.figures.fonts import PAGE_FAMILIES, embedded, faces_of
from dashboard.figures.legend import Entry, Seen, entries_of
from dashboard.figures.scene_map.framing import REFERENCE_PX, frame_of
from dashboard.figures.scene_map.furniture import Furniture
from dashboard.figures.scene_map.ground import Ground
from dashboard.figures.scene_map.labels import Lettering
from dashboard.figures.scene_map.legend import Legend
from dashboard.figures.scene_map.marks import Circle, Marks, define_halves
from dashboard.figures.scene_map.markup import element, plain
from dashboard.figures.tokens import load_tokens, style_sheet
from dashboard.query.payload import build_payload
from dashboard.query.selected import select_events
from dashboard.selection import Selection
from dashboard.store.shelf import Volume

_TEXT = re.compile(r"<text([^>]*)>([^<]*)</text>")
FONT_FAMILY = ", ".join(f"'{family}'" for family in PAGE_FAMILIES) + ", sans-serif"


@dataclass(frozen=True)
class SceneMap:
    """A drawn map: the markup inside its ``svg`` element, its size and what it shows in words.

    ``legend`` are the signs that its legend explains; none on a thumbnail.
    """

    inner: str
    width: int
    height: int
    title: str
    described: str
    attributed: bool
    legend: tuple[Entry, ...] = ()

    def to_svg(self, *, letters: bool = True) -> str:
        """The picture as a document; ``letters`` puts the fonts' letters into it.

        A picture that a page shows as an image cannot use the page's fonts. Programs that have
        the fonts need no letters in it.
        """
        return write_svg(
            self.inner, self.width, self.height, self.title, self.described, letters=letters
        )


def write_svg(
    inner: str, width: int, height: int, title: str, described: str, *, letters: bool
) -> str:
    """Markup as an SVG document with a title, a description and, if asked, its letters."""
    fonts = element("style", embedded_letters(inner)) if letters else ""
    head = element("title", plain(title)) + element("desc", plain(described))
    return element(
        "svg",
        head + element("defs", fonts + define_halves()) + inner,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        font_family=FONT_FAMILY,
        # Letters as they are drawn: fitted to pixels, an a looks like an ā at this size.
        text_rendering="geometricPrecision",
        role="img",
    )


def embedded_letters(markup: str) -> str:
    """Font rules with every letter of the texts of some markup."""
    letters: dict[tuple[int, str], set[str]] = {}
    for attributes, text in _TEXT.findall(markup):
        weight = re.search(r'font-weight="(\d+)"', attributes)
        style = "italic" if 'font-style="italic"' in attributes else "normal"
        key = (int(weight[1]) if weight else 400, style)
        letters.setdefault(key, set()).update(_unescaped(text))
    rules: dict[str, None] = {}
    for (weight_, style), found in sorted(letters.items()):
        for face in faces_of(weight_, style):
            rules[embedded(face, "".join(sorted(found)))] = None
    return "".join(rules)


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def draw_scene(
    volume: Volume,
    selection: Selection,
    width: int,
    height: int,
    *,
    dark: bool = False,
    payload: Mapping[str, Any] | None = None,
) -> SceneMap:
    """The map of a selection, so many pixels wide and high.

    ``payload`` is the dossier's as :func:`build_payload` gives it, where it is at hand already.
    """
    payload = payload or build_payload(volume)
    tokens = load_tokens(style_sheet(), dark=dark)
    frame = frame_of(selection, payload, width, height)
    ids = {event.id for event in select_events(volume, selection)}
    shown = [event for event in payload["events"] if event["id"] in ids]
    marks = Marks.of(frame, selection, payload["events"], shown, tokens)
    furniture = Furniture(frame, tokens, (*marks.circles(), *marks.numbers()))
    lettering = Lettering(frame, selection, tokens, marks.circles())
    ground_ = Ground(frame, selection, tokens)
    ground = "".join(ground_.draw())
    seen = Seen(
        pair=_pair_names(volume, selection),
        land=ground_.land,
        ground={**dict.fromkeys(lettering.possible(), ()), **ground_.seen},
        **marks.seen(frame),
    )
    ways, boxes = tuple(marks.along_ways()), furniture.boxes()
    marked = (*marks.circles(), *lettering.signs())
    lines = (*ways, *(Circle(x, y, 2) for x, y in ground_.along_shared()))
    legend = Legend.of(frame, entries_of(seen), marked, lines, boxes, tokens)
    names = "".join(lettering.draw(ways, (*boxes, legend.box) if legend else boxes))
    if legend:
        # Places that found no room for their name are not drawn.
        legend = legend.without(lettering.possible() - lettering.seen)
    inner = (
        element("g", ground)
        + element("g", names)
        + element("g", "".join(marks.draw_ways()))
        + element("g", "".join(marks.draw_groups()))
        + element("g", "".join(furniture.draw()))
        + (element("g", "".join(legend.draw()), class_="legend") if legend else "")
    )
    placeless = sum(event["lon"] is None for event in shown)
    described = selection.sentence(volume.country_names) + "."
    if placeless:
        described += f" {placeless} of {len(shown)} events have no place and are not drawn."
    title = f"Map: {volume.dossier.title}"
    return SceneMap(
        inner, width, height, title, described, furniture.has_room, legend.entries if legend else ()
    )


def see_events(volume: Volume, selection: Selection) -> dict[str, Any]:
    """What of the events a map of a screen's shape draws.

    ``marks``, ``discs``, ``ways`` and ``focus`` as :class:`dashboard.figures.legend.Seen` has them.
    """
    payload = build_payload(volume)
    frame = frame_of(selection, payload, *REFERENCE_PX)
    ids = {event.id for event in select_events(volume, selection)}
    shown = [event for event in payload["events"] if event["id"] in ids]
    return Marks.of(frame, selection, payload["events"], shown, {}).seen(frame)


def _pair_names(volume: Volume, selection: Selection) -> tuple[str, str] | None:
    if not selection.pair:
        return None
    a, b = (volume.country_names.get(code, code) for code in selection.pair)
    return a, b
