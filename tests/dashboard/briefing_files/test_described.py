"""What a reader is told who cannot see the map: what is on it, and not what is concluded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.briefing_files.described import describe_map
from dashboard.briefing_files.maps import alternative_text
from dashboard.selection import Scope
from dashboard.store.served import ServedDossier
from seeds.records.claims import Verdict
from seeds.records.model import EventKind
from tests.dashboard.small_dossier import event, parties, small_dossier, trip

EVENTS = (
    event("one", "visit", "2019-01-02", trip("IRN", "AZE", None), place="baku"),
    event("two", "visit", "2019-01-03", trip("AZE", "IRN", None)),
    event("three", "statement", "2019-01-04", parties("RUS", "USA")),
    event("four", "sanction", "2019-01-05", parties("USA", "IRN")),
)


def test_it_concludes_nothing(brief):
    verdicts = {verdict.words for verdict in Verdict}
    for scene in brief.scenes:
        told = alternative_text(brief, scene)
        assert told.startswith("Map of Iran and ")
        assert not [words for words in verdicts if words in told]
        assert told.endswith(f"Data as of 24 Jan 2019, {brief.short_data}.")


@pytest.fixture(scope="module")
def small():
    return ServedDossier.of(small_dossier(EVENTS))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            {"layers": frozenset({"places", "shared_border"})},
            "Map of Iran and Azerbaijan. Layers: cities and towns; the land border of the pair. "
            "Shown for 1 Dec 2018 – 24 Jan 2019: 4 events: 2 visits, 1 statement and 1 sanction. "
            "2 of them have no place and stand on no map.",
        ),
        (
            {"layers": frozenset(), "kinds": frozenset({EventKind.VISIT}), "scope": Scope.PAIR},
            "Map of Iran and Azerbaijan. Shown for 1 Dec 2018 – 24 Jan 2019: 2 visits.",
        ),
        (
            {"layers": frozenset({"shared_border"}), "pair": None, "start": date(2019, 1, 4)},
            "Map of Russia, United States and Iran. Shown for 4–24 Jan 2019: 2 events: 1 statement "
            "and 1 sanction. 2 of them have no place and stand on no map.",
        ),
        (
            {"layers": frozenset(), "kinds": frozenset({EventKind.PROJECT})},
            "Map of Iran and Azerbaijan. No events are shown for 1 Dec 2018 – 24 Jan 2019.",
        ),
    ],
)
def test_a_map_is_told_by_countries_layers_and_events(small, change, words):
    assert describe_map(small, replace(small.opening, **change)) == words
