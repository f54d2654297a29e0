"""Hypothesis without deadlines: a test says what is right, never how fast."""

from hypothesis import settings

settings.register_profile("araxes", deadline=None)
settings.load_profile("araxes")
