"""The timeline at the foot of every page."""
