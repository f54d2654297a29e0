"""What cannot be given: a status and a sentence, raised anywhere below a route."""

from __future__ import annotations

from flask import Flask, Response, make_response

from dashboard.context import Context
from dashboard.store.shelf import Volume


class RefusalError(Exception):
    """An answer of a status and a sentence; ``wait_s`` says when to try again."""

    def __init__(self, status: int, sentence: str, wait_s: int | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.wait_s = wait_s


def register(server: Flask) -> None:
    """Answer refusals with plain text; each part of the exports asks for it, once is enough."""
    server.register_error_handler(RefusalError, _refuse)


def find_volume(context: Context, slug: str) -> Volume:
    """A served dossier; RefusalError for any other."""
    if slug not in context.shelf:
        known = ", ".join(context.shelf)
        raise RefusalError(
            404, f"No dossier {slug[:60]!r} is served here; expected one of {known}."
        )
    return context.shelf[slug]


def _refuse(error: RefusalError) -> Response:
    response = make_response(f"{error}\n", error.status)
    response.headers["Content-Type"] = "text/plain; charset=utf-8"
    response.headers["Cache-Control"] = "no-store"
    if error.wait_s is not None:
        response.headers["Retry-After"] = str(error.wait_s)
    return response
