"""The HTML document around the app: what is seen first, and what Dash takes over.

The document draws by itself: frames of bar, panels and timeline as plain markup, the map's own
markup, and the scripts that draw it. Notices stand here too, since something may go wrong before
Dash has drawn anything. Dash's scripts wait in a template until the map is there
(``assets/js/pages/opening.js``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from html import escape
from typing import Any

from dash import Dash
from flask import request

from dashboard.components.markup import script_json
from dashboard.server.addresses import Addresses

_OF_ADDRESS = re.compile(r"\[(page|timeline|arrival|marking|disclaimer)\]")
"""What is another for each address; replaced at once, so that no text is taken for a place."""

_INDEX = """<!DOCTYPE html>
<html lang="en" data-base="[base]" data-opening="[page]" data-timeline="[timeline]">
  <head>
    {%metas%}
    <meta name="color-scheme" content="light dark">
    <title>{%title%}</title>
    {%favicon%}
    <link rel="preload" as="script" href="[plotly]">
    <link rel="stylesheet" href="[css]">
    {%css%}
    <script src="[head]"></script>
  </head>
  <body>
    <div id="first">
      <div class="first-marking" dir="auto">[marking]</div>
      <div class="first-bar" aria-hidden="true"><b class="brand">Araxes</b><i></i><i></i></div>
      <div class="first-main">
        <div id="first-map">[map]</div>
        <div id="first-inspector" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
        <div class="first-page" aria-hidden="true"><i></i><i></i><i></i></div>
      </div>
      <div class="first-timeline" aria-hidden="true"><i></i></div>
      <div class="first-disclaimer" dir="auto">[disclaimer]</div>
    </div>
    {%app_entry%}
    <div id="notices" role="region" aria-label="Notices"></div>
    <noscript>
      Araxes draws its map in the browser and needs JavaScript, which is switched off.
    </noscript>
    <script type="application/json" id="arrival">[arrival]</script>
    <script src="[map_first]" data-plotly="[plotly]" data-next="[app]"></script>
    {%config%}
    <template id="later">
      {%scripts%}
      {%renderer%}
    </template>
  </body>
</html>
"""


class Document(Dash):
    """Dash whose document holds what the server says of the address under which it was asked for.

    ``arrival_of`` gives that for a query string: the selection, where the dossier's events are, and
    under ``handling`` its ``marking`` and ``disclaimer``. ``windowless`` are the pages that ask
    nothing of the timeline.
    """

    arrival_of: Callable[[str], dict[str, Any]]
    windowless: Collection[str] = ()

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """The document for the request at hand; ``parts`` are Dash's own."""
        arrival = self.arrival_of(request.query_string.decode("utf-8", "replace"))
        page = str(super().interpolate_index(**parts))  # type: ignore[no-untyped-call]
        selection = arrival["selection"]
        parts = {
            "page": "scene" if selection["scene"] else str(selection["page"]),
            "timeline": "low" if selection["page"] in self.windowless else "usual",
            "arrival": script_json(arrival),
            **{name: escape(text or "") for name, text in arrival["handling"].items()},
        }
        return _OF_ADDRESS.sub(lambda found: parts[found[1]], page)


def write_index(addresses: Addresses, css: str, scripts: Mapping[str, str], map_markup: str) -> str:
    """For ``Dash(index_string=…)``: the document with the page's bundles, by digest.

    ``head`` blocks on purpose: it sets ``html[data-theme]`` from the address before anything is
    drawn, so that a dark page never flashes white. ``plotly`` comes before all of Dash: the map
    needs it soonest, and Dash, which would load the whole library, takes the one that is there.
    """
    values = {
        "base": addresses.prefix,
        "css": addresses.styles(css),
        "map": map_markup,
        **{name: addresses.script(name, digest) for name, digest in scripts.items()},
    }
    return re.sub(r"\[([a-z_]+)\]", lambda place: values.get(place[1], place[0]), _INDEX)
