"""Ways of visits: ribbons that widen towards the host and end in a head, as on the map.

The shape is that of ``assets/js/map/arcs.js``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

_BOW = 0.17
"""How far an arc bows out, as a share of its length."""

_TAPER = 0.35
"""Width at the home end, as a share of that at the host's."""

_SHORTEST_PX = 22
_SAMPLE_PX = 9
"""Names are at least as tall as two of these steps."""

_MOST_SAMPLES = 500
"""Of an arc that is longer than any picture: seen from near, most of it is out of sight."""

Point = tuple[float, float]


def width_of(count: int) -> float:
    """Pixels at the host's end: one visit takes 2, three take 4.5, fourteen and more 8."""
    return min(2 + 1.6 * math.log2(count), 8)


def number_radius(text: str) -> float:
    """Pixels that the number on an arc takes, about its middle."""
    return 6.5 + 1.5 * len(text)


@dataclass(frozen=True, slots=True)
class Arc:
    """The middle line, a quadratic Bézier curve, and the width at its end."""

    home: Point
    bend: Point
    host: Point
    width: float

    @classmethod
    def between(cls, home: Point, host: Point, gaps: tuple[float, float], count: int) -> Arc | None:
        """The arc of so many visits between two marks with so many pixels free about them.

        None where it would be too short.
        """
        dx, dy = host[0] - home[0], host[1] - home[1]
        length = math.hypot(dx, dy)
        if length < _SHORTEST_PX + sum(gaps):
            return None
        bend = ((home[0] + host[0]) / 2 - dy * _BOW, (home[1] + host[1]) / 2 + dx * _BOW)
        # At its ends the curve runs twice as fast as its control lines are long.
        speed = 2 * math.hypot(bend[0] - home[0], bend[1] - home[1])
        start, end = gaps[0] / speed, 1 - gaps[1] / speed
        cut = [
            tuple(_along(home[axis], bend[axis], host[axis], s, t) for axis in (0, 1))
            for s, t in ((start, start), (start, end), (end, end))
        ]
        (ax, ay), (bx, by), (cx, cy) = cut
        return cls((ax, ay), (bx, by), (cx, cy), width_of(count))

    def ribbon(self) -> str:
        """The ribbon and its head as a path."""
        (x0, y0), (cx, cy), (x1, y1) = self.home, self.bend, self.host
        width = self.width
        reach = math.hypot(x1 - cx, y1 - cy) or 1
        ux, uy = (x1 - cx) / reach, (y1 - cy) / reach
        head, half = self._head()
        ex, ey = x1 - ux * head, y1 - uy * head
        first = math.hypot(cx - x0, cy - y0) or 1
        nx, ny = -(cy - y0) / first, (cx - x0) / first
        thin, thick = width * _TAPER / 2, width / 2
        mid = (thin + thick) / 2
        mx, my = (nx - uy) / 2, (ny + ux) / 2
        return (
            f"M{_at(x0 + nx * thin, y0 + ny * thin)}"
            f"Q{_at(cx + mx * mid, cy + my * mid)} {_at(ex - uy * thick, ey + ux * thick)}"
            f"L{_at(ex - uy * half, ey + ux * half)}L{_at(x1, y1)}"
            f"L{_at(ex + uy * half, ey - ux * half)}L{_at(ex + uy * thick, ey - ux * thick)}"
            f"Q{_at(cx - mx * mid, cy - my * mid)} {_at(x0 - nx * thin, y0 - ny * thin)}Z"
        )

    def _head(self) -> tuple[float, float]:
        """Length and half the width of the head."""
        return 5 + self.width * 1.6, 3 + self.width * 0.85

    def head(self) -> tuple[float, float, float]:
        """Middle and radius of the room that the head takes."""
        (cx, cy), (x1, y1) = self.bend, self.host
        reach = math.hypot(x1 - cx, y1 - cy) or 1
        length, half = self._head()
        share = length / 2 / reach
        return x1 - (x1 - cx) * share, y1 - (y1 - cy) * share, max(length / 2, half)

    def number_point(self, radius: float) -> Point:
        """Where its number stands: right behind the head, and on a short arc in the middle."""
        (hx, hy), (bx, by), (x1, y1) = self.home, self.bend, self.host
        speed = 2 * math.dist(self.host, self.bend) or 1
        t = max(0.5, 1 - (7 + self.width * 1.6 + radius) / speed)
        return _along(hx, bx, x1, t, t), _along(hy, by, y1, t, t)

    def line(self) -> str:
        """The middle line alone, for where ways are many."""
        return f"M{_at(*self.home)}Q{_at(*self.bend)} {_at(*self.host)}"

    def points(self) -> Iterator[Point]:
        """Points of the curve, near enough that no name slips through between."""
        length = math.dist(self.home, self.bend) + math.dist(self.bend, self.host)
        count = min(max(1, round(length / _SAMPLE_PX)), _MOST_SAMPLES)
        for number in range(count + 1):
            t = number / count
            yield (
                _along(self.home[0], self.bend[0], self.host[0], t, t),
                _along(self.home[1], self.bend[1], self.host[1], t, t),
            )


def _along(p0: float, p1: float, p2: float, s: float, t: float) -> float:
    """A Bézier curve's blossom."""
    left = p0 + (p1 - p0) * s
    right = p1 + (p2 - p1) * s
    return left + (right - left) * t


def _at(x: float, y: float) -> str:
    return f"{x:.1f} {y:.1f}"
