"""Ids of the timeline view."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the timeline view's components."""

    ROOT = "timeline-view"
