"""One check to its judge: the list of the kinds of check, and what holds for all of them.

Three rules stand here and in no judge. What no layer knows on the as-of day is *untested*. What
nothing but the claim's own sources bears out is *consistent*, and so is a claim of which the check
tests only a part.

To add a kind: a value in :mod:`seeds.checks`, its fields in :mod:`seeds.schema`, a module here with
``judge(check, evidence) -> Finding``, and a row below. docs/claims.md describes each.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType
from typing import Any

from dashboard.claims import (
    connected_by_land,
    event_count,
    first_since,
    follows_river,
    land_border,
    rank,
    route_share,
    sites_on_border,
    trend,
)
from dashboard.claims.evidence import BORDERS, Evidence, Feature
from dashboard.claims.findings import LAYER, Finding, RestsOn, Verdict
from dashboard.claims.wording import day_words, listed
from seeds import checks
from seeds.claims import Claim
from seeds.vocabulary import Measure

Judge = Callable[[Any, Evidence], Finding]

JUDGES: Mapping[type[checks.Check], Judge] = MappingProxyType(
    {
        checks.EventCount: event_count.judge,
        checks.LandBorder: land_border.judge,
        checks.ConnectedByLand: connected_by_land.judge,
        checks.FollowsRiver: follows_river.judge,
        checks.SitesOnBorder: sites_on_border.judge,
        checks.RouteShare: route_share.judge,
        checks.Ranking: rank.judge,
        checks.Trend: trend.judge,
        checks.FirstSince: first_since.judge,
    }
)
"""The judge of each kind of check; a test demands one for every kind."""

NO_CHECK = Finding(
    verdict=Verdict.UNTESTED,
    reason="No test is defined for this claim.",
    method="None.",
)


def judge_claim(claim: Claim, evidence: Evidence) -> Finding:
    """The finding of a claim's check, held to what claim and evidence rest on."""
    finding = judge_check(claim.check, evidence)
    cited = _standing((citation.source for citation in claim.citations), evidence)
    rests_on = RestsOn(cited, _rests_on(finding, claim.check, evidence))
    caveats, verdict = finding.caveats, finding.verdict
    if claim.not_tested and verdict is not Verdict.UNTESTED:
        caveats = (f"Not tested: {claim.not_tested}", *caveats)
    if verdict is Verdict.SUPPORTED and (claim.not_tested or rests_on.same_source):
        verdict = Verdict.CONSISTENT
    return replace(finding, verdict=verdict, caveats=caveats, rests_on=rests_on)


def judge_check(check: checks.Check | None, evidence: Evidence) -> Finding:
    """The finding for a check by itself; "untested" where there is none."""
    if check is None:
        return NO_CHECK
    unknown = _unknown_borders(_countries_by_land(check), evidence)
    if unknown:
        names = listed([evidence.name(code) for code in unknown])
        reason = f"No layer here knows the land borders of {names} on {day_words(evidence.as_of)}."
        return Finding(Verdict.UNTESTED, reason, "Borders are those of the as-of day.")
    return JUDGES[type(check)](check, evidence)


def _rests_on(finding: Finding, check: checks.Check | None, evidence: Evidence) -> tuple[str, ...]:
    """Sources of the events that a finding used, then the layers, each once; none if untested."""
    if check is None or finding.verdict is Verdict.UNTESTED:
        return ()
    used = set(finding.events)
    sources = _standing(
        (
            citation.source
            for event in evidence.events
            if event.id in used
            for citation in event.citations
        ),
        evidence,
    )
    borders = [BORDERS] if _countries_by_land(check) else []
    drawn = [drawn.layer for drawn in finding.drawn]
    layers = dict.fromkeys([*borders, *drawn, *finding.layers])
    return (*sources, *(LAYER + name for name in layers))


def _standing(sources: Iterable[str], evidence: Evidence) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source for source in sources if source not in evidence.withdrawn))


def _countries_by_land(check: checks.Check) -> tuple[str, ...]:
    """The countries whose land borders a check asks about; none for a check of anything else."""
    match check:
        case checks.LandBorder():
            return (check.country, *check.neighbours, *check.among)
        case checks.ConnectedByLand():
            return (*check.countries, *([check.through] if check.through else []))
        case checks.FollowsRiver() | checks.SitesOnBorder():
            return check.pair
        case checks.Ranking() if check.measure is Measure.BORDER_KM:
            return tuple(code for pair in (check.pair, *check.peers) for code in pair)
    return ()


def _unknown_borders(codes: Collection[str], evidence: Evidence) -> list[str]:
    """Those of the countries that have borders in the layer, but none on the as-of day.

    Also the two of a border that the layer has, but not on that day.
    """
    ever = _with_borders(evidence.layers.get(BORDERS, ()))
    then = _with_borders(evidence.features(BORDERS))
    apart = {
        code
        for pair in combinations(dict.fromkeys(codes), 2)
        if not evidence.is_border_known(*pair)
        for code in pair
    }
    return [
        code
        for code in dict.fromkeys(codes)
        if code in apart or (code not in then and (code in ever or not then))
    ]


def _with_borders(features: Iterable[Feature]) -> set[str]:
    return {str(feature.properties[side]) for feature in features for side in ("a", "b")}
