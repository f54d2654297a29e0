"""The North–South Corridor's western route by mode, country and status, from text and networks.

``compiled/corridor.yml`` says which legs there are; the lines come from
:mod:`geodata.building.networks`. A leg that crosses a border is cut there, so that the lengths by
country add up.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.building.compiled import read_compiled
from geodata.building.networks import Network, Route, RouteError, find_sea_lane
from geodata.building.zones import build_arcs
from geodata.geodesy import distance_km, length_km

_THIN_DEG = 0.0005
"""What the drawn line may lose: 50 m, well below the networks' own coarseness."""

_FIELDS = ("mode", "status", "part", "from", "to", "note", "source")


def build_corridor() -> list[dict[str, Any]]:
    """One feature a leg and country, from south to north."""
    features = []
    last: NDArray[np.float64] | None = None
    for leg in read_compiled("corridor")["legs"]:
        route = _route(leg)
        if leg["part"] == "line":
            route = _joined(last, route)
            last = route.points[-1]
        for number, (country, piece) in enumerate(_by_country(leg, route), 1):
            features.append(_feature(leg, country, piece, number))
    return features


def _feature(leg: dict[str, Any], country: str, route: Route, number: int) -> dict[str, Any]:
    whole = "border" not in leg
    id_ = leg["id"] if whole else f"{leg['id']}-{country.lower()}"
    named = {key: leg[key] for key in _FIELDS}
    if not whole:
        frontier = f"border of {' and '.join(sorted(leg['border']))}"
        named["to" if number == 1 else "from"] = frontier
    properties = {
        "id": id_,
        **named,
        "country": country,
        "length_km": round(length_km(route.points), 1),
        "track_km": round(float(route.steps_km.sum()), 1),
    }
    line = shapely.simplify(shapely.linestrings(route.points), _THIN_DEG)
    geometry = {"type": "LineString", "coordinates": shapely.get_coordinates(line).tolist()}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _route(leg: dict[str, Any]) -> Route:
    points = [(float(lon), float(lat)) for lon, lat in leg["points"]]
    if leg["along"] == "sea":
        return _straight(find_sea_lane(points[0], points[-1]))
    if leg["along"] == "drawn":
        return _straight(np.asarray(points))
    route = _network(leg["along"]).route(points)
    further = np.asarray(leg.get("then", []), dtype=float).reshape(-1, 2)
    return _chained(route, further)


@cache
def _network(mode: str) -> Network:
    joins = [
        tuple((float(lon), float(lat)) for lon, lat in ends)
        for ends in read_compiled("corridor")["joins"].get(mode, [])
    ]
    return Network(mode, joins)  # type: ignore[arg-type]


def _straight(points: NDArray[np.float64]) -> Route:
    steps = [distance_km(tuple(a), tuple(b)) for a, b in itertools.pairwise(points)]
    return Route(points, np.asarray(steps))


def _chained(route: Route, further: NDArray[np.float64]) -> Route:
    """The route, led on straight through further points."""
    if not len(further):
        return route
    more = _straight(np.concatenate([route.points[-1:], further]))
    return Route(
        np.concatenate([route.points, further]), np.concatenate([route.steps_km, more.steps_km])
    )


def _joined(last: NDArray[np.float64] | None, route: Route) -> Route:
    """The route, begun where the leg before it ended, so that the line has no gap."""
    if last is None or np.array_equal(last, route.points[0]):
        return route
    first = distance_km(tuple(last), tuple(route.points[0]))
    return Route(
        np.concatenate([last[np.newaxis], route.points]),
        np.concatenate([[first], route.steps_km]),
    )


def _by_country(leg: dict[str, Any], route: Route) -> Iterator[tuple[str, Route]]:
    """The leg's pieces with their countries; one that crosses a border is cut on it."""
    if "border" not in leg:
        yield leg["country"], route
        return
    number, crossing = _crossing(leg, route.points)
    ahead = distance_km(tuple(route.points[number]), tuple(crossing))
    drawn = distance_km(tuple(route.points[number]), tuple(route.points[number + 1]))
    step = route.steps_km[number]
    begun = step * ahead / drawn
    south, north = leg["border"]
    yield (
        south,
        Route(
            np.concatenate([route.points[: number + 1], crossing[np.newaxis]]),
            np.concatenate([route.steps_km[:number], [begun]]),
        ),
    )
    yield (
        north,
        Route(
            np.concatenate([crossing[np.newaxis], route.points[number + 1 :]]),
            np.concatenate([[step - begun], route.steps_km[number + 1 :]]),
        ),
    )


def _crossing(leg: dict[str, Any], points: NDArray[np.float64]) -> tuple[int, NDArray[np.float64]]:
    """The number of the step that crosses the border, and where; the first if it meanders."""
    pair = set(leg["border"])
    lines = [arc.points for arc in build_arcs() if {arc.left, arc.right} == pair]
    border = shapely.multilinestrings([shapely.linestrings(line) for line in lines])
    for number, step in enumerate(itertools.pairwise(points)):
        met = shapely.get_coordinates(shapely.intersection(shapely.linestrings(step), border))
        if len(met):
            nearest = int(np.argmin(np.hypot(*(met - step[0]).T)))
            return number, met[nearest]
    raise RouteError(f"leg {leg['id']} does not cross the border of {' and '.join(sorted(pair))}")
