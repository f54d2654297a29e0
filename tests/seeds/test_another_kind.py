"""A kind of event is one row of the vocabulary and a mark: nothing else has to be changed."""

import json
import re

import pytest

from tests.grown import ROOT, Grown
from tests.javascript import ask_modules
from tests.summits import SUMMIT, add_summit, dossier_with_summit

MARK = re.search(r"mark: (.+)", SUMMIT)[1]

ASKED = """
import json
from dashboard.figures.scene_map.drawing import draw_scene
from dashboard.query.gaps import select_gaps
from dashboard.query.contacts import select_contacts
from dashboard.query.payload import build_payload
from dashboard.selection.address import write_address
from dashboard.selection.words import describe
from dashboard.store.served import ServedDossier
from dashboard.views.pair.silences import render_silences
from seeds.describing import describe_choice
from seeds.loading.dossier import load_dossier
from dataclasses import replace
from pathlib import Path

served = ServedDossier.of(load_dossier(Path({folder!r})))
selection = served.opening
alone = replace(selection, kinds=frozenset(k for k in selection.kinds if k.value == "summit"))
payload = build_payload(served)
pair = ("IRN", "AZE")
print(json.dumps({{
    "payload": payload,
    "sentence": describe(alone, served.country_names),
    "address": write_address(alone, served.opening),
    "silences": str(render_silences(select_gaps(served, selection, pair))),
    "undirected": len(select_contacts(served, alone, pair).rows),
    "paper": draw_scene(served, alone, 1120, 640).inner,
    "readme": describe_choice("kind of event") + describe_choice("measure"),
}}, default=str))
"""


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """A program that knows summits."""
    copy = Grown(tmp_path_factory.mktemp("program"))
    add_summit(copy)
    return copy


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """A dossier with a summit."""
    return dossier_with_summit(tmp_path_factory.mktemp("dossier") / "sound")


def test_one_file_is_edited_and_three_are_written(grown):
    changed = {
        path.relative_to(grown.folder).as_posix()
        for path in grown.folder.rglob("*")
        if path.is_file() and not path.is_symlink() and "__pycache__" not in path.parts
        if path.read_bytes() != (ROOT / path.relative_to(grown.folder)).read_bytes()
    }
    written = {
        "seeds/vocabulary.py",
        "assets/js/core/vocabulary.js",
        "assets/css/parts/marks.css",
    }
    bundled = {f"assets/built/{name}.js" for name in ("app", "onefile")}
    assert changed == {"seeds/vocabulary.yml", *written, *bundled}


def test_the_dossier_is_sound_there_and_not_here(grown, dossier):
    from seeds.loading.dossier import check_dossier

    assert "no problem" in grown.run_module("dashboard", "check", str(dossier)).lower()
    [issue] = check_dossier(dossier)
    assert 'came "summit"; expected one of visit, meeting, call' in str(issue)


def test_its_rules_are_those_of_its_row(grown, dossier, tmp_path):
    folder = dossier_with_summit(tmp_path / "sound")
    events = folder / "events.yml"
    text = events.read_text(encoding="utf-8")
    at = text.index("- id: peak")
    peak = text[at:].replace("{country: AZE, role: host}", "{country: IRN, role: mediator}")
    events.write_text(text[:at] + peak, encoding="utf-8")
    found = grown.run_module("dashboard", "check", str(folder), check=False)
    assert 'came "mediator"; expected guest or host or party in a summit' in found
    assert "came IRN alone; expected two countries in a summit" in found


@pytest.fixture(scope="module")
def answers(grown, dossier):
    """What Python says of the dossier there."""
    return json.loads(grown.run(ASKED.format(folder=str(dossier))))


def test_it_counts_is_said_in_the_plural_and_drawn_on_paper(answers):
    assert [event["kind"] for event in answers["payload"]["events"]][-1] == "summit"
    assert answers["sentence"].startswith("All summits, Iran – Azerbaijan highlighted, that may")
    assert "kinds=summit" in answers["address"]
    assert "a visit, a meeting, a call, a summit or an agreement" in answers["silences"]
    assert answers["undirected"] == 1
    assert f'd="{MARK}"' in answers["paper"]
    assert "| `summit` | heads of state or of government meet |" in answers["readme"]
    assert "visits, meetings, calls, summits and agreements" in answers["readme"]


def test_the_browser_gives_it_a_lane_a_switch_a_mark_and_words(grown, answers):
    scripts = grown.folder / "assets" / "js"
    modules = {"kinds": "core/kinds", "columns": "core/columns", "reducer": "core/reducer"}
    payload = json.dumps(answers["payload"])
    program = f"""
      const built = columns.build({payload});
      const action = kinds.switching(built.members.get("summit"), false);
      console.log(JSON.stringify({{
        lanes: built.kinds, name: kinds.nameOf("summit"), mark: kinds.markOf("summit"),
        words: kinds.words(["summit", "visit"]),
        off: reducer.reduce({{kinds: ["summit", "visit"]}}, action).kinds,
      }}));"""
    assert ask_modules(modules, program, scripts=scripts) == {
        "lanes": ["visit", "meeting", "summit", "agreement"],
        "name": "Summits",
        "mark": MARK,
        "words": "visits and summits",
        "off": ["visit"],
    }


def test_the_style_sheet_draws_it_beside_its_name(grown):
    sheet = (grown.folder / "assets/css/parts/marks.css").read_text(encoding="utf-8")
    assert re.search(rf"\.mark-summit \{{\n    --mark: url\(.*d='{re.escape(MARK)}'", sheet)
