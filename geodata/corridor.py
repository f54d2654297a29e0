"""The North–South Corridor's western route, Mumbai to Moscow: lengths by mode, country and status.

The corridor layer holds its segments with the days from which they work; each carries the length
of its line as drawn and that of the track as its network states it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from geodata.layers import load_geojson
from geodata.published import PublishedFigure, load_published
from geodata.validity import status_on

AS_OF = date(2019, 1, 24)
"""The day that is measured where none is asked for."""

METHOD = (
    "Geodesic length on the WGS84 ellipsoid (Karney 2013) of each segment's line. The networks "
    "draw long stretches straight, so the drawn line is shorter than the track; track_km is the "
    "length that the network states. As designed: by ship and rail, with the rail still to be "
    "built. As travelled: what is known to be open on the day, with the road where rail is not."
)
SOURCE = (
    "Rail and road: OpenStreetMap contributors, through PyPI scgraph-data 2.0.0, ODbL 1.0; sea: "
    "Eurostat's maritime network, through PyPI searoute 1.6.0, Apache-2.0; status and missing "
    "stretches: geodata/compiled/corridor.yml"
)


@dataclass(frozen=True)
class Segment:
    """One stretch in one country; ``part`` is ``line``, or ``stopgap``: a road in rail's place."""

    id: str
    mode: str
    status: str
    part: str
    start: str
    end: str
    country: str
    length_km: float
    track_km: float
    note: str
    source: str


@dataclass(frozen=True)
class RouteMeasure:
    """A way from Mumbai to Moscow: kilometres in all, and by what; "" is the country at sea."""

    length_km: float
    track_km: float
    by_mode: Mapping[str, float]
    by_country: Mapping[str, float]
    by_status: Mapping[str, float]

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return {
            "length_km": self.length_km,
            "track_km": self.track_km,
            "by_mode": dict(self.by_mode),
            "by_country": dict(self.by_country),
            "by_status": dict(self.by_status),
        }


@dataclass(frozen=True)
class CorridorMeasure:
    """The route as designed and as it could be travelled on ``as_of``, with its segments."""

    designed: RouteMeasure
    travelled: RouteMeasure
    segments: tuple[Segment, ...]
    published: tuple[PublishedFigure, ...]
    as_of: str
    method: str
    source: str

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return {
            "designed": self.designed.to_json(),
            "travelled": self.travelled.to_json(),
            "segments": [asdict(segment) for segment in self.segments],
            "published": [figure.to_json() for figure in self.published],
            "as_of": self.as_of,
            "method": self.method,
            "source": self.source,
        }


@cache
def measure_corridor(day: date = AS_OF) -> CorridorMeasure:
    """The western route measured from the corridor layer, with the statuses of a day.

    A status is ``operating``, ``building``, ``planned``, or ``unknown`` where it is not known
    whether a stretch was open.
    """
    segments = tuple(
        _segment(feature["properties"], day) for feature in load_geojson("corridor")["features"]
    )
    line = [segment for segment in segments if segment.part == "line"]
    open_line = [segment for segment in line if segment.status == "operating"]
    opened = {(segment.start, segment.end) for segment in open_line}
    stopgaps = [
        segment
        for segment in segments
        if segment.part == "stopgap"
        and segment.status == "operating"
        and (segment.start, segment.end) not in opened
    ]
    return CorridorMeasure(
        designed=_route(line),
        travelled=_route([*open_line, *stopgaps]),
        segments=segments,
        published=load_published().corridor,
        as_of=day.isoformat(),
        method=METHOD,
        source=SOURCE,
    )


def _segment(properties: Mapping[str, Any], day: date) -> Segment:
    values = {key: properties[key] for key in Segment.__dataclass_fields__ if key in properties}
    values["status"] = status_on(properties, day)
    return Segment(start=properties["from"], end=properties["to"], **values)


def _route(segments: Iterable[Segment]) -> RouteMeasure:
    chosen = list(segments)
    return RouteMeasure(
        length_km=round(sum(segment.length_km for segment in chosen), 1),
        track_km=round(sum(segment.track_km for segment in chosen), 1),
        by_mode=_sums(chosen, lambda segment: segment.mode),
        by_country=_sums(chosen, lambda segment: segment.country),
        by_status=_sums(chosen, lambda segment: segment.status),
    )


def _sums(segments: list[Segment], key: Callable[[Segment], str]) -> Mapping[str, float]:
    """Kilometres by key, in the order in which the route meets them."""
    found: dict[str, float] = defaultdict(float)
    for segment in segments:
        found[key(segment)] += segment.length_km
    return MappingProxyType({name: round(km, 1) for name, km in found.items()})
