"""Which scenes a dossier's briefing has, by name alone: what an address is held against."""

from __future__ import annotations

from seeds.loading.briefing import load_briefing_bytes, read_scenes
from seeds.records.dossier import Dossier


def name_scenes(dossier: Dossier) -> tuple[str, ...]:
    """Ids of the scenes in the dossier's folder, in order; none where the file cannot be read."""
    if dossier.folder is None:
        return ()
    raw, issue = load_briefing_bytes(dossier.folder)
    if issue:
        return ()
    scenes, _ = read_scenes(raw, dossier)
    return tuple(scene.id for scene in scenes)
