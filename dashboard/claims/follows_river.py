"""``follows_river``: how much of a border lies along a river, and where it does not."""

from __future__ import annotations

import numpy as np

from dashboard.claims.control import control_caveats
from dashboard.claims.evidence import RIVERS, BorderPart, Evidence
from dashboard.claims.findings import Drawn, Figure, Finding, Verdict
from dashboard.claims.wording import km_words, share_words
from geodata.geodesy import length_km, share_along
from seeds.records.checks import FollowsRiver

_ROUNDING = 0.02
"""Lines of one river from two surveys part by a few per cent; less is no difference."""

_LEAST = 0.05
"""Below a twentieth a border does not follow a river; it only touches or crosses it."""


def judge(check: FollowsRiver, evidence: Evidence) -> Finding:
    """Measure the share of the border within the tolerance of the river."""
    method = (
        f"Share of the border’s length as drawn within {check.tolerance_km:g} km of the river’s "
        "line, walked in steps of 250 m on the WGS84 ellipsoid."
    )
    parts = evidence.parts_between(*check.pair)
    rivers = [f for f in evidence.features(RIVERS) if f.properties.get("name") == check.river]
    if not parts:
        reason = f"{evidence.pair_words(check.pair)} share no land border in these layers."
        return Finding(Verdict.UNTESTED, reason, method)
    if not rivers:
        reason = f"No layer here has a river named {check.river}."
        return Finding(Verdict.UNTESTED, reason, method)
    river_lines = [line for river in rivers for line in river.lines]
    on_river = {
        part.feature.id: part.length_km * _share(part, river_lines, check.tolerance_km)
        for part in parts
    }
    total = sum(part.length_km for part in parts)
    share = sum(on_river.values()) / total
    figures = [
        Figure(f"On the {check.river}", share_words(share)),
        Figure("Border", km_words(total), "km"),
        Figure(f"Of it on the {check.river}", km_words(sum(on_river.values())), "km"),
    ]
    return Finding(
        verdict=_verdict(share, check.claimed_share),
        reason=(
            f"{share_words(share)} of the border follows the {check.river}; the claim needs "
            f"{share_words(check.claimed_share)}."
        ),
        method=method,
        figures=tuple(figures),
        caveats=(
            *control_caveats(check.pair, evidence),
            *_gaps(parts, on_river, check, evidence),
        ),
        drawn=(
            *evidence.drawn_borders([check.pair]),
            Drawn(RIVERS, tuple(river.id for river in rivers)),
        ),
    )


def _share(part: BorderPart, rivers: list[np.ndarray], tolerance_km: float) -> float:
    lines = [line for line in part.feature.lines if len(line) > 1]
    shares = [share_along(line, rivers, tolerance_km) for line in lines]
    return float(np.average(shares, weights=[length_km(line) for line in lines]))


def _verdict(share: float, claimed: float) -> Verdict:
    """Of two shares that differ, both must be more than a touch for the claim to hold in part."""
    if abs(share - claimed) <= _ROUNDING:
        return Verdict.SUPPORTED
    return Verdict.IN_PART if min(share, claimed) >= _LEAST else Verdict.CONTRADICTED


def _gaps(
    parts: tuple[BorderPart, ...],
    on_river: dict[str, float],
    check: FollowsRiver,
    evidence: Evidence,
) -> tuple[str, ...]:
    """What interrupts the river: stretches off it, and other countries' borders on it."""
    caveats = []
    for part in parts:
        off = part.length_km - on_river[part.feature.id]
        if off > part.length_km / 2:
            caveats.append(
                f"{km_words(off)} km {_where(part)} leave the {check.river}; whether they follow "
                "another river is not looked at."
            )
    if len({part.part for part in parts}) > 1:
        for code, stretch in _between(parts, check, evidence).items():
            caveats.append(
                f"The border comes in separate parts; between them {km_words(stretch)} km of the "
                f"river are the border of {evidence.name(code)}."
            )
    return tuple(caveats)


def _between(
    parts: tuple[BorderPart, ...], check: FollowsRiver, evidence: Evidence
) -> dict[str, float]:
    """Kilometres of the river between the border's parts, by the other country that it bounds."""
    lengths: dict[str, float] = {}
    for part in evidence.border_parts:
        others = {part.a, part.b} - set(check.pair)
        if part.river == check.river and len(others) == 1 and _lies_between(part, parts):
            code = others.pop()
            lengths[code] = lengths.get(code, 0.0) + part.length_km
    return lengths


def _where(part: BorderPart) -> str:
    """Towards which end of the border a stretch lies, by the compass, for a sentence."""
    line = part.feature.lines[0]
    west, east = line[:, 0].min(), line[:, 0].max()
    return f"(between {west:.1f}° and {east:.1f}° E)"


def _lies_between(part: BorderPart, parts: tuple[BorderPart, ...]) -> bool:
    """True where a stretch lies between two of the border's parts, west to east."""
    middle = float(np.mean([line[:, 0].mean() for line in part.feature.lines]))
    centres = [float(np.mean([line[:, 0].mean() for line in p.feature.lines])) for p in parts]
    return min(centres) < middle < max(centres)
