"""Ids of the page in one file; assets/onefile knows them too."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids that only this page has; the others are those of the views that it shows."""

    FACTS = "onefile"
    SIDE_A = "onefile-a"
    SIDE_B = "onefile-b"
    ABOUT = "onefile-about"
    NO_EVENT = "onefile-no-event"
    SCENES = "panel-scenes"
    STRIP = "onefile-strip"
