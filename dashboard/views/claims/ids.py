"""Ids of the claims page; assets/js/pages/claims.js knows them too."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the claims page's components."""

    VIEW = "claims-view"
    FILTERS = "claims-filters"
    SEARCH = "claims-search"
    KIND = "claims-kind"
    SPEAKER = "claims-speaker"
    PAIR = "claims-pair"
    SHOWN = "claims-shown"
    LEDGER = "claims-ledger"
    CARD = "claim-card"
