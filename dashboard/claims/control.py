"""Caveats on stretches of a border that others held on the as-of day."""

from __future__ import annotations

from dashboard.claims.evidence import Evidence
from dashboard.query.control import control_words
from geodata.control import stretches


def control_caveats(pair: tuple[str, str], evidence: Evidence) -> tuple[str, ...]:
    """One sentence a stretch of the pair's border; none where nobody else held any of it."""
    return tuple(
        f"{evidence.pair_name(pair)}: {control_words(stretch, evidence.names)}"
        for stretch in stretches(*pair, evidence.as_of)
    )
