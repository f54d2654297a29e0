"""The page in one file: the map room without a server."""
