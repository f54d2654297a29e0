"""The briefing as text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.briefing_files.brief import build_brief
from dashboard.briefing_files.markdown import escaped, write_markdown
from tests.dashboard.briefing_files.conftest import MADE
from tests.dashboard.briefing_files.hand_made import a_briefing


def test_every_scene_has_its_heading_figures_verdicts_and_citations(brief):
    text = write_markdown(brief).decode()
    for scene in brief.scenes:
        assert f"## {scene.number}. {escaped(scene.headline)}" in text
    assert "- **735 km** border, measured in full detail (geodesic length on WGS84; © Op" in text
    verdict = "**consistent** – Counted: 3. The claim says 3."
    assert f"- Third visit since December (¶2): {verdict}" in text
    assert "- **23 of 24** events shown have no exact date (counted among" in text
    assert "| Between Iran, Russia and Turkey there is no direct way over land" in text
    assert "| contradicted |" in text
    assert "Sources: TRT World, ¶2–5, ¶22 [1]." in text


def test_every_event_of_a_view_is_listed(brief):
    text = write_markdown(brief).decode()
    rows = brief.scene("opening").table.rows
    assert len(rows) == 24
    assert all(f"| {escaped(when)} | {escaped(title)} |" in text for when, title, *_ in rows)
    assert "more events" not in text
    assert "further events" not in text


def test_a_verdict_is_told_with_what_it_rests_on_and_its_caveats(brief):
    text = write_markdown(brief).decode()
    assert "| consistent | Counted: 3. The claim says 3. Rests on TRT World; claim and " in text
    assert "- The dossier holds what its sources report; events that nobody reported are " in text
    assert "- Not tested: that the two countries built them together, and that the secure" in text


def test_sources_are_a_numbered_list_that_the_citations_name(brief):
    text = write_markdown(brief).decode()
    listed = text[text.index("## Sources") :]
    for reference in brief.references:
        assert f"\n{reference.number}. {escaped(reference.words)}" in listed


def test_day_hash_and_disclaimer_stand_in_it(brief):
    text = write_markdown(brief).decode()
    assert text.startswith("# Iran – Azerbaijan, January 2019\n")
    assert text.endswith(f"\n\n{escaped(brief.disclaimer)}\n")
    assert f"SHA-256 `{brief.data}`" in text
    assert "As of 24 Jan 2019; borders: between the two de facto as of 24 Jan 2019" in text
    assert "Based on one opinion article; its reports are not confirmed here." in text
    assert "- Prepared 25 Nov 2026 (Araxes " in text


@pytest.mark.parametrize("marking", ["OFFICIAL – SENSITIVE // NOFORN", "gizli * məxfi"])
def test_a_marking_stands_at_the_head_and_at_the_end(brief, marking):
    text = write_markdown(replace(brief, marking=marking)).decode()
    assert text.startswith(f"**{escaped(marking)}**\n\n# ")
    assert text.endswith(f"{escaped(brief.disclaimer)}\n\n**{escaped(marking)}**\n")


def test_without_marking_and_disclaimer_nothing_is_said_of_either(brief):
    text = write_markdown(replace(brief, marking=None, disclaimer=None)).decode()
    assert "marking" not in text.lower()
    assert "disclaimer" not in text.lower()
    assert text.rstrip().splitlines()[-1].startswith("Geometry: ")


def test_the_presenter_s_notes_stand_in_the_speaker_s_copy_alone(brief):
    said = "Every verdict that follows is ours"
    assert said not in write_markdown(brief).decode()
    copy = write_markdown(brief, notes=True).decode()
    assert said in copy
    assert "**Speaker’s copy**: with the presenter’s notes" in copy
    assert "Speaker’s" not in write_markdown(brief).decode()


def test_what_no_longer_holds_is_told_to_the_speaker_alone(served):
    brief = build_brief(a_briefing(served), MADE)
    assert "3 events altered" not in write_markdown(brief).decode()
    assert "\n> Since this scene was kept: 3 events altered" in (
        write_markdown(brief, notes=True).decode()
    )


def test_nothing_in_the_words_is_markup(brief):
    nasty = "# no heading\n- no list\n1. nor this\n*a* _b_ [c](d) <e> | f \\ `g`"
    scene = replace(brief.scenes[0], headline="*x* | y", text=nasty)
    text = write_markdown(replace(brief, scenes=(scene,))).decode()
    assert "## 1. \\*x\\* \\| y" in text
    assert "\\# no heading\n\\- no list\n1\\. nor this" in text
    assert "\\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\| f \\\\ \\`g\\`" in text
