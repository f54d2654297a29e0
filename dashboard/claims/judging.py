"""One check to its judge, and what holds for all of them.

Three rules stand here and in no judge. What no layer knows on the as-of day is *untested*. What
nothing but the claim's own sources bears out is *consistent*, and so is a claim of which the check
tests only a part.

To add a kind: a class in :mod:`seeds.records.checks`, and a module here with its name and
``judge(check, evidence) -> Finding``. docs/claims.md describes each.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from importlib import import_module
from itertools import combinations
from types import MappingProxyType
from typing import Any

from dashboard.claims.evidence import BORDERS, Evidence, Feature
from dashboard.claims.findings import LAYER, Finding, RestsOn, Verdict
from dashboard.claims.wording import day_words, listed
from seeds.records.checks import CHECKS, Check
from seeds.records.claims import Claim

Judge = Callable[[Any, Evidence], Finding]

JUDGES: Mapping[type[Check], Judge] = MappingProxyType(
    {check: import_module(f"{__package__}.{kind}").judge for kind, check in CHECKS.items()}
)
"""The judge of each kind of check: its module here has the name of the kind."""

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


def judge_check(check: Check | None, evidence: Evidence) -> Finding:
    """The finding for a check by itself; "untested" where there is none."""
    if check is None:
        return NO_CHECK
    unknown = _unknown_borders(check.by_land, evidence)
    if unknown:
        names = listed([evidence.name(code) for code in unknown])
        reason = f"No layer here knows the land borders of {names} on {day_words(evidence.as_of)}."
        return Finding(Verdict.UNTESTED, reason, "Borders are those of the as-of day.")
    return JUDGES[type(check)](check, evidence)


def _rests_on(finding: Finding, check: Check | None, evidence: Evidence) -> tuple[str, ...]:
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
    borders = [BORDERS] if check.by_land else []
    drawn = [drawn.layer for drawn in finding.drawn]
    layers = dict.fromkeys([*borders, *drawn, *finding.layers])
    return (*sources, *(LAYER + name for name in layers))


def _standing(sources: Iterable[str], evidence: Evidence) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source for source in sources if source not in evidence.withdrawn))


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
