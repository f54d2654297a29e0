"""Events on the map: ways of visits below, marks and discs above; and where they lie."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.arcs import Arc, number_radius
from dashboard.figures.scene_map.clusters import Group, Way, arrange, carry
from dashboard.figures.scene_map.markup import element, paint, plain
from dashboard.selection import Selection
from seeds.vocabulary import EventKind

MARK_PX = 15
_HALO_PX = 5
_HALO_OPACITY = 0.22
_RING_PX = 6.5
"""From a mark's edge to the outer edge of its ring."""

_RIBBON_OPACITY = 0.88
_HOME_GAP_PX, _HOST_GAP_PX = 7, 3
_PLACE_PX = 4
"""About a place whose visits all stand on their ways: its dot stays in sight."""

_MOST_RIBBONS = 150
"""More ways than these are a tangle in any case: they are drawn as hairlines without heads."""

HALVES = ("mark-left", "mark-right")
"""Ids of the clips that part a mark of both sides."""

_EDGE_PX = 30
_WAY_TOKENS = {"A": "side-a", "B": "side-b"}
_DISC_TOKENS = {"A": "side-a-ink", "B": "side-b-ink"}
_ORDER = ("other", "both", "B", "A")
"""In which ways are painted: what matters most comes last."""


@dataclass(frozen=True)
class Circle:
    """Room that a mark takes: middle and radius in pixels."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class Drawn:
    """A way as it is drawn; ``number`` is the room of its number, if it carries one.

    Where that ``is_seen`` by nobody it is not drawn: it would still be read, by whoever reads the
    words of a page.
    """

    way: Way
    arc: Arc
    number: Circle | None
    is_seen: bool = True


@dataclass(frozen=True)
class Marks:
    """The events of a picture, placed; ``focus`` is the mark or way of the event in focus."""

    groups: tuple[Group, ...]
    ways: tuple[Drawn, ...]
    focus: Group | Drawn | None
    tokens: Mapping[str, str]

    @property
    def are_hairlines(self) -> bool:
        """True where ways are too many for ribbons."""
        return len(self.ways) > _MOST_RIBBONS

    @classmethod
    def of(
        cls,
        frame: Frame,
        selection: Selection,
        everything: Sequence[Mapping[str, Any]],
        shown: Sequence[Mapping[str, Any]],
        tokens: Mapping[str, str],
    ) -> Marks:
        """Place a selection's events; ``shown`` are those that it shows."""
        groups, all_ways = arrange(frame, everything, shown, selection.pair)
        chosen, numbered = carry(frame, groups, all_ways)
        ways = [drawn for way in chosen if (drawn := _drawn(frame, way, groups, numbered=numbered))]
        filled = [group for group in groups if group.events and _in_sight(frame, group)]
        places: list[Group | Drawn] = [*filled, *(drawn for drawn in ways if drawn.number)]
        focus = next((one for one in places if _holds(one, selection.focus)), None)
        return cls(tuple(filled), tuple(ways), focus, tokens)

    def draw_ways(self) -> Iterator[str]:
        """The ribbons, over a halo of their own."""
        for side in _ORDER:
            own = [drawn.arc for drawn in self.ways if drawn.way.side == side]
            if not own:
                continue
            colour = self.tokens[_WAY_TOKENS.get(side, "neutral-mark")]
            if self.are_hairlines:
                path = "".join(arc.line() for arc in own)
                stroke = paint("stroke", colour, 0.45)
                yield element("path", d=path, fill="none", stroke_width=1.1, **stroke)
                continue
            path = "".join(arc.ribbon() for arc in own)
            halo = paint("stroke", self.tokens["halo"])
            yield element(
                "path", d=path, fill="none", stroke_width=2.5, stroke_linejoin="round", **halo
            )
            yield element("path", d=path, **paint("fill", colour, _RIBBON_OPACITY))

    def draw_groups(self) -> Iterator[str]:
        """Marks of one event and discs of several; the heaviest on top, the focus ringed."""
        for group in reversed(self.groups):
            yield from self._draw(group)
        for drawn in self.ways:
            yield from self._number(drawn)
        if isinstance(self.focus, Group):
            yield from self._ring(Circle(self.focus.x, self.focus.y, radius_of(self.focus) + 4))
            yield from self._draw(self.focus)
        elif self.focus is not None and self.focus.number:
            number = self.focus.number
            yield from self._ring(Circle(number.x, number.y, number.radius + 3))
            yield from self._number(self.focus)

    def _ring(self, circle: Circle) -> Iterator[str]:
        for token, width in (("panel", 5), ("ink", 2)):
            yield element(
                "circle",
                cx=circle.x,
                cy=circle.y,
                r=circle.radius,
                fill="none",
                stroke_width=width,
                **paint("stroke", self.tokens[token]),
            )

    def _number(self, drawn: Drawn) -> Iterator[str]:
        """How many visits a way stands for: a disc without a halo, hollow as discs are."""
        if drawn.number is None or not drawn.is_seen:
            return
        x, y, radius = drawn.number.x, drawn.number.y, drawn.number.radius
        colour = self.tokens[_DISC_TOKENS.get(drawn.way.side, "muted")]
        panel, vague = self.tokens["panel"], drawn.way.is_vague
        discs = [(radius + 1.5, panel), (radius, colour)]
        inner = "".join(
            element("circle", cx=round(x, 1), cy=round(y, 1), r=size, **paint("fill", fill))
            for size, fill in ([*discs, (radius - 1.75, panel)] if vague else discs)
        )
        inner += element(
            "text",
            plain(number_of(len(drawn.way.events))),
            x=round(x, 1),
            y=round(y + 3.9, 1),
            font_size=11,
            font_weight=700,
            text_anchor="middle",
            **paint("fill", colour if vague else panel),
        )
        yield element("g", element("title", _titles(drawn.way.events)) + inner)

    def seen(self, frame: Frame) -> dict[str, Any]:
        """What of the events is drawn, as :class:`dashboard.figures.legend.Seen` wants it."""
        inside = [g for g in self.groups if _inside(frame, g.x, g.y)]
        ways = [d for d in self.ways if any(_inside(frame, *point) for point in d.arc.points())]
        focus = self.focus.number if isinstance(self.focus, Drawn) else self.focus
        return {
            "marks": [
                {"kind": g.events[0]["kind"], "side": g.sides[0], "hollow": g.is_vague}
                for g in inside
                if len(g.events) == 1
            ],
            "discs": [
                {
                    "kinds": sorted({event["kind"] for event in g.events}),
                    "sides": sorted(set(g.sides)),
                    "hollow": g.is_vague,
                }
                for g in inside
                if len(g.events) > 1
            ],
            "ways": [
                {
                    "side": drawn.way.side,
                    "hollow": drawn.number is not None and drawn.way.is_vague,
                    "number": drawn.number is not None,
                    "hairline": self.are_hairlines,
                }
                for drawn in ways
            ],
            "focus": focus is not None and _inside(frame, focus.x, focus.y),
        }

    def circles(self) -> tuple[Circle, ...]:
        """Room that the marks take."""
        return tuple(Circle(g.x, g.y, radius_of(g)) for g in self.groups)

    def rims(self) -> Iterator[Circle]:
        """Room that is drawn about marks: halos of discs, and the ring of the focus."""
        for group in self.groups:
            more = 1.5 if len(group.events) == 1 else _HALO_PX
            yield Circle(group.x, group.y, radius_of(group) + more)
        if isinstance(self.focus, Group):
            yield Circle(self.focus.x, self.focus.y, radius_of(self.focus) + _RING_PX)
        elif self.focus is not None and (number := self.focus.number):
            yield Circle(number.x, number.y, number.radius + _RING_PX)

    def numbers(self) -> Iterator[Circle]:
        """Room that the numbers of ways take."""
        yield from (drawn.number for drawn in self.ways if drawn.number)

    def along_ways(self) -> Iterator[Circle]:
        """Points along the ways, their heads and their numbers."""
        for drawn in self.ways:
            for x, y in drawn.arc.points():
                yield Circle(x, y, drawn.arc.width)
            if not self.are_hairlines:
                yield Circle(*drawn.arc.head())
        yield from self.numbers()

    def _draw(self, group: Group) -> Iterator[str]:
        inner = "".join(self._mark(group) if len(group.events) == 1 else self._disc(group))
        yield element("g", element("title", _titles(group.events)) + inner)

    def _mark(self, group: Group) -> Iterator[str]:
        scale = MARK_PX / 2
        shape = EventKind(group.events[0]["kind"]).mark
        place = f"translate({group.x:g} {group.y:g}) scale({scale:g})"
        panel = self.tokens["panel"]
        yield element(
            "path",
            d=shape,
            transform=place,
            stroke_linejoin="round",
            stroke_width=round(2.4 / scale, 3),
            **paint("fill", panel),
            **paint("stroke", panel),
        )
        for colour, half in self._halves(group.sides[0]):
            clip = {"clip_path": f"url(#{half})"} if half else {}
            if group.is_vague:
                look = {**paint("stroke", colour), "fill": "none"}
                look["stroke_width"] = round(1.5 / scale, 3)
                yield element(
                    "path", d=shape, transform=place, stroke_linejoin="round", **look, **clip
                )
            else:
                yield element("path", d=shape, transform=place, **paint("fill", colour), **clip)

    def _halves(self, side: str) -> Iterator[tuple[str, str]]:
        """Colours of a mark with the half that each fills, "" for all of it."""
        if side == "both":
            yield self.tokens["side-a"], HALVES[0]
            yield self.tokens["side-b"], HALVES[1]
        else:
            yield self.tokens[_WAY_TOKENS.get(side, "neutral-mark")], ""

    def _disc(self, group: Group) -> Iterator[str]:
        radius, count = radius_of(group), len(group.events)
        parts = _parts(group)
        main = max(parts, key=lambda part: part[2] - part[1])[0]
        colours = {side: self.tokens[_DISC_TOKENS.get(side, "muted")] for side, _, _ in parts}
        panel = self.tokens["panel"]
        yield self._circle(group, radius + _HALO_PX, colours[main], _HALO_OPACITY)
        yield self._circle(group, radius + 1.5, panel)
        if len(parts) == 1:
            yield self._circle(group, radius, colours[main])
        else:
            for side, begin, end in parts:
                path = _sector(group.x, group.y, radius, begin, end)
                yield element("path", d=path, **paint("fill", colours[side]))
        if group.is_vague:
            yield self._circle(group, radius - 2.5, panel)
        yield element(
            "text",
            plain(number_of(count)),
            x=group.x,
            y=round(group.y + 4.4, 1),
            font_size=12.5 if count < 100 else 11,
            font_weight=700,
            text_anchor="middle",
            **paint("fill", colours[main] if group.is_vague else panel),
        )

    def _circle(self, group: Group, radius: float, colour: str, opacity: float = 1.0) -> str:
        fill = paint("fill", colour, opacity)
        return element("circle", cx=group.x, cy=group.y, r=round(radius, 2), **fill)


