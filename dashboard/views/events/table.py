"""The table of events: AG Grid's columns and options.

The rows never come from here. The browser has the dossier's events already, and the selection's
rule stands there too (``assets/js/core/filter.js``), so ``assets/js/pages/events`` hands the grid
its rows without asking the server; the grid draws only those in sight. That keeps a brush at a few
milliseconds with 10,000 events, where rows by callback would mean megabytes of JSON each time.

Functions are named ones of ``window.dashAgGridFunctions`` (``assets/js/pages/events/cells.js``);
no text is ever evaluated.
"""

from __future__ import annotations

from typing import Any

import dash_ag_grid as dag
from dash.development.base_component import Component

from dashboard.views.events.ids import Ids

ROW_HEIGHT_PX = 48
"""Two lines of text; one height for all, so that a row's place needs no measuring."""

_HEADER_HEIGHT_PX = 34

_TEXT_FILTER = {
    "filterOptions": ["contains", "notContains", "equals", "startsWith", "blank"],
    "textMatcher": {"function": "eventMatches(params)"},
}


def _column(field: str, heading: str, width: int, **more: Any) -> dict[str, Any]:
    return {"field": field, "headerName": heading, "width": width, **more}


def _function(call: str) -> dict[str, str]:
    return {"function": call}


COLUMNS = (
    _column(
        # Its value is the event's place in the order of first and last day. Latest first, and what
        # has no bound last, whichever way it is turned: a reader asks who met whom of late.
        "order",
        "Date",
        224,
        cellRenderer="EventDate",
        sort="desc",
        sortingOrder=["desc", "asc"],
        comparator={"function": "eventDateOrder"},
        filterValueGetter=_function("eventDateText(params)"),
    ),
    _column("dating", "Dated", 96),
    _column("kind", "Kind", 100, cellRenderer="EventKind"),
    _column("title", "Event", 260, cellRenderer="EventText", flex=1, minWidth=220),
    _column("countries", "Countries", 114, cellRenderer="EventText"),
    _column("people", "Participants", 170, cellRenderer="EventText", flex=0.5, minWidth=170),
    _column("place", "Place", 116, cellRenderer="EventPlace"),
    _column("topics", "Topics", 108, cellRenderer="EventText"),
    _column("source", "Source", 116, cellRenderer="EventText"),
    _column("grade", "How sure", 132, cellRenderer="EventText"),
)
"""``field`` is a key of the rows of ``assets/js/pages/events/rows.js``."""


def render_table() -> Component:
    """The grid, without rows."""
    grid: Component = dag.AgGrid(
        id=Ids.GRID,
        className="events-grid",
        style={"height": "100%", "width": "100%"},
        columnDefs=[dict(column) for column in COLUMNS],
        defaultColDef={
            "filter": "agTextColumnFilter",
            "filterParams": _TEXT_FILTER,
            "sortable": True,
            "resizable": True,
            "minWidth": 64,
        },
        getRowId="params.data.id",
        dashGridOptions={
            "theme": "themeQuartz",
            "themeCssLayer": "libraries",  # else all of it would win over all of ours
            "rowHeight": ROW_HEIGHT_PX,
            "headerHeight": _HEADER_HEIGHT_PX,
            "animateRows": False,  # a brush moves thousands of rows at once
            "suppressDragLeaveHidesColumns": True,
            "enableCellTextSelection": True,
            "ensureDomOrder": True,  # the order that a screen reader reads is the order of rows
            "suppressNoRowsOverlay": True,  # the page says itself what to do
            "tooltipShowDelay": 600,
            "rowClassRules": {
                "is-chosen": "eventIsChosen(params)",
                "is-open": "eventIsOpen(params)",
            },
        },
    )
    return grid
