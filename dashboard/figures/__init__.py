"""Figures: a frame in, a Plotly figure out; nothing here knows Dash."""
