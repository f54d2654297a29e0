"""A rule that stands in Python and in JavaScript has one file of cases, which both sides run."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
CASES = sorted(TESTS.glob("fixtures/cases/*.json"))
ANSWERS_BY_NODE = re.compile(r"\b(ask_page|ask_modules|run_node)\(")


def _readers(name: str, pattern: str) -> list[Path]:
    """The tests whose code names a file of cases, where it is read."""
    read = re.compile(rf"""["'/]{re.escape(name)}["']""")
    tests = (path for path in TESTS.rglob(pattern) if path.name != Path(__file__).name)
    return [path for path in tests if read.search(path.read_text(encoding="utf-8"))]


def test_there_are_cases_of_the_rules_that_must_run_on_both_sides():
    names = {path.stem for path in CASES}
    assert names >= {
        "address", "antimeridian", "arrow", "day", "fold", "frame", "legend", "length", "mercator",
        "participant", "predicate", "spots", "spread", "validity", "window",
    }  # fmt: skip


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_both_sides_run_each_file_of_cases(path):
    python = _readers(path.name, "test_*.py")
    javascript = _readers(path.name, "*.test.js")
    # A table that only Python has is handed to node by the Python test itself.
    handed = [one for one in python if ANSWERS_BY_NODE.search(one.read_text(encoding="utf-8"))]
    assert python, f"no Python test reads {path.name}"
    assert javascript or handed, f"no JavaScript is asked for {path.name}"


def test_a_file_of_cases_that_nobody_reads_would_be_found():
    assert _readers("nobody.json", "test_*.py") == []
    assert len(_readers("window.json", "*.test.js")) == 1
