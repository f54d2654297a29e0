"""Ids of the events page."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the events view's components; ``assets/js/pages/events`` knows them too."""

    ROOT = "events-view"
    COUNT = "events-count"
    SENTENCE = "events-sentence"
    ORDER = "events-order"
    SCOPE = "events-scope"
    FILTER = "events-filter"
    CLEAR = "events-clear"
    DOWNLOADS = "events-downloads"
    EMPTY = "events-empty"
    WIDEN = "events-widen"
    RESTORE = "events-restore"
    OPENED = "events-opened"
    TABLE = "events-table"
    GRID = "events-grid"

    @staticmethod
    def download(ending: str) -> str:
        """Id of the link to a download, by the ending of its address."""
        return f"events-{ending}"
