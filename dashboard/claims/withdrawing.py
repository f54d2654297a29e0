"""What falls when sources are withdrawn: the events and claims that rest on nothing else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from seeds.claims import Claim
from seeds.model import Citation, Dossier, Event


@dataclass(frozen=True, slots=True)
class Resting:
    """What rests on one source: ``only_`` names what rests on no other and falls with it."""

    events: tuple[Event, ...]
    only_events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    only_claims: tuple[Claim, ...]


def stands(citations: Collection[Citation], withdrawn: Collection[str]) -> bool:
    """True where at least one of the cited sources is not withdrawn."""
    return any(citation.source not in withdrawn for citation in citations)


def standing_events(dossier: Dossier, withdrawn: Collection[str]) -> tuple[Event, ...]:
    """The events that still rest on a source, in the order of the file."""
    return tuple(event for event in dossier.events if stands(event.citations, withdrawn))


def rests_on(dossier: Dossier, source: str) -> Resting:
    """What cites a source, and what of it cites nothing else."""
    events = tuple(e for e in dossier.events if _cites(e.citations, source))
    claims = tuple(c for c in dossier.claims if _cites(c.citations, source))
    return Resting(
        events=events,
        only_events=tuple(e for e in events if not stands(e.citations, {source})),
        claims=claims,
        only_claims=tuple(c for c in claims if not stands(c.citations, {source})),
    )


def _cites(citations: Collection[Citation], source: str) -> bool:
    return any(citation.source == source for citation in citations)
