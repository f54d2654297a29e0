"""Railways, roads and sea lanes as graphs, and the shortest lines along them.

PyPI ``scgraph-data`` holds OpenStreetMap's railways and highways of the world: nodes as lat and
lon, edges in kilometres. A long edge is drawn straight, but its kilometres are those of the track.
PyPI ``searoute`` finds lines at sea on Eurostat's maritime network.
"""

from __future__ import annotations

import heapq
import importlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import ModuleType

import numpy as np
import searoute
from numpy.typing import NDArray

from geodata.geodesy import Point, distance_km

_MODULES = {"rail": "world_railways", "road": "world_highways"}
_NEAR_KM = 20.0
"""A point of a leg is taken to the nearest node, which must not lie further than this."""


class RouteError(ValueError):
    """A network has no line between two points, or no node near one of them."""


@dataclass(frozen=True)
class Route:
    """A line, shape (n, 2), lon and lat, with the kilometres of track from point to point."""

    points: NDArray[np.float64]
    steps_km: NDArray[np.float64]


class Network:
    """A graph of one mode; ``joins`` closes breaks that are none on the ground."""

    def __init__(self, mode: str, joins: Iterable[tuple[Point, Point]] = ()) -> None:
        graph = _load_graph(_MODULES[mode])
        self._mode = mode
        self._edges: list[dict[int, float]] = graph.graph
        self._nodes = np.asarray(graph.nodes, dtype=float)[:, ::-1]
        self._joined: dict[int, dict[int, float]] = defaultdict(dict)
        for ends in joins:
            a, b = (self.nearest(end) for end in ends)
            self._joined[a][b] = self._joined[b][a] = distance_km(self._point(a), self._point(b))

    def nearest(self, point: Point) -> int:
        """The number of the node nearest to a point; RouteError where it is too far."""
        east = (self._nodes[:, 0] - point[0]) * np.cos(np.radians(point[1]))
        number = int(np.argmin(np.hypot(east, self._nodes[:, 1] - point[1])))
        distance = distance_km(self._point(number), point)
        if distance > _NEAR_KM:
            raise RouteError(
                f"nearest {self._mode} node to {point} is {distance:.0f} km away; expected one "
                f"within {_NEAR_KM:.0f} km. Move the point in compiled/corridor.yml"
            )
        return number

    def route(self, through: Sequence[Point]) -> Route:
        """The shortest line from the first point through each to the last."""
        numbers = [self.nearest(point) for point in through]
        path = numbers[:1]
        for a, b in pairwise(numbers):
            path += self._shortest(a, b)[1:]
        steps = [self._around(a)[b] for a, b in pairwise(path)]
        return Route(self._nodes[path], np.asarray(steps))

    def _shortest(self, start: int, end: int) -> list[int]:
        """Nodes of the shortest path (Dijkstra 1959)."""
        best, before = {start: 0.0}, {start: start}
        queue = [(0.0, start)]
        while queue:
            so_far, node = heapq.heappop(queue)
            if node == end:
                break
            if so_far > best[node]:
                continue
            for other, step in self._around(node).items():
                reached = so_far + step
                if other != node and reached < best.get(other, np.inf):
                    best[other], before[other] = reached, node
                    heapq.heappush(queue, (reached, other))
        if end not in before:
            ends = self._point(start), self._point(end)
            raise RouteError(f"no {self._mode} line joins {ends[0]} and {ends[1]}; add a join")
        path = [end]
        while path[-1] != start:
            path.append(before[path[-1]])
        return path[::-1]

    def _around(self, node: int) -> dict[int, float]:
        return {**self._edges[node], **self._joined.get(node, {})}

    def _point(self, number: int) -> Point:
        lon, lat = self._nodes[number]
        return float(lon), float(lat)


def find_sea_lane(start: Point, end: Point) -> NDArray[np.float64]:
    """Points of the line at sea between two ports, shape (n, 2)."""
    found = searoute.searoute(list(start), list(end))
    return np.asarray(found["geometry"]["coordinates"], dtype=float)


class _Graph:
    """Holds what a module of scgraph-data says: its edges and its nodes."""

    def __init__(self, graph: list[dict[int, float]], nodes: list[list[float]]) -> None:
        self.graph, self.nodes = graph, nodes


def _load_graph(name: str) -> _Graph:
    """One graph of scgraph-data, whose modules ask for ``scgraph.core``, gone since scgraph 3."""
    stand_in = ModuleType("scgraph.core")
    stand_in.GeoGraph = _Graph  # type: ignore[attr-defined]
    before = sys.modules.get("scgraph.core")
    sys.modules["scgraph.core"] = stand_in
    try:
        module = importlib.import_module(f"scgraph_data.{name}")
    finally:
        del sys.modules["scgraph.core"]
        if before is not None:
            sys.modules["scgraph.core"] = before
    graph: _Graph = getattr(module, f"{name}_geograph")
    return graph
