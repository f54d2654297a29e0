"""Events as a frame of geopandas: a row an event, for notebooks and for other tools."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import geopandas as gpd
import pandas as pd
from shapely import Point

from geodata.frames import CRS

if TYPE_CHECKING:
    from seeds.records.model import Event, Place

_DAYS = "datetime64[s]"
"""Reaches from year 1 to 9999, as dates of a dossier do; nanoseconds would end in 1677 and 2262."""


def frame_events(events: Iterable[Event], places: Iterable[Place]) -> gpd.GeoDataFrame:
    """Events in their order, indexed by id; see :meth:`Dossier.events_frame`."""
    listed = tuple(events)
    known = {place.id: place for place in places}
    at = [known.get(event.place or "") for event in listed]
    columns = {
        "kind": _texts(event.kind.value for event in listed),
        "title": _texts(event.title for event in listed),
        "date": _texts(event.date.text for event in listed),
        "date_words": _texts(event.date_words for event in listed),
        "earliest": pd.array([event.date.earliest for event in listed], dtype=_DAYS),
        "latest": pd.array([event.date.latest for event in listed], dtype=_DAYS),
        "exact": pd.array([event.date.is_exact for event in listed], dtype="bool"),
        "countries": pd.array([event.countries for event in listed], dtype="object"),
        "initiator": _texts(event.initiator for event in listed),
        "place": _texts(event.place for event in listed),
        "place_name": _texts(place.name if place else None for place in at),
        "place_country": _texts(place.country if place else None for place in at),
        "precision": _texts(place.precision.value if place else None for place in at),
        "grade": pd.array([int(event.grade) for event in listed], dtype="int8"),
        "sources": pd.array([event.source_ids for event in listed], dtype="object"),
        "topics": pd.array([event.topics for event in listed], dtype="object"),
        "part_of": _texts(event.part_of for event in listed),
    }
    points = [Point(place.lon, place.lat) if place else None for place in at]
    index = pd.Index([event.id for event in listed], name="id", dtype="str")
    return gpd.GeoDataFrame(columns, index=index, geometry=points, crs=CRS)


def _texts(values: Iterable[str | None]) -> pd.api.extensions.ExtensionArray:
    return pd.array(list(values), dtype="str")
