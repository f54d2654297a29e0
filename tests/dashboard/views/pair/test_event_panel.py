"""The Event tab as a tree of components."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.components.drawing import drawn
from dashboard.selection import Language
from dashboard.store.served import ServedDossier
from dashboard.views.pair.event_panel import render_event
from seeds.records.model import Citation, Participant, Place, Precision, Rank, Role
from tests.dashboard.small_dossier import event, parties, small_dossier, small_served
from tests.dashboard.trees import (
    actions_of,
    attribute,
    of_class,
    of_type,
    section,
    sections,
    text_of,
)


@pytest.fixture(scope="module")
def served():
    return small_served()


def card(served, focus, **changes):
    return render_event(served, replace(served.opening, focus=focus, **changes))


def facts(panel, title):
    found = section(panel, title)
    terms, values = of_type(found, "Dt"), of_type(found, "Dd")
    return {text_of(dt): text_of(dd) for dt, dd in zip(terms, values, strict=True)}


def test_the_card_has_all_that_the_dossier_holds(served):
    panel = card(served, "january-trip")
    assert text_of(of_type(panel, "H2")) == "The visit january-trip"
    assert text_of(of_class(panel, "kind-line")) == "Visit · reported by The Press"
    assert sections(panel) == ["Date", "Place", "Participants", "Sources", "Related events"]


def test_a_statement_is_said_not_reported():
    served = small_served([event("word", "statement", "2019-01-02", parties("IRN", "AZE"))])
    assert text_of(of_class(card(served, "word"), "kind-line")) == "Statement · said by The Press"


@pytest.mark.parametrize(
    ("focus", "expected"),
    [
        ("january-talk", {"Read as": "16 January 2019", "In the file": "2019-01-16"}),
        ("tehran-trip", {
            "Read as": "between 21 and 31 December 2018",
            "Falls in": "21–31 Dec 2018",
            "In the file": "[2018-12-21..2018-12-31]",
        }),
        ("sanctions", {
            "Read as": "since November 2018",
            "Falls in": "1 Nov 2018 or later, no end known",
            "In the file": "2018-11/..",
        }),
        ("war", {
            "Read as": "until 1994",
            "Falls in": "31 Dec 1994 or before, no start known",
            "In the file": "../1994",
        }),
    ],
)  # fmt: skip
def test_the_date_stands_as_the_source_says_it_and_as_it_is_read(served, focus, expected):
    found = facts(card(served, focus), "Date")
    words = served.events[focus].date_words
    assert found == {"Source says": f"“{words}”", **expected}


def test_the_place_comes_with_its_precision(served):
    place = section(card(served, "january-trip"), "Place")
    assert text_of(place) == "PlaceBaku, Azerbaijanknown to the town or city; 40.41° N, 49.87° E"
    assert text_of(section(card(served, "call"), "Place")) == "PlaceNo place is given."
    local = section(card(served, "january-trip", language=Language.LOCAL), "Place")
    assert text_of(local).startswith("PlaceBaku Bakı, Azerbaijan")


def test_a_place_that_is_a_country_is_named_once():
    dossier = small_dossier([event("talk", "meeting", "2019-01-02", (), place="armenia")])
    armenia = Place("armenia", "Armenia", 45.0, 40.2, Precision.COUNTRY, "ARM")
    served = ServedDossier.of(replace(dossier, places=(*dossier.places, armenia)))
    place = section(card(served, "talk"), "Place")
    assert text_of(place).startswith("PlaceArmeniaknown to the country only")


def test_participants_come_with_office_role_and_the_colour_of_their_side():
    people = [
        Participant(
            "IRN", Role.GUEST, actor="general", office="Chief of Staff", rank=Rank.OFFICIAL
        ),
        Participant("AZE", Role.HOST),
        Participant("RUS", Role.MEDIATOR),
    ]
    served = small_served([event("talk", "meeting", "2019-01-02", people)])
    listed = section(card(served, "talk"), "Participants")
    assert [text_of(item) for item in of_type(listed, "Li")] == [
        "guestThe GeneralChief of Staff, Iran",
        "hostAzerbaijan",
        "mediatorRussia",
    ]
    assert text_of(of_class(listed, "side-a")) == "Iran"
    assert text_of(of_class(listed, "side-b")) == "Azerbaijan"


def test_each_source_comes_with_paragraphs_and_both_grades(served):
    items = [text_of(i) for i in of_type(section(card(served, "january-deal"), "Sources"), "Li")]
    assert items == [
        "The Press, ¶2An opinionC2: fairly reliable source, probably true",
        "The Agency, ¶2A wireB2: usually reliable source, probably true",
    ]


def test_a_source_without_a_record_stands_under_its_id():
    lost = replace(event("x", "call", "2019-01-02", parties("IRN")), citations=(Citation("lost"),))
    served = small_served([lost])
    assert "lost" in text_of(section(card(served, "x"), "Sources"))


def test_topics_and_a_note_stand_where_there_are_any():
    noted = replace(
        event("x", "call", "2019-01-02", parties("IRN")), topics=("water", "trade"), note="A note."
    )
    panel = card(small_served([noted]), "x")
    assert [text_of(i) for i in of_type(section(panel, "Topics"), "Li")] == ["water", "trade"]
    assert text_of(section(panel, "Note")) == "NoteA note."


def test_related_events_say_why_and_open_their_cards(served):
    related = of_class(section(card(served, "january-talk"), "Related events"), "entry")
    assert text_of(related[0]) == (
        "The visit january-trip16–17 January 2019 · contains this event, same people, same day, "
        "same place (visit)"
    )
    assert actions_of(related[0]) == [{"type": "focus", "id": "january-trip"}]


def test_previous_and_next_keep_their_names_while_the_card_changes(served):
    (nav,) = of_class(card(served, "january-talk"), "neighbours")
    back, onward = of_type(nav, "Button")
    assert actions_of(back) == [{"type": "focus", "id": "tehran-trip"}]
    assert actions_of(onward) == [{"type": "focus", "id": "january-trip"}]
    assert [attribute(one, "data-key") for one in (back, onward)] == ["previous", "next"]
    assert text_of(nav) == "← Previous4 of 7Next →"


@pytest.mark.parametrize(
    ("focus", "closed"), [("sanctions", [True, False]), ("call", [False, True])]
)
def test_at_the_ends_there_is_nothing_before_or_after(served, focus, closed):
    buttons = of_type(of_class(card(served, focus), "neighbours"), "Button")
    assert [bool(attribute(button, "disabled")) for button in buttons] == closed


def test_an_event_outside_the_window_has_its_card_and_says_where_it_stands(served):
    panel = card(served, "summit", start=date(2019, 1, 1))
    assert "not in the window" in text_of(of_class(panel, "neighbours"))


@pytest.mark.parametrize(
    ("focus", "words"),
    [(None, "No event is chosen."), ("nothing", "This dossier has no event “nothing”.")],
)
def test_without_an_event_the_panel_says_how_to_choose_one(served, focus, words):
    panel = card(served, focus)
    assert text_of(panel).startswith(words)
    assert actions_of(of_class(panel, "action")[0]) == [{"type": "page", "value": "events"}]


def test_every_card_can_be_drawn_without_dash(served):
    for focus in (None, "nothing", *served.events):
        assert drawn(card(served, focus, start=date(1990, 1, 1)))
