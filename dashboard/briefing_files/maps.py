"""The map of a scene for a page or slide, and what a reader who cannot see it is told."""

from __future__ import annotations

from dashboard.briefing_files.brief import Brief, BriefScene
from dashboard.figures.scene_map.drawing import SceneMap, draw_scene
from dashboard.query.wording import day_words
from dashboard.store.served import ServedDossier


def draw_map(
    served: ServedDossier, scene: BriefScene, width: int, height: int, *, dark: bool
) -> SceneMap:
    """The scene's map."""
    return draw_scene(served, scene.selection, width, height, dark=dark)


def alternative_text(brief: Brief, scene: BriefScene) -> str:
    """What stands in for the picture: what the map shows, and as of when.

    What is concluded from it stands in headline, call-outs and claims, which are read out as well.
    """
    return f"{scene.described} Data as of {day_words(scene.as_of)}, {brief.short_data}."
