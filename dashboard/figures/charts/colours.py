"""The colours of charts, all out of the interface's tokens.

A is blue and B is orange everywhere, so nothing else may have their colours. Kinds of event come in
families instead, told by what the vocabulary says of them: what both sides take part in is green,
what one side does against another is red, and the rest is grey; within a family one kind is lighter
than the next. A kind that is added to the vocabulary has its colour at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from seeds.records.model import EventKind
from seeds.vocabulary import Mode

_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)

_DARKEST, _LIGHTEST = 0.62, 0.56
"""Shares of a family's token in its first kind, the rest ink, and in its last, the rest panel."""


@dataclass(frozen=True, slots=True)
class Shade:
    """A token of the interface, or a mix: ``share`` (0 to 1) of it and the rest of ``onto``."""

    token: str
    share: float = 1.0
    onto: str = "panel"

    def in_(self, tokens: Mapping[str, str]) -> str:
        """The colour as ``#rrggbb`` in a theme; KeyError for a token that there is not.

        ValueError for one that is no colour of six digits.
        """
        above, below = (_parts(tokens[name]) for name in (self.token, self.onto))
        mixed = (
            round(a * self.share + b * (1 - self.share)) for a, b in zip(above, below, strict=True)
        )
        return "#{:02x}{:02x}{:02x}".format(*mixed)


SIDE_A, SIDE_B = Shade("side-a"), Shade("side-b")
NEITHER = Shade("neutral-mark")

_MODES = {
    Mode.RAIL.value: Shade("ink", 0.75),
    Mode.ROAD.value: Shade("neutral-mark", 0.8),
    Mode.SHIP.value: Shade("water-line"),
}


def shade_of_mode(mode: str) -> Shade:
    """The colour of a way to travel; grey for one that the vocabulary does not know."""
    return _MODES.get(mode, NEITHER)


def shades_of_kinds() -> Mapping[str, Shade]:
    """The colour of every kind of event, in the vocabulary's order."""
    families: dict[str, list[str]] = {}
    for kind in EventKind:
        families.setdefault(_family(kind), []).append(kind.value)
    shades = {
        kind: _step(token, at, len(kinds))
        for token, kinds in families.items()
        for at, kind in enumerate(kinds)
    }
    return {kind.value: shades[kind.value] for kind in EventKind}


def _family(kind: EventKind) -> str:
    if kind.is_contact:
        return "shared"
    return "contested" if kind.is_hostile else "neutral-mark"


def _step(token: str, at: int, of: int) -> Shade:
    """One of several steps from dark, with ink in it, to light, with the panel in it."""
    if of == 1:
        return Shade(token)
    # The range of shares from ink to panel on one line: −(1 − darkest) … 0 … 1 − lightest.
    place = -(1 - _DARKEST) + (at / (of - 1)) * (2 - _DARKEST - _LIGHTEST)
    return Shade(token, 1 + place, "ink") if place < 0 else Shade(token, 1 - place)


def _parts(colour: str) -> tuple[int, ...]:
    if not _HEX.fullmatch(colour):
        raise ValueError(f"came {colour!r}; a chart takes colours of six digits, as in #1f66ad")
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
