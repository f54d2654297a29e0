"""Ids of the events view."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the events view's components."""

    ROOT = "events-view"
