"""What a check found: a verdict with its figures, method, caveats and the evidence it used."""

from __future__ import annotations

from dataclasses import dataclass

from seeds.claims import Verdict

__all__ = ["Drawn", "Figure", "Finding", "Verdict"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure that the verdict rests on: "Iran – Turkey", "549.9", "km"."""

    label: str
    value: str
    unit: str = ""

    def words(self) -> str:
        """The figure on one line."""
        return " ".join(part for part in (f"{self.label}:", self.value, self.unit) if part)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Features of a layer that a check used, by their ids: what its map shows."""

    layer: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer of one check.

    ``reason`` is one sentence that says why the verdict is what it is; ``method`` how it was found
    out; ``caveats`` what a reader must not forget. ``drawn`` and ``events`` are exactly the
    geometry and the events that were used.
    """

    verdict: Verdict
    reason: str
    method: str
    figures: tuple[Figure, ...] = ()
    caveats: tuple[str, ...] = ()
    drawn: tuple[Drawn, ...] = ()
    events: tuple[str, ...] = ()
