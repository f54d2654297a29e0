"""Edges that meet, walked into paths."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class Walker:
    """Walks edges into paths; each edge is walked once."""

    def __init__(
        self,
        edges: list[list[int]],
        first: list[int],
        incident: list[int],
        junction: list[bool],
    ) -> None:
        self.edges, self.first, self.incident, self.junction = edges, first, incident, junction
        self.used = bytearray(len(edges))

    def walk(self) -> list[tuple[list[int], int, bool]]:
        """Paths as vertex numbers, with the first edge and whether it was walked forward."""
        starts = [vertex for vertex, is_end in enumerate(self.junction) if is_end]
        paths = [
            self._follow(vertex, edge)
            for vertex in starts
            for edge in self.incident[self.first[vertex] : self.first[vertex + 1]]
            if not self.used[edge]
        ]
        rings = [
            self._follow(self.edges[edge][0], edge)
            for edge in range(len(self.edges))
            if not self.used[edge]
        ]
        return [path for path in paths + rings if path is not None]

    def _follow(self, vertex: int, edge: int) -> tuple[list[int], int, bool] | None:
        if self.used[edge]:
            return None
        begin, ahead = edge, self.edges[edge][0] == vertex
        start, path = vertex, [vertex]
        while True:
            self.used[edge] = 1
            a, b = self.edges[edge]
            vertex = b if vertex == a else a
            path.append(vertex)
            if self.junction[vertex] or vertex == start:
                return path, begin, ahead
            one, two = self.incident[self.first[vertex] : self.first[vertex] + 2]
            edge = two if one == edge else one


def walker_of(
    edges: NDArray[np.int64],
    left: NDArray[np.integer],
    right: NDArray[np.integer],
    is_node: NDArray[np.bool_],
) -> Walker:
    """Edges, pairs of vertices, to be walked along what lies on their sides.

    ``is_node`` tells by vertex where paths end in any case; they also do where other than two edges
    meet, and two with other sides.
    """
    ends = edges.reshape(-1)
    incident = np.argsort(ends, kind="stable") // 2
    degree = np.bincount(ends, minlength=len(is_node))
    first = np.concatenate([[0], np.cumsum(degree)])
    sides = np.sort(np.stack([left, right], axis=1), axis=1)
    pairs = np.flatnonzero(degree == 2)
    one, two = incident[first[pairs]], incident[first[pairs] + 1]
    junction = is_node | (degree != 2)
    junction[pairs] |= (sides[one] != sides[two]).any(axis=1)
    return Walker(edges.tolist(), first.tolist(), incident.tolist(), junction.tolist())
