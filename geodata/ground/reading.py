"""What lies in a box, at a tolerance: the ground as frames of geopandas.

Countries are made of the very lines that borders and coast are, so fills and lines coincide, and
cells fit at every tolerance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import geopandas as gpd

from geodata.ground.boxes import Half, halves_of
from geodata.ground.countries import rows_of_borders, rows_of_coast, rows_of_countries
from geodata.ground.grid import Box
from geodata.ground.places import rows_of_places
from geodata.ground.rows import Row, joined
from geodata.ground.rungs import FINEST_M, rung_at
from geodata.ground.waters import rows_of_lakes, rows_of_rivers

CRS = "EPSG:4326"

_ROWS = {
    "countries": rows_of_countries,
    "borders": rows_of_borders,
    "coast": rows_of_coast,
    "lakes": rows_of_lakes,
    "rivers": rows_of_rivers,
    "places": rows_of_places,
}

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "countries": ("code", "name", "claimants", "held_by"),
    "borders": ("pair", "a", "b", "status", "valid_from", "valid_to", "viewpoint"),
    "coast": ("code",),
    "lakes": (),
    "rivers": ("name", "rank", "pair"),
    "places": ("name", "country", "capital", "population", "rank", "names", "geonames"),
}
"""Columns by layer, beside ``geometry``."""


def read_ground(
    box: Box, *, tolerance_m: float = FINEST_M, layers: Iterable[str] = tuple(COLUMNS)
) -> Mapping[str, gpd.GeoDataFrame]:
    """Frames in EPSG:4326 by name of layer, cut at the box: west, south, east and north in degrees.

    A box whose west is greater than its east crosses 180 degrees; what it finds is cut there.
    ``geodata/README.md`` tells the columns. What makes less of a difference than a square of
    ``tolerance_m`` may be left out; the tolerance is brought down to the next rung of
    :data:`geodata.ground.rungs.RUNGS_M`, and is never under ten metres.

    Raises
    ------
    ValueError
        Where the box is none, the tolerance is not above nought, or there is no such layer.
    """
    rung = rung_at(tolerance_m)
    wanted = tuple(layers)
    unknown = [name for name in wanted if name not in COLUMNS]
    if unknown:
        raise ValueError(f"came {', '.join(unknown)}; expected layers: {', '.join(COLUMNS)}")
    halves = [Half(half, rung) for half in halves_of(box)]
    return {name: _frame(name, halves) for name in wanted}


def _frame(name: str, halves: list[Half]) -> gpd.GeoDataFrame:
    rows: list[Row] = [row for half in halves for row in _ROWS[name](half)]
    if len(halves) > 1:
        rows = joined(rows)
    columns = {
        column: [row.fields[number] for row in rows] for number, column in enumerate(COLUMNS[name])
    }
    return gpd.GeoDataFrame(columns, geometry=[row.shape for row in rows], crs=CRS)
