"""What a scene rested on when it was kept, and whether that still holds.

``kept.json`` lies beside briefing.yml and is written by Araxes alone: for each scene the day on
which somebody kept it, and digests of what it showed then. A scene whose view was changed by hand
since has no such record any more, and nothing is said of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.briefing.snapshots import record_fields
from dashboard.briefing.verdicts import Verdicts
from dashboard.query.citations import source_name
from dashboard.query.selected import select_events
from dashboard.query.wording import counted, day_words, listed
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from geodata.layers import GROUND, LAYERS
from seeds.reading.files import KEPT, FileError, load_bytes
from seeds.reading.placeholders import placeholders
from seeds.records.briefing import Scene, View
from seeds.records.claims import Verdict

_KNOWN = {**LAYERS, **{f"ground_{name}": layer for name, layer in GROUND.items()}}
"""What a scene can have been kept with, by name; the ground's layers as a style names them."""

_FORMAT = 1
_SIZE_LIMIT = 8 * 1024 * 1024
"""Bytes: two hundred scenes of hundreds of events are a tenth of it."""


@dataclass(frozen=True, slots=True)
class KeptScene:
    """What one scene rested on; events, claims and layers by id with digest or verdict."""

    on: date
    view: str
    events: Mapping[str, str] = field(default_factory=dict, hash=False)
    claims: Mapping[str, str] = field(default_factory=dict, hash=False)
    layers: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Notice:
    """Why a scene no longer holds: ``events``, ``source``, ``verdict``, ``layers``, ``problem``."""

    kind: str
    words: str


def claims_of(scene: Scene) -> tuple[str, ...]:
    """The claims that a scene speaks about: those it names, and those whose verdict it shows."""
    texts = [scene.headline, scene.text]
    for callout in scene.figures:
        texts += [callout.value, callout.label]
    shown = [part.claim for text in texts for part in placeholders(text) if part.claim]
    opened = [scene.view.claim] if scene.view.claim else []
    return tuple(dict.fromkeys([*scene.claims, *opened, *shown]))


def keep_scene(
    scene: Scene, served: ServedDossier, selection: Selection, verdicts: Verdicts, on: date
) -> KeptScene:
    """What a scene rests on now; ``selection`` is its view."""
    judged = {claim: verdicts.judge(claim, selection) for claim in claims_of(scene)}
    return KeptScene(
        on=on,
        view=view_digest(scene.view),
        events=_events(served, selection),
        claims={claim: found.verdict.value for claim, found in judged.items() if found},
        layers=_layers(selection),
    )


def find_notices(
    scene: Scene,
    kept: KeptScene | None,
    served: ServedDossier,
    own: Selection,
    looked: Selection,
    verdicts: Verdicts,
) -> Iterator[Notice]:
    """Why the scene no longer holds, the gravest first.

    ``own`` is the scene's view, ``looked`` the same without what the reader withdraws.
    """
    if kept and kept.view != view_digest(scene.view):
        kept = None
    yield from _source_notices(scene, served, own, looked)
    yield from _verdict_notices(scene, kept, own, looked, verdicts)
    if kept:
        since = f"since this scene was kept on {day_words(kept.on)}"
        yield from _event_notices(kept, _events(served, own))
        for name, digest in kept.layers.items():
            layer = _KNOWN.get(name)
            if layer is None:
                yield Notice("layers", f"The layer {name} is gone {since}.")
            elif layer.digest != digest:
                yield Notice("layers", f"The layer “{layer.title}” changed {since}.")


def _source_notices(
    scene: Scene, served: ServedDossier, own: Selection, looked: Selection
) -> Iterator[Notice]:
    withdrawn = looked.withdrawn - own.withdrawn
    if not withdrawn:
        return
    before, after = _events(served, own), _events(served, looked)
    names = {id_: source_name(source) for id_, source in served.sources.items()}
    cited = {citation.source for citation in scene.citations}
    gone = sorted(withdrawn & cited, key=list(served.sources).index)
    fallen = len(before) - len(after)
    if not gone and not fallen:
        return
    who = listed([names[id_] for id_ in gone or sorted(withdrawn)])
    parts = []
    if gone:
        parts.append("cites nothing else" if cited <= looked.withdrawn else "cites it")
    if fallen:
        parts.append(f"loses {fallen:,} of {counted(len(before), 'event')}")
    yield Notice("source", f"Withdrawn: {who}. This scene {listed(parts)}.")


