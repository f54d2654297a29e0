"""Files to take away: events as tables, provenance, and below ``briefing`` every briefing."""
