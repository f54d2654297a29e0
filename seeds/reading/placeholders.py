"""Words with values in braces.

``{border_km}`` stands for a measure, ``{claim:border-follows-aras}`` for the verdict of a claim. A
brace that is meant as a brace is written twice, as in ``{{``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from seeds.issues import shown

CLAIM_PREFIX = "claim:"
"""What stands before the id of a claim whose verdict is meant."""

_PART = re.compile(r"\{\{|\}\}|\{(?P<name>[^{}]*)\}|(?P<stray>[{}])")
_SHOWN = 24
"""Characters of the words around a brace that a message quotes."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A value that the words stand for: the name of a binding, or ``claim:`` and an id."""

    name: str

    @property
    def claim(self) -> str | None:
        """The id of the claim whose verdict is meant; ``None`` for any other value."""
        return self.name.removeprefix(CLAIM_PREFIX) if self.name.startswith(CLAIM_PREFIX) else None


@dataclass(frozen=True, slots=True)
class StrayBrace:
    """A brace that opens or closes nothing; ``near`` are the words around it."""

    sign: str
    near: str

    def came(self) -> str:
        """What came, for a message."""
        return f"a brace without its other half in {shown(self.near)}"


def split_words(text: str) -> Iterator[str | Placeholder | StrayBrace]:
    """The parts of a text in order: words as they are, values that stand in braces, and faults."""
    done = 0
    for match in _PART.finditer(text):
        if match.start() > done:
            yield text[done : match.start()]
        done = match.end()
        if match["name"] is not None:
            yield Placeholder(match["name"].strip())
        elif match["stray"]:
            near = text[max(0, match.start() - _SHOWN) : match.end() + _SHOWN]
            yield StrayBrace(match["stray"], near.strip())
        else:
            yield match.group()[0]
    if done < len(text):
        yield text[done:]


def placeholders(text: str) -> tuple[Placeholder, ...]:
    """The values that a text stands for, in order."""
    return tuple(part for part in split_words(text) if isinstance(part, Placeholder))


def replace_placeholders(text: str, value: Callable[[Placeholder], str]) -> str:
    """The text with every value in place of its name; a stray brace stays as it is written."""
    parts = []
    for part in split_words(text):
        if isinstance(part, Placeholder):
            parts.append(value(part))
        elif isinstance(part, str):
            parts.append(part)
        else:
            parts.append(part.sign)
    return "".join(parts)
