"""An address becomes a selection with notices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.context import Context
from dashboard.selection import Page
from dashboard.store.served import ServedDossiers
from dashboard.views.shell.callbacks import open_address
from tests.dashboard.small_dossier import small_dossier


@pytest.fixture(scope="module")
def context():
    return Context.of(ServedDossiers((small_dossier(), small_dossier(slug="second"))))


@pytest.fixture
def opening(context):
    return context.dossiers.default.opening


def test_an_address_is_opened_under_its_number(context, opening):
    answer = open_address(context, {"search": "?d=small&page=pairs", "visit": 7})
    assert answer.pop("standing")["slug"] == "small"
    assert answer == {
        "visit": 7,
        "selection": replace(opening, page=Page.PAIRS).to_json(),
        "opening": opening.to_json(),
        "notices": [],
    }


def test_a_bare_query_string_is_opened_too(context, opening):
    answer = open_address(context, "?d=second")
    assert answer["selection"] == replace(opening, dossier="second").to_json()
    assert answer["visit"] is None


@pytest.mark.parametrize("address", [None, 5, [], {}, {"search": 5}, {"visit": 1}])
def test_no_address_at_all_opens_the_first_view(context, opening, address):
    answer = open_address(context, address)
    assert (answer["selection"], answer["notices"]) == (opening.to_json(), [])


@pytest.mark.parametrize(
    ("search", "why"),
    [
        ("?d=nowhere&page=pairs", "dossier: came 'nowhere'; expected one of second, small."),
        ("?" + "x" * 5000, "The address is 5001 characters long; expected at most 4000."),
    ],
)
def test_an_address_of_no_dossier_opens_the_first_view_and_says_why(context, opening, search, why):
    answer = open_address(context, {"search": search, "visit": 1})
    assert answer["selection"] == opening.to_json()
    assert answer["notices"] == [
        f"This address could not be read, so the opening view is shown. {why}"
    ]


def test_a_broken_value_is_left_out_and_said_and_the_rest_is_kept(context, opening):
    answer = open_address(context, {"search": "?d=second&page=atlas&theme=dark", "visit": 1})
    assert answer["selection"] == {**opening.to_json(), "dossier": "second", "theme": "dark"}
    assert answer["notices"] == [
        "A part of this address could not be read and is left out. "
        "page: came 'atlas'; expected one of map, pairs, claims, events, sources, briefing."
    ]


def test_what_the_dossier_does_not_know_is_left_out_and_said(context, opening):
    answer = open_address(context, {"search": "?d=small&event=gone&pair=FRA-IRN", "visit": 1})
    assert answer["selection"] == opening.to_json()
    assert answer["notices"] == [
        "The dossier “A small dossier” has no country FRA; its own pair is shown instead.",
        "The dossier “A small dossier” has no event “gone”; no event is chosen.",
    ]


def test_a_scene_is_presented_while_the_briefing_has_it(context, dossiers):
    embedded = Context.of(dossiers)
    found = open_address(embedded, "?scene=aras-border")
    assert (found["selection"]["scene"], found["notices"]) == ("aras-border", [])
    gone = open_address(embedded, "?scene=gone")
    assert gone["selection"]["scene"] is None
    assert gone["notices"] == [
        "The dossier “Iran – Azerbaijan, January 2019” has no scene “gone”; nothing is presented."
    ]
    assert open_address(context, "?scene=any")["selection"]["scene"] is None


def test_an_answer_says_what_its_dossier_shows_first(context):
    answer = open_address(context, {"search": "?d=second&page=pairs&event=gone", "visit": 1})
    assert answer["opening"] == context.dossiers["second"].opening.to_json()


def test_a_selection_counts_and_not_the_address_that_it_was_written_to(context, opening):
    asked = replace(opening, dossier="second", page=Page.PAIRS, focus="gone").to_json()
    answer = open_address(context, {"search": "?d=small", "visit": 3, "selection": asked})
    assert answer["visit"] == 3
    assert answer["selection"] == {**asked, "focus": None}
    assert answer["notices"] == [
        "The dossier “A small dossier” has no event “gone”; no event is chosen."
    ]


@pytest.mark.parametrize("broken", [None, 5, {}, {"dossier": "nowhere"}])
def test_a_broken_selection_opens_what_the_address_names_and_says_why(context, opening, broken):
    answer = open_address(context, {"search": "?d=small", "visit": 3, "selection": broken})
    assert answer["selection"] == opening.to_json()
    assert len(answer["notices"]) == 1
