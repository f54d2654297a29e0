"""The map's style asks nothing of a foreign host, and every name in it exists."""

from __future__ import annotations

import json
import re

import pytest

from dashboard.figures.map import CONFIG, draw_map
from dashboard.figures.map_labels import SITE_KINDS
from dashboard.figures.map_lines import CORRIDOR_DASHES, CORRIDOR_OPACITY, LINES, Line
from dashboard.figures.map_style import Known, build_style
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.figures.typefaces import PAGE_FAMILIES
from dashboard.selection import LAYER_GROUPS
from dashboard.server.addresses import AT_ROOT
from geodata.ground.drawing import FIELDS
from geodata.layers import DRAWN, GROUND, load_geojson
from tests.styles import style_of

TOKENS = load_tokens(token_sheets())
ROLES = {
    "side-a",
    "side-b",
    "border",
    "border-disputed",
    "shared",
    "shared-recognised",
    "shared-disputed",
    "corridor",
    "dated",
    "label",
    "country-label",
}
CARDS = {
    "border", "corridor", "disputed", "equidistance", "exclave", "place", "river", "site", "zone",
}  # fmt: skip


@pytest.fixture(scope="module")
def style():
    return style_of(TOKENS, Known(undrawable={"China"}, rivers={"Nile"}, places={344979}))


def test_every_source_is_an_address_of_this_server(style):
    later = style["metadata"]["later"]
    sources = dict(style["sources"])
    (tiles,) = sources.pop("ground")["tiles"]
    assert re.fullmatch(r"/ground/[0-9a-f]{16}/\{z\}/\{x\}/\{y\}\.mvt", tiles)
    at_once = {name: source["data"] for name, source in sources.items()}
    for written_in_the_browser in ("near_labels", "pair_labels"):
        nothing = at_once.pop(written_in_the_browser)
        assert nothing == {"type": "FeatureCollection", "features": []}
    addresses = {**at_once, **later}
    assert addresses.keys() <= DRAWN.keys()
    drawn = {layer.get("source") for layer in style["layers"]}
    assert drawn == {None, "ground", "near_labels", "pair_labels", *addresses}
    for name, address in addresses.items():
        assert re.fullmatch(rf"/geo/{name}\.[0-9a-f]{{16}}\.geojson", address), name
    assert all(at_once[name] == {"type": "FeatureCollection", "features": []} for name in later)


def test_nothing_in_the_style_or_figure_names_another_host(style):
    assert "://" not in json.dumps(style)
    assert not {"glyphs", "sprite", "terrain", "imports"} & style.keys()
    figure = draw_map(style).to_json()
    assert "://" not in figure
    assert CONFIG["plotlyServerURL"] == ""
    assert CONFIG["showSendToCloud"] is False


def test_every_layer_has_its_own_id_and_a_source_that_is_there(style):
    ids = [layer["id"] for layer in style["layers"]]
    assert len(ids) == len(set(ids))
    sources = {layer["source"] for layer in style["layers"] if layer["type"] != "background"}
    assert sources <= style["sources"].keys()


def test_layers_of_a_source_that_is_missing_are_left_out():
    bare = build_style(
        {"sites": "/geo/sites.0.geojson"}, TOKENS, ground={"coast": "/coast.geojson"}
    )
    assert {layer.get("source") for layer in bare["layers"]} == {
        None,
        "sites",
        "ground_coast",
        "near_labels",
        "pair_labels",
    }


def test_the_ground_is_drawn_alike_from_tiles_and_from_layers(style):
    """What a page in one file holds differs in where it comes from, and in nothing else."""
    addresses = {name: AT_ROOT.layer(name) for name in DRAWN}
    known = Known(undrawable={"China"}, rivers={"Nile"}, places={344979})
    ground = {name: AT_ROOT.ground(name) for name in GROUND}
    kept = build_style(addresses, TOKENS, ground=ground, known=known)
    tiled = [dict(layer) for layer in style["layers"]]
    for layer in tiled:
        if "source-layer" in layer:
            layer["source"] = f"{layer['source']}_{layer.pop('source-layer')}"
    assert kept["layers"] == tiled
    assert {name for name in kept["sources"] if name.startswith("ground_")} == {
        f"ground_{name}" for name in FIELDS
    }


