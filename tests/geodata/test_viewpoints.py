"""Valid time and viewpoint of border lines."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from geodata.layers import read_layer
from geodata.viewpoints import DE_FACTO, VIEWPOINTS, read_lines, valid_on

LINES = ("region_borders", "disputed")


def _line(begins, ends):
    return {"properties": {"valid_from": begins, "valid_to": ends}}


@pytest.mark.parametrize(
    ("begins", "ends", "day", "held"),
    [
        ("1994-05-12", "2020-11-09", date(1994, 5, 11), False),
        ("1994-05-12", "2020-11-09", date(1994, 5, 12), True),
        ("1994-05-12", "2020-11-09", date(2020, 11, 9), True),
        ("1994-05-12", "2020-11-09", date(2020, 11, 10), False),
        ("1991-12-26", None, date(2019, 1, 24), True),
        (None, "1991-12-25", date(1990, 1, 1), True),
        (None, None, date(1000, 1, 1), True),
    ],
)
def test_a_line_holds_from_its_first_to_its_last_day(begins, ends, day, held):
    assert valid_on(_line(begins, ends), day) is held


def test_in_january_2019_the_line_of_contact_held_and_the_oblast_did_not():
    held = {f["properties"]["id"] for f in read_lines("disputed", date(2019, 1, 24))}
    assert held == {"line-of-contact-1994"}
    assert read_lines("disputed", date(2021, 1, 1)) == []
    (oblast,) = read_lines("disputed", date(1985, 1, 1))
    assert oblast["properties"]["kind"] == "former_oblast"


def test_all_borders_held_throughout_the_dossier():
    every = read_layer("region_borders")["features"]
    assert read_lines("region_borders", date(2019, 1, 24)) == every


@pytest.mark.parametrize("layer", LINES)
def test_every_line_has_validity_and_a_known_viewpoint(layer):
    for feature in read_layer(layer)["features"]:
        properties = feature["properties"]
        begins = date.fromisoformat(properties["valid_from"])
        ends = properties["valid_to"]
        assert ends is None or begins < date.fromisoformat(ends) + timedelta(days=1)
        assert properties["viewpoint"] in VIEWPOINTS


def test_de_facto_is_the_default_and_says_what_it_shows():
    assert list(VIEWPOINTS) == [DE_FACTO.id] == ["de_facto"]
    assert DE_FACTO.name
    assert "held" in DE_FACTO.description


def test_an_unknown_viewpoint_is_refused():
    with pytest.raises(ValueError, match="came viewpoint mars; expected one of de_facto"):
        read_lines("disputed", date(2019, 1, 1), "mars")
