"""A scene's citations as one sentence."""

from __future__ import annotations

from dashboard.briefing_files.brief import BriefScene


def cited_words(scene: BriefScene) -> str:
    """The citations with the numbers of their sources: "Sources: TRT World, ¶8–10 [1]."."""
    if not scene.citations:
        return f"{scene.sources.rstrip('.')}."
    words = (f"{c.words} [{c.number}]" if c.number else c.words for c in scene.citations)
    return f"Sources: {'; '.join(words)}."
