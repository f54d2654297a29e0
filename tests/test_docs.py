"""The documents say what the code does: every setting, command, route, header, layer and field."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import typer
from dash import Dash

from dashboard.cli import app as cli
from dashboard.downloads.columns import COLUMNS
from dashboard.downloads.geojson import write_geojson
from dashboard.query.payload import build_payload
from dashboard.selection import Selection
from dashboard.server.security import security_headers
from dashboard.settings import SETTINGS, shown
from dashboard.store.served import ServedDossiers
from geodata.layers import LAYERS
from tests.dashboard.downloads.reports import small_report

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    path
    for folder in (ROOT, ROOT / "docs", ROOT / "docs/decisions", ROOT / "seeds", ROOT / "geodata")
    for path in folder.glob("*.md")
)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def rows(text: str) -> Iterator[list[str]]:
    """Cells of every row of every table of a page."""
    for line in text.splitlines():
        if line.startswith("| "):
            yield [cell.strip() for cell in line.strip("| ").split(" | ")]


def in_code(text: str) -> set[str]:
    without_blocks = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
    return set(re.findall(r"`([^`]+)`", without_blocks))


# --- downloads ----------------------------------------------------------------------------------


def test_every_field_of_a_download_is_documented():
    cells = [row[0] for row in rows(read("docs/downloads.md"))][2:]
    documented = {name for cell in cells for name in in_code(cell)}
    assert documented == {column.name for column in COLUMNS}
    report = small_report(start=date(1990, 1, 1))
    properties = json.loads(write_geojson(report))["features"][0]["properties"]
    # The event is the feature's id, and its citations stand apart.
    assert set(properties) == documented - {"event", "sources"} | {"citations"}


# --- settings and commands ----------------------------------------------------------------------


def test_every_setting_is_documented_as_it_is():
    documented = {cells[0].strip("`"): cells for cells in rows(read("docs/settings.md"))}
    del documented["setting"], documented["---"]
    assert list(documented) == [setting.name for setting in SETTINGS]
    for setting in SETTINGS:
        _, flags, variable, default, _ = documented[setting.name]
        flag = "DIR…" if setting.name == "dossiers" else setting.flag
        wanted = {flag, f"--no-{flag[2:]}"} if setting.is_switch else {flag}
        assert in_code(flags) == wanted
        assert variable == f"`{setting.variable}`"
        if setting.default in (None, ()):
            assert default in {"none", "the embedded ones"}
        else:
            assert default == f"`{shown(setting.default)}`"


def all_commands() -> dict[str, list[str]]:
    """Options of every command, by its whole name."""
    found: dict[str, list[str]] = {}

    def walk(command: object, name: str) -> None:
        inner = getattr(command, "commands", None)
        if inner is None:
            found[name] = [o for p in command.params for o in p.opts if o.startswith("--")]  # type: ignore[attr-defined]
        else:
            for key, value in inner.items():
                walk(value, f"{name} {key}")

    walk(typer.main.get_command(cli), "araxes")
    return found


def test_every_command_is_documented_and_no_other():
    headings = re.findall(r"^## `([^`]+)`$", read("docs/commands.md"), re.MULTILINE)
    names = {re.match(r"[a-z ]+[a-z]", heading)[0] for heading in headings}  # type: ignore[index]
    assert names == set(all_commands())


def test_every_option_is_documented():
    text = read("docs/commands.md") + read("docs/settings.md")
    lacking = {
        f"{name} {option}"
        for name, options in all_commands().items()
        for option in options
        if option != "--help" and option not in text
    }
    assert lacking == set()


def test_every_target_of_the_makefile_explains_itself():
    text = read("Makefile")
    phony = re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    assert phony is not None
    explained = set(re.findall(r"^([a-z]+):.*## \S", text, re.MULTILINE))
    assert explained == set(phony[1].split())


# --- server -------------------------------------------------------------------------------------


def test_every_route_is_documented_and_no_other(app: Dash):
    closed = {"/<path:path>", "/_reload-hash"}  # answered with 404, on purpose
    served = {
        f"{'POST' if 'POST' in rule.methods else 'GET'} {rule.rule}"
        for rule in app.server.url_map.iter_rules()
        if rule.rule not in closed
    }
    table = [cells for cells in rows(read("docs/server.md")) if len(cells) == 3]
    documented = {
        name for cells in table for name in in_code(cells[0]) if name.startswith(("GET", "POST"))
    }
    assert documented == served


def test_every_header_is_documented():
    text = in_code(read("docs/server.md"))
    assert set(security_headers(())) | {"X-Request-ID"} <= text


# --- data ---------------------------------------------------------------------------------------


def test_every_layer_is_documented():
    assert set(LAYERS) - in_code(read("geodata/README.md")) == set()


def test_every_field_of_the_selection_is_documented(dossiers: ServedDossiers):
    example = re.search(r"```json\n(.+?)```", read("docs/architecture.md"), re.DOTALL)
    assert example is not None
    data = json.loads(example[1])
    assert set(data) == set(dossiers.default.opening.to_json())
    assert Selection.from_json(data).to_json() == data


def test_every_field_that_travels_to_the_browser_is_documented(dossiers: ServedDossiers):
    payload = build_payload(dossiers.default)
    fields = {
        *payload,
        *payload["events"][0],
        *next(iter(payload["places"].values())),
        *next(iter(payload["countries"].values())),
        *next(iter(payload["actors"].values())),
    }
    text = read("docs/architecture.md")
    section = text[text.index("## What travels") : text.index("## The hot path")]
    assert fields - in_code(section) == set()


def test_every_dependency_has_its_reason():
    project = tomllib.loads(read("pyproject.toml"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    wanted += project["dependency-groups"]["build-layers"]
    names = {re.match(r"[a-z0-9.-]+", line)[0] for line in wanted}  # type: ignore[index]
    text = read("docs/decisions/2026-11-24-dependencies.md").lower()
    assert {name for name in names if name not in text} == set()


# --- the pages themselves -----------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path):
    lost = []
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name) if name else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            lost.append(target)
    assert lost == []


NAMED = re.compile(r"(?<![\w/.-])((?:assets|dashboard|docs|geodata|seeds|tests)/[\w/.-]*\w)")
MADE = {
    "dashboard/assets",
    "dashboard/briefing_files/txt.py",
    "dashboard/views/actors/ids.py",
    "dashboard/views/actors/layout.py",
    "dashboard/views/actors/callbacks.py",
}
"""What is there in a wheel alone, and what tests add to a copy of the program."""


def test_every_file_that_a_page_or_a_docstring_names_is_there():
    """Names with a placeholder, such as ``dashboard/views/<view>/``, are read up to it."""
    code = [ROOT / "Makefile", *(ROOT / "assets/js").rglob("*.js")]
    for folder in ("seeds", "geodata", "dashboard", "tests", "docs"):
        code += (ROOT / folder).rglob("*.py")
    lost = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in (*PAGES, *code)
        for name in NAMED.findall(path.read_text(encoding="utf-8"))
        if name not in MADE
        if not any((ROOT / f"{name}{ending}").exists() for ending in ("", ".py", ".js"))
    }
    assert lost == set()


def test_tests_have_a_folder_for_nothing_but_packages():
    folders = [
        path.relative_to(ROOT / "tests")
        for package in ("seeds", "geodata", "dashboard")
        for path in (ROOT / "tests" / package).rglob("*")
        if path.is_dir() and path.name != "__pycache__"
    ]
    assert [str(path) for path in folders if not (ROOT / path).is_dir()] == []


def anchors(page: Path) -> set[str]:
    """Anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in headings}


def test_every_decision_carries_its_day():
    pages = sorted((ROOT / "docs/decisions").glob("*.md"))
    undated = [
        page.name
        for page in pages
        if not re.match(r"\d{4}-\d\d-\d\d-[a-z-]+\.md", page.name)
        or f"\n{page.name[:10]}. " not in page.read_text(encoding="utf-8")
    ]
    assert undated == []


def test_the_readme_begins_with_a_sentence_a_picture_and_two_commands():
    text = read("README.md")
    order = ["# Araxes", "![", "## Two commands", "make serve", "make test", "## A tour"]
    places = [text.index(item) for item in [*order, "## Where things are", "## Licences"]]
    assert places == sorted(places)


def test_the_changelog_names_the_version():
    from dashboard import __version__

    assert f"\n## {__version__} " in read("CHANGELOG.md")


def test_no_page_promises_work_to_come():
    words = re.compile(r"\b(TODO|FIXME|TBD|coming soon)\b")
    assert [page.name for page in PAGES if words.search(page.read_text(encoding="utf-8"))] == []
