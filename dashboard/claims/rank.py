"""``rank``: one pair stands lowest, or highest, among its peers.

Lengths of borders are measured and can show it. A dossier's events cannot: it records its own pairs
most fully, so that its counts agree with a claim or do not, and neither shows nor refutes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.claims.counting import count_events, of_pair
from dashboard.claims.evidence import Evidence
from dashboard.claims.findings import Figure, Finding, Verdict
from dashboard.claims.wording import km_words, listed
from dashboard.query.predicate import CONTACT_KINDS
from seeds.records.checks import Ranking
from seeds.records.model import EventKind
from seeds.vocabulary import Data, Extreme, Measure

METHOD = (
    "Each pair gets the least and the most that its value can be, where dates are inexact; a pair "
    "stands first or last only where its range lies wholly beyond that of every peer."
)
FAVOURED = (
    "The dossier was not compiled to count every incident of every pair, and records its own pairs "
    "more fully than others."
)
_SHOWN_BY_COUNTS = {
    Verdict.SUPPORTED: Verdict.CONSISTENT,
    Verdict.UNTESTED: Verdict.UNTESTED,
}
"""What a dossier's counts can say, by what they would show if they were complete."""

_UNITS = {Measure.CONFLICTS: "", Measure.CONTACTS: "", Measure.BORDER_KM: "km"}


@dataclass(frozen=True, slots=True)
class _Range:
    """What a pair's value is at least and at most."""

    least: float
    most: float

    @property
    def words(self) -> str:
        if self.least == self.most:
            return f"{self.most:,.10g}"
        return f"{self.least:,.10g} to {self.most:,.10g}"


def judge(check: Ranking, evidence: Evidence) -> Finding:
    """Rank the pair against its peers by the measure asked for."""
    if check.data is Data.FEED:
        return Finding(
            Verdict.UNTESTED,
            "Needs incident data, which this dossier does not have.",
            METHOD,
        )
    pairs = tuple(dict.fromkeys((check.pair, *check.peers)))
    if check.measure is Measure.BORDER_KM:
        return _judge_borders(check, pairs, evidence)
    return _judge_counts(check, pairs, evidence)


def _judge_borders(
    check: Ranking, pairs: tuple[tuple[str, str], ...], evidence: Evidence
) -> Finding:
    """Pairs without a land border have no length, and stand neither first nor last."""
    bordering = tuple(pair for pair in pairs if evidence.border_km(*pair))
    apart = [evidence.pair_name(pair) for pair in pairs if pair not in bordering]
    none = tuple(Figure(name, "no land border") for name in apart)
    drawn = evidence.drawn_borders(bordering)
    if check.pair not in bordering:
        reason = f"{evidence.pair_words(check.pair)} share no land border to be ranked."
        figures = (*_figures(check, {p: _border(p, evidence) for p in bordering}, evidence), *none)
        return Finding(Verdict.CONTRADICTED, reason, METHOD, figures, drawn=drawn)
    values = {pair: _border(pair, evidence) for pair in bordering}
    figures = (*_figures(check, values, evidence), *none)
    own = values.pop(check.pair)
    verdict = _verdict(own, list(values.values()), check.claimed)
    left_out = (f"Left out, without a land border: {listed(apart)}.",) if apart else ()
    reason = _reason(verdict, check, len(bordering))
    return Finding(verdict, reason, METHOD, figures, left_out, drawn=drawn)


def _judge_counts(
    check: Ranking, pairs: tuple[tuple[str, str], ...], evidence: Evidence
) -> Finding:
    values = {pair: _MEASURES[check.measure](pair, evidence) for pair in pairs}
    own = values.pop(check.pair)
    figures = _figures(check, {check.pair: own, **values}, evidence)
    verdict = _verdict(own, list(values.values()), check.claimed)
    reason = _reason(verdict, check, len(pairs))
    if not own.most and not any(value.most for value in values.values()):
        verdict = Verdict.UNTESTED
        reason = "Nothing of the kind is on record for any of these pairs."
    return Finding(
        _SHOWN_BY_COUNTS.get(verdict, Verdict.NOT_SHOWN),
        reason,
        METHOD,
        figures,
        (FAVOURED,),
        events=_events(check, pairs, evidence),
    )


def _figures(
    check: Ranking, values: Mapping[tuple[str, str], _Range], evidence: Evidence
) -> tuple[Figure, ...]:
    return tuple(
        Figure(evidence.pair_name(pair), _words(value, check.measure), _UNITS[check.measure])
        for pair, value in values.items()
    )


def _words(value: _Range, measure: Measure) -> str:
    return km_words(value.most) if measure is Measure.BORDER_KM else value.words


def _reason(verdict: Verdict, check: Ranking, compared: int) -> str:
    place = "lowest" if check.claimed is Extreme.LOWEST else "highest"
    return {
        Verdict.SUPPORTED: f"The pair’s value is the {place} of the {compared} compared.",
        Verdict.IN_PART: f"The pair shares the {place} value with another of those compared.",
        Verdict.CONTRADICTED: f"Another of the pairs compared has a {_beyond(check)} value.",
        Verdict.NOT_SHOWN: "The ranges of the pairs overlap, so that none stands out.",
        Verdict.UNTESTED: "There is nothing to compare the pair with.",
    }[verdict]


def _beyond(check: Ranking) -> str:
    return "lower" if check.claimed is Extreme.LOWEST else "higher"


def _verdict(own: _Range, peers: list[_Range], claimed: Extreme) -> Verdict:
    if not peers:
        return Verdict.UNTESTED
    sign = 1 if claimed is Extreme.LOWEST else -1
    own_worst, own_best = _ends(own, sign)
    peers_best = min(_ends(peer, sign)[1] for peer in peers)
    peers_worst = min(_ends(peer, sign)[0] for peer in peers)
    if own_worst < peers_best:
        return Verdict.SUPPORTED
    if own_best > peers_worst:
        return Verdict.CONTRADICTED
    exact = own.least == own.most and all(peer.least == peer.most for peer in peers)
    return Verdict.IN_PART if exact else Verdict.NOT_SHOWN


def _ends(value: _Range, sign: int) -> tuple[float, float]:
    """The end of a range that speaks against the claim, then the one that speaks for it."""
    ends = sorted((sign * value.least, sign * value.most))
    return ends[1], ends[0]


def _counted(kinds: frozenset[EventKind]) -> Callable[[tuple[str, str], Evidence], _Range]:
    def count(pair: tuple[str, str], evidence: Evidence) -> _Range:
        ours = (e for e in evidence.events if e.kind in kinds and of_pair(e, pair))
        found = count_events(ours, evidence.whole_window)
        return _Range(len(found.certain), len(found.possible))

    return count


def _border(pair: tuple[str, str], evidence: Evidence) -> _Range:
    length = round(evidence.border_km(*pair), 1)
    return _Range(length, length)


_KINDS: Mapping[Measure, frozenset[EventKind]] = {
    Measure.CONFLICTS: frozenset(kind for kind in EventKind if kind.is_hostile),
    Measure.CONTACTS: CONTACT_KINDS,
}
_MEASURES: Mapping[Measure, Callable[[tuple[str, str], Evidence], _Range]] = {
    **{measure: _counted(kinds) for measure, kinds in _KINDS.items()},
    Measure.BORDER_KM: _border,
}


def _events(
    check: Ranking, pairs: tuple[tuple[str, str], ...], evidence: Evidence
) -> tuple[str, ...]:
    kinds = _KINDS.get(check.measure, frozenset())
    return tuple(
        event.id
        for event in evidence.events
        if event.kind in kinds and any(of_pair(event, pair) for pair in pairs)
    )
