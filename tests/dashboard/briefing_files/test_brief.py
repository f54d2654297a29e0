"""What every copy says, and what it is traced to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.briefing_files.brief import build_brief, build_view
from dashboard.briefing_files.cited import cited_words
from dashboard.briefing_files.evidence import draw_table
from dashboard.selection import Camera
from dashboard.selection.words import describe
from dashboard.store.fingerprint import data_hash
from dashboard.store.served import ServedDossier
from seeds.dates.edtf import EdtfDate
from seeds.loading.dossier import EMBEDDED, load_dossier
from seeds.records.model import EventKind
from tests.dashboard.briefing_files.conftest import MADE
from tests.dashboard.briefing_files.hand_made import a_briefing


def test_the_brief_holds_every_scene_with_its_number(brief):
    assert [scene.number for scene in brief.scenes] == list(range(1, 9))
    assert brief.total == 8
    assert brief.scenes[0].role == "opening"


def test_words_are_filled_in(brief):
    told = [
        text
        for scene in brief.scenes
        for text in (scene.headline, scene.text, *(f.value for f in scene.figures))
    ]
    assert [text for text in told if "{" in text] == []
    assert brief.scene("aras-border").figures[0].value == "735 km"


def test_sources_are_numbered_in_the_order_in_which_they_are_cited(brief):
    assert [(ref.number, ref.id) for ref in brief.references] == [
        (1, "trt-2019"),
        (2, "caspian-convention"),
        (3, "instc-agreement"),
        (4, "eo-13846"),
    ]
    assert cited_words(brief.scene("visits")) == "Sources: TRT World, ¶2–5, ¶22 [1]."


def test_a_scene_with_claims_has_their_verdicts_and_another_its_events(brief):
    verdicts = brief.scene("over-land").table
    assert verdicts.headings == ("Claim", "Verdict", "Why")
    assert [row[1] for row in verdicts.rows] == ["contradicted", "supported"]
    events = brief.scene("opening").table
    assert events.headings == ("Date", "Event", "Reported by", "Grade")
    assert len(events.rows) == 24
    assert events.left_out(16) == "and 16 more events, not listed here"
    assert events.left_out(1) == "and 1 more event, not listed here"


def test_events_that_begin_in_the_window_come_before_those_that_go_on(served, brief):
    """Each date with whether it begins within 1 December 2018 – 24 January 2019."""
    begun = {
        "2018-12-01": True,
        "2019-01-20": True,
        "2018-12": True,
        "[2018-11-20..2018-12-05]": True,
        "2018-12-15/..": True,
        "2018-11-30/2018-12-03": False,
        "1974/..": False,
        "2012-06/2019-03": False,
        "1974/": False,
    }
    template = served.dossier.events[0]
    events = tuple(
        replace(template, id=f"event-{number}", title=text, date=EdtfDate.parse(text))
        for number, text in enumerate(begun)
    )
    selection = replace(served.opening, pair=None)
    told = draw_table(ServedDossier.of(replace(served.dossier, events=events)), selection, [])
    order = [row[1] for row in told.rows]
    assert set(order[:5]) == {text for text, within in begun.items() if within}
    when = {row[1]: row[0] for row in told.rows}
    assert when["1974/.."] == "going on since 1974"
    assert when["2018-12-15/.."] == "since 15 December 2018"
    assert when["2018-12-01"] == "1 December 2018"


def test_contacts_are_charted_by_rank_and_both_ways(brief):
    chart = brief.scene("opening").chart
    assert chart.level
    assert [(series.name, sum(series.values)) for series in chart.series] == [
        ("Iran to Azerbaijan", 3),
        ("Azerbaijan to Iran", 1),
        ("Met, neither as guest", 2),
    ]
    assert chart.title == "Visits and meetings by rank"
    assert chart.categories[-1] == "Rank not named"
    assert chart.series[-1].values[-1] == 2


@pytest.mark.parametrize(
    ("scene", "key"),
    [
        ("visits", "On the map, blue is Iran, orange Azerbaijan; arrows are visits."),
        ("over-land", "On the map, blue is Iran, orange Turkey."),
        (
            "aras-border",
            "On the map, blue is Iran, orange Azerbaijan; "
            "hollow marks: place known only to region or country.",
        ),
        (
            "opening",
            "On the map, blue is Iran, orange Azerbaijan; arrows are visits; "
            "hollow marks: place known only to region or country.",
        ),
    ],
)
def test_the_key_tells_of_what_is_on_the_map_alone(brief, scene, key):
    assert brief.scene(scene).key == key


def test_a_view_without_a_pair_or_hollow_marks_has_no_key(dossier):
    served = ServedDossier.of(dossier)
    kinds = frozenset({EventKind.AGREEMENT})
    quiet = replace(served.opening, pair=None, kinds=kinds)
    assert build_view(served, quiet, date(2026, 11, 29)).scenes[0].key == ""


def test_a_chart_of_visits_alone_counts_what_the_headline_counts(brief):
    chart = brief.scene("visits").chart
    assert [(series.name, sum(series.values)) for series in chart.series] == [
        ("Iran to Azerbaijan", 3),
        ("Azerbaijan to Iran", 1),
    ]


def test_events_without_contacts_are_charted_in_time(brief):
    chart = brief.scene("over-land").chart
    assert chart.categories == ("Dec 2018", "Jan 2019")
    assert [series.values for series in chart.series] == [(1, 3)]


def test_the_hash_follows_the_data_and_not_the_folder(dossier):
    again = load_dossier(EMBEDDED / "iran-azerbaijan-2019")
    assert data_hash(again) == data_hash(replace(dossier, folder=None, scenes=()))
    assert len(data_hash(dossier)) == 16
    shorter = replace(dossier, events=dossier.events[1:])
    assert data_hash(shorter) != data_hash(dossier)


def test_the_marking_is_the_dossier_s_and_none_where_it_has_none(brief, served):
    assert brief.marking is None
    secret = replace(served, dossier=replace(served.dossier, marking="RESTRICTED"))
    assert build_brief(a_briefing(secret), MADE).marking == "RESTRICTED"


def test_a_scene_s_speaker_is_told_the_notes_and_why_it_no_longer_holds(served):
    brief = build_brief(a_briefing(served), MADE)
    assert brief.scenes[0].for_the_speaker == "Begin with the river. Then the dams."
    assert brief.scenes[3].for_the_speaker.endswith(f"\n{brief.scenes[3].notices[0]}")
    assert brief.scenes[5].for_the_speaker == ""


def test_the_foot_names_day_viewpoint_data_and_making(brief):
    assert brief.foot() == (
        "as of 24 Jan 2019 · borders: between the two de facto as of 24 Jan 2019 "
        "(118 km of it behind the line of contact), elsewhere as drawn in 2026 · "
        f"data {brief.data[:16]} · prepared 25 Nov 2026"
    )


def test_a_view_becomes_a_brief_of_one(served):
    view = build_view(served, replace(served.opening, camera=Camera(47, 39, 6)), MADE)
    assert [scene.headline for scene in view.scenes] == [served.dossier.title]
    assert view.scenes[0].sentence == describe(served.opening, served.country_names)


def test_an_unknown_scene_is_a_key_error(brief):
    with pytest.raises(KeyError):
        brief.scene("nowhere")
