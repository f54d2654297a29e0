"""``event_count``: as many events as the claim says, no more and no fewer.

A dossier holds what its sources report, not all that happened. A number that agrees is therefore
*consistent* with the claim and never shows it; fewer events show nothing; more than claimed, if
they are certainly as many events between nobody but those asked for, contradict.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dashboard.claims.counting import (
    count_events,
    has_third_party,
    is_contact,
    least_distinct,
    of_kinds,
    of_pair,
    window_of,
)
from dashboard.claims.evidence import Evidence
from dashboard.claims.findings import Figure, Finding, Verdict
from dashboard.claims.wording import listed, listed_kinds
from seeds.records.checks import EventCount
from seeds.records.model import Event

METHOD = (
    "Events of the dossier are counted by kind, countries, rank and date, each contact once. Dates "
    "that only may lie in the window, records that may be of one event, and events with third "
    "parties give the count a range."
)
INCOMPLETE = "The dossier holds what its sources report; events that nobody reported are missing."


def judge(check: EventCount, evidence: Evidence) -> Finding:
    """Compare the number of events with the number claimed."""
    window = window_of(check.since, check.until, evidence.as_of)
    if not window.is_known:
        return Finding(Verdict.UNTESTED, window.unknown_words, METHOD)
    asked = [code for code in (*(check.pair or ()), check.guest, check.host) if code]
    events = [event for event in evidence.events if _is_asked(event, check)]
    found = count_events(events, window.days).possible
    least, repeated = _at_least(events, asked, window.days)
    most = len(found)
    least = min(least, most)  # a contact with others may hold several of the two alone
    count = str(most) if least == most else f"{least} to {most}"
    wider = [event for event in found if has_third_party(event, asked)]
    figures = (
        Figure(f"{listed_kinds(check.kinds).capitalize()} counted", count),
        Figure("Claimed", str(check.count)),
        Figure("Window", window.words),
    )
    if not most and not check.count:
        return Finding(
            Verdict.UNTESTED,
            "None is on record here; that does not prove there was none.",
            METHOD,
            figures,
            (INCOMPLETE, *window.caveats),
        )
    return Finding(
        verdict=_verdict(check.count, least, most),
        reason=f"Counted: {count}. The claim says {check.count}.",
        method=METHOD,
        figures=figures,
        caveats=(INCOMPLETE, *window.caveats, *_wider_words(wider), *_repeated_words(repeated)),
        events=tuple(event.id for event in found),
    )


def _is_asked(event: Event, check: EventCount) -> bool:
    return (
        of_kinds(event, check.kinds)
        and (check.pair is None or of_pair(event, check.pair))
        and is_contact(event, check.guest, check.host, check.rank_at_least, check.pair)
    )


def _at_least(
    events: Iterable[Event], asked: list[str], window: tuple[date, date]
) -> tuple[int, tuple[tuple[Event, ...], ...]]:
    """How many events of nobody but those asked for these are at least, and possible doubles."""
    own = [event for event in events if not has_third_party(event, asked)]
    return least_distinct(count_events(own, window).certain)


def _verdict(claimed: int, least: int, most: int) -> Verdict:
    if least > claimed:
        return Verdict.CONTRADICTED
    return Verdict.NOT_SHOWN if most < claimed else Verdict.CONSISTENT


def _wider_words(events: list[Event]) -> tuple[str, ...]:
    if not events:
        return ()
    return (f"Others took part as well, so that these may not be meant: {_titles(events)}.",)


def _repeated_words(groups: Iterable[tuple[Event, ...]]) -> tuple[str, ...]:
    return tuple(
        f"These may be records of one event, alike in kind and countries, on days in common: "
        f"{_titles(group)}."
        for group in groups
    )


def _titles(events: Iterable[Event]) -> str:
    return listed([f"“{event.title}”" for event in events])
