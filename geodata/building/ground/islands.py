"""Up to which rung each part of the ground is drawn: islands end where they are too small to see.

Ground that hangs together is one island, through whatever countries and cells; the largest that a
country has a share of is drawn at every rung, so that no country is ever left out.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from geodata.ground.rungs import RUNGS_M

LEAST_M2 = 25.0
"""Islands with less are leftovers of rounding."""


class Islands:
    """Parts of the ground by number, joined to islands as neighbours are found."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def join(self, one: int, other: int) -> None:
        """Two parts share an edge."""
        self._parents[self._root(one)] = self._root(other)

    def most_rungs(self, areas_m2: NDArray[np.float64], codes: Iterable[str]) -> NDArray[np.int64]:
        """The greatest rung by part, -1 for what is not drawn at all."""
        roots = np.array([self._root(part) for part in range(len(self._parents))], dtype=np.int64)
        sums = np.bincount(roots, weights=areas_m2, minlength=len(roots))[roots]
        squares = np.array(RUNGS_M, dtype=float) ** 2
        most = np.maximum(np.searchsorted(squares, sums, side="right") - 1, 0)
        most[sums < LEAST_M2] = -1
        largest: dict[str, int] = {}
        for part, code in enumerate(codes):
            if code and (code not in largest or sums[part] > sums[largest[code]]):
                largest[code] = part
        kept = np.isin(roots, roots[list(largest.values())])
        most[kept] = len(RUNGS_M) - 1
        return most

    def _root(self, part: int) -> int:
        parents = self._parents
        while parents[part] != part:
            parents[part] = parents[parents[part]]
            part = parents[part]
        return part
