"""Arrows, their numbers and the discs beside them: the cases that the page is held to as well."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.marks import Marks
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.selection import Selection

CASES = json.loads(Path("tests/fixtures/cases/arrow.json").read_text(encoding="utf-8"))
LIGHT = load_tokens(token_sheets())


def placed(case, dossiers) -> tuple[Marks, Frame]:
    """The marks of a case, and the frame that they stand in."""
    camera = case["camera"]
    frame = Frame.at(*(camera[name] for name in ("lon", "lat", "zoom", "width", "height")))
    events = [
        {
            "id": f"event-{number}",
            "title": f"Event {number}",
            "lon": event["at"][0],
            "lat": event["at"][1],
            **{name: value for name, value in event.items() if name != "at"},
        }
        for number, event in enumerate(case["events"])
    ]
    selection: Selection = replace(dossiers.default.opening, pair=tuple(case["pair"]))
    return Marks.of(frame, selection, events, events, LIGHT), frame


def in_order(rows):
    return sorted(json.dumps(row) for row in rows)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_arrows_carry_their_number_and_discs_count_what_is_left(case, dossiers):
    marks, frame = placed(case, dossiers)
    points = {tuple(event["at"]) for event in case["events"]}
    points |= {tuple(event["home"]) for event in case["events"] if event["home"]}
    known = {tuple(round(x, 3) for x in frame.place(*point)): list(point) for point in points}

    def at(x, y):
        return known[round(x, 3), round(y, 3)]

    homes = {id(event): event["home"] for drawn in marks.ways for event in drawn.way.events}
    arrows = [
        {
            "from": homes[id(drawn.way.events[0])],
            "to": [drawn.way.events[0]["lon"], drawn.way.events[0]["lat"]],
            "count": len(drawn.way.events),
            "width": float(round(drawn.arc.width, 3)),
            "side": drawn.way.side,
            "hollow": drawn.way.is_vague,
            "number": drawn.number is not None,
        }
        for drawn in marks.ways
    ]
    found = [
        {"at": at(group.x, group.y), "count": len(group.events), "hollow": group.is_vague}
        for group in marks.groups
    ]
    wide = [{**arrow, "width": float(arrow["width"])} for arrow in case["arrows"]]
    assert in_order(arrows) == in_order(wide)
    assert in_order(found) == in_order(case["marks"])
