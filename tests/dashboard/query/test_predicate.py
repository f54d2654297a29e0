"""The Python half of the shared predicate cases; tests/js/core/filter.test.js is the other."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import narwhals as nw
import pyarrow as pa
import pytest

from dashboard.query.payload import build_payload
from dashboard.query.predicate import in_window, matches
from dashboard.selection import Selection, Within
from dashboard.store.events import collect_rows
from dashboard.store.extent import day, days
from dashboard.store.served import ServedDossier
from tests.dashboard.small_dossier import event, parties, small_dossier

FIXTURE = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "cases" / "predicate.json").read_text("utf-8")
)


@pytest.fixture(scope="module")
def served():
    events = [
        event(
            item["id"],
            item["kind"],
            item["date"],
            parties(*item["countries"]),
            cites=item["sources"],
        )
        for item in FIXTURE["events"]
    ]
    return ServedDossier.of(replace(small_dossier(), events=tuple(events)))


def test_the_browser_gets_the_bounds_that_the_cases_are_written_for(served):
    payload = build_payload(served)
    assert [day(number).isoformat() for number in payload["extent"]] == FIXTURE["extent"]
    for sent, item in zip(payload["events"], FIXTURE["events"], strict=True):
        written = {**item, "earliest": days(date.fromisoformat(item["earliest"]))}
        written["latest"] = days(date.fromisoformat(item["latest"]))
        for name in ("id", "kind", "earliest", "latest", "open", "countries", "sources"):
            assert sent[name] == written[name], (item["id"], name)


@pytest.mark.parametrize("case", FIXTURE["cases"], ids=lambda case: case["why"])
def test_a_selection_shows_what_the_shared_case_expects(served, case):
    data = {**served.opening.to_json(), **FIXTURE["defaults"], **case["selection"]}
    selection = Selection.from_json(data)
    with served.store.reading() as tables:
        found = tables.events.filter(matches(selection)).sort("position").select("id")
        assert [row["id"] for row in collect_rows(found)] == case["expected"]


WINDOWS = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "cases" / "window.json").read_text("utf-8")
)["cases"]


@pytest.mark.parametrize("case", WINDOWS, ids=lambda case: case["why"])
def test_columns_are_held_to_the_shared_cases_of_windows(case):
    frame = nw.from_native(
        pa.table(
            {
                "earliest": [days(date.fromisoformat(case["earliest"]))],
                "latest": [days(date.fromisoformat(case["latest"]))],
                "open": pa.array([case["open"]], pa.string()),
            }
        )
    )
    for within in Within:
        selection = Selection(
            dossier="d",
            start=date.fromisoformat(case["start"]),
            end=date.fromisoformat(case["end"]),
            as_of=date(2019, 1, 24),
            within=within,
        )
        assert len(frame.filter(in_window(selection))) == case[within.value], within
