"""The HTML document around the app: language, title, and the theme before the first paint."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dashboard.server.addresses import Addresses

_INDEX = """<!DOCTYPE html>
<html lang="en" data-base="[base]">
  <head>
    {%metas%}
    <meta name="color-scheme" content="light dark">
    <title>{%title%}</title>
    {%favicon%}
    <link rel="stylesheet" href="[css]">
    {%css%}
    <link rel="preload" as="script" href="[graph]">
    <link rel="preload" as="script" href="[plotly]">
    <script src="[head]"></script>
  </head>
  <body>
    {%app_entry%}
    <noscript>
      Araxes draws its map in the browser and needs JavaScript, which is switched off.
    </noscript>
    {%config%}
    {%scripts%}
    <script src="[app]"></script>
    {%renderer%}
  </body>
</html>
"""


def write_index(addresses: Addresses, css: str, scripts: Mapping[str, str]) -> str:
    """For ``Dash(index_string=…)``: the document with the page's bundles, by digest.

    ``head`` blocks on purpose: it sets ``html[data-theme]`` from the address before anything is
    drawn, so that a dark page never flashes white. Dash asks for plotly.js only when it has drawn
    the rest of the page; the map needs it soonest, hence the two preloads.
    """
    values = {
        "base": addresses.prefix,
        "css": addresses.styles(css),
        "graph": addresses.suite("dash", "dcc/async-graph.js"),
        "plotly": addresses.suite("plotly", "package_data/plotly.min.js"),
        "head": addresses.script("head", scripts["head"]),
        "app": addresses.script("app", scripts["app"]),
    }
    return re.sub(r"\[([a-z]+)\]", lambda place: values[place[1]], _INDEX)
