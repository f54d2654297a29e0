"""The legend of a view: every sign that a map can show, its words, and which of them are in view.

The table is given to the browser as it is (:func:`signs_for_page`), so that both halves say and
draw the same; the rules that choose from it stand here and in ``assets/js/map/signs.js``, and both
answer the cases of ``tests/fixtures/cases/legend.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from dashboard.figures.map_lines import (
    BOUNDARY_PX,
    CORRIDOR_DASHES,
    CORRIDOR_OPACITY,
    CORRIDOR_OPACITY_UNKNOWN,
    HATCHES,
    LINES,
    Hatch,
)
from geodata.validity import Standing, standing_on, status_on
from seeds.vocabulary import EventKind, Mode, SiteKind

WIDTH_PX, HEIGHT_PX = 22, 14
"""Room of a sign; its shapes are drawn in these pixels."""

_MIDDLE = HEIGHT_PX / 2
_ZONE_EDGE = 2
_SIGN_SCALE = 5.5

Shape = tuple[str, Mapping[str, str | float]]
"""An SVG element by name and attributes; a colour is the name of a token after a ``$``."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: its id, its words (with ``{a}``, ``{b}``, ``{what}`` or ``{names}``), its look."""

    id: str
    words: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a legend: a sign of the table with its words filled in."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What is drawn in a view.

    ``pair`` are the names of its countries, ``land`` the sides whose land is in sight; ``marks``
    have ``kind``, ``side`` and ``hollow``, ``discs`` ``kinds``, ``sides`` and ``hollow``, ``ways``
    ``side``, ``hollow``, ``number`` and ``hairline``. ``ground`` are ids of signs of the ground,
    with the names of what is drawn so.
    """

    pair: tuple[str, str] | None = None
    land: Sequence[str] = ()
    marks: Sequence[Mapping[str, Any]] = ()
    discs: Sequence[Mapping[str, Any]] = ()
    ways: Sequence[Mapping[str, Any]] = ()
    focus: bool = False
    ground: Mapping[str, Sequence[str]] = field(default_factory=dict)


CORRIDOR_WORDS = {
    "building": "being built, or not known",
    "planned": "planned, or not yet there",
}
ZONE_WORDS = {"territorial": "territorial waters", "fishery": "fishery zone"}
HOLLOW_SITE_WORDS = "not known to be in use"
HOLLOW_WORDS = "hollow: place known only to region or country"

_GAP = re.compile(r"\{(a|b|what|names)\}")
_INTO_PLACE = f"translate({WIDTH_PX / 2:g} {_MIDDLE:g}) scale({_SIGN_SCALE:g})"


def _line(name: str, *, dash: tuple[float, ...] = (), opacity: float = 1) -> tuple[Shape, ...]:
    line = LINES[name]
    dash = dash or line.dash
    width = line.legend_width
    look: dict[str, str | float] = {
        "d": f"M1 {_MIDDLE:g}H{WIDTH_PX - 1}",
        "fill": "none",
        "stroke": f"${line.token}",
        "stroke-width": width,
        "stroke-linecap": "butt" if dash else "round",
    }
    if dash:
        look["stroke-dasharray"] = " ".join(f"{part * width:g}" for part in dash)
    if opacity < 1:
        look["stroke-opacity"] = opacity
    return (("path", look),)


def _land(token: str, *, dot: bool) -> tuple[Shape, ...]:
    ground: Shape = (
        "rect",
        {
            "x": 2,
            "y": 1,
            "width": WIDTH_PX - 4,
            "height": HEIGHT_PX - 2,
            "rx": 2,
            "fill": f"${token}-fill",
            "stroke": "$boundary",
            "stroke-width": BOUNDARY_PX,
        },
    )
    return (ground, *_dot(f"${token}")) if dot else (ground,)


def _dot(colour: str, radius: float = 4) -> tuple[Shape, ...]:
    return (("circle", {"cx": WIDTH_PX / 2, "cy": _MIDDLE, "r": radius, "fill": colour}),)


def _halves() -> tuple[Shape, ...]:
    x, r = WIDTH_PX / 2, 4.5
    half = f"M{x:g} {_MIDDLE - r:g}A{r:g} {r:g} 0 0 {{}} {x:g} {_MIDDLE + r:g}Z"
    return (
        ("path", {"d": half.format(0), "fill": "$side-a"}),
        ("path", {"d": half.format(1), "fill": "$side-b"}),
    )


def _kind(kind: EventKind) -> tuple[Shape, ...]:
    look = {"d": kind.mark, "transform": _INTO_PLACE, "fill": "$ink"}
    return (("path", look),)


def _ring(colour: str, radius: float, width: float) -> Shape:
    return (
        "circle",
        {
            "cx": WIDTH_PX / 2,
            "cy": _MIDDLE,
            "r": radius,
            "fill": "none",
            "stroke": colour,
            "stroke-width": width,
        },
    )


def _hollow() -> tuple[Shape, ...]:
    look: dict[str, str | float] = {"fill": "none", "stroke": "$ink", "stroke-width": 0.35}
    return tuple(
        ("path", {"d": kind.mark, "transform": f"translate({x} {_MIDDLE:g}) scale(3.8)", **look})
        for kind, x in ((EventKind.MEETING, 5.5), (EventKind.PROJECT, 16))
    )


def _numbered(x: float, radius: float = 6.5) -> tuple[Shape, ...]:
    return (
        ("circle", {"cx": x, "cy": _MIDDLE, "r": radius, "fill": "$muted"}),
        (
            "text",
            {
                "x": x,
                "y": round(_MIDDLE + radius / 2, 1),
                "fill": "$panel",
                "font-size": round(radius * 1.5, 1),
                "font-weight": 700,
                "text-anchor": "middle",
                "content": "3",
            },
        ),
    )


def _arrow(*, number: bool) -> tuple[Shape, ...]:
    shaft: Shape = (
        "path",
        {
            "d": "M0 6.3L14.5 5.4V2.4L22 7L14.5 11.6V8.6L0 7.7Z",
            "fill": "$muted",
        },
    )
    return (shaft, *_numbered(6, 5.6)) if number else (shaft,)


def _zone(zone: str) -> tuple[Shape, ...]:
    hatch = HATCHES[zone]
    look: dict[str, str | float] = {
        "x": _ZONE_EDGE,
        "y": _ZONE_EDGE,
        "width": WIDTH_PX - 2 * _ZONE_EDGE,
        "height": HEIGHT_PX - 2 * _ZONE_EDGE,
        "fill": "$sea",
        "stroke": f"${hatch.token}",
        "stroke-width": 1,
        "stroke-dasharray": "3 2",
    }
    strokes: dict[str, str | float] = {
        "d": hatch_strokes(hatch),
        "fill": "none",
        "stroke": f"${hatch.token}",
        "stroke-width": hatch.width_px,
    }
    return ("rect", look), ("path", strokes)


def hatch_strokes(hatch: Hatch) -> str:
    """The strokes of a hatch inside a zone's sign, each cut at its edges, as an SVG path."""
    left, right = _ZONE_EDGE, WIDTH_PX - _ZONE_EDGE
    top, bottom = _ZONE_EDGE, HEIGHT_PX - _ZONE_EDGE
    drawn = ""
    # On a stroke x + y is the same everywhere.
    for sum_ in range(left + top + hatch.step_px // 2, right + bottom, hatch.step_px):
        low, high = max(left, sum_ - bottom), min(right, sum_ - top)
        drawn += f"M{low} {sum_ - low}L{high} {sum_ - high}"
    return drawn


def _site(kind: SiteKind, *, hollow: bool = False) -> tuple[Shape, ...]:
    look: dict[str, str | float] = {
        "d": kind.mark,
        "transform": _INTO_PLACE,
        "fill-rule": "evenodd",
        "fill": "$panel" if hollow else "$ink",
    }
    if hollow:
        look |= {"stroke": "$ink", "stroke-width": 0.22}
    return (("path", look),)


def _place(radius: float, width: float) -> tuple[Shape, ...]:
    return (
        *_dot("$panel", radius),
        _ring("$ink", radius, width),
    )


def _sites() -> Iterable[Sign]:
    for kind in SiteKind:
        yield Sign(f"site:{kind.value}", kind.words, _site(kind))
        hollow = f"{kind.words}, {HOLLOW_SITE_WORDS}"
        yield Sign(f"site:{kind.value}:hollow", hollow, _site(kind, hollow=True))


SIGNS = (
    Sign("events:a", "{a}; events it began", _land("side-a", dot=True)),
    Sign("land:a", "{a}", _land("side-a", dot=False)),
    Sign("events:b", "{b}; events it began", _land("side-b", dot=True)),
    Sign("land:b", "{b}", _land("side-b", dot=False)),
    Sign("events:both", "events both began", _halves()),
    Sign("events:other", "events of others", _dot("$neutral-mark", 4.5)),
    *(Sign(f"kind:{kind.value}", kind.value, _kind(kind)) for kind in EventKind),
    Sign("disc", "number of {what} at or near a place", _numbered(WIDTH_PX / 2)),
    Sign("arrow", "visits; width and number say how many", _arrow(number=True)),
    Sign("arrow:plain", "visits; width says how many", _arrow(number=False)),
    Sign(
        "arrow:hairline",
        "visits",
        (("path", {"d": "M1 9Q11 3 21 7", "fill": "none", "stroke": "$muted", "stroke-width": 1}),),
    ),
    Sign("hollow", HOLLOW_WORDS, _hollow()),
    Sign("ring", "highlighted event", (_ring("$ink", 5.8, 1.4), *_dot("$muted", 3))),
    Sign("line:shared", "border of {a} and {b}", _line("shared")),
    Sign("line:shared-disputed", "border of {a} and {b}, disputed", _line("shared-disputed")),
    Sign("line:border-disputed", "disputed border", _line("border-disputed")),
    Sign("line:disputed", "{names}", _line("disputed")),
    *(
        Sign(
            f"corridor:{mode.value}",
            f"corridor by {mode.words}",
            _line("corridor", dash=CORRIDOR_DASHES[mode.value]),
        )
        for mode in Mode
    ),
    Sign(
        "corridor:building",
        f"paler: {CORRIDOR_WORDS['building']}",
        _line("corridor", dash=CORRIDOR_DASHES["rail"], opacity=CORRIDOR_OPACITY_UNKNOWN),
    ),
    Sign(
        "corridor:planned",
        f"palest: {CORRIDOR_WORDS['planned']}",
        _line("corridor", dash=CORRIDOR_DASHES["rail"], opacity=CORRIDOR_OPACITY["planned"]),
    ),
    Sign("line:rivers", "river", _line("rivers")),
    *(
        Sign(f"zone:{zone}", f"{words}, an illustration", _zone(zone))
        for zone, words in ZONE_WORDS.items()
    ),
    Sign(
        "line:equidistance", "equally far from two coasts, an illustration", _line("equidistance")
    ),
    *_sites(),
    Sign("place:capital", "capital", _place(3.6, 1.8)),
    Sign("place:town", "city or town", _place(2.6, 1.3)),
)
"""Every sign, in the order of a legend: events, lines, waters, sites, places."""


def signs_for_page() -> list[dict[str, Any]]:
    """The table as plain values for ``assets/js/map/signs.js``."""
    return [asdict(sign) for sign in SIGNS]


def ground_signs(sign: str, properties: Mapping[str, Any], day: date) -> tuple[str, ...]:
    """Ids of the signs that a feature of the ground is drawn with on a day.

    ``sign`` is what its layer of the style names: an id, or ``corridor``, ``site``, ``zone`` or
    ``place``, whose features differ.
    """
    match sign:
        case "corridor":
            status = status_on(properties, day)
            firm = CORRIDOR_OPACITY.get(status, CORRIDOR_OPACITY_UNKNOWN)
            mode = f"corridor:{properties['mode']}"
            if firm == 1:
                return (mode,)
            faint = "planned" if firm == CORRIDOR_OPACITY["planned"] else "building"
            return mode, f"corridor:{faint}"
        case "site":
            working = standing_on(properties, day) is Standing.WORKING
            return (f"site:{properties['kind']}{'' if working else ':hollow'}",)
        case "zone":
            return (f"zone:{properties['zone']}",)
        case "place":
            return ("place:capital" if properties["kind"] == "capital" else "place:town",)
    return (sign,)


def entries_of(seen: Seen) -> tuple[Entry, ...]:
    """The lines of the legend of what is drawn, in the order of the table."""
    found = {*_events(seen), *seen.ground}
    kinds = {kind for disc in seen.discs for kind in disc["kinds"]}
    a, b = seen.pair or ("", "")
    what = EventKind(next(iter(kinds))).plural if len(kinds) == 1 else "events"
    entries = []
    for sign in SIGNS:
        if sign.id not in found or ("{a}" in sign.words and not seen.pair):
            continue
        names = ", ".join(dict.fromkeys(seen.ground.get(sign.id, ())))
        filled = {"a": a, "b": b, "what": what, "names": names}
        entries.append(Entry(sign.id, _filled_in(sign.words, filled)))
    return tuple(entries)


def _filled_in(words: str, values: Mapping[str, str]) -> str:
    return _GAP.sub(lambda found: values[found[1]], words)


def _events(seen: Seen) -> Iterable[str]:
    """Ids of the signs of events and of land."""
    sides = {mark["side"] for mark in (*seen.marks, *seen.ways)}
    sides |= {side for disc in seen.discs for side in disc["sides"]}
    if seen.pair:
        for side, name in (("A", "a"), ("B", "b")):
            if side in sides:
                yield f"events:{name}"
            elif side in seen.land:
                yield f"land:{name}"
        for side in sides & {"both", "other"}:
            yield f"events:{side}"
    yield from (f"kind:{mark['kind']}" for mark in seen.marks)
    if seen.discs:
        yield "disc"
    for way in seen.ways:
        plain = "arrow:hairline" if way["hairline"] else "arrow:plain"
        yield "arrow" if way["number"] else plain
    if any(drawn["hollow"] for drawn in (*seen.marks, *seen.discs, *seen.ways)):
        yield "hollow"
    if seen.focus:
        yield "ring"
