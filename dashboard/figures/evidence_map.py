"""A small map of exactly what a check used, as paths of an SVG.

Drawn in Web Mercator, fitted to the geometry; the page gives the paths their colours by class, so
that they follow its theme. ``assets/js/pages/claims.js`` puts the paths into the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from dashboard.claims.evidence import Feature
from dashboard.figures.projection import Bounds, Frame, bounds_around
from dashboard.figures.scene_map.layers import drawn

WIDTH_PX, HEIGHT_PX = 560, 300
_MARGIN = 0.16
"""Share of the picture left free around what was used."""


@dataclass(frozen=True, slots=True)
class Path:
    """One path in SVG's own notation; ``kind`` is its class."""

    kind: str
    d: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point in pixels with its label."""

    kind: str
    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture: paths from the bottom up, spots above them, and a scale bar."""

    width: int
    height: int
    paths: tuple[Path, ...]
    spots: tuple[Spot, ...]
    scale_km: int
    scale_px: float

    def to_json(self) -> dict[str, Any]:
        """Plain values for the page."""
        return asdict(self)


def draw_evidence(
    used: Sequence[tuple[str, Feature]], spots: Sequence[tuple[float, float, str]]
) -> Picture | None:
    """The picture of these features (layer, feature) and points (lon, lat, label), if any."""
    bounds = _bounds(used, spots)
    if bounds is None:
        return None
    frame = Frame.around(bounds, WIDTH_PX, HEIGHT_PX, _MARGIN)
    paths = list(_ground(frame))
    for layer, feature in used:
        if feature.lines:
            lines = [copy.path(line) for copy in frame.copies() for line in feature.lines]
            data = " ".join(lines)
            paths.append(Path(_kind(layer, feature), data, _title(feature)))
    marks = [
        Spot("site", *_place(frame, *feature.point), str(feature.properties.get("name", "")))
        for _, feature in used
        if feature.point
    ]
    marks += [Spot("event", *_place(frame, lon, lat), label) for lon, lat, label in spots]
    scale_km, scale_px = frame.scale_bar()
    return Picture(WIDTH_PX, HEIGHT_PX, tuple(paths), tuple(marks), scale_km, scale_px)


def _bounds(
    used: Sequence[tuple[str, Feature]], spots: Sequence[tuple[float, float, str]]
) -> Bounds | None:
    lines = [line for _, feature in used for line in feature.lines]
    points = [feature.point for _, feature in used if feature.point]
    points += [(lon, lat) for lon, lat, _ in spots]
    boxes = [(*line.min(axis=0).tolist(), *line.max(axis=0).tolist()) for line in lines]
    return bounds_around(points, boxes)


def _place(frame: Frame, lon: float, lat: float) -> tuple[float, float]:
    return frame.place(frame.nearest(lon), lat)


def _ground(frame: Frame) -> Iterable[Path]:
    """Land inside the frame, whose edges are borders and coast."""
    for country in drawn(frame, "ground_countries"):
        yield Path("land", country.path)
    lakes = "".join(lake.path for lake in drawn(frame, "ground_lakes"))
    if lakes:
        yield Path("lake", lakes)


def _kind(layer: str, feature: Feature) -> str:
    """The class of a feature's path: its layer, and for a route its mode."""
    mode = feature.properties.get("mode")
    return f"{layer} {mode}" if mode else layer


def _title(feature: Feature) -> str:
    properties = feature.properties
    if properties.get("from"):
        return f"{properties['from']} – {properties['to']}, {properties['status']}"
    return str(properties.get("name") or properties.get("pair") or "")
