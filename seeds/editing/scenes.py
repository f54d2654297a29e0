"""A briefing's bytes after a change: scenes added, edited, moved, doubled and taken away.

Nothing is written here and nothing is checked: the bytes that come out are read and checked like
any others before they take the file's place.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
)

from seeds.editing.scene_text import BriefingText
from seeds.editing.yaml_lines import WIDTH, EditingError, set_fields, spell
from seeds.format.briefing import SCENE, VIEW
from seeds.loading.dossier import BRIEFING
from seeds.reading.tree import read_tree
from seeds.records.briefing import View

SCENE_ORDER = tuple(field.name for field in SCENE)
_VIEW_ORDER = tuple(field.name for field in VIEW)
_SHORT = 76
"""Longest text and list on the line of its field."""


class WritingError(ValueError):
    """A briefing that cannot be changed from here; the message is a sentence with the remedy."""


def parse_briefing(raw: bytes) -> BriefingText:
    """The text of a briefing, in scenes; WritingError where it cannot be taken apart."""
    root, issues = read_tree(raw, BRIEFING)
    if issues:
        raise WritingError(" ".join(f"{issue}." for issue in issues))
    try:
        return BriefingText.of(raw, root)
    except EditingError as error:
        raise WritingError(
            f"{BRIEFING} has {error}, and can be changed by hand alone. "
            "Begin each scene with a hyphen, on lines of its own."
        ) from None


def add_scene(text: BriefingText, at: int, fields: Mapping[str, Any]) -> BriefingText:
    """The briefing with a new scene at a place; ``fields`` as in :func:`edit_scene`."""
    ordered = {name: fields[name] for name in SCENE_ORDER if fields.get(name) not in (None, "", [])}
    lines = [line for name, value in ordered.items() for line in spell(name, _written(name, value))]
    return text.insert(at, text.scene_of("", "\n".join(lines)))


def edit_scene(text: BriefingText, at: int, fields: Mapping[str, Any]) -> BriefingText:
    """The briefing with some fields of a scene changed; an empty value takes its field away.

    ``fields`` are plain values by name: texts, whole numbers, lists, maps; ``view`` is a
    :class:`~seeds.records.briefing.View`.
    """
    comments, body = text.fields(at)
    changes = {
        name: None if value in (None, "", []) else _written(name, value)
        for name, value in fields.items()
    }
    try:
        edited = set_fields(body, changes, SCENE_ORDER)
    except EditingError as error:
        raise WritingError(
            f"A scene of {BRIEFING} has {error}, and can be edited by hand alone. "
            "Write each of its fields on a line of its own."
        ) from None
    return text.put(at, text.scene_of(comments, edited))


def copy_scene(text: BriefingText, at: int, fields: Mapping[str, Any]) -> BriefingText:
    """The briefing with a scene doubled behind itself; ``fields`` are those that differ.

    The comments above the scene stay with the first.
    """
    _, body = text.fields(at)
    doubled = text.insert(at + 1, text.scene_of("", body))
    return edit_scene(doubled, at + 1, fields)


def _written(name: str, value: Any) -> Any:
    """A field's value as the library spells it in the manner of the other files."""
    if isinstance(value, View):
        return _view(value)
    if name == "notes":
        return _lines(value)
    if isinstance(value, str):
        return _text(value)
    if name in {"figures", "citations"}:
        return [_flow_map(item) for item in value]
    if isinstance(value, list | tuple):
        return _list(value)
    return value


def _text(value: str) -> Any:
    text = " ".join(value.split())
    if len(text) > _SHORT:
        return _folded(text)
    return DoubleQuotedScalarString(text) if _needs_quotes(text) else text


def _needs_quotes(text: str) -> bool:
    """True where the library would put single quotes, and where a reader expects some."""
    return "{" in text or ": " in text or " #" in text or text[:1] in "\"'&*!|>%@`-?[,"


def _folded(text: str) -> Any:
    """A long text below its field, in lines of the usual width."""
    folded = FoldedScalarString(text)
    folds, at = [], 0
    for line in textwrap.wrap(text, WIDTH - 6, break_long_words=False, break_on_hyphens=False)[:-1]:
        at += len(line)
        folds.append(at)
        at += 1
    folded.fold_pos = folds
    return folded


def _lines(value: str) -> Any:
    lines = [" ".join(line.split()) for line in value.splitlines()]
    kept = [line for line in lines if line]
    if len(kept) < 2:
        return _text("".join(kept))
    return LiteralScalarString("\n".join(kept) + "\n")


def _list(items: Iterable[Any]) -> CommentedSeq:
    found = CommentedSeq([str(item) if isinstance(item, str) else item for item in items])
    if sum(len(str(item)) + 2 for item in found) <= _SHORT:
        found.fa.set_flow_style()
    return found


def _flow_map(item: Mapping[str, Any]) -> CommentedMap:
    found = CommentedMap()
    for key, value in item.items():
        if value in (None, "", [], ()):
            continue
        if isinstance(value, str):
            text = " ".join(value.split())
            quoted = _needs_quotes(text) or any(sign in text for sign in ",[]{}¶")
            found[key] = DoubleQuotedScalarString(text) if quoted else text
        else:
            found[key] = _list(value) if isinstance(value, list | tuple) else value
    found.fa.set_flow_style()
    return found


def _view(view: View) -> dict[str, Any]:
    """A view's fields in their order, ``None`` for what it leaves as the dossier opens."""
    values: dict[str, Any] = {}
    for name in _VIEW_ORDER:
        value = getattr(view, name)
        if name == "camera" and value is not None:
            numbers = {n: getattr(value, n) for n in ("lon", "lat", "zoom", "bearing", "pitch")}
            value = _flow_map(
                {n: _number(v) for n, v in numbers.items() if v or n in {"lon", "lat", "zoom"}}
            )
            for n in ("lon", "lat", "zoom"):
                value.setdefault(n, 0)
        elif isinstance(value, tuple):
            items = [str(item) for item in value]
            value = _list(items) if items or name in {"kinds", "layers"} else None
        elif isinstance(value, str):
            value = str(value)
        values[name] = value
    return values


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else value
