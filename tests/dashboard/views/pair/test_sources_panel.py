"""The Sources tab as a tree of components."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.components.drawing import drawn
from dashboard.query.languages import language_name
from dashboard.selection import Scope
from dashboard.store.served import ServedDossier
from dashboard.views.pair.sources_panel import render_sources
from tests.dashboard.small_dossier import event, parties, small_dossier, small_served
from tests.dashboard.trees import actions_of, of_class, of_type, text_of


@pytest.fixture(scope="module")
def served():
    return small_served()


def test_each_source_says_what_it_is_and_how_reliable(served):
    press, agency = of_class(render_sources(served, served.opening), "source")
    assert text_of(of_class(press, "source-title")) == "An opinion"
    assert [text_of(line) for line in of_class(press, "note")] == [
        "The Press · 24 January 2019",
        "Opinion, in English",
    ]
    assert text_of(of_class(press, "grade")) == "Grade C: fairly reliable"
    assert text_of(of_class(agency, "grade")) == "Grade B: usually reliable"


def test_what_rests_on_a_source_is_counted_and_listed(served):
    press, agency = of_class(render_sources(served, served.opening), "source")
    assert (
        text_of(of_type(press, "Summary"))
        == "7 events of the selection rest on it, 6 of them alone."
    )
    assert (
        text_of(of_type(agency, "Summary")) == "1 event of the selection rests on it, none alone."
    )
    assert [actions_of(one) for one in of_class(agency, "entry")] == [
        [{"type": "focus", "id": "january-deal"}]
    ]
    pair = of_class(render_sources(served, replace(served.opening, scope=Scope.PAIR)), "source")
    assert text_of(of_type(pair[0], "Summary")).startswith("6 events")


def test_a_source_on_which_nothing_rests_says_so(served):
    early = replace(served.opening, start=date(1990, 1, 1), end=date(1990, 1, 2))
    shown = of_class(render_sources(served, early), "source")
    assert {text_of(of_class(one, "uses")) for one in shown} == {
        "No event of the selection rests on it."
    }
    assert of_type(shown, "Details") == []


def test_one_event_that_rests_on_one_source_alone():
    served = small_served([event("call", "call", "2019-01-02", parties("IRN", "AZE"))])
    (press, _) = of_class(render_sources(served, served.opening), "source")
    assert text_of(of_type(press, "Summary")) == "1 event of the selection rests on it alone."


def test_a_long_list_says_how_many_are_left_out():
    events = [event(f"e{n:02}", "call", "2019-01-02", parties("IRN", "AZE")) for n in range(40)]
    served = small_served(events)
    (press, _) = of_class(render_sources(served, served.opening), "source")
    assert len(of_class(press, "entry")) == 30
    assert "The first 30 of 40; the table of events lists them all." in text_of(press)


def test_only_safe_addresses_are_links(served):
    press, agency = of_class(render_sources(served, served.opening), "source")
    assert [link.href for link in of_type(press, "A")] == ["https://example.org/a"]
    assert of_type(agency, "A") == []
    assert "javascript:alert(1)" in text_of(agency)


def test_a_dossier_without_sources_says_so():
    served = ServedDossier.of(replace(small_dossier([]), sources=()))
    panel = render_sources(served, served.opening)
    assert text_of(panel) == "This dossier names no source."
    assert drawn(panel)


@pytest.mark.parametrize(
    ("tag", "name"),
    [("en", "English"), ("ru", "Russian"), ("fa", "Persian"), ("az-Latn", "Azerbaijani"),
     ("pes", "Iranian Persian"), ("xx", "xx"), ("tlh-x", "Klingon"), ("", "")],
)  # fmt: skip
def test_languages_are_named(tag, name):
    assert language_name(tag) == name
