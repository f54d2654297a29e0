"""Presenting: the scenes of the briefing over the map, full screen."""
