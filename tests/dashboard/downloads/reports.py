"""Reports to write: of the small dossier, and of one event that holds whatever a test asks for."""

from dataclasses import replace
from datetime import date

from dashboard.downloads.report import build_report
from dashboard.store.served import ServedDossier
from tests.dashboard.small_dossier import event, parties, small_dossier, small_served


def small_report(served=None, **changes):
    served = served or small_served()
    selection = replace(served.opening, **changes)
    return build_report(served, selection)


def hostile_report(text):
    """A report whose one event carries ``text`` in title, note, topic, words and marking."""
    hostile = event("trap", "call", "2019-01-02", parties("IRN", "AZE"), title=text)
    hostile = replace(hostile, note=text, topics=(text,), date_words=text)
    dossier = replace(small_dossier([hostile]), marking=text, disclaimer=text)
    return small_report(ServedDossier.of(dossier))


ALWAYS = {"start": date(1990, 1, 1), "end": date(2020, 1, 24)}
