"""Runs the JavaScript tests with node's own runner, one file a test.

The node is the one inside Playwright's package, so that every machine has the same.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import playwright
import pytest

HERE = Path(__file__).parent
NODE = Path(playwright.__file__).parent / "driver" / "node"
TIMEOUT_S = 120

FILES = sorted(HERE.rglob("*.test.js"))


def test_there_are_javascript_tests():
    assert len(FILES) > 10


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(HERE).as_posix())
def test_javascript(file: Path):
    done = subprocess.run(
        [NODE, "--test", "--test-reporter=spec", file],
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "pass 0\n" not in done.stdout, f"{file.name} has no test"
