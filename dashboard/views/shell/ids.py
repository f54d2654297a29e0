"""Ids of the frame; ids that JavaScript and the other views know are here too."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of components in the frame."""

    MANTINE = "mantine"
    FRAME = "frame"
    SELECTION = "selection"
    ADDRESS = "address"
    ARRIVAL = "arrival"
    CATALOGUE = "catalogue"
    TOPBAR = "topbar"
    MAIN = "main"
    TIMELINE = "timeline"
    SENTENCE = "sentence"
    SIDE_A = "side-a"
    SIDE_B = "side-b"
    DOSSIER_TITLE = "dossier-title"
    SINK = "sink"
