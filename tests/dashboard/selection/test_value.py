"""The selection survives the address and the store, and refuses what is broken with a sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.selection import (
    DEFAULT_LAYERS,
    LAYER_GROUPS,
    Camera,
    Language,
    Page,
    Panel,
    Scope,
    Selection,
    SelectionError,
    Theme,
    Within,
    read_address,
    settle,
    sift_address,
    write_address,
)
from dashboard.selection.words import describe, km_words
from seeds.records.model import EventKind
from tests.dashboard.small_dossier import small_dossier

OPENING = Selection.opening(small_dossier())
OPENINGS = {"small": OPENING, "other": replace(OPENING, dossier="other", pair=None)}

codes = st.sampled_from(["IRN", "AZE", "ARM", "RUS", "USA"])
cameras = st.builds(
    Camera,
    lon=st.floats(-540, 540),
    lat=st.floats(-90, 90),
    zoom=st.floats(0, 24),
    bearing=st.floats(-360, 360),
    pitch=st.floats(0, 85),
)
selections = st.builds(
    lambda days, **fields: Selection(start=min(days), end=max(days), **fields),
    st.tuples(st.dates(), st.dates()),
    dossier=st.sampled_from(["small", "other"]),
    as_of=st.dates(),
    pair=st.none() | st.lists(codes, min_size=2, max_size=2, unique=True).map(tuple),
    page=st.sampled_from(Page),
    within=st.sampled_from(Within),
    kinds=st.frozensets(st.sampled_from(EventKind)),
    layers=st.frozensets(st.sampled_from(LAYER_GROUPS)),
    camera=st.none() | cameras,
    focus=st.none()
    | st.from_regex(r"[a-z0-9]+([-_.][a-z0-9]+)*", fullmatch=True).filter(
        lambda text: len(text) <= 120
    ),
    panel=st.sampled_from(Panel),
    scene=st.none() | st.sampled_from(["opening", "aras-border"]),
    scope=st.sampled_from(Scope),
    language=st.sampled_from(Language),
    theme=st.sampled_from(Theme),
)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


def attempt(read, *arguments):
    """What was read, or the sentence with which it was refused."""
    try:
        return read(*arguments), ""
    except SelectionError as error:
        return None, str(error)


@given(selections)
def test_an_address_restores_the_selection_exactly(selection):
    address = write_address(selection, OPENINGS[selection.dossier])
    assert read_address(address, OPENINGS, "small") == selection


@given(selections)
def test_the_store_restores_the_selection_exactly(selection):
    assert Selection.from_json(json.loads(json.dumps(selection.to_json()))) == selection


@given(selections)
def test_an_address_is_short_enough_to_be_read(selection):
    assert len(write_address(selection, OPENINGS[selection.dossier])) < 4000


def test_an_address_names_only_what_differs_from_the_opening():
    assert write_address(OPENING, OPENING) == "?d=small"
    other = replace(OPENING, page=Page.EVENTS, camera=Camera(47.5, 39.25, 6))
    assert write_address(other, OPENING) == "?d=small&page=events&at=47.5,39.25,6,0,0"


def test_an_address_is_read_by_people():
    selection = replace(
        OPENING,
        pair=("ARM", "IRN"),
        start=date(2018, 8, 1),
        kinds=frozenset({EventKind.VISIT, EventKind.MEETING}),
        within=Within.CERTAINLY,
    )
    assert write_address(selection, OPENING) == (
        "?d=small&pair=ARM-IRN&when=2018-08-01..2019-01-24&within=certainly&kinds=meeting,visit"
    )


def test_without_a_dossier_the_address_opens_the_default():
    assert read_address("", OPENINGS, "small") == OPENING
    assert read_address("?theme=dark", OPENINGS, "other").dossier == "other"


def test_an_empty_field_means_none():
    selection = read_address("?d=small&pair=&kinds=&layers=&event=&at=", OPENINGS, "small")
    assert selection.pair is None
    assert selection.kinds == selection.layers == frozenset()
    assert selection.focus is selection.camera is None


KINDS = ", ".join(kind.value for kind in EventKind)
BROKEN_ADDRESSES = {
    "?d=nowhere": "dossier: came 'nowhere'; expected one of other, small.",
    "?d=small&d=other": "The address names a field twice; each may stand once.",
    "?colour=red": "field: came 'colour'; expected one of asof, at, claim, event, kinds, layers, "
    "names, page, pair, panel, scene, scope, theme, view, when, within, without.",
    "?page=atlas": "page: came 'atlas'; expected one of map, pairs, claims, events, sources, "
    "briefing.",
    "?pair=IRN": "pair: came ['IRN']; expected a list of 2.",
    "?pair=IRN-IRN": "A pair needs two countries; IRN came twice.",
    "?pair=irn-aze": "pair: came 'irn'; expected an ISO 3166-1 alpha-3 code like IRN.",
    "?when=2019": "window: came ['2019']; expected a list of 2.",
    "?when=2019-01-01..yesterday": "window: came 'yesterday'; expected a day like 2019-01-24.",
    "?when=2019-02-30..2019-03-01": "window: came '2019-02-30'; expected a day like 2019-01-24.",
    "?when=20190101..20190201": "window: came '20190101'; expected a day like 2019-01-24.",
    "?when=2019-02-01..2019-01-01": "The window starts on 2019-02-01 and ends on 2019-01-01; "
    "the start must not be later than the end.",
    "?within=maybe": "within: came 'maybe'; expected one of possibly, certainly.",
    "?kinds=visit,party": f"kinds: came 'party'; expected one of {KINDS}.",
    "?layers=borders": "layers: came 'borders'; expected one of caspian_zones, corridor, disputed, "
    "places, rivers, shared_border, sites.",
    "?view=mine": "viewpoint: came 'mine'; expected one of de_facto.",
    "?event=<script>": "focus: came '<script>'; expected letters, digits and hyphens.",
    "?at=1,2,3": "camera: came '1,2,3'; expected five numbers: lon,lat,zoom,bearing,pitch.",
    "?at=x,0,0,0,0": "camera: came 'x,0,0,0,0'; expected five numbers: lon,lat,zoom,bearing,pitch.",
    "?at=nan,0,0,0,0": "camera lon: came nan; expected -540 to 540.",
    "?at=0,91,0,0,0": "camera lat: came 91.0; expected -90 to 90.",
    "?at=0,0,99,0,0": "camera zoom: came 99.0; expected 0 to 24.",
    "?theme=sepia": "theme: came 'sepia'; expected one of auto, light, dark.",
    "?names=fa": "language: came 'fa'; expected one of en, local.",
    "?" + "x" * 5000: "The address is 5001 characters long; expected at most 4000.",
}


@pytest.mark.parametrize(("address", "sentence"), BROKEN_ADDRESSES.items())
def test_a_broken_address_says_what_came_and_what_was_expected(address, sentence):
    with pytest.raises(SelectionError) as caught:
        read_address(address, OPENINGS, "small")
    assert str(caught.value) == sentence


WHOLE = OPENING.to_json()
BROKEN_JSON = [
    (None, "selection: came None; expected an object with named fields."),
    ([], "selection: came []; expected an object with named fields."),
    ("x", "selection: came 'x'; expected an object with named fields."),
    ({**WHOLE, "dossier": 7}, "dossier: came 7; expected text."),
    (
        {**WHOLE, "dossier": "../etc"},
        "dossier: came '../etc'; expected letters, digits and hyphens.",
    ),
    ({**WHOLE, "window": ["2019-01-01"]}, "window: came ['2019-01-01']; expected a list of 2."),
    ({**WHOLE, "window": "2019"}, "window: came '2019'; expected a list of at most 100."),
    ({**WHOLE, "window": [1, 2]}, "window: came 1; expected text."),
    ({**WHOLE, "pair": ["IRN", None]}, "pair: came None; expected text."),
    ({**WHOLE, "kinds": ["visit"] * 101}, None),
    ({**WHOLE, "camera": 5}, "camera: came 5; expected an object with numbers, or null."),
    (
        {**WHOLE, "camera": {"lon": 1, "lat": 1, "zoom": True}},
        "camera zoom: came True; expected a number.",
    ),
    ({**WHOLE, "camera": {"lon": 1, "lat": 1}}, "camera zoom: came None; expected a number."),
    (
        {**WHOLE, "camera": {"lon": 1, "lat": 1, "zoom": 1, "roll": 1}},
        "camera: came ['roll']; expected only lon, lat, zoom, bearing, pitch.",
    ),
    ({**WHOLE, "focus": {"$ne": 1}}, "focus: came {'$ne': 1}; expected text."),
]


@pytest.mark.parametrize(("data", "sentence"), BROKEN_JSON)
def test_hostile_json_says_what_came_and_what_was_expected(data, sentence):
    with pytest.raises(SelectionError) as caught:
        Selection.from_json(data)
    assert sentence is None or str(caught.value) == sentence
    assert len(str(caught.value)) < 400


def test_unknown_and_missing_fields_are_named():
    data = {**WHOLE, "admin": True}
    del data["pair"]
    with pytest.raises(SelectionError) as caught:
        Selection.from_json(data)
    assert str(caught.value) == (
        "The selection has the unknown fields ['admin'] and lacks ['pair']; expected exactly "
        "as_of, camera, claim, dossier, focus, kinds, language, layers, page, pair, panel, scene, "
        "scope, theme, viewpoint, window, withdrawn, within."
    )


@given(st.sampled_from(sorted(WHOLE)), plain)
def test_any_value_in_any_field_is_read_or_refused_in_a_short_sentence(field, value):
    read, sentence = attempt(Selection.from_json, {**WHOLE, field: value})
    if read:
        assert Selection.from_json(read.to_json()) == read
    else:
        assert 10 < len(sentence) < 400
        assert sentence.endswith(".")


@given(st.text(max_size=300))
def test_any_address_is_read_or_refused_in_a_sentence(text):
    read, sentence = attempt(read_address, text, OPENINGS, "small")
    assert read.dossier in OPENINGS if read else sentence.endswith(".")


@given(st.text(max_size=300))
def test_any_link_is_read_as_far_as_it_goes(text):
    read, sentence = attempt(sift_address, text, OPENINGS, "small")
    if read:
        selection, left_out = read
        assert selection.dossier in OPENINGS
        assert all(10 < len(one) < 700 for one in left_out)
    else:
        assert sentence.startswith("dossier: ")


def test_a_number_too_long_to_print_is_still_refused_in_a_sentence():
    with pytest.raises(SelectionError, match=r"^page: came a very long int; expected text\.$"):
        Selection.from_json({**WHOLE, "page": 10**5000})


def test_deep_json_is_refused_without_a_stack():
    deep = []
    for _ in range(500):
        deep = [deep]
    with pytest.raises(SelectionError, match=r"^theme: came \[\[\[\[\[\[\[\.\.\.\]"):
        Selection.from_json({**WHOLE, "theme": deep})


def test_a_camera_holds_no_more_than_its_address():
    camera = Camera(47.123456789, -0.0000001, 5.123456)
    assert camera == Camera(47.12346, 0, 5.123)
    assert camera.to_text() == "47.12346,0,5.123,0,0"


def test_the_sentence_says_pair_kinds_window_and_borders():
    names = {"IRN": "Iran", "AZE": "Azerbaijan"}
    assert describe(OPENING, names) == (
        "All events, Iran – Azerbaijan highlighted, that may fall between 1 Dec 2018 and "
        "24 Jan 2019; "
        "borders: between the two de facto as of 24 Jan 2019 "
        "(118 km of it behind the line of contact), elsewhere as drawn in 2026"
    )
    narrow = replace(
        OPENING,
        scope=Scope.PAIR,
        within=Within.CERTAINLY,
        kinds=frozenset({EventKind.MEETING, EventKind.VISIT, EventKind.CALL}),
    )
    assert describe(narrow, {}) == (
        "Visits, meetings and calls involving both IRN and AZE that surely fall between "
        "1 Dec 2018 and 24 Jan 2019; "
        "borders: between the two de facto as of 24 Jan 2019 "
        "(118 km of it behind the line of contact), elsewhere as drawn in 2026"
    )
    nobody = replace(OPENING, pair=None, kinds=frozenset())
    assert describe(nobody, {}).startswith("No events, since no kind is selected; ")
    one = replace(OPENING, kinds=frozenset({EventKind.VISIT}))
    assert describe(one, {}).startswith("All visits, IRN – AZE highlighted, that may fall between ")


def test_the_opening_is_what_the_dossier_says():
    assert OPENING.pair == ("IRN", "AZE")
    assert (OPENING.start, OPENING.end) == (date(2018, 12, 1), date(2019, 1, 24))
    assert OPENING.layers == DEFAULT_LAYERS
    assert OPENING.kinds == frozenset(EventKind)


def test_settling_keeps_what_the_dossier_knows():
    selection = replace(OPENING, pair=("ARM", "RUS"), focus="summit", panel=Panel.EVENT)
    assert settle(selection, small_dossier()) == (selection, [])


def test_settling_gives_up_an_unknown_pair_and_says_so():
    settled, notices = settle(replace(OPENING, pair=("FRA", "ZWE")), small_dossier())
    assert settled == OPENING
    assert notices == [
        "The dossier “A small dossier” has no country FRA or ZWE; its own pair is shown instead."
    ]


def test_settling_gives_up_an_unknown_event_and_its_panel():
    settled, notices = settle(replace(OPENING, focus="gone", panel=Panel.EVENT), small_dossier())
    assert settled == OPENING
    assert notices == ["The dossier “A small dossier” has no event “gone”; no event is chosen."]
    sources, _ = settle(replace(OPENING, focus="gone", panel=Panel.SOURCES), small_dossier())
    assert sources.panel is Panel.SOURCES


def test_a_scene_that_the_briefing_does_not_know_is_not_presented():
    asked = replace(OPENING, scene="gone")
    settled, notices = settle(asked, small_dossier(), ["opening", "closing"])
    assert settled == OPENING
    assert notices == ["The dossier “A small dossier” has no scene “gone”; nothing is presented."]
    assert settle(replace(asked, scene="closing"), small_dossier(), ["closing"])[1] == []


def test_a_scene_stands_in_the_address():
    asked = replace(OPENING, scene="aras-border")
    assert write_address(asked, OPENING) == "?d=small&scene=aras-border"
    assert read_address("?d=small&scene=aras-border", {"small": OPENING}, "small") == asked
    with pytest.raises(SelectionError):
        read_address("?d=small&scene=../x", {"small": OPENING}, "small")


LENGTHS = json.loads((Path(__file__).parents[2] / "fixtures" / "cases" / "length.json").read_text())


@pytest.mark.parametrize(("length_km", "words"), LENGTHS["cases"])
def test_a_length_is_rounded_one_way_wherever_it_is_told(length_km, words):
    assert km_words(length_km) == words
