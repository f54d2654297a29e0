"""Scenes stay frozen values until they leave as JSON: no export reads or forges plain scenes."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import get_type_hints

from dashboard.briefing.briefings import Briefing, read_briefing
from dashboard.briefing.scenes import SceneCitation
from dashboard.briefing_files.brief import build_brief
from dashboard.briefing_files.formats import check_holding
from dashboard.briefing_files.html import draw_cards, write_html
from dashboard.store.served import ServedDossier, ServedDossiers
from tests.dashboard.briefing_files.conftest import MADE
from tests.dashboard.briefing_files.hand_made import a_briefing, a_scene

EXPORT = Path(__file__).parents[3] / "dashboard" / "briefing_files"


def test_every_export_is_given_the_frozen_briefing():
    for function in (build_brief, check_holding, write_html, draw_cards):
        assert get_type_hints(function)["briefing"] is Briefing


def test_json_is_read_where_an_order_comes_in_and_nowhere_else():
    reading = {
        path.relative_to(EXPORT).as_posix()
        for path in EXPORT.rglob("*.py")
        if re.search(r"\.from_json\(|briefing\[\"|scene\[\"", path.read_text())
    }
    assert reading == {"orders.py"}


def test_a_figure_is_the_same_value_in_the_briefing_and_in_the_brief(dossiers: ServedDossiers):
    briefing = read_briefing(dossiers.default)
    for filled, scene in zip(briefing.scenes, build_brief(briefing, MADE).scenes, strict=True):
        assert scene.figures is filled.figures
        assert scene.claims is filled.claims


def test_a_citation_keeps_its_source_whatever_the_file_says_beside_it(dossiers: ServedDossiers):
    """Numbers follow the citation itself, not its place in the list as written."""
    served: ServedDossier = dossiers.default
    cited = (
        SceneCitation("eo-13846", "The order"),
        SceneCitation("trt-2019", "The article"),
        SceneCitation("gone", "A source that is not there"),
    )
    scene = a_scene(1, served.opening, served, citations=cited)
    scene = replace(scene, scene=replace(scene.scene, citations=()))
    brief = build_brief(a_briefing(served, [scene]), MADE)
    assert [(c.words, c.number) for c in brief.scenes[0].citations] == [
        ("The order", 1),
        ("The article", 2),
        ("A source that is not there", 0),
    ]
