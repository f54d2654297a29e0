"""Whose ground a place is: every capital and city, small states, and lengths of borders."""

from __future__ import annotations

from functools import cache

import pytest
import shapely

from geodata import country_at, read_ground
from geodata.borders import bordering_pairs, find_border
from geodata.geodesy import WGS84
from geodata.ground.cells import code_of, read_head
from geodata.ground.faces import read_lines
from geodata.ground.grid import COLUMNS, ROWS, cells_in
from geodata.published import border_reasons, factbook_lengths

WORLD = (-180, -90, 180, 90)
NEAR_KM = 2.0

KNOWN = {
    "Al Quds": "East Jerusalem, which Israel holds: Palestine's in GeoNames, within Israel's line",
    "East Jerusalem": "the same",
}
"""Cities in another country than GeoNames has them in, and why."""


@cache
def cities():
    """Capitals and places of 100,000 people, cell by cell."""
    places = read_ground(WORLD, tolerance_m=1000, layers=("places",))["places"]
    places = places[(places["population"] >= 100_000) | places["capital"]]
    points = [(shape.x, shape.y) for shape in places.geometry]
    cells = [next(iter(cells_in((lon, lat, lon, lat)))) for lon, lat in points]
    return places.assign(cell=cells).sort_values("cell", kind="stable")


def is_near(point, code):
    """Whether a country has ground within two kilometres, at sea and on land."""
    lon, lat = point.x, point.y
    box = (max(lon - 0.2, -180), lat - 0.05, min(lon + 0.2, 180), lat + 0.05)
    rows = read_ground(box, layers=("countries",))["countries"].set_index("code")
    if code not in rows.index:
        return False
    step = shapely.shortest_line(point, rows.geometry[code])
    return WGS84.geometry_length(step) / 1000 <= NEAR_KM


def test_every_capital_and_city_lies_in_its_country():
    assert len(cities()) > 6_250
    assert cities()["capital"].sum() >= 240
    own = set(read_head().said["own"])
    apart = {}
    for city in cities().itertuples():
        code = country_at(city.geometry.x, city.geometry.y)
        if code != city.country and not is_near(city.geometry, city.country):
            apart[city.name] = code, city.country
    # Of ground that is drawn as no state's GeoNames says whose it is; here it is nobody's.
    of_no_state = {name for name, (code, country) in apart.items() if code is None}
    held = read_ground((32, 34, 37, 47), layers=("countries",), tolerance_m=50)["countries"]
    neutral = shapely.union_all(held[held["code"].isin(own)].geometry.to_list())
    inside = {city.name for city in cities().itertuples() if neutral.contains(city.geometry)}
    assert of_no_state <= inside
    assert {name: apart[name] for name in set(apart) - of_no_state if name not in KNOWN} == {}


@pytest.mark.parametrize(
    ("name", "lon", "lat", "code"),
    [
        ("Hanoi", 105.84, 21.03, "VNM"),
        ("Pristina", 21.165, 42.663, "XKX"),
        ("Addis Ababa", 38.75, 9.02, "ETH"),
        ("Asmara", 38.93, 15.33, "ERI"),
        ("Leros", 26.85, 37.15, "GRC"),
        ("Kastellorizo", 29.592, 36.146, "GRC"),
        ("Valletta", 14.514, 35.8975, "MLT"),
        ("Singapore", 103.85, 1.29, "SGP"),
        ("Monte Carlo", 7.4215, 43.7355, "MCO"),
        ("the Vatican", 12.4534, 41.9034, "VAT"),
        ("Hong Kong", 114.17, 22.30, "HKG"),
        ("Macau", 113.55, 22.20, "MAC"),
        ("Malé", 73.509, 4.175, "MDV"),
        ("Funafuti", 179.194, -8.521, "TUV"),
        ("Taveuni, beyond 180 degrees", -179.95, -16.9, "FJI"),
        ("Anadyr", 177.5, 64.73, "RUS"),
        ("Uelen", -169.81, 66.16, "RUS"),
        ("Hobart", 147.33, -42.88, "AUS"),
        ("Tristan da Cunha", -12.3, -37.1, "SHN"),
        ("Pitcairn", -130.1, -25.07, "PCN"),
        ("Simferopol", 34.1, 44.95, None),
        ("Kyrenia", 33.32, 35.33, None),
        ("Abyei", 28.45, 9.6, None),
        ("the Senkaku or Diaoyu Islands", 123.4765, 25.7447, None),
        ("the Gulf of Guinea", 0.0, 0.0, None),
        ("the South Pole", 0.0, -90.0, "ATA"),
    ],
)
def test_places_lie_where_they_should(name, lon, lat, code):
    assert country_at(lon, lat) == code


@pytest.mark.parametrize(("lon", "lat"), [(181, 0), (0, 91), (float("nan"), 0)])
def test_a_place_off_the_earth_is_refused(lon, lat):
    with pytest.raises(ValueError, match="expected degrees: -180 to 180 for lon"):
        country_at(lon, lat)


def test_every_country_is_drawn_at_every_tolerance():
    known = set(read_head().said["codes"])
    assert len(known) >= 254
    for tolerance_m in (5000, 50_000):
        rows = read_ground(WORLD, tolerance_m=tolerance_m, layers=("countries",))["countries"]
        assert known - set(rows["code"]) <= {""}
        assert rows.is_valid.all()


@cache
def lengths_km():
    """Kilometres of the lines between each two countries, as fine as they are."""
    found = {}
    for (a, b), shapes in read_lines(dict.fromkeys(range(COLUMNS * ROWS), 0)).pairs():
        if a:
            pair = f"{code_of(a)}-{code_of(b)}"
            found[pair] = sum(WGS84.geometry_length(shape) for shape in shapes) / 1000
    return found


def test_the_pairs_are_those_of_the_table_of_lengths():
    said = read_head().said
    own = {"", *said["own"]}
    pairs = {pair for pair in lengths_km() if not own & set(pair.split("-"))}
    assert pairs - set(said["seeming"]) == {"-".join(pair) for pair in bordering_pairs()}


OTHER = {
    "HRV-SRB": "ground of neither on the Danube is a gap in the table's line, and Serbia's here",
    "MAF-SXM": "ten kilometres that end in two lagoons, where crumbs of the shore fall away",
}
"""Borders that are more than three in a hundred off the table, and why."""


def test_lengths_are_those_that_were_measured_in_full_detail():
    ratios = {
        "-".join(pair): lengths_km()["-".join(pair)] / find_border(*pair).length_km
        for pair in bordering_pairs()
    }
    off = {pair: round(ratio, 3) for pair, ratio in ratios.items() if not 0.97 <= ratio <= 1.005}
    assert set(off) == set(OTHER), off
    assert all(0.9 < ratio < 1.1 for ratio in off.values())


def test_lengths_are_near_the_factbook_s_or_the_reason_is_told():
    off = {
        pair
        for pair, published in factbook_lengths().items()
        if pair in lengths_km()
        and not 0.75 * published[0] <= lengths_km()[pair] <= 1.35 * published[-1]
    }
    assert off <= set(border_reasons())
    assert len(off) < 12
