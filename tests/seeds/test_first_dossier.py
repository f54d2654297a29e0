"""The first dossier: what the article reports is in it, in words of its own."""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from dashboard.claims.ledger import build_ledger
from geodata.layers import load_geojson
from seeds.loading.dossier import EMBEDDED, check_dossier, load_dossier
from seeds.records.checks import CHECKS
from seeds.records.claims import RelationKind
from seeds.records.model import EventKind, Role

FOLDER = EMBEDDED / "iran-azerbaijan-2019"
SHARED = Path(os.environ.get("ARAXES_SHARED", Path(__file__).parents[3] / "shared"))
ARTICLE = SHARED / "source" / "trt-world-2019-01.txt"
NARRATIVE = range(1, 24)
"""Paragraphs 24 and 25 are the publisher's disclaimer and an invitation to authors."""

needs_article = pytest.mark.skipif(
    not ARTICLE.is_file(),
    reason=f"the source article is not at {ARTICLE}; set ARAXES_SHARED to the folder that has it",
)


@pytest.fixture(scope="module")
def dossier():
    return load_dossier(FOLDER)


def test_it_has_no_fault():
    assert [str(issue) for issue in check_dossier(FOLDER)] == []


def test_its_events_keep_their_ids(dossier):
    """Addresses and briefings point at them: add to this list, never rename."""
    assert {event.id for event in dossier.events} == {
        "bagheri-visit", "bagheri-aliyev", "bagheri-hasanov", "bagheri-asadov",
        "security-agreements", "corridor-agreement", "territorial-integrity",
        "intelligence-minister-visit", "communications-minister-visit", "asadov-visit",
        "asadov-rouhani", "caspian-convention", "safe-border-statements", "aras-dams",
        "north-south-corridor", "iran-azerbaijan-turkey-meetings",
        "iran-russia-azerbaijan-meetings", "iran-russia-turkey-alliance", "georgia-deportations",
        "armenian-revolution", "nagorno-karabakh-conflict", "azerbaijan-independence",
        "us-sanctions", "gulf-tension", "iraq-wars", "afghanistan-wars",
    }  # fmt: skip


def test_it_has_every_country_that_the_article_names(dossier):
    codes = {country.code for country in dossier.countries}
    assert codes >= {"IRN", "AZE", "ARM", "GEO", "TUR", "RUS", "IND", "IRQ", "AFG", "USA"}


def test_every_country_but_the_signatories_of_the_convention_is_in_a_pair(dossier):
    paired = {code for pair in dossier.pairs for code in pair}
    assert {country.code for country in dossier.countries} - paired == {"KAZ", "TKM"}


def test_it_has_every_pair_that_the_article_speaks_of(dossier):
    pairs = {frozenset(pair) for pair in dossier.pairs}
    named = [
        "IRN AZE", "IRN ARM", "IRN GEO", "IRN TUR", "IRN RUS", "IRN IRQ", "IRN AFG", "IRN USA",
        "AZE ARM", "AZE GEO", "AZE TUR", "AZE RUS", "TUR RUS", "IND RUS",
    ]  # fmt: skip
    assert pairs >= {frozenset(pair.split()) for pair in named}


def test_the_pair_has_three_visits_to_baku_and_one_to_tehran_since_december(dossier):
    visits = [
        (event.id, event.initiator, event.place)
        for event in dossier.events
        if event.kind is EventKind.VISIT
        and event.date.certainly_within(date(2018, 12, 1), dossier.as_of)
    ]
    assert sorted(visits) == [
        ("asadov-visit", "AZE", "tehran"),
        ("bagheri-visit", "IRN", "baku"),
        ("communications-minister-visit", "IRN", "baku"),
        ("intelligence-minister-visit", "IRN", "baku"),
    ]


def test_the_visit_of_january_has_its_three_meetings_and_its_agreements(dossier):
    parts = {event.id: event.kind for event in dossier.events if event.part_of == "bagheri-visit"}
    assert parts == {
        "bagheri-aliyev": EventKind.MEETING,
        "bagheri-hasanov": EventKind.MEETING,
        "bagheri-asadov": EventKind.MEETING,
        "security-agreements": EventKind.AGREEMENT,
        "territorial-integrity": EventKind.STATEMENT,
    }


def test_the_visit_began_on_the_wednesday_of_the_week_before_publication(dossier):
    visit = next(event for event in dossier.events if event.id == "bagheri-visit")
    source = next(source for source in dossier.sources if source.id == "trt-2019")
    assert visit.date.earliest.strftime("%A") == "Wednesday"
    published = (source.published.earliest, source.published.latest)
    assert [(day - visit.date.earliest).days for day in published] == [5, 11]


