"""Where the name of one of the pair stands: the rule that the page has as well."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.figures.scene_map.spots import box_of, spot_for

CASES = json.loads(Path("tests/fixtures/cases/spots.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_a_name_stands_where_the_page_puts_it(case):
    def holds(x, y):
        return any(left <= x <= r and top <= y <= b for left, top, r, b in case["country"])

    spot = spot_for(case["own"], case["size"], case["area"], case["taken"], holds)
    wanted = case["spot"]
    assert (spot.x, spot.y) == pytest.approx((wanted["x"], wanted["y"]), abs=0.001)
    assert spot.turn == (
        None if wanted["turn"] is None else pytest.approx(wanted["turn"], abs=0.001)
    )


def test_no_case_s_name_lies_on_what_is_there_unless_nothing_is_free():
    for case in CASES:
        if case["says"].startswith("nothing is free"):
            continue
        spot = spot_for(case["own"], case["size"], case["area"], case["taken"], lambda *_: False)
        box = box_of(spot, case["size"])
        for taken in case["taken"]:
            apart = (
                box[2] <= taken[0] or taken[2] <= box[0] or box[3] <= taken[1] or taken[3] <= box[1]
            )
            assert apart, case["says"]
