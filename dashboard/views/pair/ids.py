"""Ids of the pair view."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the pair view's components."""

    ROOT = "pair-view"
