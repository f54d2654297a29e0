"""The HTML document around the app: language, title, and the theme before the first paint."""

from __future__ import annotations

from collections.abc import Mapping

_INDEX = """<!DOCTYPE html>
<html lang="en">
  <head>
    {%metas%}
    <meta name="color-scheme" content="light dark">
    <title>{%title%}</title>
    {%favicon%}
    <link rel="stylesheet" href="[css]">
    {%css%}
    <link rel="preload" as="script" href="[plotly]">
    <link rel="preload" as="script" href="/_dash-component-suites/dash/dcc/async-graph.js">
    <script src="[head]"></script>
  </head>
  <body>
    {%app_entry%}
    <noscript>
      Araxes draws its map in the browser and needs JavaScript, which is switched off.
    </noscript>
    <script src="[plotly]"></script>
    {%config%}
    {%scripts%}
    <script src="[app]"></script>
    {%renderer%}
  </body>
</html>
"""


def write_index(css: str, scripts: Mapping[str, str]) -> str:
    """For ``Dash(index_string=…)``: the document with the addresses of the page's own bundles.

    ``head`` blocks on purpose: it sets ``html[data-theme]`` from the address before anything is
    drawn, so that a dark page never flashes white. ``plotly`` comes before all of Dash: the map
    needs it soonest, and Dash, which would load the whole library, takes the one that is there.
    """
    index = _INDEX.replace("[css]", css)
    for name, address in scripts.items():
        index = index.replace(f"[{name}]", address)
    return index
