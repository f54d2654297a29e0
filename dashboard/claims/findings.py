"""What a check found: a verdict with its figures, method, caveats and the evidence it used."""

from __future__ import annotations

from dataclasses import dataclass

from seeds.records.claims import Verdict

__all__ = ["LAYER", "Drawn", "Figure", "Finding", "RestsOn", "Verdict"]

LAYER = "layer/"
"""What stands before a layer's name where ids of sources stand too; none of these has it."""


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
class RestsOn:
    """What a verdict rests on: ids of sources, and of layers with ``layer/`` before their name.

    ``evidence`` is empty where nothing was tested.
    """

    claim: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()

    @property
    def same_source(self) -> bool:
        """True where the evidence is nothing but what the claim's own sources say."""
        return bool(self.evidence) and set(self.evidence) <= set(self.claim)


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer of one check.

    ``reason`` is one sentence that says why the verdict is what it is; ``method`` how it was found
    out; ``caveats`` what a reader must not forget. ``drawn`` and ``events`` are exactly the
    geometry and the events that were used. ``layers`` names layers that were read without a
    feature of them being drawn. ``rests_on`` is filled in by :mod:`dashboard.claims.judging`.
    """

    verdict: Verdict
    reason: str
    method: str
    figures: tuple[Figure, ...] = ()
    caveats: tuple[str, ...] = ()
    drawn: tuple[Drawn, ...] = ()
    events: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    rests_on: RestsOn = RestsOn()

    @property
    def same_source(self) -> bool:
        """True where claim and evidence come from the same source."""
        return self.rests_on.same_source
