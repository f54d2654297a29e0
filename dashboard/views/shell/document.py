"""The HTML document around the app: language, title, and the theme before the first paint."""

INDEX = """<!DOCTYPE html>
<html lang="en">
  <head>
    {%metas%}
    <meta name="color-scheme" content="light dark">
    <title>{%title%}</title>
    {%favicon%}
    {%css%}
    <link rel="preload" as="script" href="/_dash-component-suites/dash/dcc/async-graph.js">
    <link rel="preload" as="script"
          href="/_dash-component-suites/plotly/package_data/plotly.min.js">
    <script src="/assets/js/theme.js"></script>
  </head>
  <body>
    {%app_entry%}
    <noscript>
      Araxes draws its map in the browser and needs JavaScript, which is switched off.
    </noscript>
    {%config%}
    {%scripts%}
    {%renderer%}
  </body>
</html>
"""
"""For ``Dash(index_string=…)``. ``theme.js`` blocks on purpose: it sets ``html[data-theme]`` from
the address before anything is drawn, so that a dark page never flashes white. It is loaded again
among the assets, which does no harm: it then finds itself there. Dash asks for plotly.js only when
it has drawn the rest of the page; the map needs it soonest, hence the two preloads."""
