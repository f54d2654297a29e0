"""One check to its judge: the list of the kinds of check.

To add a kind: a value in :mod:`seeds.checks`, its fields in :mod:`seeds.schema`, a module here with
``judge(check, evidence) -> Finding``, and a row below. docs/claims.md describes each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
from dashboard.claims.evidence import Evidence
from dashboard.claims.findings import Finding, Verdict
from seeds import checks

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
    reason="Nothing here can test it: it names no check.",
    method="None.",
)


def judge_check(check: checks.Check | None, evidence: Evidence) -> Finding:
    """The finding for a claim's check; "untested" where the claim asks for none."""
    if check is None:
        return NO_CHECK
    return JUDGES[type(check)](check, evidence)
