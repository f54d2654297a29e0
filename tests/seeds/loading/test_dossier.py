"""A folder of files into records: what each line becomes, and what stays text."""

from datetime import date

import pytest

from seeds.dates.edtf import EdtfDate
from seeds.loading.dossier import EMBEDDED, find_dossiers, is_dossier, load_dossier
from seeds.records import checks
from seeds.records.checks import (
    ConnectedByLand,
    EventCount,
    FirstSince,
    FollowsRiver,
    LandBorder,
    Ranking,
    RouteShare,
    SitesOnBorder,
    Trend,
)
from seeds.records.claims import (
    Claim,
    ClaimKind,
    Confidence,
    Likelihood,
    Relation,
    RelationKind,
    Speaker,
    Verdict,
)
from seeds.records.model import (
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
from seeds.vocabulary import Connection, Data, Direction, Extreme, Measure, SegmentStatus, SiteKind
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


def test_every_line_of_the_sound_claims_becomes_a_value():
    third, more, no_way = load_dossier(SOUND).claims
    assert third == Claim(
        id="third-visit", statement="It is the third visit since December.", kind=ClaimKind.FACT,
        speaker=Speaker.AUTHOR, citations=(Citation("paper", (2,)),), pairs=(("IRN", "AZE"),),
        places=("baku",), events=("visit",),
        check=EventCount((EventKind.VISIT,), EdtfDate.parse("2018-12"), 3, guest="IRN", host="AZE"),
        last_verdict=Verdict.NOT_SHOWN, last_verdict_on=date(2019, 1, 25),
    )  # fmt: skip
    assert more == Claim(
        id="more-to-come", statement="More visits will follow.", kind=ClaimKind.FORECAST,
        speaker=Speaker.OFFICIAL, speaker_country="IRN", speaker_actor="general",
        citations=(Citation("paper"),), countries=("IRN",), likelihood=Likelihood.LIKELY,
        likelihood_words="probably", confidence=Confidence.MODERATE,
        confidence_words="with some confidence",
        relations=(Relation(RelationKind.REFINES, "third-visit"),),
    )  # fmt: skip
    assert no_way.check == ConnectedByLand(("IRN", "RUS"), Connection.NONE)


CHECKS = {
    "{kind: land_border, country: IRN, neighbours: [AZE], among: [AZE, RUS]}":
        LandBorder("IRN", ("AZE",), ("AZE", "RUS")),
    "{kind: connected_by_land, countries: [IRN, RUS], claimed: through, through: AZE}":
        ConnectedByLand(("IRN", "RUS"), Connection.THROUGH, "AZE"),
    "{kind: follows_river, pair: [IRN, AZE], river: Aras, claimed_share: 0.9}":
        FollowsRiver(("IRN", "AZE"), "Aras", 0.9),
    "{kind: follows_river, pair: [IRN, AZE], river: Aras, claimed_share: 1, tolerance_km: 2}":
        FollowsRiver(("IRN", "AZE"), "Aras", 1.0, 2.0),
    "{kind: sites_on_border, pair: [IRN, AZE], sites: [dam, plant], at_least: 2}":
        SitesOnBorder(("IRN", "AZE"), (SiteKind.DAM, SiteKind.PLANT), 2),
    "{kind: route_share, route: corridor, country: IRN, at_least: 0.25, status: [planned]}":
        RouteShare("corridor", "IRN", 0.25, None, (SegmentStatus.PLANNED,)),
    "{kind: route_share, route: corridor, ends: [IRN, RUS]}":
        RouteShare("corridor", ends=("IRN", "RUS")),
    "{kind: rank, pair: [IRN, AZE], peers: [[AZE, RUS]], measure: border_km, claimed: highest, "
    "data: events}":
        Ranking(("IRN", "AZE"), (("AZE", "RUS"),), Measure.BORDER_KM, Extreme.HIGHEST, Data.EVENTS),
    "{kind: trend, pair: [IRN, AZE], since: 2018-08, claimed: rising, data: feed}":
        Trend(("IRN", "AZE"), EdtfDate.parse("2018-08"), Direction.RISING, Data.FEED),
    "{kind: first_since, event: visit, kinds: [visit], guest: IRN, host: AZE, since: 1991, "
    "rank: chief_of_staff, office_words: the first soldier}":
        FirstSince("visit", (EventKind.VISIT,), "IRN", "AZE", EdtfDate.parse("1991"),
                   Rank.CHIEF_OF_STAFF, "the first soldier"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "check"), CHECKS.items())
def test_a_check_of_each_kind_becomes_its_value(text, check, tmp_path):
    folder = copy_sound(tmp_path)
    claims = (folder / "claims.yml").read_text()
    there = "{kind: connected_by_land, countries: [IRN, RUS], claimed: none}"
    (folder / "claims.yml").write_text(claims.replace(there, text))
    assert load_dossier(folder).claims[2].check == check


def test_every_kind_of_check_is_read_in_some_test():
    assert {type(check) for check in CHECKS.values()} | {EventCount} == set(checks.CHECKS.values())


def test_a_dossier_without_claims_needs_no_file_of_them(tmp_path):
    folder = copy_sound(tmp_path)
    (folder / "claims.yml").unlink()
    (folder / "briefing.yml").unlink()
    assert load_dossier(folder).claims == ()
    assert load_dossier(folder).scenes == ()


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
