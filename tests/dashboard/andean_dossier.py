"""A dossier of another region, small enough to count on fingers: Peru, Ecuador and Chile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dashboard.store.served import ServedDossier
from seeds.records.model import Country, Opening, Place, Precision, Rank
from tests.dashboard.small_dossier import event, parties, small_dossier, trip

MINISTER = Rank.MINISTER

EVENTS = (
    event("march-trip", "visit", "2024-03-09", trip("PER", "ECU", MINISTER), place="quito"),
    event("march-talk", "meeting", "2024-03-09", trip("PER", "ECU", MINISTER),
          place="quito", part_of="march-trip"),
    event("some-april", "visit", "2024-04", trip("PER", "ECU", MINISTER), place="quito"),
    # 21 March to 9 April: 11 days of March, 9 of April.
    event("spring-trip", "visit", "[2024-03-21..2024-04-09]",
          trip("ECU", "PER", MINISTER), place="lima"),
    # Begins some day of March, ends some day of May: April is sure.
    event("talks", "meeting", "2024-03/2024-05", parties("PER", "ECU"), place="lima"),
    event("summit", "meeting", "2024-05-30/2024-06-02", parties("PER", "ECU", "CHL")),
    event("since-then", "meeting", "2024-04-20/..", parties("PER", "ECU")),
    event("pact", "agreement", "2024-05-30", parties("PER", "CHL")),
    event("speech", "statement", "2024-04-02", parties("CHL")),
)  # fmt: skip


def andean_served(events=EVENTS):
    """Window from 1 March to 31 May 2024; nothing is known after 30 June."""
    dossier = small_dossier(events, slug="andes")
    return ServedDossier.of(
        replace(
            dossier,
            title="Two neighbours",
            as_of=date(2024, 6, 30),
            opening=Opening(("PER", "ECU"), date(2024, 3, 1), date(2024, 5, 31)),
            countries=(
                Country("PER", "Peru", "Perú", "lima"),
                Country("ECU", "Ecuador", "Ecuador", "quito"),
                Country("CHL", "Chile", "Chile", None),
            ),
            pairs=(("PER", "ECU"),),
            places=(
                Place("lima", "Lima", -77.04, -12.05, Precision.CITY, "PER"),
                Place("quito", "Quito", -78.47, -0.18, Precision.CITY, "ECU"),
            ),
            actors=(),
        )
    )
