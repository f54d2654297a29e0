"""The table of events and its downloads."""
