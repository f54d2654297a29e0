"""The foot of the slides: sources, what every copy says, and the disclaimer, and their room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.briefing_files.brief import Brief, BriefScene
from dashboard.briefing_files.cited import cited_words
from dashboard.briefing_files.slides.fitting import INSET_IN, height_of, lines_of, shortened
from dashboard.briefing_files.slides.master import FOOT_WIDTH_IN, Frame, frame_of

_SIZES = (9, 8, 7)
"""Sixteen pixels are 8 points where a slide fills 1,080 lines."""

_MOST_FOOT_IN = 1.05
"""A foot grows to this height before its letters get smaller."""

_MOST_CITED, _MOST_DISCLAIMER = 2, 8
"""Lines of a foot; the rest stands in the notes."""

_IN_NOTES = "… (in full in the notes)"


@dataclass(frozen=True)
class Feet:
    """The words at the foot of each scene's slides by its id, "" for the others, and their room."""

    frame: Frame
    words: Mapping[str, str]

    def of(self, scene: BriefScene | None) -> str:
        """The foot of a scene's slides, or of those that belong to none."""
        return self.words[scene.id if scene else ""]


def fit_feet(brief: Brief) -> Feet:
    """One size of letters and one height for all feet of a deck."""
    scenes = (None, *brief.scenes)
    for size in _SIZES:
        words = {scene.id if scene else "": _foot(brief, scene, size) for scene in scenes}
        tall = max(height_of(foot, FOOT_WIDTH_IN, size) for foot in words.values())
        if tall <= _MOST_FOOT_IN:
            break
    return Feet(frame_of(tall, size), words)


def _foot(brief: Brief, scene: BriefScene | None, size: float) -> str:
    inner = FOOT_WIDTH_IN - 2 * INSET_IN
    cited = [cited_words(scene)] if scene else []
    told = [shortened(words, inner, size, _MOST_CITED, _IN_NOTES) for words in cited]
    told.append(brief.foot(scene))
    if brief.disclaimer:
        most = _MOST_DISCLAIMER if size == _SIZES[-1] else lines_of(brief.disclaimer, inner, size)
        told.append(shortened(brief.disclaimer, inner, size, most, _IN_NOTES))
    return "\n".join(told)
