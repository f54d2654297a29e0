"""The North–South Corridor's western route by mode, country and status, from text and networks.

``compiled/corridor.yml`` says which legs there are; the lines come from
:mod:`geodata.building.networks`. A leg that crosses a border is cut there, so that the lengths by
country add up.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.building.arcs import build_arcs
from geodata.building.compiled import dated, read_compiled
from geodata.building.networks import Network, Route, RouteError, find_sea_lane
from geodata.geodesy import distance_km, length_km

_THIN_DEG = 0.0005
"""What the drawn line may lose: 50 m, well below the networks' own coarseness."""

_SAME_POINT_DEG = 1e-6
"""Nearer than a decimetre, two points are one."""

_FIELDS = ("mode", "part", "from", "to", "note", "source")


def build_corridor() -> list[dict[str, Any]]:
    """One feature a leg and country, from south to north."""
    features = []
    last: NDArray[np.float64] | None = None
    for leg in read_compiled("corridor")["legs"]:
        route = _route(leg)
        if leg["part"] == "line":
            route = _joined(last, route)
            last = route.points[-1]
        pieces = _by_country(leg, route)
        features += [
            _feature(leg, country, piece, number, len(pieces))
            for number, (country, piece) in enumerate(pieces, 1)
        ]
    return features


def _feature(
    leg: dict[str, Any], country: str, route: Route, number: int, count: int
) -> dict[str, Any]:
    named = {key: leg[key] for key in _FIELDS}
    id_ = leg["id"]
    if count > 1:
        again = leg["countries"].count(country) > 1
        id_ += f"-{country.lower()}" + (f"-{number}" if again else "")
        if number > 1:
            named["from"] = _frontier(leg["countries"][number - 2 : number])
        if number < count:
            named["to"] = _frontier(leg["countries"][number - 1 : number + 1])
    properties = {
        "id": id_,
        **named,
        **dated(leg),
        "country": country,
        "length_km": round(length_km(route.points), 1),
        "track_km": round(float(route.steps_km.sum()), 1),
    }
    line = shapely.simplify(shapely.linestrings(route.points), _THIN_DEG)
    geometry = {"type": "LineString", "coordinates": shapely.get_coordinates(line).tolist()}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _frontier(countries: list[str]) -> str:
    return f"border of {' and '.join(sorted(countries))}"


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
    steps = [distance_km(tuple(a), tuple(b)) for a, b in pairwise(points)]
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


def _by_country(leg: dict[str, Any], route: Route) -> list[tuple[str, Route]]:
    """The leg's pieces with their countries, cut on each border that it crosses."""
    if "countries" not in leg:
        return [(leg["country"], route)]
    pieces = []
    for south, north in pairwise(leg["countries"]):
        before, route = _cut(route, *_crossing(leg["id"], route.points, {south, north}))
        pieces.append((south, before))
    return [*pieces, (leg["countries"][-1], route)]


def _cut(route: Route, number: int, crossing: NDArray[np.float64]) -> tuple[Route, Route]:
    """What lies before and after a point on one of the route's steps."""
    start, end = route.points[number], route.points[number + 1]
    share = distance_km(tuple(start), tuple(crossing)) / distance_km(tuple(start), tuple(end))
    begun = route.steps_km[number] * share
    here = crossing[np.newaxis]
    return (
        Route(
            np.concatenate([route.points[: number + 1], here]),
            np.concatenate([route.steps_km[:number], [begun]]),
        ),
        Route(
            np.concatenate([here, route.points[number + 1 :]]),
            np.concatenate([[route.steps_km[number] - begun], route.steps_km[number + 1 :]]),
        ),
    )


def _crossing(
    leg: str, points: NDArray[np.float64], pair: set[str]
) -> tuple[int, NDArray[np.float64]]:
    """The number of the first step that crosses the pair's border, and where it does."""
    lines = [arc.points for arc in build_arcs() if {arc.left, arc.right} == pair]
    border = shapely.multilinestrings([shapely.linestrings(line) for line in lines])
    for number, step in enumerate(pairwise(points)):
        met = shapely.get_coordinates(shapely.intersection(shapely.linestrings(step), border))
        # A leg that was cut here before begins on the border.
        met = met[np.hypot(*(met - points[0]).T) > _SAME_POINT_DEG]
        if len(met):
            nearest = int(np.argmin(np.hypot(*(met - step[0]).T)))
            return number, met[nearest]
    raise RouteError(f"leg {leg} does not cross the border of {' and '.join(sorted(pair))}")
