"""``first_since``: nothing of the kind came before, back to a date.

One earlier event contradicts the claim. That none is known shows nothing: a dossier, unlike an
archive, does not go back to the date with the intent to be complete.
"""

from __future__ import annotations

from dashboard.claims.counting import is_journey, of_kinds
from dashboard.claims.evidence import Evidence
from dashboard.claims.findings import Figure, Finding, Verdict
from dashboard.claims.wording import day_words, listed_kinds
from seeds.dates.edtf import EdtfDate
from seeds.records.checks import FirstSince
from seeds.records.model import Event

METHOD = (
    "The dossier is searched for an event of the same kind, direction and rank that ended before "
    "the one said to be the first, and not before the date that the claim names."
)


def judge(check: FirstSince, evidence: Evidence) -> Finding:
    """Look for an earlier event of the same kind."""
    first = next((event for event in evidence.events if event.id == check.event), None)
    if first is None:
        return Finding(
            Verdict.UNTESTED,
            "The event said to be the first rests on a withdrawn source.",
            METHOD,
        )
    if first.date.earliest and first.date.earliest > evidence.as_of:
        return Finding(
            Verdict.UNTESTED,
            "The event said to be the first is later than "
            f"{day_words(evidence.as_of)}, the last day on record here.",
            METHOD,
        )
    same = [event for event in evidence.events if event is not first and _alike(event, check)]
    earlier = [event for event in same if _is_before(event, first) and not _is_older(event, check)]
    maybe = [e for e in same if e not in earlier and _may_be_between(e, first, check.since)]
    known = [event.date.earliest for event in evidence.events if event.date.earliest]
    figures = (
        Figure(f"Earlier {listed_kinds(check.kinds)} found", str(len(earlier))),
        Figure("Events of this kind that may be earlier", str(len(maybe))),
        Figure("Earliest dated event here", day_words(min(known)) if known else "none"),
    )
    events = tuple(event.id for event in (first, *earlier, *maybe))
    noun = check.kinds[0].value if len(check.kinds) == 1 else "event"
    caveats = (
        "The dossier was not compiled to be complete back to that date.",
        *(("Guests of another rank, higher ones too, are not looked at.",) if check.rank else ()),
    )
    if earlier:
        title = earlier[0].title
        return Finding(
            Verdict.CONTRADICTED,
            f"An earlier {noun} is on record: {title}.",
            METHOD,
            figures,
            caveats,
            events=events,
        )
    # An older one may be on record, from before the time that the claim speaks of.
    older = any(_is_before(event, first) for event in same)
    since = f" since {check.since.sentence()}" if older or maybe else ""
    return Finding(
        Verdict.NOT_SHOWN,
        f"No earlier {noun}{since} is on record here; that does not prove there was none.",
        METHOD,
        figures,
        caveats,
        events=events,
    )


def _alike(event: Event, check: FirstSince) -> bool:
    """True for the same kind and direction and, where the claim names a rank, that very rank."""
    if not of_kinds(event, check.kinds):
        return False
    if not is_journey(event, check.guest, check.host, check.rank):
        return False
    ranks = {p.rank for p in event.participants if p.country == check.guest}
    return check.rank is None or check.rank in ranks


def _is_before(event: Event, first: Event) -> bool:
    """True where every day of one lies before every day of the other."""
    ended, began = event.date.latest, first.date.earliest
    return ended is not None and began is not None and ended < began


def _is_older(event: Event, check: FirstSince) -> bool:
    """True for an event that may lie before the date from which the claim counts."""
    began, since = event.date.earliest, check.since.earliest
    return began is None or (since is not None and began < since)


def _may_be_between(event: Event, first: Event, since: EdtfDate) -> bool:
    began, ended = event.date.earliest, event.date.latest
    until, start = first.date.latest, since.earliest
    return (began is None or until is None or began < until) and (
        ended is None or start is None or ended >= start
    )
