"""Charts: figures of Plotly with their words, and the same values for tables and slides."""
