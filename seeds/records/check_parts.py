"""What checks are made of: their common face, and what each says of its parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Annotated, ClassVar

from seeds.records.model import Event

Misfit = tuple[str, str, str, str]
"""A parameter of a check, what came, what was expected, what to do."""


class Reference(Enum):
    """What a text stands for, where it is more than text."""

    COUNTRY = auto()
    EVENT = auto()


Pair = tuple[str, str]
"""Codes of two countries."""

Country = Annotated[str, Reference.COUNTRY]
EventId = Annotated[str, Reference.EVENT]


@dataclass(frozen=True, slots=True)
class Asks:
    """What a parameter asks for, in a few words, and within which limits it is.

    ``low`` and ``high`` bound a number; ``least`` is how many items a list must have.
    """

    meaning: str
    low: float = 0
    high: float = 1
    least: int = 0


@dataclass(frozen=True, slots=True)
class Check:
    """What a claim asks to be tested; :mod:`seeds.records.checks` has a class for each kind.

    Each parameter is annotated with its type and :class:`Asks`; from both comes how it is read
    (:mod:`seeds.format.checks`). One with a default may be left out.
    """

    kind: ClassVar[str]
    """As a dossier writes it; a module of :mod:`dashboard.claims` with this name judges it."""

    meaning: ClassVar[str]
    """What is claimed, in a few words."""

    @property
    def by_land(self) -> tuple[str, ...]:
        """The countries whose land borders it asks about; none for a check of anything else."""
        return ()

    def misfits(self, events: Mapping[str, Event]) -> Iterator[Misfit]:  # noqa: ARG002
        """Parameters that do not fit each other, or the events of the dossier by id."""
        yield from ()