def define_halves() -> str:
    """The clips that marks of both sides refer to, for the picture's definitions."""
    boxes = ((HALVES[0], -2), (HALVES[1], 0))
    return "".join(
        element("clipPath", element("rect", x=x, y=-2, width=2, height=4), id=name)
        for name, x in boxes
    )


def radius_of(group: Group) -> float:
    """Pixels; two events take 11, ten 14, a thousand 21."""
    count = len(group.events)
    if count < 2:
        return MARK_PX / 2 if count else 0.0
    return min(9 + 1.75 * math.log2(count + 0.2), 22)


def number_of(count: int) -> str:
    """A count as a disc shows it: "7", "999", "1.2k", "12k"."""
    return str(count) if count < 1000 else f"{count / 1000:.{1 if count < 9950 else 0}f}k"


def _parts(group: Group) -> list[tuple[str, float, float]]:
    """How a disc is parted, as angles clockwise from the top: B right, A left, others below."""
    both, all_ = group.count("both"), len(group.events)
    b, a = group.count("B") + both / 2, group.count("A") + both / 2
    other = group.count("other")
    turn = 2 * math.pi
    angle = 0.0 if other else turn / 4 - b / all_ * turn / 2
    parts = []
    for side, share in (("B", b / all_), ("other", other / all_), ("A", a / all_)):
        if share:
            parts.append((side, angle, angle + share * turn))
            angle += share * turn
    return parts