def test_what_has_a_layer_of_its_own_is_not_drawn_once_more(style):
    layers = {layer["id"]: layer for layer in style["layers"]}
    named = ["in", ["get", "name"], ["literal", ["Nile"]]]
    placed = ["in", ["get", "geonames"], ["literal", [344979]]]
    assert ["!", named] in layers["streams"]["filter"]
    assert ["!", placed] in layers["towns"]["filter"]


def test_every_colour_is_a_token_and_starts_with_its_light_value(style):
    for layer in style["layers"]:
        for name, token in layer["metadata"]["tokens"].items():
            assert layer["paint"][name] == TOKENS[token], layer["id"]
        painted = {key for key in layer["paint"] if key.endswith("-color")}
        assert painted == layer["metadata"]["tokens"].keys(), layer["id"]


def test_roles_groups_and_cards_are_those_that_the_browser_knows(style):
    found = [layer["metadata"] for layer in style["layers"]]
    assert {data["role"] for data in found if "role" in data} == ROLES
    assert {data["group"] for data in found if "group" in data} == set(LAYER_GROUPS)
    used = {data["card"] for data in found if "card" in data}
    assert used <= CARDS
    assert used >= CARDS - {"exclave"}


def test_fills_have_no_soft_edges_through_which_the_sea_would_shine(style):
    fills = [layer for layer in style["layers"] if layer["type"] == "fill"]
    soft = {layer["id"] for layer in fills if layer["paint"].get("fill-antialias") is not False}
    assert soft <= {"exclaves"}


def test_names_wait_unseen_for_their_fonts_and_use_none_but_ours(style):
    for layer in style["layers"]:
        if layer["type"] != "symbol":
            continue
        assert layer["layout"]["visibility"] == "none", layer["id"]
        if "text-field" not in layer["layout"]:
            continue
        stacks = re.findall(r"\[(\"Araxes [^\]]+)\]", json.dumps(layer["layout"]["text-font"]))
        assert stacks, layer["id"]
        for stack in stacks:
            weight, *families = json.loads(f"[{stack}]")
            assert weight in {"Araxes Regular", "Araxes SemiBold", "Araxes Italic"}
            assert families == list(PAGE_FAMILIES)


def test_the_pair_is_placed_first_then_cities_sites_countries_and_waters(style):
    order = [layer["id"] for layer in style["layers"] if layer["type"] == "symbol"]
    chosen = ["water-labels", "towns", "country-labels", "sites", "place-labels", "pair-labels"]
    assert [id_ for id_ in order if id_ in chosen] == chosen


def test_the_style_carries_the_names_whose_letters_no_font_here_has(style):
    assert style["metadata"]["undrawable"] == ["China"]


def test_every_mode_and_status_of_the_corridor_can_be_drawn():
    stretches = [feature["properties"] for feature in load_geojson("corridor")["features"]]
    assert {stretch["mode"] for stretch in stretches} <= CORRIDOR_DASHES.keys()
    assert {stretch["status"] for stretch in stretches} <= CORRIDOR_OPACITY.keys()
    assert len(set(CORRIDOR_DASHES.values())) == len(CORRIDOR_DASHES)
    strengths = list(CORRIDOR_OPACITY.values())
    assert strengths == sorted(strengths, reverse=True)


def test_every_kind_of_site_has_a_sign():
    kinds = {feature["properties"]["kind"] for feature in load_geojson("sites")["features"]}
    assert kinds <= set(SITE_KINDS)


def test_the_legend_takes_the_width_that_the_map_has_where_a_pair_fills_the_screen():
    assert Line("ink", (3, 1.5, 6, 4, 11, 5.5)).legend_width == 4
    assert Line("ink", (4, 1, 5, 2)).legend_width == 2
    assert all(0.5 <= line.legend_width <= 8 for line in LINES.values())
