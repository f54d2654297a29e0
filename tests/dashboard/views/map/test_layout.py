"""The map's part of the page as a tree of components."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from dash import html
from dash.development.base_component import Component

from dashboard.figures.map_lines import CORRIDOR_DASHES, CORRIDOR_OPACITY, LINES
from dashboard.figures.scene_map.extents import border_extents
from dashboard.selection import LAYER_GROUPS, VIEWPOINTS
from dashboard.server.addresses import AT_ROOT
from dashboard.views.map.ids import Ids
from dashboard.views.map.layers_panel import ROWS, VIEWPOINT_NAMES
from dashboard.views.map.layout import render, render_place
from geodata.borders import bordering_pairs, measure_border
from geodata.layers import DRAWN, GROUND, attributions, drawn_layers, load_geojson

MADE_IN_THE_BROWSER = {Ids.PLACE}
"""Not in the view itself, but around it: Dash's page holds it."""


def walk(component: object) -> Iterator[Component]:
    if isinstance(component, list | tuple):
        for child in component:
            yield from walk(child)
    elif isinstance(component, Component):
        yield component
        yield from walk(getattr(component, "children", None))


def text_of(component: object) -> str:
    if isinstance(component, list | tuple):
        return " ".join(text_of(child) for child in component)
    if isinstance(component, Component):
        return text_of(getattr(component, "children", None) or "")
    return str(component)


def read(component: Component, attribute: str) -> str | None:
    return component.to_plotly_json()["props"].get(attribute)


@pytest.fixture(scope="module")
def parts():
    return list(walk(render(AT_ROOT)))


@pytest.fixture(scope="module")
def by_id(parts):
    found = [part for part in parts if getattr(part, "id", None)]
    ids = [part.id for part in found]
    assert len(ids) == len(set(ids))
    return dict(zip(ids, found, strict=True))


def test_every_id_of_the_view_is_in_its_layout(by_id):
    assert {str(id_) for id_ in Ids} - MADE_IN_THE_BROWSER <= {str(id_) for id_ in by_id}


def test_the_map_is_one_figure_that_plotly_can_send_nowhere(by_id):
    drawn = json.loads(str(read(by_id[Ids.MAP], "data-figure")))
    assert [trace["type"] for trace in drawn["figure"]["data"]] == ["scattermap"]
    assert drawn["config"]["displayModeBar"] is False
    assert drawn["config"]["plotlyServerURL"] == ""
    assert drawn["figure"]["layout"]["map"]["style"]["name"] == "araxes"


def test_dash_holds_the_maps_place_and_nothing_of_it(by_id):
    (place,) = render_place()
    assert place.id == Ids.PLACE
    assert not getattr(place, "children", None)
    assert Ids.PLACE not in by_id


def test_every_button_has_a_name_and_is_no_submit_button(parts):
    buttons = [part for part in parts if isinstance(part, html.Button)]
    assert len(buttons) > 10
    for button in buttons:
        named = read(button, "aria-label") or text_of(button).strip() or button.id == Ids.PLACELESS
        assert named, button
        assert button.type == "button"


def test_what_a_button_controls_is_there(parts, by_id):
    controlled = {read(part, "aria-controls") for part in parts} - {None}
    assert controlled
    assert controlled <= {str(id_) for id_ in by_id}


def test_every_group_has_one_switch_with_its_layers_described(parts, by_id):
    assert {row.group for row in ROWS} == set(LAYER_GROUPS)
    switched = [read(part, "data-layer") for part in parts if read(part, "data-layer")]
    assert sorted(switched) == sorted(LAYER_GROUPS)
    for group in LAYER_GROUPS:
        words = text_of(by_id[f"layer-{group}"])
        layers = [layer for layer in drawn_layers() if layer.group == group]
        assert layers, group
        for layer in layers:
            for said in (layer.title, layer.as_of, layer.licence, layer.caveat or ""):
                assert said in words, (layer.name, said)


def test_what_is_always_drawn_is_described_too(by_id):
    words = text_of(by_id[Ids.LAYERS])
    base = [layer for layer in drawn_layers() if layer.group == "base"]
    assert base
    assert all(layer.title in words for layer in base)


def test_the_legend_draws_with_the_numbers_of_the_map(parts):
    marks = [part for part in parts if read(part, "data-legend")]
    corridor = [mark for mark in marks if read(mark, "data-legend") == "corridor"]
    drawn = {(read(mark, "data-dash"), read(mark, "data-opacity")) for mark in corridor}
    dashes = {
        mode: " ".join(f"{length:g}" for length in dash) for mode, dash in CORRIDOR_DASHES.items()
    }
    assert {dash for dash, _ in drawn} == set(dashes.values())
    assert {opacity for _, opacity in drawn} == {
        f"{value:g}" for value in CORRIDOR_OPACITY.values()
    }
    lines = {
        (read(mark, "data-token"), float(read(mark, "data-width")))
        for mark in marks
        if read(mark, "data-legend") == "line"
    }
    expected = {
        (LINES[name].token, LINES[name].legend_width) for name in ("shared", "rivers", "disputed")
    }
    assert lines == expected


def test_every_viewpoint_there_is_can_be_chosen_by_name(by_id):
    choices = read(by_id[Ids.VIEWPOINT], "data-choices").split("\n")
    assert [choice.split("|")[0] for choice in choices] == list(VIEWPOINTS)
    assert VIEWPOINT_NAMES.keys() == set(VIEWPOINTS)


def test_everyone_whom_the_map_must_name_is_named(by_id):
    assert all(name in text_of(by_id[Ids.ATTRIBUTION]) for name in attributions())


def test_the_browser_is_told_where_borders_lie(by_id):
    borders = json.loads(read(by_id[Ids.ROOT], "data-borders"))
    west, south, east, north = borders["AZE-IRN"]
    assert 44 < west < 45.5
    assert 38 < south < 39
    assert 48 < east < 49.5
    assert 39 < north < 40.5


def test_cards_know_the_source_and_day_of_every_layer(by_id):
    facts = json.loads(read(by_id[Ids.ROOT], "data-facts"))
    assert facts.keys() == {*DRAWN, *(f"ground_{name}" for name in GROUND)}
    assert all(
        fact["title"] and fact["as_of"] and fact["licence"] and all(fact["publishers"].values())
        for fact in facts.values()
    )
    told = [text for fact in facts.values() for text in (fact["as_of"], fact["caveat"])]
    assert not [text for text in told if ".yml" in text or "/" in text]
    assert all(facts[name]["address"] == AT_ROOT.layer(name) for name in DRAWN)


def test_cards_know_how_long_each_land_border_is(by_id):
    lengths = json.loads(read(by_id[Ids.ROOT], "data-lengths"))
    assert len(lengths) == len(bordering_pairs())
    assert lengths["AZE-IRN"] == pytest.approx(measure_border("IRN", "AZE").length_km, abs=0.05)


def test_extents_hold_every_border_since_any_dossier_may_come_to_name_its_countries():
    features = load_geojson("region_borders")["features"]
    assert set(border_extents()) == {feature["properties"]["pair"] for feature in features}
