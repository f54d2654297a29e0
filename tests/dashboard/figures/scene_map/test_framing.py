"""Pictures are framed as the screen's map is: the cases that the page is held to as well."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.figures.scene_map.framing import REFERENCE_PX, extent_of, fit, frame_of
from dashboard.query.payload import build_payload

CASES = json.loads(Path("tests/fixtures/cases/frame.json").read_text(encoding="utf-8"))


def named(case):
    return case["name"]


@pytest.mark.parametrize("case", CASES["extents"], ids=named)
def test_what_belongs_into_the_frame(case):
    pair = tuple(case["pair"]) if case["pair"] else None
    border = [tuple(case["border"])] if case["border"] else []
    found = extent_of(CASES["dossier"], pair, border)
    assert found == (pytest.approx(tuple(case["extent"])) if case["extent"] else None)


@pytest.mark.parametrize("case", CASES["frames"], ids=named)
def test_where_the_camera_stands(case):
    found = fit(tuple(case["extent"]), case["width"], case["height"])
    assert found == pytest.approx((case["lon"], case["lat"], case["zoom"]), abs=1e-5)


def test_a_picture_twice_as_large_shows_the_same(dossiers):
    selection = replace(dossiers.default.opening, camera=None)
    payload = build_payload(dossiers.default)
    width, height = REFERENCE_PX
    once = frame_of(selection, payload, width, height)
    twice = frame_of(selection, payload, 2 * width, 2 * height)
    assert twice.box == pytest.approx(once.box)
    assert twice.zoom == pytest.approx(once.zoom + 1)
