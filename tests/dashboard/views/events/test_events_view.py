"""The events page as a tree of components, and the table's columns."""

import re
from pathlib import Path

import pytest

from dashboard.context import Context
from dashboard.downloads.routes import FORMATS
from dashboard.query.payload import build_payload
from dashboard.store.served import ServedDossiers
from dashboard.views.events.ids import Ids
from dashboard.views.events.layout import render
from dashboard.views.events.table import COLUMNS, render_table
from tests.dashboard.small_dossier import small_dossier, small_served
from tests.dashboard.trees import actions_of, attribute, of_class, text_of, walk

SCRIPTS = Path(__file__).parents[4] / "assets" / "js" / "pages" / "events"


@pytest.fixture(scope="module")
def page():
    return render(Context.of(ServedDossiers((small_dossier(),))))


def by_id(page, id_):
    return next(one for one in walk(page) if getattr(one, "id", None) == id_)


def test_there_is_a_link_for_every_download(page):
    links = [by_id(page, Ids.download(ending)) for ending in FORMATS]
    assert [text_of(link) for link in links] == ["CSV", "Excel", "GeoJSON"]
    assert {type(link).__name__ for link in links} == {"A"}


def test_the_scope_is_chosen_by_two_buttons_of_which_one_is_pressed(page):
    buttons = of_class(by_id(page, Ids.SCOPE), "segment")
    assert [actions_of(button) for button in buttons] == [
        [{"type": "scope", "value": "all"}],
        [{"type": "scope", "value": "pair"}],
    ]
    assert [attribute(button, "aria-pressed") for button in buttons] == ["true", "false"]


def test_the_filter_has_a_name(page):
    (label,) = [one for one in walk(page) if getattr(one, "htmlFor", None) == Ids.FILTER]
    assert text_of(label) == "Filter the table"


def test_an_empty_table_offers_a_remedy_for_each_cause(page):
    offers = of_class(by_id(page, Ids.EMPTY), "action")
    assert {attribute(one, "data-remedy"): actions_of(one)[0]["type"] for one in offers} == {
        "window": "several", "kinds": "kind", "scope": "scope", "within": "within",
        "withdrawn": "several",
    }  # fmt: skip


def test_the_table_comes_without_rows_and_evaluates_no_text():
    grid = render_table().to_plotly_json()["props"]
    assert "rowData" not in grid
    assert "dangerously_allow_code" not in grid
    assert grid["dashGridOptions"]["theme"] == "themeQuartz"


def test_every_field_of_the_table_is_one_that_the_rows_have():
    made = (SCRIPTS / "rows.js").read_text(encoding="utf-8")
    body = re.search(r"return \{\n(.*?)\n    \};", made, re.DOTALL).group(1)
    fields = set(re.findall(r"^ {6}(\w+)[:,]", body, re.MULTILINE))
    assert {column["field"] for column in COLUMNS} <= fields


def test_every_function_and_cell_that_the_table_names_is_defined():
    cells = (SCRIPTS / "cells.js").read_text(encoding="utf-8")
    text = str(render_table().to_plotly_json())
    called = set(re.findall(r"'(?:function|is-chosen|is-open)': '(\w+)['(]", text))
    assert called == {
        "eventDateOrder", "eventDateText", "eventMatches", "eventIsChosen", "eventIsOpen",
    }  # fmt: skip
    for name in called:
        assert f"functions.{name} =" in cells
    for column in COLUMNS:
        if renderer := column.get("cellRenderer"):
            assert f"cells.{renderer} =" in cells


def test_the_payload_has_what_the_rows_are_made_of():
    (event, *_) = build_payload(small_served())["events"]
    used = set(re.findall(r"\bevent\.(\w+)", (SCRIPTS / "rows.js").read_text(encoding="utf-8")))
    assert used <= set(event)
