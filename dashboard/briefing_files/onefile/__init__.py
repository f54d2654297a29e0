"""The page in one file."""
