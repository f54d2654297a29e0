"""No test depends on how fast the machine is: all wait the one time that patience.py says."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FILES = sorted(path for path in HERE.rglob("*.py") if "bench" not in path.parts)
THE_TIME = {"PATIENCE_S", "WAIT_MS"}
FIXED_WAITS = {"wait_for_timeout"}


def own_times(source: str) -> Iterator[str]:
    """Calls that wait for a time of their own, as "line: what they say"."""
    for node in ast.walk(ast.parse(source)):
        words = ast.unparse(node) if isinstance(node, ast.BinOp | ast.Call) else ""
        if words.startswith("time.monotonic() + ") and words.split(" + ")[1] not in THE_TIME:
            yield f"{node.lineno}: {words}"
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        times = [keyword.value for keyword in node.keywords if keyword.arg == "timeout"]
        times += node.args if name == "wait" and len(node.args) == 1 else []
        if name in FIXED_WAITS or any(ast.unparse(time) not in THE_TIME for time in times):
            yield f"{node.lineno}: {words}"


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(HERE).as_posix())
def test_nothing_waits_for_a_time_of_its_own(file: Path):
    assert list(own_times(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "expect(x).to_be_visible(timeout=5_000)",
        "page.wait_for_function('x', timeout=2 * WAIT_MS)",
        "page.wait_for_timeout(500)",
        "process.wait(10)",
        "urlopen(url, timeout=10)",
        "deadline = time.monotonic() + 60",
    ],
)
def test_a_time_of_its_own_is_found(source: str):
    assert len(list(own_times(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "process.wait()",
        "process.wait(PATIENCE_S)",
        "expect(x, timeout=WAIT_MS)",
        "deadline = time.monotonic() + PATIENCE_S",
    ],
)
def test_the_one_time_may_be_named(source: str):
    assert list(own_times(source)) == []
