"""The pages of the room, one row each, in the order of the top bar.

A new page is a member of ``selection/choices.Page``, a row here and a folder in ``views/``. Top
bar, keys, help, style and scripts follow: a page's panels tell the browser themselves what they ask
for (``components/panels.py``).
"""

from __future__ import annotations

from dashboard.components.pages import PageView
from dashboard.selection import Page
from dashboard.views.briefing import callbacks as briefing_callbacks
from dashboard.views.briefing import layout as briefing_layout
from dashboard.views.claims import callbacks as claims_callbacks
from dashboard.views.claims import layout as claims_layout
from dashboard.views.events import callbacks as events_callbacks
from dashboard.views.events import layout as events_layout
from dashboard.views.map import callbacks as map_callbacks
from dashboard.views.map import layout as map_layout
from dashboard.views.pair import callbacks as pair_callbacks
from dashboard.views.pair import layout as pair_layout
from dashboard.views.sources import callbacks as sources_callbacks
from dashboard.views.sources import layout as sources_layout

PAGES = (
    PageView(
        Page.MAP,
        "Map",
        "1",
        (lambda _context: map_layout.render_place(), pair_layout.render_inspector),
        (map_callbacks.register, pair_callbacks.register_inspector),
    ),
    PageView(
        Page.PAIRS,
        "Pairs",
        "2",
        (pair_layout.render_pairs,),
        (pair_callbacks.register_pairs,),
    ),
    PageView(
        Page.CLAIMS,
        "Claims",
        "3",
        (claims_layout.render,),
        (claims_callbacks.register,),
        windowed=False,
    ),
    PageView(Page.EVENTS, "Events", "4", (events_layout.render,), (events_callbacks.register,)),
    PageView(
        Page.SOURCES,
        "Sources",
        "5",
        (sources_layout.render,),
        (sources_callbacks.register,),
        windowed=False,
    ),
    PageView(
        Page.BRIEFING,
        "Briefing",
        "6",
        (briefing_layout.render,),
        (briefing_callbacks.register,),
        windowed=False,
    ),
)
