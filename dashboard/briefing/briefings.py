"""The briefing of a dossier, read from its folder at every question and remembered while it lasts.

Several processes serve one folder, and people edit its files: the bytes alone say what is current.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dashboard.briefing.bindings import describe_bindings
from dashboard.briefing.holding import KeptScene, load_kept_bytes, read_kept
from dashboard.briefing.scenes import FilledScene, fill_scene
from dashboard.briefing.snapshots import Read, Snapshot, take_snapshot
from dashboard.briefing.verdicts import Verdicts
from dashboard.claims.selecting import select_ledger
from dashboard.store.served import ServedDossier
from seeds.editing.undoing import digest_of
from seeds.issues import Issue, told
from seeds.loading.briefing import load_briefing_bytes, read_scenes
from seeds.records.briefing import Scene

_REMEMBERED = 8
"""Readings of one dossier: the current one, a few with sources withdrawn, and the one before."""

_SCENES = 512
"""Scenes of one dossier: a change of one of them leaves the others as they were filled."""


@dataclass(frozen=True)
class Briefing:
    """A dossier's scenes, filled in; ``problems`` are sentences about its files."""

    served: ServedDossier
    digest: str
    scenes: tuple[FilledScene, ...]
    problems: tuple[str, ...]

    def to_json(self, editing: Mapping[str, Any], *, handed_out: bool = False) -> dict[str, Any]:
        """Plain values for the browser (contract in docs/architecture.md).

        ``editing`` says ``editable``, ``why_not`` and ``can_undo``. ``handed_out`` leaves empty
        what is the presenter's or the composer's, as in a copy that is carried away.
        """
        dossier = self.served.dossier
        bindings = [] if handed_out else describe_bindings(self.served)
        return {
            "slug": dossier.slug,
            "title": dossier.title,
            "as_of": dossier.as_of.isoformat(),
            "marking": dossier.marking,
            "disclaimer": dossier.disclaimer,
            "digest": self.digest,
            **editing,
            "bindings": [list(binding) for binding in bindings],
            "scenes": [scene.to_json(handed_out=handed_out) for scene in self.scenes],
            "problems": [] if handed_out else list(self.problems),
        }

    def reads(self) -> dict[str, Read]:
        """What the audience reads of each scene, by id."""
        return {
            filled.scene.id: Read(
                filled.headline,
                filled.text,
                tuple((figure.value, figure.label) for figure in filled.figures),
            )
            for filled in self.scenes
        }


class Reader:
    """Reads the briefing of one dossier; the same files give the same briefing from memory."""

    def __init__(self, served: ServedDossier) -> None:
        self.served = served
        self.verdicts = Verdicts(served.dossier)
        self._fill = lru_cache(_REMEMBERED)(self._fill_scenes)
        self._fill_one = lru_cache(_SCENES)(self._fill_scene)

    def read(self, withdrawn: Collection[str] = ()) -> Briefing:
        """The briefing as its files are now; sources that the dossier lacks are not withdrawn."""
        folder = self.served.dossier.folder
        if folder is None:
            return Briefing(self.served, digest_of(b""), (), ())
        raw, issue = load_briefing_bytes(folder)
        known = frozenset(withdrawn) & set(self.served.sources)
        return self._fill(raw, issue, load_kept_bytes(folder), known)

    def _fill_scenes(
        self, raw: bytes, fault: Issue | None, kept_raw: bytes, withdrawn: frozenset[str]
    ) -> Briefing:
        scenes, issues = read_scenes(raw, self.served.dossier)
        kept, unreadable = read_kept(kept_raw)
        problems = [f"{line}." for line in told([fault] if fault else issues)]
        return Briefing(
            served=self.served,
            digest=digest_of(raw),
            scenes=tuple(
                self._fill_one(scene, kept.get(scene.id), _of(scene, issues), withdrawn)
                for scene in _once(scenes)
            ),
            problems=(*problems, *([unreadable] if unreadable else [])),
        )

    def _fill_scene(
        self,
        scene: Scene,
        kept: KeptScene | None,
        issues: tuple[Issue, ...],
        withdrawn: frozenset[str],
    ) -> FilledScene:
        return fill_scene(scene, self.served, self.verdicts, kept, issues, withdrawn)


def read_briefing(served: ServedDossier, withdrawn: Collection[str] = ()) -> Briefing:
    """The briefing of a dossier, from the one reader that belongs to it."""
    return served.derived(Reader).read(withdrawn)


def snapshot_now(reader: Reader) -> Snapshot:
    """What a dossier says, with the scenes that its file has now and as the audience reads them."""
    served = reader.served
    briefing = reader.read()
    scenes = (filled.scene for filled in briefing.scenes)
    ledger = select_ledger(served, served.opening)
    return take_snapshot(served.dossier, scenes, ledger, briefing.reads())


def write_json(data: Mapping[str, Any]) -> str:
    """The text that travels."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _of(scene: Scene, issues: list[Issue]) -> tuple[Issue, ...]:
    return tuple(issue for issue in issues if issue.record == scene.id)


def _once(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """The first scene of each id; a second one is among the problems."""
    return tuple({scene.id: scene for scene in reversed(scenes)}.values())[::-1]
