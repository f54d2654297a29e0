"""Ids of the frame; ids that JavaScript and the other views know are here too."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of components in the frame."""

    MANTINE = "mantine"
    SELECTION = "selection"
    ADDRESS = "address"
    PERMALINK = "permalink"
    CATALOGUE = "catalogue"
    TOPBAR = "topbar"
    MAP_PAGE = "map-page"
    PAIRS_PAGE = "pairs-page"
    EVENTS_PAGE = "events-page"
    TIMELINE = "timeline"
    NOTICES = "notices"
    SINK = "sink"
