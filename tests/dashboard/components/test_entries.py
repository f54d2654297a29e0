from dataclasses import replace

import pytest

from dashboard.components.attributes import aria, data
from dashboard.components.entries import render_entries, render_entry
from dashboard.components.kinds import render_mark, side_of
from dashboard.components.names import render_country, render_names
from dashboard.query.chronicle import Entry
from dashboard.selection import Language, Selection
from seeds.records.model import EventKind
from tests.dashboard.small_dossier import event, parties, small_served, trip
from tests.dashboard.trees import actions_of, of_class, of_type, text_of

PAIR = ("IRN", "AZE")


def entry(one):
    return Entry(one, "The Press, ¶2")


def test_an_entry_says_title_date_and_source_and_opens_its_card():
    one = event("talk", "meeting", "2018-12", trip("IRN", "AZE", None), title="A talk")
    button = render_entry(entry(one), PAIR, "with Russia")
    assert text_of(button) == "A talkDecember 2018 · The Press, ¶2 · with Russia (meeting)"
    assert actions_of(button) == [{"type": "focus", "id": "talk"}]


def test_entries_are_an_ordered_list():
    events = [event(name, "call", "2019-01-02", parties("IRN", "AZE")) for name in ("a", "b")]
    listed = render_entries([entry(one) for one in events], PAIR)
    assert type(listed).__name__ == "Ol"
    assert len(of_type(listed, "Li")) == 2


@pytest.mark.parametrize(
    ("people", "side"),
    [
        (trip("IRN", "AZE", None), "a"),
        (trip("AZE", "IRN", None), "b"),
        (parties("IRN", "AZE"), "both"),
        (trip("IRN", "RUS", None), "other"),
    ],
)
def test_the_side_is_that_of_who_moved_first(people, side):
    assert side_of(event("x", "meeting", "2019-01-02", people), PAIR) == side
    assert side_of(event("x", "meeting", "2019-01-02", people), None) == "other"


def test_every_kind_has_a_mark_of_its_own_that_is_for_eyes_only():
    marks = [render_mark(kind, "a") for kind in EventKind]
    assert len({mark.className for mark in marks}) == len(EventKind)
    assert all(of_class(mark, "mark-of-a") for mark in marks)


def test_local_names_stand_behind_the_english_ones_where_asked_for():
    served = small_served()
    english: Selection = served.opening
    local = replace(english, language=Language.LOCAL)
    assert text_of(render_country(served, "IRN", english)) == "Iran"
    assert text_of(render_country(served, "IRN", local)) == "Iran ایران"
    assert [type(one).__name__ for one in render_country(served, "IRN", local)] == [
        "str", "str", "Bdi",
    ]  # fmt: skip
    assert text_of(render_country(served, "USA", local)) == "United States"
    assert text_of(render_country(served, "FRA", local)) == "FRA"
    assert render_names("Baku", None, local) == ["Baku"]


def test_attributes_are_written_as_html_expects_them():
    assert aria(label="x", hidden=True, expanded=False) == {
        "aria-label": "x",
        "aria-hidden": "true",
        "aria-expanded": "false",
    }
    assert data(row="IRN", first_key="a") == {"data-row": "IRN", "data-first-key": "a"}
