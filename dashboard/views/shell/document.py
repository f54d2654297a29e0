"""The HTML document around the app: language, title, and the theme before the first paint."""

from __future__ import annotations

_INDEX = """<!DOCTYPE html>
<html lang="en">
  <head>
    {%metas%}
    <meta name="color-scheme" content="light dark">
    <title>{%title%}</title>
    {%favicon%}
    <link rel="stylesheet" href="[css]">
    {%css%}
    <link rel="preload" as="script" href="/_dash-component-suites/dash/dcc/async-graph.js">
    <link rel="preload" as="script"
          href="/_dash-component-suites/plotly/package_data/plotly.min.js">
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


def write_index(css: str, head: str, app: str) -> str:
    """For ``Dash(index_string=…)``: the document with the addresses of the page's own bundles.

    ``head`` blocks on purpose: it sets ``html[data-theme]`` from the address before anything is
    drawn, so that a dark page never flashes white. Dash asks for plotly.js only when it has drawn
    the rest of the page; the map needs it soonest, hence the two preloads.
    """
    return _INDEX.replace("[css]", css).replace("[head]", head).replace("[app]", app)
