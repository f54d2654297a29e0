"""Layers as frames of geopandas: read, cut to countries, joined to them and measured.

Every frame is in degrees on WGS84 (EPSG:4326), lon before lat. GeoJSON is read by Python and never
by GDAL, which would follow a file to wherever it leads. Lengths and areas are those of
:mod:`geodata.geodesy`, on the ellipsoid; geopandas itself warns of ``length``, ``area``, ``buffer``
and ``distance`` of degrees.
"""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from geodata.countries import find_country
from geodata.geodesy import WGS84, area_km2
from geodata.ground.countries import country_at
from geodata.ground.grid import Box
from geodata.ground.reading import read_ground
from geodata.layers import LAYERS, load_geojson

CRS = "EPSG:4326"
"""Degrees on WGS84: of every layer, and of what is measured."""

_WIDE_DEG = 60
_FINE_M, _WIDE_M = 10, 100
"""How fine the ground is that a frame is cut to, and one that is wider than this many degrees."""

_AROUND_DEG = 0.01
"""Added about a frame, which may be a point."""

_LINES = frozenset({"LineString", "MultiLineString", "LinearRing"})
_POINTS = frozenset({"Point"})
_AREAS = frozenset({"Polygon", "MultiPolygon"})


class UnknownLayerError(KeyError):
    """There is no such layer; the message names those that there are."""

    def __str__(self) -> str:
        return str(self.args[0])


def read_layer(name: str) -> gpd.GeoDataFrame:
    """A layer as a frame, a row a feature: its fields as columns, and ``geometry``.

    ``geodata/README.md`` tells the fields of each layer; where a feature has none, the cell is
    missing (``isna``). Days stay ISO text. Geometry is as it is drawn: ``make_valid`` it before it
    is laid over another. The frame is the caller's own.

    Raises
    ------
    UnknownLayerError
        Where there is no such layer.
    """
    if name not in LAYERS:
        raise UnknownLayerError(f"came {name!r}; expected a layer: {', '.join(LAYERS)}")
    return gpd.GeoDataFrame.from_features(load_geojson(name)["features"], crs=CRS)


def clip_to_countries(frame: gpd.GeoDataFrame, *codes: str) -> gpd.GeoDataFrame:
    """What of a frame lies on the ground of some countries, rows in their order.

    Countries are given by alpha-3 code in either case, and cut along the lines of the ground, ten
    metres fine, or a hundred where the frame is wider than sixty degrees: along the border itself a
    line may fall to either side by as much.

    Raises
    ------
    ValueError
        Where no country is given, a code is no country's, or the frame has no CRS.
    """
    wanted = {code.upper() for code in codes}
    unknown = sorted(code for code in wanted if find_country(code) is None)
    if unknown or not wanted:
        came = ", ".join(unknown) or "no code"
        raise ValueError(f"came {came}; expected ISO 3166 alpha-3 codes, such as IRN, or XKX")
    degrees = _in_degrees(frame)
    if (degrees.geometry.is_empty | degrees.geometry.isna()).all():
        return degrees.iloc[:0]
    box = _box_around(degrees)
    is_wide = max(box[2] - box[0], box[3] - box[1]) > _WIDE_DEG
    tolerance_m = _WIDE_M if is_wide else _FINE_M
    ground = read_ground(box, tolerance_m=tolerance_m, layers=("countries",))["countries"]
    mask = ground[ground["code"].isin(wanted)]
    return degrees.clip(mask, keep_geom_type=True, sort=True)


def join_countries(points: gpd.GeoDataFrame, column: str = "country") -> gpd.GeoDataFrame:
    """Points with a further column: alpha-3 code of the country on whose ground each lies.

    Missing for points at sea and on ground that is drawn as no state's. Rows and index stay. See
    :func:`geodata.country_at`.

    Raises
    ------
    ValueError
        Where a row is no point on the earth, or the frame has no CRS, or has the column already.
    """
    if column in points:
        raise ValueError(f"came a frame with a column {column!r}; name another: column=…")
    shapes = _measurable(points, _POINTS, "points")
    return points.assign(**{column: [country_at(shape.x, shape.y) for shape in shapes]})


def lengths_km(frame: gpd.GeoDataFrame) -> pd.Series:
    """Geodesic length of each row's lines in kilometres, under the frame's index.

    It is that of the line as drawn. Borders are drawn with less detail far from the Aras, and come
    out too short: :func:`geodata.borders.measure_border` knows them in full detail.

    Raises
    ------
    ValueError
        Where a row is no line, or the frame has no CRS.
    """
    shapes = _measurable(frame, _LINES, "lines; areas_km2 measures polygons")
    return pd.Series(
        [WGS84.geometry_length(shape) / 1000 for shape in shapes],
        index=frame.index,
        name="length_km",
        dtype="float64",
    )


def areas_km2(frame: gpd.GeoDataFrame) -> pd.Series:
    """Geodesic area of each row's polygons in square kilometres, under the frame's index.

    Raises
    ------
    ValueError
        Where a row is no polygon, or the frame has no CRS.
    """
    shapes = _measurable(frame, _AREAS, "polygons; lengths_km measures lines")
    return pd.Series(
        [area_km2(shape) for shape in shapes], index=frame.index, name="area_km2", dtype="float64"
    )


def _measurable(frame: gpd.GeoDataFrame, kinds: frozenset[str], expected: str) -> gpd.GeoSeries:
    shapes = _in_degrees(frame).geometry
    other = set(shapes.geom_type.dropna()) - kinds
    if other or shapes.isna().any():
        came = ", ".join(sorted(other)) or "a row without geometry"
        raise ValueError(f"came {came}; expected {expected}")
    return shapes


def _box_around(frame: gpd.GeoDataFrame) -> Box:
    """West, south, east and north of a frame and a little more, on the earth."""
    west, south, east, north = frame.total_bounds.tolist()
    return (
        max(west - _AROUND_DEG, -180.0),
        max(south - _AROUND_DEG, -90.0),
        min(east + _AROUND_DEG, 180.0),
        min(north + _AROUND_DEG, 90.0),
    )


def _in_degrees(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    if frame.crs is None:
        raise ValueError("came a frame without a CRS; say which it has: frame.set_crs('EPSG:4326')")
    return frame.to_crs(CRS)
