"""What falls when sources are withdrawn: the events and claims that rest on nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from seeds.records.claims import Claim
from seeds.records.dossier import Dossier
from seeds.records.model import Citation, Event


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


def find_resting(dossier: Dossier) -> Mapping[str, Resting]:
    """What cites each source of the dossier, by its id, and what of it cites nothing else.

    Goes through events and claims once, however many sources there are.
    """
    events: defaultdict[str, list[Event]] = defaultdict(list)
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for event in dossier.events:
        for source in {citation.source for citation in event.citations}:
            events[source].append(event)
    for claim in dossier.claims:
        for source in {citation.source for citation in claim.citations}:
            claims[source].append(claim)
    return {
        id_: Resting(
            events=tuple(events[id_]),
            only_events=tuple(e for e in events[id_] if not stands(e.citations, {id_})),
            claims=tuple(claims[id_]),
            only_claims=tuple(c for c in claims[id_] if not stands(c.citations, {id_})),
        )
        for id_ in (source.id for source in dossier.sources)
    }
