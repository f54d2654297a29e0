"""How lines are drawn: token, width by zoom and dash, for the map's style and for its legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


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


_LEGEND_ZOOM = 6

LINES = {
    "coast": Line("border", (5, 0.8, 11, 1.2)),
    "world-border": Line("border", (1, 0.5, 5, 0.9)),
    "world-border-disputed": Line("border", (1, 0.5, 5, 0.9), dash=(4, 3)),
    "border": Line("border", (5, 0.9, 11, 1.8)),
    "border-disputed": Line("border", (5, 0.9, 11, 1.8), dash=(4, 3)),
    "shared-halo": Line("halo", (3, 3, 6, 7, 11, 10)),
    "shared": Line("shared", (3, 1.5, 6, 4, 11, 5.5)),
    "shared-disputed": Line("shared", (3, 1.5, 6, 4, 11, 5.5), dash=(2.4, 1.4)),
    "rivers": Line("water-line", (4, 0.8, 6, 1.4, 11, 2.6)),
    "zones": Line("water-line", (5, 0.8, 11, 1.2), dash=(4, 3)),
    "equidistance": Line("water-ink", (5, 1.2, 11, 1.8), dash=(1.5, 2.5)),
    "corridor": Line("muted", (3, 1.4, 6, 2, 11, 4)),
    "disputed": Line("contested", (4, 1.2, 6, 1.8, 9, 2.4), dash=(3, 2)),
}

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
