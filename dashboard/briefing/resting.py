"""Which scenes rest on a source, and which speak about a claim: what falls when either does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.briefing.holding import claims_of
from dashboard.briefing.views import selection_of
from dashboard.query.selected import select_events
from dashboard.store.served import ServedDossier
from seeds.loading.briefing import load_briefing_bytes, read_scenes
from seeds.records.briefing import Scene
from seeds.records.model import Event


@dataclass(frozen=True, slots=True)
class ShownScene:
    """A scene of the briefing as it is now, with the events that it shows.

    ``alone`` counts those of its events that rest on one source alone, by that source's id.
    """

    scene: Scene
    events: tuple[Event, ...]
    alone: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RestingScene:
    """What a scene has of one source; ``fallen`` of its ``events`` rest on nothing else."""

    scene: Scene
    cites: bool
    cites_only: bool
    events: int
    fallen: int


def current_scenes(served: ServedDossier) -> tuple[Scene, ...]:
    """The scenes that can be read in the dossier's briefing now; none where it has none."""
    folder = served.dossier.folder
    if folder is None:
        return ()
    raw, _ = load_briefing_bytes(folder)
    return read_scenes(raw, served.dossier)[0]


def look_at_scenes(served: ServedDossier) -> tuple[ShownScene, ...]:
    """Every scene with the events that it shows, no source withdrawn but those of its view."""
    found = []
    for scene in current_scenes(served):
        events = select_events(served, selection_of(scene.view, served)[0])
        cited = (set(event.source_ids) for event in events)
        alone = Counter(source for sources in cited if len(sources) == 1 for source in sources)
        found.append(ShownScene(scene, events, alone))
    return tuple(found)


def scenes_resting_on(scenes: Sequence[ShownScene], source: str) -> tuple[RestingScene, ...]:
    """The scenes that cite a source or show events that rest on it alone, in their order."""
    found = []
    for shown in scenes:
        cited = {citation.source for citation in shown.scene.citations}
        fallen = shown.alone.get(source, 0)
        if source in cited or fallen:
            found.append(
                RestingScene(
                    scene=shown.scene,
                    cites=source in cited,
                    cites_only=cited == {source},
                    events=len(shown.events),
                    fallen=fallen,
                )
            )
    return tuple(found)


def scenes_about(served: ServedDossier, claim: str) -> tuple[Scene, ...]:
    """The scenes that speak about a claim, in their order."""
    return tuple(scene for scene in current_scenes(served) if claim in claims_of(scene))
