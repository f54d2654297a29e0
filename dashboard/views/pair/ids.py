"""Ids of the inspector and the pairs page."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the pair view's components."""

    INSPECTOR = "inspector"
    CLOSE = "inspector-close"
    COLLAPSE = "inspector-collapse"
    TABS = "inspector-tabs"
    TAB_PAIR = "tab-pair"
    TAB_EVENT = "tab-event"
    TAB_SOURCES = "tab-sources"
    PANEL_PAIR = "panel-pair"
    PANEL_EVENT = "panel-event"
    PANEL_SOURCES = "panel-sources"
    TAB_CLAIMS = "tab-claims"
    PANEL_CLAIMS = "panel-claims"
    PAIRS_VIEW = "pairs-view"
    PAIRS_ORDER = "pairs-order"
    PAIRS_BODY = "pairs-body"
    CHARTS = "pair-charts"
