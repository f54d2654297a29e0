"""Scenes of a briefing: filled in, kept, held against what is known, and compared."""
