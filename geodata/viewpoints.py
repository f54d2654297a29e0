"""Which of several drawn borders is shown, and whether a line held on a day.

Every border line carries ``valid_from``, ``valid_to`` (null while it lasts) and ``viewpoint``.
There is one viewpoint so far: lines as they were held, de facto. A viewpoint that draws what a
party claims is a further set of lines with its own id, and nothing else has to change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from geodata.layers import read_layer


@dataclass(frozen=True)
class Viewpoint:
    """A way to draw borders: its id in selections and layers, its name, and what it shows."""

    id: str
    name: str
    description: str


DE_FACTO = Viewpoint(
    id="de_facto",
    name="De facto",
    description=(
        "Borders as they were held on the day, whoever claims what. Lines that states dispute are "
        "dashed, and those that have ended are drawn only for the days on which they held."
    ),
)

VIEWPOINTS: Mapping[str, Viewpoint] = MappingProxyType({DE_FACTO.id: DE_FACTO})
"""Every viewpoint by id, the default first."""


def valid_on(feature: Mapping[str, Any], day: date) -> bool:
    """Whether a line held on a day; a feature without dates always does.

    ``feature`` is a GeoJSON feature; both bounds are inclusive ISO dates.
    """
    properties = feature["properties"]
    begins, ends = properties.get("valid_from"), properties.get("valid_to")
    return (begins is None or date.fromisoformat(begins) <= day) and (
        ends is None or day <= date.fromisoformat(ends)
    )


def read_lines(layer: str, day: date, viewpoint: str = DE_FACTO.id) -> list[dict[str, Any]]:
    """Features of a layer that held on a day from a viewpoint.

    Raises
    ------
    ValueError
        Where there is no such viewpoint.

    """
    if viewpoint not in VIEWPOINTS:
        raise ValueError(f"came viewpoint {viewpoint}; expected one of {', '.join(VIEWPOINTS)}")
    return [
        feature
        for feature in read_layer(layer)["features"]
        if valid_on(feature, day) and feature["properties"].get("viewpoint", viewpoint) == viewpoint
    ]
