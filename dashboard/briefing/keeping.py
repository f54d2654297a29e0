"""A change made to a briefing: read, applied, checked, and only then written in one piece.

Nobody else writes meanwhile, the file is read anew under the lock, and what would not pass
``araxes check`` is refused with every sentence of it. ``briefing.yml`` is replaced before its
companion: a record of what a scene rested on names the view that it was made of, so that one from
before a crash is not taken for one of the new view.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dashboard.briefing.briefings import Briefing, Reader
from dashboard.briefing.changes import Change, ChangeError, Deed
from dashboard.briefing.first_words import first_words, free_id, without_silent_claim
from dashboard.briefing.holding import (
    KeptScene,
    keep_scene,
    load_kept_bytes,
    read_kept,
    write_kept,
)
from dashboard.briefing.views import selection_of, view_of
from seeds.editing.replacing import only_writer, replace_file
from seeds.editing.scenes import (
    WritingError,
    add_scene,
    copy_scene,
    edit_scene,
    parse_briefing,
)
from seeds.editing.undoing import digest_of, forget, newest_undo, remember
from seeds.issues import told
from seeds.loading.briefing import load_briefing_bytes, read_scenes
from seeds.loading.dossier import BRIEFING
from seeds.reading.files import KEPT
from seeds.records.briefing import Scene, SceneRole


@dataclass(frozen=True)
class _State:
    """The two files under the lock, and the scenes in them."""

    raw: bytes
    kept_raw: bytes
    scenes: tuple[Scene, ...]
    kept: Mapping[str, KeptScene]

    def find(self, scene: str | None) -> int:
        """The place of a scene, counted from 0."""
        for number, one in enumerate(self.scenes):
            if one.id == scene:
                return number
        raise ChangeError(400, f"The briefing has no scene “{scene}”; it may have been deleted.")


@dataclass(frozen=True)
class _Outcome:
    """What the files become; ``renewed`` are scenes that now rest on what is known now."""

    raw: bytes
    renewed: tuple[str, ...] = ()
    copied: Mapping[str, str] | None = None


def make_change(reader: Reader, change: Change, today: date | None = None) -> Briefing:
    """The briefing after a change, which is written by then.

    Raises
    ------
    ChangeError
        409 where the briefing is another than the change was made from, 400 where the change
        cannot be made or the check would refuse its outcome, 403 where nothing can be written.

    """
    folder = reader.served.dossier.folder
    if folder is None:
        raise ChangeError(403, "The dossier’s folder is gone. Serve it from where it lies now.")
    try:
        with only_writer(folder):
            _make(reader, folder, change, today or _today())
    except WritingError as error:
        raise ChangeError(400, str(error)) from None
    except OSError as error:
        raise ChangeError(
            403, f"Nothing was changed: {folder} cannot be written ({error.strerror})."
        ) from None
    return reader.read()


def _today() -> date:
    return datetime.now().astimezone().date()


def _make(reader: Reader, folder: Path, change: Change, today: date) -> None:
    raw, issue = load_briefing_bytes(folder)
    if issue:
        raise ChangeError(400, f"{issue}.")
    if digest_of(raw) != change.base:
        raise ChangeError(
            409,
            "Somebody else changed this briefing meanwhile, so nothing was written. "
            "What you wrote is still here; look at the new state and save again.",
        )
    if change.deed is Deed.UNDO:
        _undo(folder, raw)
        return
    kept_raw = load_kept_bytes(folder)
    scenes, _ = read_scenes(raw, reader.served.dossier)
    state = _State(raw, kept_raw, scenes, read_kept(kept_raw)[0])
    if change.deed is not Deed.HOLD and len(parse_briefing(raw).scenes) != len(scenes):
        _refuse_faults(reader, raw)
    outcome = _DEEDS[change.deed](reader, state, change)
    after = _refuse_faults(reader, outcome.raw)
    kept_after = _kept_after(reader, state, outcome, after, today)
    if (outcome.raw, kept_after) == (raw, kept_raw):
        return
    remember(folder, raw, kept_raw, outcome.raw)
    if outcome.raw != raw:
        replace_file(folder / BRIEFING, outcome.raw)
    if kept_after != kept_raw:
        replace_file(folder / KEPT, kept_after)


def _undo(folder: Path, raw: bytes) -> None:
    undo = newest_undo(folder, digest_of(raw))
    if undo is None:
        raise ChangeError(
            400,
            "There is no change to take back: the file is not what the last change from here "
            "made of it.",
        )
    former, companion = undo.former()
    if former != raw:
        replace_file(folder / BRIEFING, former)
    if not companion:
        (folder / KEPT).unlink(missing_ok=True)
    elif companion != load_kept_bytes(folder):
        replace_file(folder / KEPT, companion)
    forget(undo)


def _refuse_faults(reader: Reader, raw: bytes) -> tuple[Scene, ...]:
    """The scenes in these bytes; ChangeError with every sentence of the check."""
    scenes, issues = read_scenes(raw, reader.served.dossier)
    if issues:
        raise ChangeError(400, "\n".join(f"{line}." for line in told(issues)))
    return scenes


def _kept_after(
    reader: Reader, state: _State, outcome: _Outcome, scenes: Sequence[Scene], today: date
) -> bytes:
    kept = dict(state.kept)
    for copy, original in (outcome.copied or {}).items():
        if original in kept:
            kept[copy] = kept[original]
    for scene in scenes:
        if scene.id in outcome.renewed:
            selection, _ = selection_of(scene.view, reader.served)
            kept[scene.id] = keep_scene(scene, reader.served, selection, reader.verdicts, today)
    if not kept and not state.kept_raw:
        return b""
    return write_kept(kept, [scene.id for scene in scenes])


def _keep(reader: Reader, state: _State, change: Change) -> _Outcome:
    selection = change.selection
    if selection is None:
        raise ChangeError(400, "To keep a view, send its selection.")
    view = view_of(selection, reader.served.opening)
    fields = {**first_words(reader.served, view), **change.fields}
    fields["view"] = without_silent_claim(view, fields)
    if fields["view"].claim is None and "claims" not in change.fields:
        fields.pop("claims", None)
    fields["id"] = free_id(str(fields["title"]), [scene.id for scene in state.scenes])
    at = len(state.scenes) if change.after is None else state.find(change.after) + 1
    if state.scenes and state.scenes[-1].role is SceneRole.CLOSING:
        at = min(at, len(state.scenes) - 1)
    text = add_scene(parse_briefing(state.raw), at, fields)
    return _Outcome(text.to_bytes(), renewed=(fields["id"],))


def _edit(reader: Reader, state: _State, change: Change) -> _Outcome:
    at = state.find(change.scene)
    scene = state.scenes[at]
    fields: dict[str, Any] = dict(change.fields)
    if change.selection:
        view = view_of(change.selection, reader.served.opening)
        fields["view"] = without_silent_claim(view, {**_told(scene), **fields})
    text = parse_briefing(state.raw)
    changed = {name: value for name, value in fields.items() if _told(scene).get(name) != value}
    raw = edit_scene(text, at, changed).to_bytes() if changed else state.raw
    return _Outcome(raw, renewed=(scene.id,) if change.selection else ())


def _move(_reader: Reader, state: _State, change: Change) -> _Outcome:
    at = state.find(change.scene)
    to = min(max(change.to, 0), len(state.scenes) - 1)
    text = parse_briefing(state.raw)
    return _Outcome(state.raw if to == at else text.move(at, to).to_bytes())


def _duplicate(_reader: Reader, state: _State, change: Change) -> _Outcome:
    at = state.find(change.scene)
    scene = state.scenes[at]
    new_id = free_id(scene.id, [one.id for one in state.scenes])
    text = parse_briefing(state.raw)
    if scene.role is SceneRole.SCENE:
        text = copy_scene(text, at, {"id": new_id})
    else:  # a second opening or closing cannot be; its double is a scene beside it
        text = copy_scene(text, at, {"id": new_id, "role": None})
        if scene.role is SceneRole.CLOSING:
            text = text.move(at + 1, at)
    return _Outcome(text.to_bytes(), copied={new_id: scene.id})


def _delete(_reader: Reader, state: _State, change: Change) -> _Outcome:
    at = state.find(change.scene)
    return _Outcome(parse_briefing(state.raw).remove(at).to_bytes())


def _hold(_reader: Reader, state: _State, change: Change) -> _Outcome:
    if change.scene is None:
        return _Outcome(state.raw, renewed=tuple(scene.id for scene in state.scenes))
    return _Outcome(state.raw, renewed=(state.scenes[state.find(change.scene)].id,))


_DEEDS: Mapping[Deed, Callable[[Reader, _State, Change], _Outcome]] = {
    Deed.KEEP: _keep,
    Deed.EDIT: _edit,
    Deed.MOVE: _move,
    Deed.DUPLICATE: _duplicate,
    Deed.DELETE: _delete,
    Deed.HOLD: _hold,
}


def _told(scene: Scene) -> dict[str, Any]:
    """A scene's fields as the browser sends them."""
    return {
        "role": scene.role.value,
        "title": scene.title,
        "headline": scene.headline,
        "text": scene.text,
        "notes": scene.notes,
        "duration_s": scene.duration_s,
        "figures": [{"value": f.value, "label": f.label} for f in scene.figures],
        "claims": list(scene.claims),
        "citations": [
            {"source": c.source, "paragraphs": list(c.paragraphs)} for c in scene.citations
        ],
        "view": scene.view,
    }
