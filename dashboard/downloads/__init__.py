"""What a table shows as a file to take away: CSV, XLSX and GeoJSON."""
