"""The ledger: every claim of a dossier with its finding, and how that differs from before."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from dashboard.claims.evidence import LAYERS as LAYERS_READ
from dashboard.claims.evidence import SITES, Evidence, Feature, gather_features
from dashboard.claims.findings import Finding
from dashboard.claims.judging import judge_claim
from dashboard.claims.withdrawing import standing_events, stands
from geodata.borders import bordering_pairs, measure_border
from geodata.layers import LAYERS, load_geojson
from seeds.records.claims import Claim, RelationKind, Verdict
from seeds.records.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Related:
    """Another claim that bears on this one: ``passive`` where the other says so of this."""

    kind: RelationKind
    claim: Claim
    passive: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim of the ledger.

    ``stands`` is false where all its sources are withdrawn. ``before`` is the verdict that it had,
    where that is another than now: as last looked at according to the dossier, or else as of the
    dossier's own day with every source in place.
    """

    claim: Claim
    finding: Finding
    stands: bool
    before: Verdict | None
    before_when: str
    related: tuple[Related, ...]


@cache
def layer_features() -> Mapping[str, tuple[Feature, ...]]:
    """The features of the committed layers that checks read; they never change in a process."""
    collections = {name: load_geojson(name) for name in LAYERS_READ if name in LAYERS}
    return MappingProxyType(gather_features(collections))


@cache
def measured_lengths() -> Mapping[tuple[str, str], float]:
    """Kilometres of every land border, as measured in full detail when the layers were built."""
    return MappingProxyType({pair: measure_border(*pair).length_km for pair in bordering_pairs()})


def gather_evidence(
    dossier: Dossier, as_of: date | None = None, withdrawn: Collection[str] = ()
) -> Evidence:
    """What checks of this dossier may look at, as of a day and without some sources."""
    return Evidence(
        events=standing_events(dossier, withdrawn),
        as_of=as_of or dossier.as_of,
        layers=layer_features(),
        names={country.code: country.name for country in dossier.countries},
        borders_km=measured_lengths(),
        sites_recorded=LAYERS[SITES].covers,
        withdrawn=frozenset(withdrawn),
    )


def build_ledger(
    dossier: Dossier, as_of: date | None = None, withdrawn: Collection[str] = ()
) -> tuple[Entry, ...]:
    """Every claim with its finding, in the order of the file."""
    now = gather_evidence(dossier, as_of, withdrawn)
    own = gather_evidence(dossier)
    same = now.as_of == own.as_of and not now.withdrawn
    by_id = {claim.id: claim for claim in dossier.claims}
    entries = []
    for claim in dossier.claims:
        finding = judge_claim(claim, now)
        known = finding if same else judge_claim(claim, own)
        before, when = _before(claim, finding.verdict, known.verdict)
        entries.append(
            Entry(
                claim=claim,
                finding=finding,
                stands=stands(claim.citations, withdrawn),
                before=before,
                before_when=when,
                related=_related(claim, by_id),
            )
        )
    return tuple(entries)


def _before(claim: Claim, now: Verdict, own: Verdict) -> tuple[Verdict | None, str]:
    if now is not own:
        return own, "as the dossier stands"
    if claim.last_verdict and claim.last_verdict is not now:
        on = claim.last_verdict_on
        return claim.last_verdict, f"when last looked at{f' on {on.isoformat()}' if on else ''}"
    return None, ""


def _related(claim: Claim, by_id: Mapping[str, Claim]) -> tuple[Related, ...]:
    own = [
        Related(relation.kind, by_id[relation.claim], passive=False)
        for relation in claim.relations
        if relation.claim in by_id
    ]
    others = [
        Related(relation.kind, other, passive=True)
        for other in by_id.values()
        for relation in other.relations
        if relation.claim == claim.id
    ]
    return (*own, *others)
