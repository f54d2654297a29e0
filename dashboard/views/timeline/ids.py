"""Ids of the timeline view; what stands inside the root is made by assets/js/timeline."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the timeline view's components."""

    ROOT = "timeline-view"
