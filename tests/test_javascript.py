"""Runs the tests of the JavaScript under ``tests/js`` with node, as part of the one test run."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

TESTS = Path(__file__).parent / "js"
SCRIPTS = TESTS.parents[1] / "assets" / "js"
TIMEOUT_S = 180


def node() -> str:
    """Path of a node: the one on the PATH, else the one that comes with Playwright."""
    found = shutil.which("node")
    if found:
        return found
    from playwright._impl._driver import compute_driver_executable

    return str(compute_driver_executable()[0])


def test_the_javascript_tests_pass():
    files = sorted(str(path) for path in TESTS.rglob("*.test.js"))
    done = subprocess.run(
        [node(), "--test", "--test-reporter=tap", *files],
        check=False,
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
    )
    counts = {name: int(count) for name, count in re.findall(r"^# (\w+) (\d+)$", done.stdout, re.M)}
    failed = re.findall(
        r"^\s*not ok \d+ - .*(?:\n(?!\s*(?:ok|not ok)\b).*){0,30}", done.stdout, re.M
    )
    assert done.returncode == 0, "\n".join(failed) + done.stderr
    assert counts["fail"] == 0
    assert counts["pass"] >= len(files), f"node ran too few tests: {counts}"


@pytest.mark.parametrize("module", sorted(SCRIPTS.rglob("*.js")), ids=lambda path: path.stem)
def test_every_script_is_one_strict_function_on_the_namespace(module):
    """No script leaks a global, so that none depends on another's order but through the name."""
    text = module.read_text(encoding="utf-8")
    assert '\n  "use strict";\n' in text, module.name
    assert text.rstrip().endswith('})(typeof window === "object" ? window : globalThis);'), (
        module.name
    )


def test_a_node_is_found_even_without_one_on_the_path(monkeypatch):
    monkeypatch.setenv("PATH", "")
    version = subprocess.run([node(), "--version"], capture_output=True, text=True, check=True)
    assert re.fullmatch(r"v(\d+)\.\d+\.\d+", version.stdout.strip())
