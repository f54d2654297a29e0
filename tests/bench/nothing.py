"""A Dash application whose one callback does nothing: what any answer of Dash's costs at least.

Served as Araxes is: ``gunicorn tests.bench.nothing:server``.
"""

from __future__ import annotations

from dash import Dash, Input, Output, html

app = Dash("nothing", serve_locally=True, add_log_handler=False)
app.layout = html.Div([html.Button("Ask", id="ask"), html.P(id="answer")])
server = app.server


@app.callback(Output("answer", "children"), Input("ask", "n_clicks"))
def answer(clicks: int | None) -> int:
    """The number itself, so that the page shows which answer came."""
    return clicks or 0
