"""How it is shown: the store, queries, figures, views and exports of the map room."""

__version__ = "0.1.0"
