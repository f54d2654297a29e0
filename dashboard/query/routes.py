"""Routes through a dossier's countries: kilometres by country, mode and status.

A route is any layer of the dossier's groups whose features have a ``mode`` and a ``length_km``;
``geodata/README.md`` tells the fields. Nothing here knows one by name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

import narwhals as nw

from dashboard.store.served import ServedDossier
from geodata.layers import LAYERS, load_geojson
from geodata.validity import status_on
from seeds.records.layer_groups import groups_of

_ALWAYS_DRAWN = "base"
_STOPGAP = "stopgap"
"""A stretch that stands in where the route itself is not open: it lies beside the route."""


@dataclass(frozen=True)
class Route:
    """One route on a day.

    ``frame`` has a row for each country, mode and status, in the order in which the route meets
    them: ``country`` (ISO 3166 alpha-3, "" at sea), ``mode``, ``status`` (``operating``,
    ``building``, ``planned``, or ``unknown`` where it is not known whether it was open) and
    ``length_km``, geodesic kilometres of the line. Stretches that stand in for others are not in
    it; ``stopgap_km`` has their kilometres by mode, of those that were open. ``publishers`` made
    the lines, and ``attribution`` is whom a picture of them must name.
    """

    layer: str
    title: str
    day: date
    frame: nw.DataFrame[Any]
    length_km: float
    stopgap_km: Mapping[str, float]
    publishers: tuple[str, ...]
    attribution: str


def select_routes(served: ServedDossier, day: date) -> tuple[Route, ...]:
    """The routes of a dossier as they were on a day; none where its layers have none."""
    groups = set(groups_of(served.dossier))
    return tuple(
        _route(name, day)
        for name, layer in LAYERS.items()
        if layer.group in groups and layer.group != _ALWAYS_DRAWN and _stretches(name)
    )


@cache
def _stretches(name: str) -> tuple[Mapping[str, Any], ...]:
    """What a layer says of each stretch; nothing where it is no route."""
    features = (feature["properties"] for feature in load_geojson(name)["features"])
    return tuple(one for one in features if "mode" in one and "length_km" in one)


def _route(name: str, day: date) -> Route:
    lengths: dict[tuple[str, str, str], float] = defaultdict(float)
    stopgaps: dict[str, float] = defaultdict(float)
    for stretch in _stretches(name):
        status, km = status_on(stretch, day), float(stretch["length_km"])
        if stretch.get("part") != _STOPGAP:
            lengths[stretch.get("country") or "", stretch["mode"], status] += km
        elif status == "operating":
            stopgaps[stretch["mode"]] += km
    layer = LAYERS[name]
    return Route(
        layer=name,
        title=layer.title,
        day=day,
        frame=_frame(lengths),
        length_km=sum(lengths.values()),
        stopgap_km=MappingProxyType(dict(stopgaps)),
        publishers=tuple(dict.fromkeys(source.publisher for source in layer.sources)),
        attribution=layer.attribution,
    )


def _frame(lengths: Mapping[tuple[str, str, str], float]) -> nw.DataFrame[Any]:
    text = nw.String()
    return nw.from_dict(
        {
            "country": [country for country, _, _ in lengths],
            "mode": [mode for _, mode, _ in lengths],
            "status": [status for _, _, status in lengths],
            "length_km": list(lengths.values()),
        },
        schema={"country": text, "mode": text, "status": text, "length_km": nw.Float64()},
        backend="pyarrow",
    )
