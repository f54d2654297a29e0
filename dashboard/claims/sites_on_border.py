"""``sites_on_border``: dams, plants or crossings that stand on a pair's border.

A site that is listed counts wherever it stands. That none is listed says something only on borders
on which the layer records every site of the kind that is known (``Layer.covers``).
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from dashboard.claims.evidence import SITES, Evidence, Feature
from dashboard.claims.findings import Drawn, Figure, Finding, Verdict
from dashboard.claims.wording import day_words, listed, standing_words
from geodata.geodesy import distances_to_line_km
from geodata.validity import Standing, standing_on
from seeds.records.checks import SITE_TOLERANCE_KM, SitesOnBorder
from seeds.vocabulary import SiteKind


def judge(check: SitesOnBorder, evidence: Evidence) -> Finding:
    """Count the sites in operation within the tolerance of the border."""
    kinds = listed([kind.plural for kind in check.sites])
    method = (
        f"{kinds.capitalize()} of the layer of sites within {check.tolerance_km:g} km of the "
        "border’s line; those in operation on the as-of day count."
    )
    parts = evidence.parts_between(*check.pair)
    if not parts:
        reason = f"{evidence.pair_words(check.pair)} share no land border in these layers."
        return Finding(Verdict.UNTESTED, reason, method)
    near = _near_sites(check.pair, check.sites, evidence, check.tolerance_km)
    standing = [site for site in near if _stands(site, evidence)]
    silent = unrecorded_kinds(check.pair, check.sites, evidence)
    waiting = [site for site in near if site not in standing]
    number = len(standing)
    reason = (
        f"{number or 'None'} {'were' if number > 1 else 'was'} in operation on the border by "
        f"{day_words(evidence.as_of)}; the claim needs at least {check.at_least}."
    )
    verdict = _verdict(len(standing), len(near), check.at_least)
    missing = listed([kind.plural for kind in silent])
    counts = verdict is Verdict.SUPPORTED or not silent
    if not counts:
        verdict = Verdict.UNTESTED
        reason = f"The layer of sites does not record {missing} on this border."
    return Finding(
        verdict=verdict,
        reason=reason,
        method=method,
        figures=tuple(_figure(site, evidence) for site in near),
        caveats=(
            *((f"Not known to be in operation by then: {_names(waiting)}.",) if waiting else ()),
            *((f"Not recorded on this border: {missing}.",) if silent and counts else ()),
            "The layer lists the sites that are known to us, not every one there is.",
        ),
        layers=(SITES,),
        drawn=(
            *evidence.drawn_borders([check.pair]),
            *((Drawn(SITES, tuple(site.id for site in near)),) if near else ()),
        ),
    )


def unrecorded_kinds(
    pair: tuple[str, str], kinds: Collection[SiteKind], evidence: Evidence
) -> tuple[SiteKind, ...]:
    """Those of the kinds that the layer does not record on a pair's border, in their order."""
    a, b = sorted(pair)
    recorded = evidence.sites_recorded.get((a, b), frozenset())
    return tuple(kind for kind in kinds if kind.value not in recorded)


def standing_sites(
    pair: tuple[str, str],
    kinds: Collection[SiteKind],
    evidence: Evidence,
    tolerance_km: float = SITE_TOLERANCE_KM,
) -> list[Feature]:
    """Sites of these kinds in operation on the border of two countries by the as-of day."""
    near = _near_sites(pair, kinds, evidence, tolerance_km)
    return [site for site in near if _stands(site, evidence)]


def _near_sites(
    pair: tuple[str, str], kinds: Collection[SiteKind], evidence: Evidence, tolerance_km: float
) -> list[Feature]:
    wanted = {kind.value for kind in kinds}
    sites = [
        site
        for site in evidence.features(SITES)
        if site.point and site.properties.get("kind") in wanted
    ]
    lines = [line for part in evidence.parts_between(*pair) for line in part.feature.lines]
    return [site for site in sites if lines and _distance_km(site, lines) <= tolerance_km]


def _verdict(standing: int, near: int, wanted: int) -> Verdict:
    if standing >= wanted:
        return Verdict.SUPPORTED
    return Verdict.IN_PART if near else Verdict.NOT_SHOWN


def _distance_km(site: Feature, lines: list[np.ndarray]) -> float:
    return float(distances_to_line_km(np.asarray([site.point]), lines)[0])


def _stands(site: Feature, evidence: Evidence) -> bool:
    """True where the site is known to work on the as-of day."""
    return standing_on(site.properties, evidence.as_of) is Standing.WORKING


def _figure(site: Feature, evidence: Evidence) -> Figure:
    kind = str(site.properties.get("kind", ""))
    words = standing_words(site.properties, evidence.as_of)
    return Figure(str(site.properties["name"]), f"{kind}, {words}")


def _names(sites: list[Feature]) -> str:
    return listed([str(site.properties["name"]) for site in sites])
