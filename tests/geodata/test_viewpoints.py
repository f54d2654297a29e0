"""Valid time and viewpoint of border lines."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.layers import load_geojson
from geodata.validity import valid_on
from geodata.viewpoints import DE_FACTO, VIEWPOINTS

LINES = ("region_borders", "disputed")


def _held(layer, day):
    features = load_geojson(layer)["features"]
    return [f["properties"]["id"] for f in features if valid_on(f["properties"], day)]


def test_in_january_2019_the_line_of_contact_held_and_the_oblast_did_not():
    assert _held("disputed", date(2019, 1, 24)) == ["line-of-contact-1994"]
    assert _held("disputed", date(2020, 11, 9)) == ["line-of-contact-1994"]
    assert _held("disputed", date(2020, 11, 10)) == []
    assert _held("disputed", date(1985, 1, 1)) == ["former-oblast"]


def test_all_borders_held_throughout_the_dossier():
    every = [f["properties"]["id"] for f in load_geojson("region_borders")["features"]]
    assert _held("region_borders", date(2019, 1, 24)) == every


@pytest.mark.parametrize("layer", LINES)
def test_every_line_has_validity_and_a_known_viewpoint(layer):
    for feature in load_geojson(layer)["features"]:
        properties = feature["properties"]
        begins, ends = properties["valid_from"], properties["valid_to"]
        assert None in (begins, ends) or begins <= ends
        assert properties["viewpoint"] in VIEWPOINTS


def test_de_facto_is_the_default_and_says_what_it_shows():
    assert list(VIEWPOINTS) == [DE_FACTO.id] == ["de_facto"]
    assert DE_FACTO.name
    assert "held" in DE_FACTO.description
