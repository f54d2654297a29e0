"""The addresses of exports, together: pictures at once, whole files as jobs."""

from __future__ import annotations

from flask import Flask

from dashboard.briefing_files import job_routes, picture_routes
from dashboard.context import Context


def register(server: Flask, context: Context) -> None:
    """Add the addresses to a server."""
    picture_routes.register(server, context)
    job_routes.register(server, context)
