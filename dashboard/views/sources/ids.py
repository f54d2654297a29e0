"""Ids of the sources page."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the sources page's components."""

    VIEW = "sources-view"
    BODY = "sources-body"
