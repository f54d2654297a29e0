"""Edges that meet, walked into paths."""

from __future__ import annotations


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