def _sector(x: float, y: float, radius: float, begin: float, end: float) -> str:
    x0, y0 = x + radius * math.sin(begin), y - radius * math.cos(begin)
    x1, y1 = x + radius * math.sin(end), y - radius * math.cos(end)
    large = int(end - begin > math.pi)
    return f"M{x:g} {y:g}L{x0:.2f} {y0:.2f}A{radius:g} {radius:g} 0 {large} 1 {x1:.2f} {y1:.2f}Z"


def _drawn(frame: Frame, way: Way, groups: Sequence[Group], *, numbered: bool) -> Drawn | None:
    gaps = (_HOME_GAP_PX, (radius_of(groups[way.end]) or _PLACE_PX) + _HOST_GAP_PX)
    arc = Arc.between(way.home, way.host, gaps, len(way.events))
    if arc is None:
        return None
    if not numbered:
        return Drawn(way, arc, None)
    radius = number_radius(number_of(len(way.events)))
    x, y = arc.number_point(radius)
    seen = -radius <= x <= frame.width + radius and -radius <= y <= frame.height + radius
    return Drawn(way, arc, Circle(x, y, radius), is_seen=seen)


def _titles(events: Sequence[Mapping[str, Any]]) -> str:
    """What a pointer over a mark is told: the first events by their titles, as markup."""
    return plain("\n".join(event["title"] for event in events[:12]))


def _holds(place: Group | Drawn, focus: str | None) -> bool:
    events = place.events if isinstance(place, Group) else place.way.events
    return any(event["id"] == focus for event in events)


def _inside(frame: Frame, x: float, y: float) -> bool:
    return 0 <= x <= frame.width and 0 <= y <= frame.height


def _in_sight(frame: Frame, group: Group) -> bool:
    return (
        -_EDGE_PX <= group.x <= frame.width + _EDGE_PX
        and -_EDGE_PX <= group.y <= frame.height + _EDGE_PX
    )
