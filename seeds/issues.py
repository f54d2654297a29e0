"""Problems of a dossier: what came, what was expected, what to do, and where."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_SHOWN = 80

MOST_TOLD = 300
"""Problems that a report for people has; whoever has mended these asks again."""


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """One problem.

    ``line`` counts from 1 and is 0 where there is no line to point at, as in a file that is
    missing; ``record`` is an id, or "" for the file itself; ``field`` is a path such as
    ``participants[2].country``, or "" for the whole record.
    """

    file: str
    line: int
    record: str
    field: str
    came: str
    expected: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        where = " ".join(part for part in (place, self.record, self.field) if part)
        return f"{where}: came {self.came}; expected {self.expected}; {self.remedy}"


def told(issues: Sequence[Issue]) -> list[str]:
    """The problems as lines for people; of very many the first, and how many more there are."""
    lines = [str(issue) for issue in issues[:MOST_TOLD]]
    more = len(issues) - len(lines)
    return [*lines, f"… and {more:,} more"] if more else lines


class DossierError(Exception):
    """A dossier that cannot be used; ``issues`` holds every problem found, in file order."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        self.issues = issues
        super().__init__("\n".join(told(issues)))


def shown(value: object) -> str:
    """A value as a message quotes it: quoted, on one line, at most eighty characters."""
    text = value if isinstance(value, str) else repr(value)
    flat = "".join(char if char.isprintable() else "·" for char in text)
    return f'"{flat}"' if len(flat) <= _SHOWN else f'"{flat[:_SHOWN]}…"'


def shown_character(char: str) -> str:
    """A character that cannot be seen, by its number and name."""
    name = unicodedata.name(char, "control character").lower()
    return f"the invisible character U+{ord(char):04X} ({name})"
