"""The whole briefing as a file, in every format."""