def _verdict_notices(
    scene: Scene, kept: KeptScene | None, own: Selection, looked: Selection, verdicts: Verdicts
) -> Iterator[Notice]:
    for claim in claims_of(scene):
        now = verdicts.judge(claim, looked)
        if now is None:
            continue
        statement = now.claim.statement.removesuffix(".")
        before = kept.claims.get(claim) if kept else None
        if before is None:
            then = verdicts.judge(claim, own)
            before = then.verdict.value if then else now.verdict.value
        if before != now.verdict.value:
            words = _verdict_words(before)
            yield Notice(
                "verdict",
                f"The verdict of “{statement}” was {words} and is now {now.verdict.words}.",
            )
        elif not now.stands:
            yield Notice("verdict", f"“{statement}” rests on no source that still stands.")


def _event_notices(kept: KeptScene, now: Mapping[str, str]) -> Iterator[Notice]:
    added = [id_ for id_ in now if id_ not in kept.events]
    gone = [id_ for id_ in kept.events if id_ not in now]
    changed = [id_ for id_, digest in kept.events.items() if now.get(id_, digest) != digest]
    found = [
        (len(added), "new in view"),
        (len(changed), "altered"),
        (len(gone), "no longer in view"),
    ]
    told = [(number, words) for number, words in found if number]
    if not told:
        return
    number, words = told[0]
    first = f"{counted(number, 'event')} {words}"
    detail = listed([first, *(f"{number:,} {words}" for number, words in told[1:])])
    yield Notice("events", f"Since this scene was kept on {day_words(kept.on)}: {detail}.")


def _verdict_words(value: str) -> str:
    return Verdict(value).words if value in {verdict.value for verdict in Verdict} else value


def view_digest(view: View) -> str:
    """What changes when a view shows other events or layers; where it looks from is no matter."""
    rests = replace(view, camera=None, focus=None, claim=None, language=None)
    return _digest(repr(sorted(record_fields(rests).items())))


def _events(served: ServedDossier, selection: Selection) -> dict[str, str]:
    return {
        event.id: _digest(repr(sorted(record_fields(event).items())))
        for event in select_events(served, selection)
    }


def _layers(selection: Selection) -> dict[str, str]:
    shown = selection.layers
    return {
        name: layer.digest
        for name, layer in _KNOWN.items()
        if layer.is_drawn and layer.group in shown
    }


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def read_kept(raw: bytes) -> tuple[dict[str, KeptScene], str | None]:
    """What was kept, by scene, and a sentence where it cannot be read; nothing for no file."""
    if not raw:
        return {}, None
    try:
        data = json.loads(raw)
        if data["format"] != _FORMAT:
            raise ValueError(data["format"])
        return {str(id_): _kept(record) for id_, record in data["scenes"].items()}, None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}, (
            f"{KEPT} cannot be read, so that nothing can be said about what changed since a scene "
            "was kept. It is written by Araxes; delete it, and keep the scenes again."
        )


def load_kept_bytes(folder: Path) -> bytes:
    """The bytes of what was kept; none where there is no such file, or none that can be read."""
    try:
        return load_bytes(folder / KEPT, _SIZE_LIMIT)
    except FileNotFoundError:
        return b""
    except FileError:
        return b"?"


def write_kept(kept: Mapping[str, KeptScene], order: Iterable[str]) -> bytes:
    """The file's bytes, the scenes in the briefing's order; others are left out."""
    scenes: dict[str, Any] = {}
    for id_ in order:
        if id_ in kept:
            scenes[id_] = {**asdict(kept[id_]), "on": kept[id_].on.isoformat()}
    text = json.dumps({"format": _FORMAT, "scenes": scenes}, ensure_ascii=False, indent=1)
    return text.encode() + b"\n"


def _kept(record: Mapping[str, Any]) -> KeptScene:
    return KeptScene(
        on=date.fromisoformat(record["on"]),
        view=str(record["view"]),
        **{name: _texts(record[name]) for name in ("events", "claims", "layers")},
    )


def _texts(data: Mapping[str, Any]) -> dict[str, str]:
    return {str(key): str(value) for key, value in data.items()}
