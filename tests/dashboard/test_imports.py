"""Imports run downward, as the table in docs/architecture.md says; some libraries have one home."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("seeds", "geodata", "dashboard")
EVERYTHING = "everything"


def test_every_import_runs_downward():
    rules = read_rules()
    wrong = [
        f"{module} imports {target}: {part} may not import {other}"
        for module, target in all_imports()
        if (part := part_of(module, rules)) != (other := part_of(target, rules))
        and other not in allowed(part, rules)
    ]
    assert wrong == []


def test_no_imports_go_round_in_a_circle():
    """Not even one that is broken at run time, by ``TYPE_CHECKING`` or inside a function."""
    ours = set(modules())
    graph: dict[str, set[str]] = {module: set() for module in ours}
    for module, target in all_imports():
        if target in ours - {module}:
            graph[module].add(target)
    assert sum(map(len, graph.values())) > len(ours)
    TopologicalSorter(graph).prepare()  # CycleError names the circle


def test_no_view_imports_another():
    wrong = [
        f"{module} imports {target}"
        for module, target in all_imports()
        if (one := view_of(module)) and (other := view_of(target)) and one != other
    ]
    assert wrong == []


def test_every_module_has_a_place_in_the_table():
    rules = read_rules()
    bare = {"dashboard", "dashboard.server", "dashboard.views"}
    lost = [m for m in modules() if part_of(m, rules) == "" and m not in bare]
    assert lost == []


def test_a_library_stays_at_home():
    homes = read_homes()
    strangers = {
        f"{module} imports {library}"
        for module in modules()
        for name in imported_names(module)
        if (library := name.split(".")[0]) in homes
        if not any(module == home or module.startswith(home + ".") for home in homes[library])
    }
    assert strangers == set()


def test_every_home_of_a_library_is_a_part_and_has_it():
    found = {
        (n.split(".")[0], f"{module}.") for module in modules() for n in imported_names(module)
    }
    idle = {
        f"{library} in {home}"
        for library, homes in read_homes().items()
        for home in homes
        if not any(name == library and inner.startswith(f"{home}.") for name, inner in found)
    }
    assert idle == set()


def test_no_file_is_read_through_gdal():
    """A GeoJSON that is really a VRT makes GDAL return any file of the machine."""
    found = [
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        if "building" not in path.parts
        if re.search(r"\b(read_file|read_dataframe|list_layers)\s*\(", path.read_text())
    ]
    assert found == []


def read_rules() -> dict[str, frozenset[str]]:
    """What each part may import by itself, from the table."""
    rules: dict[str, frozenset[str]] = {}
    text = (ROOT / "docs/architecture.md").read_text()
    for part_cell, may_cell in re.findall(r"^\| (`.+?) \| .+? \| (.+?) \|$", text, re.MULTILINE):
        names = {as_module(name) for name in re.findall(r"`([^`]+)`", may_cell)}
        may = {EVERYTHING} if may_cell == EVERYTHING else names
        for part in re.findall(r"`([^`]+)`", part_cell):
            if part.split("/")[0] in {f.split(".")[0] for f in PACKAGES}:
                rules[as_module(part)] = frozenset(may)
    assert len(rules) > 10, "the table of docs/architecture.md could not be read"
    return rules


def read_homes() -> dict[str, tuple[str, ...]]:
    """Where each library may be imported, from the table."""
    text = (ROOT / "docs/architecture.md").read_text()
    table = text[text.index("| library | imported by") :].partition("\n\n")[0]
    found = {
        library: tuple(as_module(home) for home in re.findall(r"`([^`]+)`", homes))
        for libraries, homes in re.findall(r"^\| (`.+?) \| (.+?) \|$", table, re.MULTILINE)
        for library in re.findall(r"`([^`]+)`", libraries)
    }
    assert len(found) > 10, "the table of docs/architecture.md could not be read"
    return found


def as_module(name: str) -> str:
    """`dashboard/views/<view>/`, `geodata/geodesy.py` or `store` as a module's name."""
    plain = name.removesuffix("/<view>/").strip("/").removesuffix(".py").replace("/", ".")
    return plain if plain.split(".")[0] in PACKAGES else f"dashboard.{plain}"


def part_of(module: str, rules: dict[str, frozenset[str]]) -> str:
    """The row of the table that a module belongs to: the longest name that leads to it."""
    names = [name for name in rules if module == name or module.startswith(name + ".")]
    return max(names, key=len, default="")


def allowed(part: str, rules: dict[str, frozenset[str]]) -> set[str]:
    """Everything that a part may import, and what those parts may; the package's own version."""
    if EVERYTHING in rules.get(part, ()):
        return {"", *rules}
    reached: set[str] = {""}
    waiting = list(rules.get(part, ()))
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += rules.get(name, ())
    return reached


def view_of(module: str) -> str | None:
    found = re.match(r"dashboard\.views\.(\w+)", module)
    return found[1] if found else None


def modules() -> list[str]:
    return [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
    ]


def all_imports() -> Iterator[tuple[str, str]]:
    for module in modules():
        for name in imported_names(module):
            if name.split(".")[0] in PACKAGES:
                yield module, name


@cache
def imported_names(module: str) -> tuple[str, ...]:
    """What a module imports, anywhere in it; `from package import module` as both together."""
    path = ROOT / Path(*module.split("."))
    file = path.with_suffix(".py")  # geodata/layers is a folder of data beside layers.py
    return tuple(_read_imports(module, file if file.is_file() else path / "__init__.py"))


def _read_imports(module: str, file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative imports hide where a name comes from"
            for alias in node.names:
                inner = ROOT / Path(*(node.module or "").split(".")) / alias.name
                is_module = (inner / "__init__.py").is_file() or inner.with_suffix(".py").is_file()
                yield f"{node.module}.{alias.name}" if is_module else str(node.module)
