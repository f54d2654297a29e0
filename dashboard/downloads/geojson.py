"""A report as GeoJSON (RFC 7946): one Feature an event, the remarks as foreign members."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from dashboard.downloads.columns import joined
from dashboard.downloads.report import Record, Report

_DIGITS = 6
"""Decimal places of a degree, about ten centimetres (RFC 7946, 11.2)."""


def write_geojson(report: Report) -> bytes:
    """UTF-8 JSON; ``geometry`` is null where no place is known, ``bbox`` absent without points."""
    points = [(r.lon, r.lat) for r in report.records if r.lon is not None and r.lat is not None]
    bbox = bounding_box(points)
    collection: dict[str, Any] = {
        "type": "FeatureCollection",
        **({"bbox": bbox} if bbox else {}),
        "title": report.dossier,
        "selection": report.selection,
        "as_of": report.as_of.isoformat(),
        "data": report.data,
        "marking": report.marking,
        "disclaimer": report.disclaimer,
        "sources": [asdict(reference) for reference in report.references],
        "features": [_feature(record) for record in report.records],
    }
    return json.dumps(collection, ensure_ascii=False, allow_nan=False, indent=1).encode()


def bounding_box(points: Sequence[tuple[float, float]]) -> list[float] | None:
    """West, south, east, north of points (lon, lat); None without any.

    The narrowest box: where it crosses the antimeridian, west is greater than east (RFC 7946, 5.2).
    """
    if not points:
        return None
    # 180° west and 180° east are one meridian: of two names for one, either will do.
    lons = sorted({lon % 360: lon for lon in (_degrees(lon) for lon, _ in points)}.values())
    lats = [_degrees(lat) for _, lat in points]
    # The box leaves out the widest gap between neighbours around the globe.
    gaps = [(after - before) % 360 or 360 for before, after in pairwise([*lons, lons[0]])]
    widest = max(range(len(lons)), key=lambda number: (gaps[number], number))
    west, east = lons[(widest + 1) % len(lons)], lons[widest]
    return [west, min(lats), east, max(lats)]


def _feature(record: Record) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": record.id,
        "geometry": _geometry(record.lon, record.lat),
        "properties": {
            "kind": record.kind,
            "title": record.title,
            "date": record.date_read,
            "date_in_source": record.date_in_source,
            "edtf": record.edtf,
            "earliest": record.earliest.isoformat() if record.earliest else None,
            "latest": record.latest.isoformat() if record.latest else None,
            "exact": record.exact,
            "dating": record.dating,
            "countries": record.countries,
            "country_names": record.country_names,
            "participants": record.participants,
            "guest": joined(record.guests),
            "guest_name": joined(record.guest_names),
            "host": joined(record.hosts),
            "host_name": joined(record.host_names),
            "home_lon": _coordinate(record.home_lon),
            "home_lat": _coordinate(record.home_lat),
            "place": record.place,
            "place_country": record.place_country,
            "precision": record.precision,
            "lon": _coordinate(record.lon),
            "lat": _coordinate(record.lat),
            "topics": record.topics,
            "citations": [asdict(citation) for citation in record.citations],
            "grade": record.grade,
            "part_of": record.part_of,
            "note": record.note,
        },
    }


def _geometry(lon: float | None, lat: float | None) -> dict[str, Any] | None:
    if lon is None or lat is None:
        return None
    return {"type": "Point", "coordinates": [_degrees(lon), _degrees(lat)]}


def _coordinate(value: float | None) -> float | None:
    return None if value is None else _degrees(value)


def _degrees(value: float) -> float:
    # Adding zero turns -0.0 into 0.0.
    return round(value, _DIGITS) + 0.0
