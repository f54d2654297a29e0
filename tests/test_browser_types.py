"""The types of the browser's scripts: they describe what the server sends, and nothing else."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from dashboard.context import Context
from dashboard.formats import FORMATS
from dashboard.query.payload import build_payload
from dashboard.selection import Selection
from dashboard.selection.choices import Language, Page, Panel, Theme, Within
from dashboard.store.served import ServedDossiers
from dashboard.views.shell.callbacks import open_address
from seeds.records.model import Precision
from tests.dashboard.small_dossier import small_dossier
from tests.javascript import SCRIPTS

ROOT = Path(__file__).parents[1]
TYPES = (SCRIPTS / "types.d.ts").read_text(encoding="utf-8")
MODULES = sorted(SCRIPTS.rglob("*.js"))
CHOICES: dict[str, type[StrEnum]] = {
    "PageName": Page,
    "PanelName": Panel,
    "Within": Within,
    "Language": Language,
    "Theme": Theme,
    "Precision": Precision,
}


def described(name: str) -> tuple[set[str], set[str]]:
    """The fields of an interface, and those of them that may be absent."""
    found = re.search(
        rf"^export interface {name}(?: extends (\w+))? {{\n(.*?)^}}$",
        TYPES,
        re.MULTILINE | re.DOTALL,
    )
    assert found, f"types.d.ts describes no {name}"
    rows = re.findall(r"^  (\w+)(\?)?:", found[2], re.MULTILINE)
    fields, absent = described(found[1]) if found[1] else (set(), set())
    return fields | {field for field, _ in rows}, absent | {field for field, mark in rows if mark}


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> ServedDossiers:
    return ServedDossiers((small_dossier(),))


@pytest.fixture(scope="module")
def payload(dossiers: ServedDossiers) -> dict[str, Any]:
    return build_payload(dossiers.default)


@pytest.mark.parametrize("name", CHOICES)
def test_closed_choices_are_those_of_python(name):
    found = re.search(rf"^export type {name} = (.*);$", TYPES, re.MULTILINE)
    assert set(re.findall(r'"(\w+)"', found[1])) == {choice.value for choice in CHOICES[name]}


def test_a_selection_is_described_as_it_is_sent(small):
    selection: Selection = small.default.opening
    assert described("Selection") == (set(selection.to_json()), set())


def test_a_camera_is_described_as_it_is_sent(small):
    selection, _ = Context.of(small).read(
        {
            **small.default.opening.to_json(),
            "camera": {"lon": 47.5, "lat": 39.5, "zoom": 5.2, "bearing": 0, "pitch": 0},
        }
    )
    assert described("Camera") == (set(selection.camera.to_json()), set())


@pytest.mark.parametrize("part", ["Country", "Place", "Actor"])
def test_parts_of_a_dossier_are_described_as_they_are_sent(part, payload):
    plural = {"Country": "countries", "Place": "places", "Actor": "actors"}[part]
    sent = next(iter(payload[plural].values()))
    assert described(part) == (set(sent), set())


def test_a_dossier_and_its_events_are_described_as_they_are_sent(payload):
    assert described("Dossier") == (set(payload), set())
    assert {frozenset(event) for event in payload["events"]} == {
        frozenset(described("DossierEvent")[0])
    }


def test_an_arrival_and_a_standing_are_described_as_they_are_sent(small):
    arrival = open_address(Context.of(small), {"search": "", "visit": 1})
    assert described("Arrival") == (set(arrival), set())
    assert described("Standing") == (set(arrival["standing"]), set())


def test_a_briefing_is_described_as_it_is_sent(client, dossier):
    briefing = client.get(f"/briefing/{dossier.slug}.json").get_json()
    fields, absent = described("Briefing")
    assert fields == set(briefing)
    assert absent == {"editable", "why_not", "can_undo", "problems"}
    scenes = briefing["scenes"]
    assert {frozenset(scene) for scene in scenes} == {frozenset(described("Scene")[0])}
    assert {frozenset(scene["raw"]) for scene in scenes} == {frozenset(described("SceneWords")[0])}
    for name in ("figures", "claims"):
        sent = next(scene[name][0] for scene in scenes if scene[name])
        assert described({"figures": "SceneFigure", "claims": "Claim"}[name])[0] == set(sent)


def test_what_the_editor_is_offered_is_described_as_it_is_sent(client, dossier):
    desk = client.get(f"/briefing/{dossier.slug}/desk.json?d={dossier.slug}").get_json()
    # The editor puts the bindings of the briefing beside what came.
    assert described("Desk")[0] == {*desk, "bindings"}


def test_what_is_found_beside_the_events_is_described_as_it_is_sent(client, dossier):
    found = client.get(f"/records/{dossier.slug}.json").get_json()
    assert described("Findable") == (set(found), set())
    for name, records in (("FindableClaim", "claims"), ("FindableSource", "sources")):
        assert {frozenset(one) for one in found[records]} == {frozenset(described(name)[0])}


def test_formats_are_described_as_they_are_sent():
    for form in FORMATS.values():
        assert described("ExportFormat") == (set(form.to_json()), set())


def test_no_type_is_described_that_nothing_names():
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
    named = set(re.findall(r"\b[A-Z]\w+", scripts))
    for name in re.findall(r"^export (?:interface|type) (\w+)", TYPES, re.MULTILINE):
        uses = len(re.findall(rf"\b{name}\b", TYPES)) - 1
        assert name in named or uses, f"nothing has the type {name}"


def test_contracts_are_named_and_not_numbered():
    texts = [*MODULES, SCRIPTS / "types.d.ts", *(ROOT / "tests/js").rglob("*.js")]
    numbered = [
        path.relative_to(ROOT).as_posix()
        for path in texts
        if re.search(r"\bcontract \d", path.read_text(encoding="utf-8"), re.IGNORECASE)
    ]
    assert numbered == []
