"""The store: the dossiers that are served, and their events in DuckDB."""
