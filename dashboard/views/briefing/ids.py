"""Ids of the briefing page; assets/js/compose knows them too."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the briefing page's components."""

    VIEW = "briefing-view"
    TOTAL = "briefing-total"
    TAB_SCENES = "briefing-tab-scenes"
    TAB_CHANGES = "briefing-tab-changes"
    TOOLS = "briefing-tools"
    UNDO = "briefing-undo"
    WHY_NOT = "briefing-why-not"
    PROBLEMS = "briefing-problems"
    SCENES = "briefing-scenes"
    LIST = "briefing-list"
    EDITOR = "briefing-editor"
    CHANGES = "briefing-changes"
    STATUS = "briefing-status"
