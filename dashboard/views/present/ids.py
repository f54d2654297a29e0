"""Ids of what is shown while scenes are presented; ``assets/js/present`` fills them."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of components of the presented scene."""

    ROOT = "present"
    GLASS = "present-glass"
    INK = "present-ink"
    DOT = "present-dot"
    BANNER = "present-banner"
    SCENE = "present-scene"
    BODY = "present-body"
    NOTICES = "present-notices"
    KICKER = "present-kicker"
    HEADLINE = "present-headline"
    TEXT = "present-text"
    FIGURES = "present-figures"
    PROGRESS = "present-progress"
    SOURCES = "present-sources"
    DATES = "present-dates"
    DISCLAIMER = "present-disclaimer"
    TOOLS = "present-tools"
    JUMP = "present-jump"
    OFFER = "present-offer"
    COVER = "present-cover"
    RESUME = "present-resume"
