"""``land_border``: which countries border one by land, and whether the claim names them all."""

from __future__ import annotations

from dashboard.claims.control import control_caveats
from dashboard.claims.evidence import Evidence
from dashboard.claims.findings import Figure, Finding, Verdict
from dashboard.claims.wording import km_words, listed
from seeds.records.checks import LandBorder

METHOD = (
    "Two countries border by land where the table of land borders, measured in full detail, has "
    "them; lengths are geodesic, on the WGS84 ellipsoid."
)


def judge(check: LandBorder, evidence: Evidence) -> Finding:
    """Hold the neighbours claimed against those that the borders show."""
    lengths = {
        code: evidence.border_km(check.country, code)
        for code in dict.fromkeys((*check.neighbours, *check.among))
    }
    actual = {code for code, length in lengths.items() if length > 0}
    claimed = set(check.neighbours)
    pairs = [(check.country, code) for code in lengths if code in actual]
    return Finding(
        verdict=_verdict(claimed, actual),
        reason=_reason(check, actual, evidence),
        method=METHOD,
        figures=tuple(
            Figure(
                evidence.pair_name((check.country, code)),
                km_words(length) if length else "no land border",
                "km" if length else "",
            )
            for code, length in lengths.items()
        ),
        caveats=tuple(words for pair in pairs for words in control_caveats(pair, evidence)),
        drawn=evidence.drawn_borders(pairs),
    )


def _verdict(claimed: set[str], actual: set[str]) -> Verdict:
    if claimed == actual:
        return Verdict.SUPPORTED
    return Verdict.IN_PART if claimed & actual else Verdict.CONTRADICTED


def _reason(check: LandBorder, actual: set[str], evidence: Evidence) -> str:
    country = evidence.name(check.country)
    missed = [evidence.name(code) for code in check.among if code in actual - set(check.neighbours)]
    wrong = [evidence.name(code) for code in check.neighbours if code not in actual]
    if not missed and not wrong:
        return f"{country} borders {listed([evidence.name(code) for code in check.neighbours])}."
    parts = []
    if wrong:
        parts.append(f"{country} shares no land border with {listed(wrong)}")
    if missed:
        parts.append(f"{country} also borders {listed(missed)}, which the claim leaves out")
    return "; ".join(parts) + "."
