"""One table of pages, which bar, keys, style, scripts and addresses follow."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from dash import Dash
from dash.development.base_component import Component

from dashboard.app import build_app
from dashboard.pages import PAGES
from dashboard.selection import Page
from dashboard.store.served import ServedDossiers
from tests.dashboard.new_page import EDITS, FILES, add_page
from tests.dashboard.small_dossier import small_dossier
from tests.dashboard.trees import attribute, text_of, walk
from tests.grown import ROOT, Grown

PROBE = """
import json
from dashboard.app import build_app
from dashboard.selection import Selection
from dashboard.selection.address import write_address
from dashboard.store.served import ServedDossiers
from tests.dashboard.small_dossier import small_dossier
from tests.dashboard.trees import attribute, text_of, walk

dossiers = ServedDossiers((small_dossier(),))
app = build_app(dossiers)
selection = dossiers.openings["small"].to_json() | {"page": "actors"}
body = {
    "output": "answer-actors.data",
    "outputs": {"id": "answer-actors", "property": "data"},
    "inputs": [{"id": "question-actors", "property": "data", "value": {}}],
    "changedPropIds": ["question-actors.data"],
    "state": [{"id": "selection", "property": "data", "value": selection}],
}
answer = app.server.test_client().post("/_dash-update-component", json=body)
print(json.dumps({
    "address": write_address(Selection.from_json(selection), dossiers.openings["small"]),
    "sections": [one.id for one in walk(app.layout) if attribute(one, "className") == "page"],
    "links": [
        [attribute(one, name) for name in ("data-page", "data-key")] + [text_of(one)]
        for one in walk(app.layout) if attribute(one, "data-action") == "page"
    ],
    "answer": answer.get_json(),
}))
"""


@pytest.fixture(scope="module")
def app() -> Dash:
    return build_app(ServedDossiers((small_dossier(),)))


def sections(app: Dash) -> dict[str, Component]:
    found = [one for one in walk(app.layout) if attribute(one, "className") == "page"]
    return {attribute(one, "data-page"): one for one in found}


def asking(tree: object) -> list[tuple[Component, dict[str, Any]]]:
    """The panels in a tree, each with what it tells the browser."""
    found = [(one, attribute(one, "data-asks")) for one in walk(tree)]
    return [(one, json.loads(told)) for one, told in found if told]


def test_every_page_that_can_be_selected_has_a_row_and_every_row_its_own_key():
    assert [view.page for view in PAGES] == list(Page)
    assert len({view.key for view in PAGES}) == len({view.title for view in PAGES}) == len(PAGES)
    assert all(len(view.key) == 1 for view in PAGES)


def test_bar_and_frame_follow_the_table(app):
    links = [one for one in walk(app.layout) if attribute(one, "data-action") == "page"]
    told = [
        (attribute(one, "data-page"), attribute(one, "data-key"), text_of(one)) for one in links
    ]
    assert told == [(view.page.value, view.key, view.title) for view in PAGES]
    assert list(sections(app)) == [view.page.value for view in PAGES]
    shown = [
        name for name, one in sections(app).items() if attribute(one, "data-shown") is not None
    ]
    assert shown == ["map"]


def test_a_page_s_panels_ask_for_fields_of_the_selection_while_it_is_in_sight(app):
    fields = set(ServedDossiers((small_dossier(),)).default.opening.to_json())
    ids = {getattr(one, "id", None) for one in walk(app.layout)}
    panels = [(name, *panel) for name, part in sections(app).items() for panel in asking(part)]
    names = {"pairs", "charts", "ledger", "claim", "sources-page"}
    assert {told["name"] for *_, told in panels} == names
    for name, element, told in panels:
        assert told["page"] == name
        assert set(told["subject"]) <= set(told["fields"]) <= fields
        # A page's main panel stands below the page's own heading.
        assert bool(told["head"]) == (told["name"] == "claim")
        assert re.fullmatch(r"[a-z].+ (is|are) not here", told["missing"])
        assert element.id
        assert {f"question-{told['name']}", f"answer-{told['name']}"} <= ids
        assert f"answer-{told['name']}.data" in app.callback_map


@pytest.mark.parametrize("path", ["assets/js/pages/inspector.js", "assets/js/pages/topbar.js",
                                  "assets/js/pages/asking.js", "assets/js/core/questions.js",
                                  "assets/css/parts",
                                  "dashboard/app.py", "dashboard/views/shell"])  # fmt: skip
def test_the_frame_names_no_page_but_those_that_show_the_inspector(path: str):
    """The map opens the room, and a chosen event stands beside the table of events."""
    place = ROOT / path
    text = "".join(
        file.read_text()
        for file in ([place] if place.is_file() else [*place.glob("*.py"), *place.glob("*.css")])
    )
    named = {page.value for page in Page if re.search(rf"page[\"'\] =(:]+{page.value}[\"']", text)}
    named |= {page.value for page in Page if re.search(rf"\bPage\.{page.name}\b", text)}
    assert named <= {"map", "events"}


def test_the_keys_of_the_pages_stand_in_the_documents():
    text = (ROOT / "docs/keys.md").read_text()
    assert [view.title for view in PAGES if f"| `{view.key}` | {view.title} |" not in text] == []


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a copy of the program says that has one more page."""
    copy = Grown(tmp_path_factory.mktemp("program"))
    add_page(copy)
    return dict(json.loads(copy.run(PROBE).splitlines()[-1]))


def test_a_new_page_is_two_files_edited_and_three_written(grown: dict[str, Any]):
    assert (len(EDITS), len(FILES)) == (2, 3)
    assert {Path(path).suffix for path in (*EDITS, *FILES)} == {".py"}
    assert "page=actors" in grown["address"]
    assert grown["sections"] == [*(view.element_id for view in PAGES), "actors-page"]
    assert grown["links"][-1] == ["actors", "7", "Actors"]
    drawing = grown["answer"]["response"]["answer-actors"]["data"]
    names = [actor.name for actor in small_dossier().actors]
    assert names
    assert [name for name in names if name not in json.dumps(drawing, ensure_ascii=False)] == []
