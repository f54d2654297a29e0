"""A folder of files into records: what each line becomes, and what stays text."""

from datetime import date

import pytest

from seeds.dates import EdtfDate
from seeds.loading import EMBEDDED, find_dossiers, is_dossier, load_dossier
from seeds.model import (
    Actor,
    Citation,
    Country,
    Event,
    EventKind,
    Grade,
    Office,
    Opening,
    Participant,
    Place,
    Precision,
    Rank,
    Reliability,
    Role,
    Source,
    SourceKind,
)
from tests.seeds.folders import SOUND, copy_sound


def test_every_line_of_the_sound_dossier_becomes_a_value():
    dossier = load_dossier(SOUND)
    assert (dossier.slug, dossier.title) == ("sound", "A sound dossier")
    assert dossier.summary == "What the broken ones would be without their faults."
    assert dossier.as_of == date(2019, 1, 24)
    assert dossier.opening == Opening(("IRN", "AZE"), date(2018, 12, 1), date(2019, 1, 24))
    assert dossier.countries == (
        Country("IRN", "Iran", "ایران", "tehran"),
        Country("AZE", "Azerbaijan", "Azərbaycan", "baku"),
        Country("RUS", "Russia", "Россия", None),
    )
    assert dossier.pairs == (("IRN", "AZE"), ("AZE", "RUS"))
    assert (dossier.marking, dossier.disclaimer) == (None, None)
    assert dossier.sources[0] == Source(
        id="paper", title="A visit", publisher="The Paper", kind=SourceKind.NEWS,
        published=EdtfDate.parse("2019-01-18"), reliability=Reliability.C, language="en",
    )  # fmt: skip
    assert dossier.places[0] == Place("tehran", "Tehran", 51.42, 35.69, Precision.CITY, "IRN")
    span = EdtfDate.parse("2016-06/..")
    assert dossier.actors == (
        Actor("general", "The General", "IRN",
              (Office("Chief of Staff", "IRN", Rank.CHIEF_OF_STAFF, span),)),
        Actor("president", "The President", "AZE"),
    )  # fmt: skip
    assert [event.id for event in dossier.events] == ["visit", "talk", "accord"]
    assert dossier.events[0] == Event(
        id="visit", kind=EventKind.VISIT, title="The general visits Baku",
        date=EdtfDate.parse("2019-01-16/2019-01-17"), date_words="last week",
        participants=(
            Participant("IRN", Role.GUEST, "general", None, Rank.CHIEF_OF_STAFF),
            Participant("AZE", Role.HOST),
        ),
        citations=(Citation("paper", (2, 3)),), grade=Grade.POSSIBLY_TRUE, place="baku",
    )  # fmt: skip
    assert (dossier.events[1].part_of, dossier.events[2].topics) == ("visit", ("trade",))


TRAPS = [
    # text in the file, what an older YAML or another program would make of it
    ("no", "false"),
    ("yes", "true"),
    ("on", "true"),
    ("2019-01-16", "a date"),
    ("12:30", "750"),
    ("010", "8"),
    ("1e3", "1000.0"),
    ("0x1F", "31"),
    (".nan", "not a number"),
    ("=", "a value key"),
]


@pytest.mark.parametrize(("text", "_meaning"), TRAPS)
def test_a_text_stays_the_text_that_stands_there(text, _meaning, tmp_path):
    folder = copy_sound(tmp_path)
    head = (folder / "dossier.yml").read_text()
    (folder / "dossier.yml").write_text(head.replace("A sound dossier", text))
    assert load_dossier(folder).title == text


def test_norwegian_is_a_language(tmp_path):
    folder = copy_sound(tmp_path)
    sources = (folder / "sources.yml").read_text()
    (folder / "sources.yml").write_text(sources.replace("language: en", "language: no"))
    assert load_dossier(folder).sources[0].language == "no"


def test_a_choice_of_dates_may_stand_without_quotes(tmp_path):
    folder = copy_sound(tmp_path)
    events = (folder / "events.yml").read_text()
    (folder / "events.yml").write_text(
        events.replace('"[2019-01-16..2019-01-17]"', "[2019-01-16..2019-01-17]").replace(
            "date: 2019-01\n", "date: [2019-01-02, 2019-01-03]\n"
        )
    )
    _, talk, accord = load_dossier(folder).events
    assert talk.date == EdtfDate.parse("[2019-01-16..2019-01-17]")
    assert accord.date == EdtfDate.parse("[2019-01-02,2019-01-03]")


def test_text_may_run_over_lines_and_keeps_the_joiners_of_persian(tmp_path):
    folder = copy_sound(tmp_path)
    head = (folder / "dossier.yml").read_text()
    head += "disclaimer: >-\n  One line\n  and another.\nmarking: می\u200cخواهم\n"
    (folder / "dossier.yml").write_text(head)
    dossier = load_dossier(folder)
    assert dossier.disclaimer == "One line and another."
    assert dossier.marking == "می\u200cخواهم"


def test_names_may_carry_a_script(tmp_path):
    folder = copy_sound(tmp_path)
    places = (folder / "places.yml").read_text()
    (folder / "places.yml").write_text(
        places.replace("name: Baku", "names: {az: Bakı, az-Cyrl: Бакы}, name: Baku")
    )
    assert load_dossier(folder).places[1].names == {"az": "Bakı", "az-Cyrl": "Бакы"}


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path):
    folder = copy_sound(tmp_path)
    for path in folder.iterdir():
        text = path.read_bytes().replace(b"\n", b"\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text)
    assert load_dossier(folder) == load_dossier(SOUND)


def test_a_comment_and_a_sign_within_a_text_are_no_anchors(tmp_path):
    folder = copy_sound(tmp_path)
    head = (folder / "dossier.yml").read_text()
    head = head.replace("title: A sound dossier", "# R & D! *\ntitle: Trade & aid* matters!")
    (folder / "dossier.yml").write_text(head)
    assert load_dossier(folder).title == "Trade & aid* matters!"


def test_a_folder_is_its_own_dossier_or_the_parent_of_some(tmp_path):
    folder = copy_sound(tmp_path)
    assert find_dossiers(folder) == [folder]
    assert find_dossiers(tmp_path) == [folder]
    assert find_dossiers(tmp_path / "nowhere") == [tmp_path / "nowhere"]
    (tmp_path / "empty").mkdir()
    assert find_dossiers(tmp_path / "empty") == [tmp_path / "empty"]
    assert is_dossier(folder)
    assert not is_dossier(tmp_path)
    assert EMBEDDED / "iran-azerbaijan-2019" in find_dossiers(EMBEDDED)
