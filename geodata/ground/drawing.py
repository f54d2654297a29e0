"""What maps draw of the ground, layer by layer: the same in tiles, in pictures and in files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from geodata.ground.boxes import Half
from geodata.ground.countries import rows_of_coast, rows_of_countries, rows_of_stretches
from geodata.ground.places import rows_of_places
from geodata.ground.rows import Row
from geodata.ground.waters import rows_of_lakes, rows_of_streams

FIELDS: Mapping[str, tuple[str, ...]] = {
    "countries": ("code",),
    "lakes": (),
    "rivers": ("name", "rank"),
    "coast": ("code",),
    "borders": ("pair", "a", "b", "status", "valid_from", "valid_to", "viewpoint", "river"),
    "places": ("name", "country", "kind", "population", "rank", "geonames"),
}
"""What each layer says of its features."""


def said(name: str, row: Row) -> dict[str, Any]:
    """What a layer says of a feature, without what is not known."""
    fields = zip(FIELDS[name], row.fields, strict=True)
    return {field: value for field, value in fields if value is not None}


def _countries(half: Half) -> Iterator[Row]:
    for row in rows_of_countries(half):
        yield Row(row.shape, row.fields[:1])


def _places(half: Half) -> Iterator[Row]:
    for row in rows_of_places(half):
        name, country, is_capital, population, rank, _, geonames = row.fields
        kind = "capital" if is_capital else "town"
        yield Row(row.shape, (name, country, kind, population, rank, geonames))


READERS: Mapping[str, Callable[[Half], Iterable[Row]]] = {
    "countries": _countries,
    "lakes": rows_of_lakes,
    "rivers": rows_of_streams,
    "coast": rows_of_coast,
    "borders": rows_of_stretches,
    "places": _places,
}
"""The features of each layer in a box, with :data:`FIELDS`; rivers that are borders are borders."""
