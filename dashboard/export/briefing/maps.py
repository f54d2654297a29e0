"""The map of a scene for a page or slide, and what a reader who cannot see it is told."""

from __future__ import annotations

from dashboard.export.briefing.brief import Brief, BriefScene
from dashboard.figures.scene_map.drawing import SceneMap, draw_scene
from dashboard.store.shelf import Volume


def draw_map(volume: Volume, scene: BriefScene, width: int, height: int, *, dark: bool) -> SceneMap:
    """The scene's map."""
    return draw_scene(volume, scene.selection, width, height, dark=dark)


def alternative_text(brief: Brief, scene: BriefScene) -> str:
    """What stands in for the picture: the view in words, its figures, and as of when."""
    figures = "; ".join(f"{figure.value} {figure.label}" for figure in scene.figures)
    parts = [f"Map: {scene.sentence}", figures, f"Data {brief.short_data}"]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
