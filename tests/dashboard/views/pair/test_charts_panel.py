"""The charts on the pairs page: figure, words, table and buttons, and the sentence without them."""

import json
from dataclasses import replace

import pytest

from dashboard.components.drawing import drawn
from dashboard.context import Context
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.selection import SelectionError
from dashboard.store.served import ServedDossiers
from dashboard.views.pair.callbacks import answer_charts
from dashboard.views.pair.charts_panel import render_charts
from dashboard.views.pair.layout import CHARTS
from seeds.records.model import EventKind
from tests.dashboard.andean_dossier import andean_served
from tests.dashboard.small_dossier import small_dossier
from tests.dashboard.trees import attribute, of_class, of_type, rows_of, section, sections, text_of

CONTACTS = "Visits and meetings of Peru and Ecuador by month"
EVENTS = "Events between countries by kind and month"


@pytest.fixture(scope="module")
def served():
    return andean_served()


@pytest.fixture(scope="module")
def panel(served):
    return render_charts(served, served.opening)


def figures(card):
    (place,) = of_class(card, "chart")
    return place, json.loads(attribute(place, "data-figure"))


def test_there_is_a_section_a_chart(panel):
    assert sections(panel) == [CONTACTS, EVENTS]


def test_a_chart_travels_in_both_themes_with_its_file_s_name(panel):
    place, told = figures(section(panel, CONTACTS))
    for theme, dark in (("light", False), ("dark", True)):
        tokens = load_tokens(token_sheets(), dark=dark)
        assert told[theme]["layout"]["paper_bgcolor"] == tokens["panel"]
        assert told[theme]["data"][0]["y"] == [1.0, 1.0, None]
    assert told["file"] == "andes_contacts_PER-ECU_2024-03-01_2024-05-31"
    assert told["config"]["showSendToCloud"] is False
    assert place.style == {"--chart-height": f"{told['light']['layout']['height']}px"}


def test_who_cannot_see_a_chart_is_told_what_it_says_and_has_its_figures_as_a_table(panel):
    card = section(panel, CONTACTS)
    place, _ = figures(card)
    assert attribute(place, "aria-label").startswith(f"{CONTACTS}. 6 contacts in 1 Mar – 31 May")
    (fold,) = of_type(card, "Details")
    assert text_of(of_type(fold, "Summary")) == "The figures as a table"
    assert rows_of(of_type(fold, "Table"))[1] == ["Mar 2024", "1", "0.55", "–", "0.33"]
    (total,) = of_class(fold, "chart-total")
    assert rows_of(total) == [["In all", "2", "1", "0.84", "0.65"]]


def test_a_chart_can_be_saved_in_two_formats(panel):
    buttons = [b for b in of_type(section(panel, EVENTS), "Button") if attribute(b, "data-save")]
    assert [(attribute(b, "data-save"), text_of(b)) for b in buttons] == [
        ("svg", "Save as SVG"),
        ("png", "Save as PNG"),
    ]


def test_where_nothing_can_be_drawn_there_is_a_sentence_and_no_chart(served):
    looked = replace(served.opening, kinds=frozenset({EventKind.CONFLICT}))
    panel = render_charts(served, looked)
    assert of_class(panel, "chart") == []
    assert of_type(panel, "Button") == []
    assert "are not among the kinds that are shown" in text_of(section(panel, CONTACTS))
    assert "No event between countries is recorded" in text_of(panel)


def test_without_a_pair_the_panel_says_what_to_do(served):
    panel = render_charts(served, replace(served.opening, pair=None))
    assert text_of(panel[0]) == (
        "Choose two countries in the bar above for a chart of their contacts."
    )
    assert sections(panel) == [EVENTS]


def test_the_panel_is_asked_anew_where_any_of_its_fields_changes():
    assert set(CHARTS.fields) == {
        "dossier", "pair", "window", "within", "kinds", "withdrawn", "as_of", "language",
    }  # fmt: skip


@pytest.fixture(scope="module")
def context():
    return Context.of(ServedDossiers((small_dossier(),)))


def test_a_whole_selection_is_answered_with_what_can_be_drawn(context):
    answer = answer_charts(context, context.dossiers["small"].opening.to_json())
    assert len(drawn(answer)) == 3
    assert "North–South Corridor, western route: by country and mode" in text_of(answer)


@pytest.mark.parametrize("data", [None, 1, [], {}, {"dossier": "small"}])
def test_anything_else_is_refused_with_a_sentence(context, data):
    with pytest.raises(SelectionError):
        answer_charts(context, data)
