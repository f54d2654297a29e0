"""``event_count``: as many events as the claim says, no more and no fewer.

A dossier holds what its sources report, not all that happened. Fewer events than claimed therefore
show nothing; more than claimed, if their dates are certain, contradict.
"""

from __future__ import annotations

from dashboard.claims.counting import count_events, is_journey, of_kinds, of_pair, window_of
from dashboard.claims.evidence import Evidence
from dashboard.claims.findings import Figure, Finding, Verdict
from dashboard.claims.wording import day_words, listed_kinds
from seeds.checks import EventCount

METHOD = (
    "Events of the dossier are counted by kind, countries, rank and date, each contact once. Dates "
    "that only may lie in the window give the count a range."
)
INCOMPLETE = "The dossier holds what its sources report; events that nobody reported are missing."


def judge(check: EventCount, evidence: Evidence) -> Finding:
    """Compare the number of events with the number claimed."""
    window = window_of(check.since, check.until, evidence.as_of)
    found = count_events(
        (
            event
            for event in evidence.events
            if of_kinds(event, check.kinds)
            and (check.pair is None or of_pair(event, check.pair))
            and is_journey(event, check.guest, check.host, check.rank_at_least)
        ),
        window,
    )
    least, most = len(found.certain), len(found.possible)
    verdict = _verdict(check.count, least, most)
    when = f"{day_words(window[0])} – {day_words(window[1])}"
    return Finding(
        verdict=verdict,
        reason=f"{found.words} counted where the claim says {check.count}.",
        method=METHOD,
        figures=(
            Figure(f"{listed_kinds(check.kinds).capitalize()} counted", found.words),
            Figure("Claimed", str(check.count)),
            Figure("Window", when),
        ),
        caveats=(INCOMPLETE,) if verdict is not Verdict.SUPPORTED else (),
        events=found.ids,
    )


def _verdict(claimed: int, least: int, most: int) -> Verdict:
    if least == most == claimed:
        return Verdict.SUPPORTED
    if least > claimed:
        return Verdict.CONTRADICTED
    if most < claimed:
        return Verdict.NOT_SHOWN
    return Verdict.IN_PART
