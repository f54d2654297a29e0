"""The briefing page: scenes composed in order, and what changed since the last brief."""
