"""Queries: a selection in, a documented frame out."""
