"""Routes of a dossier's layers by country, mode and status; none where its layers have none."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from dashboard.query import routes
from dashboard.query.routes import select_routes
from geodata.corridor import measure_corridor
from geodata.layers import LAYERS
from tests.dashboard.andean_dossier import andean_served
from tests.dashboard.small_dossier import small_served

DAY = date(2024, 5, 31)


def stretch(country, mode, km, since=None, **more):
    return {
        "country": country, "mode": mode, "length_km": km, "status": "operating",
        "since_earliest": since, "since_latest": since, **more,
    }  # fmt: skip


HIGHWAY = (
    stretch("PER", "road", 100.0, "2001-01-01"),
    stretch("PER", "road", 20.0, "2001-01-01"),
    stretch("ECU", "rail", 40.0, "2024-06-01"),
    stretch("ECU", "rail", 7.5, "2030-01-01", status="building"),
    stretch("ECU", "rail", 2.5),
    stretch("", "ship", 300.0, "2001-01-01"),
    stretch("ECU", "road", 60.0, "2001-01-01", part="stopgap"),
    stretch("ECU", "road", 5.0, "2030-01-01", part="stopgap", status="building"),
)


@pytest.fixture
def highway(monkeypatch):
    """A layer that no code knows by name, in a group of its own."""
    layer = replace(
        next(iter(LAYERS.values())), name="highway", title="A highway", group="highways"
    )
    layers = {
        "rivers": replace(layer, name="rivers", title="Rivers", group="rivers"),
        "highway": layer,
    }
    features = {"highway": HIGHWAY, "rivers": ({"name": "A river", "length_km": 3.0},)}
    monkeypatch.setattr(routes, "LAYERS", MappingProxyType(layers))
    monkeypatch.setattr(
        routes,
        "load_geojson",
        lambda name: {"features": [{"properties": one} for one in features[name]]},
    )
    groups = {"andes": ("highways", "rivers")}
    monkeypatch.setattr(routes, "groups_of", lambda dossier: groups.get(dossier.slug, ()))
    routes._stretches.cache_clear()
    yield
    routes._stretches.cache_clear()


def test_any_layer_with_modes_and_lengths_is_a_route(highway):
    (route,) = select_routes(andean_served(), DAY)
    assert (route.layer, route.title, route.day) == ("highway", "A highway", DAY)
    assert [tuple(row.values()) for row in route.frame.rows(named=True)] == [
        ("PER", "road", "operating", 120.0),
        ("ECU", "rail", "planned", 40.0),
        ("ECU", "rail", "building", 7.5),
        ("ECU", "rail", "unknown", 2.5),
        ("", "ship", "operating", 300.0),
    ]
    assert route.length_km == 470
    assert route.stopgap_km == {"road": 60.0}


def test_a_dossier_without_such_a_layer_has_no_route(highway):
    assert select_routes(small_served(), DAY) == ()


def test_a_dossier_of_another_region_has_no_route_of_the_shipped_layers():
    assert select_routes(andean_served(), DAY) == ()


def test_lengths_are_those_that_the_command_prints():
    day = date(2019, 1, 24)
    (route,) = select_routes(small_served(), day)
    designed = measure_corridor(day).designed
    rows = route.frame.rows(named=True)
    for key, expected in (("mode", designed.by_mode), ("country", designed.by_country)):
        sums = {}
        for row in rows:
            sums[row[key]] = sums.get(row[key], 0) + row["length_km"]
        assert sums == pytest.approx(dict(expected))
    assert route.length_km == pytest.approx(designed.length_km)
