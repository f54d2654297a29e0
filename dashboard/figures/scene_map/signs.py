"""The shapes of kinds and sites, as paths about (0, 0) with a radius of about one.

They are those of ``assets/js/timeline/shapes.js`` and ``assets/js/map/sites.js``; a test holds the
two to each other.
"""

from __future__ import annotations

import math

_SPIKES = 16


def _star() -> str:
    corners = []
    for number in range(_SPIKES):
        radius = 0.62 if number % 2 else 1.2
        angle = -math.pi / 2 + 2 * math.pi * number / _SPIKES
        corners.append(f"{radius * math.cos(angle):.3f} {radius * math.sin(angle):.3f}")
    return f"M{'L'.join(corners)}Z"


def _hexagon() -> str:
    angles = (2 * math.pi * number / 6 for number in range(6))
    corners = [f"{1.08 * math.cos(angle):.3f} {1.08 * math.sin(angle):.3f}" for angle in angles]
    return f"M{'L'.join(corners)}Z"


KINDS = {
    "visit": "M.95 0A.95 .95 0 1 1 -.95 0A.95 .95 0 1 1 .95 0Z",
    "meeting": "M-.85 -.85H.85V.85H-.85Z",
    "call": "M-.7 -.55H.7A.55 .55 0 0 1 .7 .55H-.7A.55 .55 0 0 1 -.7 -.55Z",
    "agreement": "M0 -1.15L1.15 0L0 1.15L-1.15 0Z",
    "statement": "M0 -1.05L1.1 .85H-1.1Z",
    "sanction": (
        "M-.95 -.5L-.5 -.95L0 -.45L.5 -.95L.95 -.5L.45 0L.95 .5L.5 .95L0 .45L-.5 .95L-.95 .5"
        "L-.45 0Z"
    ),
    "conflict": _star(),
    "project": _hexagon(),
}
"""By kind of event."""

SITES = {
    "dam": "M-.42 -.85H.42L1.05 .8H-1.05Z",
    "plant": ("M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0ZM.18 -.72L-.52 .12H-.08L-.2 .72L.52 -.14H.08Z"),
    "crossing": "M-1 -.95H-.42V-.25H.42V-.95H1V.95H.42V.25H-.42V.95H-1Z",
    "port": (
        "M0 -1A.32 .32 0 1 1 -.01 -1ZM-.16 -.36H.16V-.16H.55V.14H.16V.56Q.6 .5 .72 .1L1 .3"
        "Q.7 .98 0 1Q-.7 .98 -1 .3L-.72 .1Q-.6 .5 -.16 .56V.14H-.55V-.16H-.16Z"
    ),
}
"""By kind of site; holes by the even-odd rule."""
