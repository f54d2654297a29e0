"""The Caspian Sea: its area, and the zones of the convention of 2018 as an illustration.

The areas were measured when the layers were built, on the shore in full detail.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from geodata.layers import load_geojson
from geodata.published import PublishedFigure, load_published

METHOD = (
    "Geodesic area on the WGS84 ellipsoid (Karney 2013) inside the shore of 2017, islands taken "
    "off, without the Garabogazköl; the level has fallen since. Zones: 15 nautical miles from the "
    "shore (article 7 of the convention of 12 August 2018) and 10 more (article 9); between "
    "neighbours, what lies nearest to each one's shore. An illustration: baselines are not agreed "
    "and nothing here is a delimitation."
)
SOURCE = (
    "Shore: OpenStreetMap contributors, 2017, through npm @geo-maps/earth-seas-10m 0.6.0, ODbL 1.0"
)


@dataclass(frozen=True)
class CaspianState:
    """One state's waters, km²; ``nearest`` is all that lies nearest to its shore."""

    state: str
    territorial_km2: float
    fishery_km2: float
    nearest_km2: float
    nearest_share: float


@dataclass(frozen=True)
class CaspianMeasure:
    """The sea's area and the zones by state; always an illustration."""

    area_km2: float
    states: tuple[CaspianState, ...]
    published: tuple[PublishedFigure, ...]
    illustration: bool
    method: str
    source: str

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return {
            **asdict(self),
            "states": [asdict(state) for state in self.states],
            "published": [figure.to_json() for figure in self.published],
        }


@cache
def measure_caspian() -> CaspianMeasure:
    """Area and zones from the layers ``caspian`` and ``caspian_zones``."""
    (sea,) = load_geojson("caspian")["features"]
    nearest = sea["properties"]["nearest_km2"]
    zones = {
        (feature["properties"]["state"], feature["properties"]["zone"]): feature["properties"]
        for feature in load_geojson("caspian_zones")["features"]
    }
    whole = sum(nearest.values())
    states = tuple(
        CaspianState(
            state=state,
            territorial_km2=zones[state, "territorial"]["area_km2"],
            fishery_km2=zones[state, "fishery"]["area_km2"],
            nearest_km2=nearest[state],
            nearest_share=round(nearest[state] / whole, 4),
        )
        for state in sorted(nearest)
    )
    return CaspianMeasure(
        area_km2=sea["properties"]["area_km2"],
        states=states,
        published=load_published().caspian,
        illustration=True,
        method=METHOD,
        source=SOURCE,
    )
