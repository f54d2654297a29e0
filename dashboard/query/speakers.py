"""Who says a claim, in words."""

from __future__ import annotations

from dashboard.store.served import ServedDossier
from seeds.records.claims import Claim

_WORDS = {"author": "the author", "official": "officials", "government": "the government"}


def speaker_words(claim: Claim, served: ServedDossier) -> str:
    """An actor's name, "officials of Iran", or "the author"."""
    actor = served.actors.get(claim.speaker_actor or "")
    if actor:
        return actor.name
    country = served.country_names.get(claim.speaker_country or "")
    said = _WORDS[claim.speaker.value]
    return f"{said} of {country}" if country else said
