"""Participants in words: who, in which office, for which country, and in what role."""

from __future__ import annotations

from dashboard.store.served import ServedDossier
from seeds.records.model import Event, Participant


def participants_words(event: Event, served: ServedDossier) -> tuple[str, ...]:
    """One text a participant, in the order of the file; ``participant_words`` says which."""
    return tuple(participant_words(participant, served) for participant in event.participants)


def participant_words(participant: Participant, served: ServedDossier) -> str:
    """As in "Ilham Aliyev, President (Azerbaijan, host)" or, where no more is known, "Iran (host)".

    ``assets/js/pages/events/rows.js`` says the same in the table; both answer the cases of
    ``tests/fixtures/cases/participant.json``.
    """
    country = served.country_names.get(participant.country, participant.country)
    actor = served.actors.get(participant.actor or "")
    named = ", ".join(
        part for part in (actor.name if actor else participant.actor, participant.office) if part
    )
    if not named:
        return f"{country} ({participant.role.value})"
    return f"{named} ({country}, {participant.role.value})"
