"""The sources page as a tree: what rests on each source, and what falls with it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dashboard.components.drawing import drawn
from dashboard.components.entries import render_entries
from dashboard.context import Context
from dashboard.query.chronicle import entries_of
from dashboard.query.payload import build_payload
from dashboard.store.served import ServedDossiers
from dashboard.views.sources.callbacks import answer_sources
from tests.dashboard.claims.test_ledger import claim
from tests.dashboard.small_dossier import EVENTS, small_dossier, small_served
from tests.dashboard.views.shell.test_layout import attribute, text_of, walk
from tests.javascript import ask_modules


@pytest.fixture(scope="module")
def context():
    return Context.of(ServedDossiers((replace(small_dossier(), claims=(claim("one"),)),)))


def cards(context, **more):
    selection = {**context.dossiers.default.opening.to_json(), "page": "sources", **more}
    return answer_sources(context, selection)


def words_of(card, name):
    return [text_of(n) for n in walk(card) if getattr(n, "className", None) == name]


def test_each_source_says_what_would_fall_with_it(context):
    press, agency = cards(context)
    assert words_of(press, "fall") == [
        "9 events and 1 claim rest on it alone and would fall with it."
    ]
    assert words_of(agency, "fall") == ["Nothing rests on it alone."]


def test_a_withdrawn_source_says_what_has_fallen_and_can_be_put_back(context):
    press, _ = cards(context, withdrawn=["press"])
    assert words_of(press, "fall") == ["Withdrawn: 9 events and 1 claim have fallen with it."]
    switch = next(n for n in walk(press) if "withdraw" in str(getattr(n, "className", "")).split())
    assert text_of(switch) == "Put back"
    assert json.loads(attribute(switch, "data-dispatch")) == [
        {"type": "withdraw", "source": "press", "on": False}
    ]


def test_each_source_lists_the_scenes_that_rest_on_it_and_what_they_would_lose(dossiers):
    context = Context.of(dossiers)
    article, convention, order, agreement = cards(context)
    lines = words_of(article, "scene-line")
    assert len(lines) == 8
    assert lines[1] == "The visitscites nothing else; 4 of 4 events would fall"
    assert lines[4] == "The Caspian conventioncites it; 2 of 3 events would fall"
    assert "8 scenes of the briefing rest on it, 6 cite nothing else" in text_of(article)
    assert words_of(convention, "scene-line") == ["The Caspian conventioncites it"]
    assert words_of(order, "scene-line") == []
    assert "1 scene of the briefing rests on it" in text_of(agreement)
    assert "nothing else" not in text_of(agreement)


def test_a_dossier_without_a_briefing_says_nothing_of_scenes(context):
    assert "of the briefing" not in "".join(text_of(card) for card in cards(context))


def test_the_page_is_no_larger_for_more_events_of_a_source():
    """The list comes when it is unfolded; before, every event stood in the page."""
    few, many = (
        Context.of(ServedDossiers((small_dossier([replace(one, id=f"{one.id}-{n}") for n in
        range(times)
                                         for one in EVENTS]),)))
        for times in (1, 25)
    )  # fmt: skip
    sizes = [sum(1 for card in cards(context) for _ in walk(card)) for context in (few, many)]
    assert sizes[0] == sizes[1] > 10
    press, agency = cards(many)
    assert "250 events cite it" in text_of(press)
    assert "25 events cite it" in text_of(agency)


@pytest.mark.parametrize("pair", [("IRN", "AZE"), ("AZE", "RUS"), None])
def test_an_entry_of_the_list_is_the_one_that_other_lists_have(pair):
    served = small_served()
    ids = [event.id for event in served.dossier.events if "agency" in event.source_ids] * 2
    ids += [event.id for event in served.dossier.events]
    asked = {
        "events": [
            next(e for e in build_payload(served)["events"] if e["id"] == id_) for id_ in ids
        ],
        "selection": {"pair": pair},
    }
    listed = ask_modules(
        {"cited": "pages/cited_events"},
        "const {events, selection} = JSON.parse(process.argv[1]);"
        "console.log(JSON.stringify(cited.listOf(events, selection, 50)));",
        json.dumps(asked),
    )
    assert listed == drawn(render_entries(entries_of(served, ids), pair))
