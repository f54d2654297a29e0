"""How it is shown: the store, queries, figures, views and exports of the map room."""
