"""Addresses of the server are made in one place in Python and in one in JavaScript.

One that is written out elsewhere would lead past the path that a proxy gives Araxes.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from dash import Dash

from dashboard.settings import OWN_NAMES

ROOT = Path(__file__).parents[1]
PYTHON_HOME = ROOT / "dashboard/server/addresses.py"
SCRIPTS = (ROOT / "assets/js",)

PATH = re.compile(r"/(?:[a-z_<]|$)")
"""How a path of ours begins: ``/geo/…``; no slash between words, and no line of a comment."""

OF_A_REQUEST = {
    "dashboard/server/callback_requests.py": {"/_dash-update-component"},
    "dashboard/server/security.py": {"/export/[^/]+/(?!scene/)"},
    "dashboard/server/serving.py": {"/<path:path>", "/_reload-hash"},
    "dashboard/server/standing_routes.py": {
        "/_dash-update-component", "/briefing/", "/export/", "/health", "/records/",
    },
}  # fmt: skip
"""Paths with which a request's own is compared: the prefix is off by then."""

OF_FILES = {"dashboard/commands/places.py": {"/", "/proc/"}}
"""Paths of the machine."""

NO_ADDRESS = {"/"}
"""A slash alone joins and parts words; the root itself is the setting's default."""

CALL = re.compile(r"\baddress\(\s*$")
LITERAL = re.compile(r"""(?P<quote>["'`])(?P<path>/[A-Za-z_$][^"'`\n]*)""")
COMMENT = re.compile(r"/\*[\s\S]*?\*/|(?<![:\"'`\\])//[^\n]*")


def test_every_address_in_python_is_made_in_one_place():
    found = {}
    for path in sorted((ROOT / "dashboard").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        known = OF_A_REQUEST.get(name, set()) | OF_FILES.get(name, set()) | NO_ADDRESS
        if path != PYTHON_HOME and (strays := set(python_paths(path.read_text("utf-8"))) - known):
            found[name] = strays
    assert found == {}


def test_every_exception_is_still_needed():
    for name, known in (OF_A_REQUEST | OF_FILES).items():
        assert known <= set(python_paths((ROOT / name).read_text("utf-8"))), name


def test_every_address_in_a_document_is_filled_in():
    """Text that becomes HTML names no address of its own."""
    written = re.compile(r"""(?:href|src|action|content)=\\?["']/""")
    pages = sorted((ROOT / "dashboard").rglob("*.py"))
    assert [p.name for p in pages if written.search(p.read_text("utf-8"))] == []


def test_every_address_in_javascript_is_made_in_one_place():
    found = {
        path.relative_to(ROOT).as_posix(): strays
        for folder in SCRIPTS
        for path in sorted(folder.rglob("*.js"))
        if (strays := list(javascript_paths(path.read_text("utf-8"))))
    }
    assert found == {}


def test_no_style_sheet_names_anything_but_from_where_it_lies():
    named = re.compile(r"""(?:url\(|@import)\s*["']?(?!data:|#)([^"')]+)""")
    sheets = sorted((ROOT / "assets").rglob("*.css"))
    found = {(p.name, address) for p in sheets for address in named.findall(p.read_text("utf-8"))}
    assert found
    assert {one for one in found if not one[1].startswith(("./", "../"))} == set()


def test_no_page_asks_where_it_lies_by_its_own_address():
    """``location.pathname`` holds the prefix; only the address bar's own writer may hand it on."""
    compared = re.compile(r"pathname\s*(?:\.\w+\(|===|!==|==)")
    files = [path for folder in SCRIPTS for path in folder.rglob("*.js")]
    assert [p.name for p in files if compared.search(p.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "text",
    [
        'href = "/health"',
        'href = f"/export/{slug}/events.csv"',
        'PLACE = "/data/"',
        'register(one, "/geo/x")',
    ],
)
def test_an_address_written_out_in_python_would_be_found(text: str):
    assert len(list(python_paths(text))) == 1


@pytest.mark.parametrize(
    "text", ['@server.get("/health")\ndef f(): ...', '"""/geo/ in a docstring"""', 'x = "a/b"']
)
def test_routes_and_words_are_none(text: str):
    assert list(python_paths(text)) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('fetch("/health")', 1),
        ("const url = `/export/${slug}/jobs`;", 1),
        ("fetch(`/${slug}.json`)", 1),
        ('fetch(base.address("/health"))', 0),
        ("fetch(address(\n  `/briefing/${slug}.json`))", 0),
        ("// as from `/health`\n/** @returns {string} '/geo/' */", 0),
        ('keys: ["/", "Ctrl+K"]', 0),
    ],
)
def test_an_address_written_out_in_javascript_would_be_found(text: str, count: int):
    assert len(list(javascript_paths(text))) == count


def test_no_prefix_can_be_taken_for_a_path_of_the_server(app: Dash):
    routes = {rule.rule.split("/")[1] for rule in app.server.url_map.iter_rules()}
    dash = {name for name in routes if name.startswith("_")}
    assert len(dash) > 3
    assert routes - dash - {"", "<path:path>"} == OWN_NAMES


def python_paths(text: str) -> Iterator[str]:
    """Texts that begin as a path of ours does, but for routes and docstrings."""
    tree = ast.parse(text)
    routes = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
        for part in ast.walk(decorator)
    }
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            if isinstance(node, ast.Expr) or id(child) in routes:
                continue
            if isinstance(child, ast.Constant) and isinstance(child.value, str):
                is_head = not isinstance(node, ast.JoinedStr) or node.values[0] is child
                if is_head and PATH.match(child.value):
                    yield child.value


def javascript_paths(text: str) -> Iterator[str]:
    """Texts that begin as a path of ours does and are not handed to the one place."""
    code = COMMENT.sub("", text)
    for found in LITERAL.finditer(code):
        if not CALL.search(code[: found.start()]):
            yield found["path"]
