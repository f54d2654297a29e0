"""What a page is told of each served dossier, and by which it knows that it has to ask anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.query.wording import counted
from dashboard.selection.words import day_words
from dashboard.store.served import ServedDossiers, Standing


def describe_standing(dossiers: ServedDossiers, standing: Standing, address: str) -> dict[str, Any]:
    """Plain values of one dossier as it is served now (contract in docs/architecture.md).

    ``address`` is where a browser finds its events.
    """
    dossier, fault = standing.served.dossier, standing.fault
    return {
        "slug": dossier.slug,
        "title": dossier.title,
        "summary": dossier.summary,
        "note": f"{counted(len(dossier.events), 'event')}, as of {day_words(dossier.as_of)}",
        "address": address,
        **name_state(standing),
        "briefing": dossiers.briefing_tag(dossier.slug),
        "fault": fault
        and {"words": fault.words, "problems": list(fault.problems), "more": fault.more},
    }


def name_state(standing: Standing) -> Mapping[str, Any]:
    """The hash of the data, and when its files were last read, in microseconds since 1970.

    Of two answers that differ the one that was read later is right.
    """
    return {
        "hash": standing.served.data_hash,
        "read": round(standing.read_at.timestamp() * 1_000_000),
    }
