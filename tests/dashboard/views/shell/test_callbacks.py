"""An address becomes a selection with notices; a selection becomes an address and words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.context import Context
from dashboard.selection import Camera, Page, Selection, SelectionError, Theme
from dashboard.store.shelf import Shelf
from dashboard.views.shell.callbacks import describe_selection, open_address
from tests.dashboard.small_dossier import small_dossier


@pytest.fixture(scope="module")
def context():
    return Context.of(Shelf((small_dossier(), small_dossier(slug="second"))))


@pytest.fixture
def opening(context):
    return context.shelf.default.opening


def test_an_address_is_opened_under_its_number(context, opening):
    answer = open_address(context, {"search": "?d=small&page=pairs", "visit": 7})
    assert answer == {
        "visit": 7,
        "selection": replace(opening, page=Page.PAIRS).to_json(),
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


def test_a_broken_address_opens_the_first_view_and_says_why(context, opening):
    answer = open_address(context, {"search": "?page=atlas", "visit": 1})
    assert answer["selection"] == opening.to_json()
    assert answer["notices"] == [
        "This address could not be read, so the opening view is shown. "
        "page: came 'atlas'; expected one of map, pairs, claims, events, sources, briefing."
    ]


def test_a_broken_address_keeps_the_dossier_that_it_names(context, opening):
    answer = open_address(context, {"search": "?d=second&page=atlas", "visit": 1})
    assert answer["selection"] == replace(opening, dossier="second").to_json()


def test_what_the_dossier_does_not_know_is_left_out_and_said(context, opening):
    answer = open_address(context, {"search": "?d=small&event=gone&pair=FRA-IRN", "visit": 1})
    assert answer["selection"] == opening.to_json()
    assert answer["notices"] == [
        "The dossier “A small dossier” has no country FRA; its own pair is shown instead.",
        "The dossier “A small dossier” has no event “gone”; no event is chosen.",
    ]


def test_a_scene_is_presented_while_the_briefing_has_it(context, shelf):
    embedded = Context.of(shelf)
    found = open_address(embedded, "?scene=aras-border")
    assert (found["selection"]["scene"], found["notices"]) == ("aras-border", [])
    gone = open_address(embedded, "?scene=gone")
    assert gone["selection"]["scene"] is None
    assert gone["notices"] == [
        "The dossier “Iran – Azerbaijan, January 2019” has no scene “gone”; nothing is presented."
    ]
    assert open_address(context, "?scene=any")["selection"]["scene"] is None


def test_a_selection_has_an_address_a_title_and_a_sentence(context, opening):
    selection = replace(opening, theme=Theme.DARK)
    camera = Camera(47.5, 39.5, 6).to_json()
    assert describe_selection(context, selection.to_json(), camera) == {
        "search": "?d=small&theme=dark&at=47.5,39.5,6,0,0",
        "pages": {
            "map": "?d=small&theme=dark&at=47.5,39.5,6,0,0",
            "pairs": "?d=small&page=pairs&theme=dark&at=47.5,39.5,6,0,0",
            "claims": "?d=small&page=claims&theme=dark&at=47.5,39.5,6,0,0",
            "events": "?d=small&page=events&theme=dark&at=47.5,39.5,6,0,0",
            "sources": "?d=small&page=sources&theme=dark&at=47.5,39.5,6,0,0",
            "briefing": "?d=small&page=briefing&theme=dark&at=47.5,39.5,6,0,0",
        },
        "sentence": "Iran – Azerbaijan among all events, possibly within 1 Dec 2018 – 24 Jan 2019; "
        "borders: between the two de facto as of 24 Jan 2019 "
        "(118 km of it behind the line of contact), elsewhere as drawn in 2026",
        "title": "Iran – Azerbaijan · Araxes",
    }


def test_without_a_pair_the_title_is_the_dossier(context, opening):
    answer = describe_selection(context, replace(opening, pair=None).to_json(), None)
    assert answer["title"] == "A small dossier · Araxes"


def test_the_camera_that_moved_last_counts(context, opening):
    """The camera has a store of its own, ahead of the one that travels with the selection."""
    stale = replace(opening, camera=Camera(1, 1, 1)).to_json()
    answer = describe_selection(context, stale, Camera(2, 2, 2).to_json())
    assert answer["search"] == "?d=small&at=2,2,2,0,0"
    restored = Selection.from_url(answer["search"], context.shelf.openings, "small")
    assert restored.camera == Camera(2, 2, 2)


@pytest.mark.parametrize(
    ("selection", "camera", "sentence"),
    [
        (None, None, "selection: came None; expected an object with named fields."),
        ({"dossier": "small"}, None, None),
        ("opening", {"lon": "x"}, "camera lon: came 'x'; expected a number."),
    ],
)
def test_hostile_values_raise_a_sentence(context, opening, selection, camera, sentence):
    data = opening.to_json() if selection == "opening" else selection
    with pytest.raises(SelectionError) as caught:
        describe_selection(context, data, camera)
    assert sentence in {None, str(caught.value)}


def test_a_dossier_that_is_not_served_raises_a_sentence(context, opening):
    with pytest.raises(SelectionError, match=r"^dossier: came 'third'; expected one of"):
        describe_selection(context, replace(opening, dossier="third").to_json(), None)
