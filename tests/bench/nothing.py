"""A Dash application whose one callback does nothing: what any answer of Dash's costs at least.

Served as Araxes is: ``gunicorn tests.bench.nothing:server``.
"""

from __future__ import annotations

from dash import Dash, Input, Output, html

app = Dash(__name__, serve_locally=True, add_log_handler=False)
app.layout = html.Div([html.Button("Ask", id="ask"), html.P(id="answer")])
server = app.server


@app.callback(Output("answer", "children"), Input("ask", "n_clicks"))
def answer(clicks: int | None) -> str:
    """The number itself, so that the page shows which answer came."""
    return str(clicks or 0)
