"""The size of files and functions, and that nothing stands in the packages for tests alone."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import geodata
import seeds

ROOT = Path(__file__).parents[1]
PACKAGES = ("seeds", "geodata", "dashboard")

MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 60

CALLED_BY_LIBRARIES = {
    "gettimeout",  # gunicorn, of a client's socket
    "handle_quit",  # gunicorn, on SIGINT
    "load_config",  # gunicorn, before it starts
    "on_client_socket_readable",  # gunicorn's poller
    "settimeout",  # gunicorn, of a client's socket
    "setup",  # gunicorn, of its logger
}
"""Methods that override a library's own, which calls them."""

OF_A_PUBLIC_RECORD = {"events_frame", "strict_earliest", "strict_latest"}
"""What analysts, and the oracle for dates, ask of ``seeds.Dossier`` and ``seeds.EdtfDate``."""

PUBLIC = {*seeds.__all__, *geodata.__all__, *OF_A_PUBLIC_RECORD, *CALLED_BY_LIBRARIES}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def read(path: Path) -> tuple[str, ast.Module]:
    text = path.read_text(encoding="utf-8")
    return text, ast.parse(text)


def files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_is_too_long_to_be_read_at_a_sitting():
    everywhere = files(*PACKAGES, "docs", "tests")
    lengths = {name_of(path): len(read(path)[0].splitlines()) for path in everywhere}
    assert {n: lines for n, lines in lengths.items() if lines > MOST_LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_a_screen():
    long = {
        f"{name_of(path)}: {node.name}": lines
        for path in files(*PACKAGES, "docs", "tests")
        for node in ast.walk(read(path)[1])
        if isinstance(node, Function)
        if (lines := (node.end_lineno or 0) - node.lineno + 1) > MOST_LINES_OF_A_FUNCTION
    }
    assert long == {}


def test_every_function_and_class_is_used_by_more_than_tests():
    used = names_used()
    idle = [
        f"{name_of(path)}: {node.name}"
        for path in files(*PACKAGES)
        for node in definitions(read(path)[1].body)
        if not used[node.name] and node.name not in PUBLIC
        if not (is_builder(path) and node.name.startswith("build_"))
    ]
    assert idle == []


def is_builder(path: Path) -> bool:
    """Whether ``geodata.building`` finds the file's functions by the names of layers."""
    return path.is_relative_to(ROOT / "geodata/building")


def definitions(body: list[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    """Functions, methods and classes of a file that nothing calls by decorating them."""
    for node in body:
        if isinstance(node, Function | ast.ClassDef):
            if not node.name.startswith("__") and not _is_registered(node):
                yield node
            if isinstance(node, ast.ClassDef):
                yield from definitions(node.body)


def _is_registered(node: Function | ast.ClassDef) -> bool:
    """Whether a decorator hands it to a framework: ``@app.callback()``, ``@server.get(…)``."""
    return any(
        isinstance(call, ast.Call) and "." in ast.unparse(call.func) for call in node.decorator_list
    )


def names_used() -> Counter[str]:
    """How often each name is read in the packages, as a name, an attribute or a word in quotes."""
    found: Counter[str] = Counter()
    for path in files(*PACKAGES):
        for node in ast.walk(read(path)[1]):
            if isinstance(node, ast.Name):
                found[node.id] += 1
            elif isinstance(node, ast.Attribute):
                found[node.attr] += 1
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found[node.value] += 1
    return found
