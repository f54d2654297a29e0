"""The legend's table and its rules: Python and the page answer the same cases."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from dashboard.figures.legend import (
    SIGNS,
    Seen,
    entries_of,
    ground_signs,
    signs_for_page,
)
from dashboard.figures.map_labels import SITE_KINDS
from dashboard.figures.map_lines import CORRIDOR_DASHES, LINES
from dashboard.figures.tokens import load_tokens, token_sheets
from seeds.records.model import EventKind
from tests.javascript import ask_modules
from tests.styles import style_of

CASES = json.loads(Path("tests/fixtures/cases/legend.json").read_text(encoding="utf-8"))
MODULES = {"kinds": "core/kinds", "signs": "map/signs"}


@pytest.mark.parametrize("case", CASES["views"], ids=lambda case: case["name"])
def test_what_is_in_view_is_explained_and_nothing_else(case):
    found = [[entry.id, entry.words] for entry in entries_of(Seen(**case["seen"]))]
    assert found == case["entries"]


@pytest.mark.parametrize("case", CASES["ground"], ids=lambda case: "-".join(case["ids"]))
def test_a_feature_of_the_ground_has_the_sign_that_it_is_drawn_with(case):
    day = date.fromisoformat(case["day"])
    assert list(ground_signs(case["sign"], case["properties"], day)) == case["ids"]


def test_the_page_answers_the_same_cases():
    program = f"""
      const table = {json.dumps(signs_for_page())};
      const cases = {json.dumps(CASES)};
      console.log(JSON.stringify([
        cases.views.map(({{seen}}) => signs.entriesOf(table, seen, kinds.pluralOf)
          .map(({{id, words}}) => [id, words])),
        cases.ground.map((one) =>
          signs.groundSigns(one.sign, one.properties, one.day)),
      ]));"""
    views, ground = ask_modules(MODULES, program)
    assert views == [case["entries"] for case in CASES["views"]]
    assert ground == [case["ids"] for case in CASES["ground"]]


def test_every_sign_that_a_map_can_draw_stands_in_the_table():
    ids = {sign.id for sign in SIGNS}
    assert len(ids) == len(SIGNS)
    assert {f"kind:{kind.value}" for kind in EventKind} <= ids
    assert {f"site:{kind}{end}" for kind in SITE_KINDS for end in ("", ":hollow")} <= ids
    assert {f"corridor:{mode}" for mode in CORRIDOR_DASHES} <= ids
    style = style_of(load_tokens(token_sheets()))
    named = {layer["metadata"].get("sign") for layer in style["layers"]} - {None}
    assert named - {"corridor", "site", "zone", "place"} <= ids
    assert {"corridor", "site", "zone", "place"} <= named


def test_no_switchable_layer_of_the_map_goes_unexplained():
    style = style_of(load_tokens(token_sheets()))
    explained: dict[str, bool] = {}
    for layer in style["layers"]:
        group = layer["metadata"].get("group")
        if group:
            explained[group] = explained.get(group, False) or "sign" in layer["metadata"]
    assert explained
    assert all(explained.values()), explained


def test_colours_of_signs_are_tokens_in_both_themes():
    for dark in (False, True):
        tokens = load_tokens(token_sheets(), dark=dark)
        for sign in SIGNS:
            for _, attributes in sign.shapes:
                for value in attributes.values():
                    if isinstance(value, str) and value.startswith("$"):
                        assert value[1:] in tokens, (sign.id, value)


def test_a_line_is_dashed_in_the_legend_as_on_the_map():
    shapes = {sign.id: dict(sign.shapes[0][1]) for sign in SIGNS}
    line = LINES["disputed"]
    wanted = " ".join(f"{part * line.legend_width:g}" for part in line.dash)
    assert shapes["line:disputed"]["stroke-dasharray"] == wanted
    assert len({shapes[f"corridor:{mode}"]["stroke-dasharray"] for mode in CORRIDOR_DASHES}) == 3
