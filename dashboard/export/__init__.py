"""Downloads: a selection's events as CSV, XLSX and GeoJSON, each with its marking and sources."""