def test_everybody_known_by_name_has_the_office_held_then(dossier):
    for event in dossier.events:
        for participant in event.participants:
            if participant.actor:
                actor = next(a for a in dossier.actors if a.id == participant.actor)
                titles = {office.title for office in actor.offices}
                assert participant.office in titles, (event.id, participant.actor)


def test_nothing_undated_is_said_to_have_gone_on_for_ever(dossier):
    assert [event.id for event in dossier.events if event.date.text.startswith(("../", "/"))] == []


def test_every_event_cites_a_paragraph_of_the_article(dossier):
    for event in dossier.events:
        cited = [c for c in event.citations if c.source == "trt-2019"]
        assert cited, event.id
        assert cited[0].paragraphs, event.id
        assert set(cited[0].paragraphs) <= set(NARRATIVE), event.id


def test_an_event_on_one_opinion_article_alone_is_not_graded_as_confirmed(dossier):
    for event in dossier.events:
        if {citation.source for citation in event.citations} == {"trt-2019"}:
            assert event.grade > 1, event.id


def test_capitals_and_towns_are_where_geonames_has_them(dossier):
    layer = {
        feature["properties"]["geonames"]: feature for feature in load_geojson("places")["features"]
    }
    known = [place for place in dossier.places if place.geonames]
    assert len(known) >= 13
    for place in known:
        lon, lat = layer[place.geonames]["geometry"]["coordinates"]
        assert abs(place.lon - lon) < 0.001, place.id
        assert abs(place.lat - lat) < 0.001, place.id
        assert layer[place.geonames]["properties"]["country"] == place.country


def test_guests_come_from_a_country_with_a_capital_on_the_map(dossier):
    capitals = {country.code: country.capital for country in dossier.countries}
    guests = {p.country for event in dossier.events for p in event.participants
              if p.role is Role.GUEST}  # fmt: skip
    assert all(capitals[code] for code in guests)


def test_it_has_every_claim_that_can_be_tested(dossier):
    tested = {claim.id: claim.check for claim in dossier.claims if claim.check}
    assert set(tested) == {
        "third-visit-since-december", "first-highest-officer-since-1991",
        "traffic-rising-since-august", "border-among-safest-of-region", "safest-border-of-iran",
        "least-problematic-border", "soviet-border-now-two", "border-follows-aras",
        "joint-dams-and-plants", "azerbaijan-bridges-three", "no-direct-land-connection",
        "corridor-links-india-russia", "large-part-through-iran",
    }  # fmt: skip
    assert {type(check) for check in tested.values()} == set(CHECKS.values())


def test_the_verdicts_written_down_are_those_that_the_checks_give(dossier):
    given = {entry.claim.id: entry.finding.verdict for entry in build_ledger(dossier)}
    written = {claim.id: claim.last_verdict for claim in dossier.claims if claim.check}
    assert {id_: given[id_] for id_ in written} == written


def test_every_paragraph_of_the_article_is_cited(dossier):
    cited = {
        number
        for record in (*dossier.events, *dossier.claims)
        for citation in record.citations
        if citation.source == "trt-2019"
        for number in citation.paragraphs
    }
    assert cited == set(NARRATIVE)


def test_a_degree_of_likelihood_stands_only_where_the_article_has_a_word_for_it(dossier):
    words = {claim.id: claim.likelihood_words for claim in dossier.claims if claim.likelihood}
    assert words == {"three-powers-take-up-karabakh": "probable"}
    assert [claim.id for claim in dossier.claims if claim.confidence] == []


def test_claims_that_compete_stand_side_by_side(dossier):
    against = {
        (claim.id, relation.claim)
        for claim in dossier.claims
        for relation in claim.relations
        if relation.kind is RelationKind.CONTRADICTS
    }
    assert against == {("seabed-left-to-agreements", "convention-clarified-ownership")}


@needs_article
def test_no_eight_words_in_a_row_are_the_article_s():
    theirs = _runs(re.sub(r"\[¶\d+\]", " ", ARTICLE.read_text(encoding="utf-8")))
    for path in sorted(FOLDER.glob("*.yml")):
        shared = _runs(path.read_text(encoding="utf-8")) & theirs
        assert shared == set(), path.name


@needs_article
def test_the_paragraphs_are_counted_as_the_article_counts_them():
    numbers = re.findall(r"^\[¶(\d+)\]", ARTICLE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(number) for number in numbers] == list(range(1, 26))


def _runs(text, length=8):
    words = re.findall(r"\w+", text.casefold().replace("’", "'").replace("'s", ""))
    return {" ".join(words[i : i + length]) for i in range(len(words) - length + 1)}
