"""The Python half of the shared cases of grades; rows.test.js of the page is the other."""

import json
from pathlib import Path

import pytest

from dashboard.query.admiralty import grade_sentence
from seeds.records.model import Grade, Reliability

CASES = json.loads(Path("tests/fixtures/cases/grade.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["code"])
def test_a_grade_is_said_as_in_the_shared_case(case):
    letter, digit = case["code"]
    said = grade_sentence(Reliability(letter), Grade(int(digit)))
    assert said == f"{case['code']}: {case['words']}"
