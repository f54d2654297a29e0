"""The Python half of the shared cases of windows; tests/js/core/filter.test.js is the other."""

import json
from datetime import date
from pathlib import Path

import pytest

from seeds.dates.edtf import EdtfDate
from seeds.dates.windows import lies_within

CASES = json.loads(Path("tests/fixtures/cases/window.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_date_lies_in_a_window_as_the_shared_case_says(case):
    written = EdtfDate.parse(case["date"])
    window = date.fromisoformat(case["start"]), date.fromisoformat(case["end"])
    assert written.possibly_within(*window) is case["possibly"]
    assert written.certainly_within(*window) is case["certainly"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_so_do_the_bounds_that_columns_have(case):
    earliest, latest, *window = (
        date.fromisoformat(case[name]).toordinal()
        for name in ("earliest", "latest", "start", "end")
    )
    for sense in ("possibly", "certainly"):
        certainly = sense == "certainly"
        found = lies_within(earliest, latest, case["open"] is None, *window, certainly=certainly)
        assert found is case[sense], sense
