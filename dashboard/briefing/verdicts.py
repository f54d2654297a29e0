"""Verdicts for scenes: the finding of a claim as of a day and without some sources, judged once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dashboard.claims.evidence import Evidence
from dashboard.claims.findings import Finding
from dashboard.claims.judging import judge_claim
from dashboard.claims.ledger import gather_evidence
from dashboard.claims.withdrawing import stands
from dashboard.selection import Selection
from seeds.records.claims import Claim, Verdict
from seeds.records.dossier import Dossier

_EVIDENCES, _FINDINGS = 32, 1024
"""How many are remembered: a briefing asks for few days, and readers withdraw few sources."""


@dataclass(frozen=True, slots=True)
class JudgedClaim:
    """A claim with its finding; ``stands`` is false where all its sources are withdrawn."""

    claim: Claim
    finding: Finding
    stands: bool

    @property
    def verdict(self) -> Verdict:
        """The verdict itself."""
        return self.finding.verdict

    @property
    def words(self) -> str:
        """The verdict for people: "in part", or that the source is withdrawn."""
        return self.verdict.words if self.stands else f"{self.verdict.words}, source withdrawn"


class Verdicts:
    """Findings of one dossier's claims; the same question is answered from memory."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._claims = {claim.id: claim for claim in dossier.claims}
        self._gather = lru_cache(_EVIDENCES)(self._gather_evidence)
        self._find = lru_cache(_FINDINGS)(self._find_finding)

    def evidence(self, selection: Selection) -> Evidence:
        """What checks may look at in this view."""
        return self._gather(selection.as_of, selection.withdrawn)

    def judge(self, claim_id: str, selection: Selection) -> JudgedClaim | None:
        """The claim with its finding in this view; ``None`` where there is no such claim."""
        claim = self._claims.get(claim_id)
        if claim is None:
            return None
        finding = self._find(claim_id, selection.as_of, selection.withdrawn)
        return JudgedClaim(claim, finding, stands(claim.citations, selection.withdrawn))

    def _gather_evidence(self, as_of: date, withdrawn: frozenset[str]) -> Evidence:
        return gather_evidence(self._dossier, as_of, withdrawn)

    def _find_finding(self, claim_id: str, as_of: date, withdrawn: frozenset[str]) -> Finding:
        return judge_claim(self._claims[claim_id], self._gather(as_of, withdrawn))
