"""How lines and hatches are drawn: for the map's style, for its legend and for pictures.

A line between two countries, or between land and sea, is at least :data:`BOUNDARY_PX` wide at every
zoom.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

BOUNDARY_PX = 1.5


@dataclass(frozen=True)
class Line:
    """One kind of line; ``widths`` alternates zoom and pixels, ``dash`` is in line widths."""

    token: str
    widths: tuple[float, ...]
    dash: tuple[float, ...] = ()

    @property
    def legend_width(self) -> float:
        """Pixels in the legend: about what the map has where a pair fills the screen."""
        stops = list(zip(self.widths[::2], self.widths[1::2], strict=True))
        return min(stops, key=lambda stop: abs(stop[0] - _LEGEND_ZOOM))[1]


@dataclass(frozen=True)
class Hatch:
    """Strokes that rise to the right over what lies below.

    ``step_px`` lies between one stroke and the next, measured along the horizontal.
    """

    token: str
    step_px: int
    width_px: float

    def strokes(self) -> str:
        """A square of ``step_px`` that repeats to all sides without a seam, as an SVG path."""
        step, out = self.step_px, 1
        return (
            f"M{-out} {step + out}L{step + out} {-out}"
            f"M{-out} {out}L{out} {-out}M{step - out} {step + out}L{step + out} {step - out}"
        )


_LEGEND_ZOOM = 6

LINES = {
    "coast": Line("coast", (5, 1.5, 11, 1.8)),
    "streams": Line("water-line", (3, 0.5, 6, 0.9, 11, 1.8)),
    "border": Line("boundary", (5, 1.5, 11, 2.2)),
    "border-disputed": Line("boundary", (5, 1.5, 11, 2.2), dash=(3, 2)),
    "shared-halo": Line("halo", (3, 4, 6, 7, 11, 10)),
    "shared": Line("shared", (3, 2, 6, 4, 11, 5.5)),
    "shared-disputed": Line("shared", (3, 2, 6, 4, 11, 5.5), dash=(2.4, 1.4)),
    "rivers": Line("water-line", (4, 0.8, 6, 1.4, 11, 2.6)),
    "zones": Line("water-line", (5, 0.8, 11, 1.2), dash=(4, 3)),
    "equidistance": Line("water-ink", (5, 1.2, 11, 1.8), dash=(1.5, 2.5)),
    "corridor": Line("muted", (3, 1.4, 6, 2, 11, 4)),
    "disputed": Line("contested", (4, 1.2, 6, 1.8, 9, 2.4), dash=(3, 2)),
}

HATCHES = {
    "territorial": Hatch("water-line", 8, 0.9),
    "fishery": Hatch("water-line", 16, 0.9),
}
"""Waters by zone: told from the sea and from each other by how close their lines stand, for a tint
of the sea would be lost on a projector."""

CORRIDOR_DASHES: dict[str, tuple[float, ...]] = {
    "rail": (4, 1.4),
    "road": (1.8, 1.6),
    "ship": (0.6, 2),
}
"""Line and gap by mode, in line widths: never a whole line, which would look like a border. The
legend draws the same."""

CORRIDOR_OPACITY = {"operating": 1, "building": 0.65, "planned": 0.4}
"""How firmly a stretch is drawn by its status; the legend says so in words too."""

CORRIDOR_OPACITY_UNKNOWN = 0.65


def by_zoom(*stops: float) -> list[Any]:
    """A width or size between stops of zoom and value."""
    return ["interpolate", ["linear"], ["zoom"], *stops]


def marked(
    role: str | None = None,
    group: str | None = None,
    card: str | None = None,
    sign: str | None = None,
    **tokens: str,
) -> dict[str, Any]:
    """Metadata of a layer: tokens of its paint, role in the selection, group, kind of card.

    ``sign`` is its sign in a legend (:func:`dashboard.figures.legend.ground_signs`).
    """
    given = {"role": role, "group": group, "card": card, "sign": sign}
    return {"tokens": tokens} | {name: value for name, value in given.items() if value}
