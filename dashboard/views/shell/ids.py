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
    MAP_PAGE = "map-page"
    PAIRS_PAGE = "pairs-page"
    CLAIMS_PAGE = "claims-page"
    EVENTS_PAGE = "events-page"
    SOURCES_PAGE = "sources-page"
    BRIEFING_PAGE = "briefing-page"
    TIMELINE = "timeline"
    NOTICES = "notices"
    SENTENCE = "sentence"
    SIDE_A = "side-a"
    SIDE_B = "side-b"
    DOSSIER_TITLE = "dossier-title"
    SINK = "sink"
