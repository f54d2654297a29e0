"""The page in one file, as trees of components."""

from __future__ import annotations

from dataclasses import replace

from dash import html

from dashboard.briefing.holding import Notice
from dashboard.briefing.scenes import FilledScene, SceneCitation, SceneClaim, SceneFigure
from dashboard.components.handling import DISCLAIMER, MARKING
from dashboard.components.markup import render_markup
from dashboard.store.served import ServedDossier
from dashboard.views.onefile.ids import Ids
from dashboard.views.onefile.layout import Imprint, render_frame, render_words
from dashboard.views.onefile.plain import render_plain
from seeds.records.briefing import Scene
from tests.dashboard.small_dossier import small_dossier
from tests.dashboard.trees import attribute, of_class, of_type, text_of, walk

IMPRINT = Imprint(
    data="0123456789abcdef",
    as_of="24 Jan 2019",
    viewpoint="de facto",
    program="Araxes 1",
    licences=(("A font", "OFL", "The text."), ("A map", "public domain", "")),
)
SCENE = FilledScene(
    scene=Scene("one", "Border", "It follows a river"),
    headline="It follows a river",
    text="For most of its length.",
    figures=(SceneFigure("689 km", "shared border", "measured"),),
    claims=(SceneClaim("c", "It is quiet.", "not_shown", "not shown", "Nobody counted."),),
    citations=(SceneCitation("press", "The Press, ¶2"),),
    sources="Sources: The Press, ¶2 · borders: de facto",
    selection=ServedDossier.of(small_dossier()).opening,
    search="",
    sentence="All events",
    notices=(Notice("source", "A source is withdrawn."),),
)


def frame(dossier=None, scenes=(SCENE,)):
    dossier = dossier or small_dossier()
    map_page, timeline = [html.Div(id="map-view")], [html.Div(id="timeline-view")]
    return render_frame(dossier, IMPRINT, scenes, map_page=map_page, timeline=timeline)


def test_a_scene_s_words_name_figures_verdicts_and_sources_and_not_what_no_longer_holds():
    text = text_of(render_words(SCENE))
    for words in (
        "For most of its length.",
        "shared border689 km",
        "It is quiet. not shown",
        "The Press, ¶2",
        "borders: de facto",
    ):
        assert words in text
    assert "withdrawn" not in text


def test_every_scene_is_listed_by_its_headline():
    (button,) = of_class(frame(), "onefile-scene")
    assert text_of(button) == "1 · BorderIt follows a river"
    assert attribute(button, "data-scene") == "one"


def test_without_scenes_nothing_is_presented():
    tree = frame(scenes=())
    assert "This dossier has no scenes" in text_of(tree)
    assert not [one for one in walk(tree) if attribute(one, "data-action") == "present"]


def test_marking_and_disclaimer_are_always_in_sight():
    dossier = replace(small_dossier(), marking="RESTRICTED", disclaimer="Nothing is confirmed.")
    tree = frame(dossier)
    (marking,) = [one for one in walk(tree) if getattr(one, "id", None) == MARKING]
    assert text_of(marking) == "RESTRICTED"
    assert not marking.hidden
    (strip,) = [one for one in walk(tree) if getattr(one, "id", None) == Ids.STRIP]
    (disclaimer,) = [one for one in walk(tree) if getattr(one, "id", None) == DISCLAIMER]
    assert text_of(disclaimer) == "Nothing is confirmed."
    assert not disclaimer.hidden
    assert "As of 24 Jan 2019 · borders: de facto · data 0123456789abcdef" in text_of(strip)


def test_a_dossier_without_a_marking_has_no_banner():
    (marking,) = [one for one in walk(frame()) if getattr(one, "id", None) == MARKING]
    assert marking.hidden


def test_licences_stand_in_full_where_they_must():
    (dialog,) = of_type(frame(), "Dialog")
    (details,) = of_type(dialog, "Details")
    assert text_of(details) == "A font: OFLThe text."
    assert "A map: public domain" in text_of(dialog)


def test_the_whole_page_can_be_written_without_dash():
    assert render_markup(frame()).count('id="map-view"') == 1


def test_without_scripts_the_words_are_read_in_order():
    text = text_of(render_plain(small_dossier(), IMPRINT, [SCENE]))
    order = ["A small dossier", "JavaScript", "It follows a river", "689 km", "As of 24 Jan 2019"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
