"""Problems of a dossier: what came, what was expected, what to do, and where."""

from __future__ import annotations

from dataclasses import dataclass

_SHOWN = 80


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """One problem. ``line`` counts from 1; ``record`` is an id, or "" for the file itself."""

    file: str
    line: int
    record: str
    field: str
    came: str
    expected: str
    remedy: str

    def __str__(self) -> str:
        where = " ".join(part for part in (f"{self.file}:{self.line}", self.record) if part)
        field = f" {self.field}:" if self.field else ":"
        return f"{where}{field} came {self.came}; expected {self.expected}; {self.remedy}"


class DossierError(Exception):
    """A dossier that cannot be used; ``issues`` holds every problem found, in file order."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        self.issues = issues
        super().__init__("\n".join(str(issue) for issue in issues))


def shown(value: object) -> str:
    """A value as a message quotes it: quoted, on one line, at most eighty characters."""
    text = value if isinstance(value, str) else repr(value)
    flat = "".join(char if char.isprintable() else "·" for char in text)
    return f'"{flat}"' if len(flat) <= _SHOWN else f'"{flat[:_SHOWN]}…"'
