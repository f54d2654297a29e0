"""Slides: what stands on each, how it fits, and the package."""
