"""What a browser asks a briefing to become, read as hostile: a typed change, or a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from dashboard.selection import Selection, SelectionError, settle
from dashboard.selection.reading import RECORD_ID, read_choice, read_list, read_pattern, refusal
from dashboard.store.served import ServedDossier

_PARAGRAPHS = 1000
"""Paragraphs of one citation; the format has the same limit."""


class Deed(StrEnum):
    """What can be done to a briefing."""

    KEEP = "keep"
    EDIT = "edit"
    MOVE = "move"
    DUPLICATE = "duplicate"
    DELETE = "delete"
    UNDO = "undo"
    HOLD = "hold"


class ChangeError(Exception):
    """A change that is not made; ``status`` is 400 to 499, the message one sentence or several."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(frozen=True, slots=True)
class Change:
    """One change, made from the file of the digest ``base``.

    ``fields`` are those of a scene that change, as plain values of the right types.
    """

    deed: Deed
    base: str
    scene: str | None = None
    after: str | None = None
    to: int = 0
    fields: Mapping[str, Any] = field(default_factory=dict)
    selection: Selection | None = None


_ALLOWED: Mapping[Deed, tuple[str, ...]] = {
    Deed.KEEP: ("selection", "after", "fields"),
    Deed.EDIT: ("scene", "fields", "selection"),
    Deed.MOVE: ("scene", "to"),
    Deed.DUPLICATE: ("scene",),
    Deed.DELETE: ("scene",),
    Deed.UNDO: (),
    Deed.HOLD: ("scene",),
}
"""What each deed takes, besides ``base`` and ``do``."""


def read_change(data: object, served: ServedDossier) -> Change:
    """The change that a browser sent.

    Raises
    ------
    ChangeError
        With a sentence, for anything but a whole change of one kind.
    SelectionError
        For a selection that cannot be read, or knows what this dossier does not.

    """
    if not isinstance(data, dict):
        raise SelectionError(refusal("the change", data, "an object with base and do"))
    deed = read_choice(data.get("do"), "do", Deed)
    extra = sorted(str(key) for key in data.keys() - {"base", "do", *_ALLOWED[deed]})
    if extra:
        expected = ", ".join(("base", "do", *_ALLOWED[deed]))
        raise ChangeError(400, refusal(f"to {deed.value}", extra, f"only {expected}"))
    base = data.get("base")
    if not isinstance(base, str):
        raise SelectionError(refusal("base", base, "the digest of the briefing that is changed"))
    scene = data.get("scene")
    if scene is None and deed not in {Deed.KEEP, Deed.UNDO, Deed.HOLD}:
        raise ChangeError(400, f"To {deed.value}, name the scene.")
    to = data.get("to", 0)
    if isinstance(to, bool) or not isinstance(to, int):
        raise SelectionError(refusal("to", to, "the scene's new place, counted from 0"))
    if deed is Deed.KEEP and data.get("selection") is None:
        raise ChangeError(400, "To keep a view, send its selection.")
    return Change(
        deed=deed,
        base=base,
        scene=None if scene is None else read_pattern(scene, "scene", RECORD_ID),
        after=_read_after(data.get("after")),
        to=to,
        fields=read_fields(data.get("fields") or {}),
        selection=_read_selection(data.get("selection"), served),
    )


def _read_after(value: object) -> str | None:
    return None if value is None else read_pattern(value, "after", RECORD_ID)


def _read_selection(data: object, served: ServedDossier) -> Selection | None:
    """The selection, which must be one of this dossier and know nothing that it does not."""
    if data is None:
        return None
    selection = Selection.from_json(data)
    if selection.dossier != served.dossier.slug:
        expected = f"a view of {served.dossier.slug}"
        raise SelectionError(refusal("dossier", selection.dossier, expected))
    settled, sentences = settle(selection, served.dossier)
    if settled != selection:
        raise SelectionError(" ".join(sentences))
    return selection


def read_fields(data: object) -> dict[str, Any]:
    """The fields of a scene, each of its type; whether they make sense is the check's concern."""
    if not isinstance(data, dict):
        raise SelectionError(refusal("fields", data, "an object with fields of a scene"))
    unknown = sorted(str(key) for key in data.keys() - _READERS.keys())
    if unknown:
        raise SelectionError(refusal("fields", unknown, "only " + ", ".join(_READERS)))
    return {name: _READERS[name](value, name) for name, value in data.items()}


def _read_words(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise SelectionError(refusal(name, value, "text"))
    return value


def _read_whole(value: object, name: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise SelectionError(refusal(name, value, "a whole number"))
    return value


def _read_items(read: Callable[[object, str], Any]) -> Callable[[object, str], list[Any]]:
    def read_all(value: object, name: str) -> list[Any]:
        return read_list(value, name, read)

    return read_all


def _read_figure(value: object, name: str) -> dict[str, str]:
    if not isinstance(value, dict) or value.keys() != {"value", "label"}:
        raise SelectionError(refusal(name, value, "objects with value and label"))
    return {key: _read_words(value[key], f"{name} {key}") for key in ("value", "label")}


def _read_citation(value: object, name: str) -> dict[str, Any]:
    if not isinstance(value, dict) or not {"source"} <= value.keys() <= {"source", "paragraphs"}:
        raise SelectionError(refusal(name, value, "objects with source and paragraphs"))
    paragraphs = value.get("paragraphs", [])
    if not isinstance(paragraphs, list) or len(paragraphs) > _PARAGRAPHS:
        raise SelectionError(refusal(f"{name} paragraphs", paragraphs, "a list of whole numbers"))
    return {
        "source": read_pattern(value["source"], f"{name} source", RECORD_ID),
        "paragraphs": [_read_whole(number, f"{name} paragraphs") for number in paragraphs],
    }


def _read_claim(value: object, name: str) -> str:
    return read_pattern(value, name, RECORD_ID)


_READERS: Mapping[str, Callable[[object, str], Any]] = {
    "role": _read_words,
    "title": _read_words,
    "headline": _read_words,
    "text": _read_words,
    "notes": _read_words,
    "duration_s": _read_whole,
    "figures": _read_items(_read_figure),
    "claims": _read_items(_read_claim),
    "citations": _read_items(_read_citation),
}
"""Every field of a scene that can be edited, but for its view, which is a selection."""
