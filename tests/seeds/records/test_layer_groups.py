"""Which layers a dossier has: those that touch its countries, wherever it lies."""

from __future__ import annotations

import pytest

from seeds.loading.dossier import EMBEDDED, load_dossier
from seeds.records.layer_groups import EVERYWHERE, groups_of, touched_groups
from seeds.records.views import LayerGroup

ALL = {group.value for group in LayerGroup}


def test_the_first_dossier_keeps_every_layer():
    dossier = load_dossier(EMBEDDED / "iran-azerbaijan-2019")
    assert set(groups_of(dossier)) == ALL


@pytest.mark.parametrize(
    ("pair", "others", "more"),
    [
        (("FJI", "USA"), "IRN AZE RUS", set()),
        (("USA", "PRK"), "VNM CHN RUS", set()),
        (("GRC", "TUR"), "CYP LBY EGY USA RUS DEU", set()),
        (("ETH", "ERI"), "SAU ARE DJI SOM IRN RUS", set()),
        (("NOR", "SWE"), "FIN", set()),
        (("IRN", "IND"), "PAK AFG", {"corridor"}),
        (("ARM", "AZE"), "", {"disputed"}),
        (("ARM", "IRN"), "", {"rivers", "sites"}),
        (("KAZ", "TKM"), "", {"caspian_zones"}),
        (None, "FJI USA KIR", set()),
        (None, "ARM TUR", {"rivers"}),
    ],
)
def test_a_dossier_has_the_layers_that_touch_its_countries(pair, others, more):
    countries = frozenset((*(pair or ()), *others.split()))
    assert set(touched_groups(pair, countries)) == EVERYWHERE | more


def test_neighbours_on_a_river_have_it_with_the_third_country_that_it_reaches():
    found = set(touched_groups(("ARM", "AZE"), frozenset({"ARM", "AZE", "TUR", "IRN"})))
    assert {"rivers", "disputed"} <= found
