"""Runs the JavaScript tests with node's own runner: all at once, and a test here for each file."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.javascript import run_node

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILES = sorted(HERE.rglob("*.test.js"))


@pytest.fixture(scope="module")
def reports() -> dict[Path, list[ElementTree.Element]]:
    """The tests of each file as node reports them, with why they failed."""
    done = run_node("--test", "--test-reporter=junit", *FILES, cwd=ROOT)
    try:
        cases = ElementTree.fromstring(done.stdout).iter("testcase")
    except ElementTree.ParseError:
        pytest.fail(f"node reported nothing that can be read:\n{done.stdout}{done.stderr}")
    found: dict[Path, list[ElementTree.Element]] = {}
    for case in cases:
        file = Path(case.attrib["file"])
        # A file that holds no test is reported as one, by the name that node was given.
        if ROOT / case.attrib["name"] != file or case.find("failure") is not None:
            found.setdefault(file, []).append(case)
    has_failed = any(case.find("failure") is not None for of in found.values() for case in of)
    assert has_failed == bool(done.returncode), done.stdout + done.stderr
    return found


def test_there_are_javascript_tests():
    assert len(FILES) > 10


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(HERE).as_posix())
def test_javascript(reports: dict[Path, list[ElementTree.Element]], file: Path):
    cases = reports.get(file, [])
    assert cases, f"{file.name} has no test"
    assert not any(case.find("skipped") is not None for case in cases)
    failures = [
        f"{case.attrib['name']}\n{failure.text}"
        for case in cases
        for failure in case.findall("failure")
    ]
    assert not failures, "\n".join(failures)
