"""The whole picture: ground, ways, names, marks and furniture as one SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.figures.legend import Entry, Seen, entries_of
from dashboard.figures.outlines import outlined
from dashboard.figures.scene_map.framing import REFERENCE_PX, frame_of
from dashboard.figures.scene_map.furniture import STRIP_PX, Furniture
from dashboard.figures.scene_map.ground import Ground
from dashboard.figures.scene_map.labels import Lettering
from dashboard.figures.scene_map.legend import Legend
from dashboard.figures.scene_map.marks import Circle, Marks, define_halves
from dashboard.figures.scene_map.markup import element, plain
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.query.citations import names_told
from dashboard.query.payload import Payload
from dashboard.selection import Selection
from dashboard.selection.words import describe
from dashboard.store.served import ServedDossier


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
    legend: tuple[Entry, ...] = ()

    def to_svg(self) -> str:
        """The picture as a document that every program draws alike: its texts are outlines."""
        return write_svg(outlined(self.inner), self.width, self.height, self.title, self.described)


def write_svg(inner: str, width: int, height: int, title: str, described: str) -> str:
    """Markup as an SVG document with a title and a description."""
    head = element("title", plain(title)) + element("desc", plain(described))
    return element(
        "svg",
        head + element("defs", define_halves()) + inner,
        xmlns="http://www.w3.org/2000/svg",
        **{"xmlns:xlink": "http://www.w3.org/1999/xlink"},
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
    )


def draw_scene(
    served: ServedDossier,
    selection: Selection,
    width: int,
    height: int,
    *,
    dark: bool = False,
) -> SceneMap:
    """The map of a selection, so many pixels wide and high."""
    payload = served.derived(Payload)
    tokens = load_tokens(token_sheets(), dark=dark)
    frame = frame_of(selection, payload.values, width, height - STRIP_PX)
    shown = payload.shown_by(selection)
    marks = Marks.of(frame, selection, payload.values["events"], shown, tokens)
    furniture = Furniture(frame, tokens)
    lettering = Lettering(frame, selection, tokens, marks.circles())
    ground_ = Ground(frame, selection, tokens)
    ground = "".join(ground_.draw())
    seen = Seen(
        pair=_pair_names(served, selection),
        land=ground_.land,
        ground={**dict.fromkeys(lettering.possible(), ()), **ground_.seen},
        **marks.seen(frame),
    )
    ways = tuple(marks.along_ways())
    marked = (*marks.circles(), *lettering.signs())
    lines = (*ways, *(Circle(x, y, 2) for x, y in ground_.along_shared()))
    legend = Legend.of(frame, entries_of(seen), marked, lines, tokens)
    covers = (*marks.rims(), *ways)
    names = "".join(lettering.draw(covers, (legend.box,) if legend else ()))
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
    described = describe(selection, names_told(served)) + "."
    if placeless:
        described += f" {placeless} of {len(shown)} events have no place and are not drawn."
    title = f"Map: {served.dossier.title}"
    entries = legend.entries if legend else ()
    return SceneMap(inner, width, height, title, described, entries)


def see_events(served: ServedDossier, selection: Selection) -> dict[str, Any]:
    """What of the events a map of a screen's shape draws.

    ``marks``, ``discs``, ``ways`` and ``focus`` as :class:`dashboard.figures.legend.Seen` has them.
    """
    payload = served.derived(Payload)
    frame = frame_of(selection, payload.values, *REFERENCE_PX)
    shown = payload.shown_by(selection)
    return Marks.of(frame, selection, payload.values["events"], shown, {}).seen(frame)


def _pair_names(served: ServedDossier, selection: Selection) -> tuple[str, str] | None:
    if not selection.pair:
        return None
    a, b = (served.country_names.get(code, code) for code in selection.pair)
    return a, b
