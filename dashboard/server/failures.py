"""What a client is told when a request cannot be answered: a sentence, never a stack."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException

from dashboard.selection import SelectionError
from dashboard.server.logs import log

Served = TypeVar("Served")


class RequestError(Exception):
    """A request that is refused; ``status`` is 400 to 499, the message a sentence.

    ``wait_s`` says after how many seconds it may be sent again.
    """

    def __init__(self, status: int, sentence: str, wait_s: int | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.wait_s = wait_s


def find_served(served: Mapping[str, Served], slug: str) -> Served:
    """What belongs to a served dossier; RequestError for any other."""
    if slug not in served:
        known = ", ".join(served)
        raise RequestError(
            404, f"No dossier {slug[:60]!r} is served here; expected one of {known}."
        )
    return served[slug]


def register(server: Flask, body_limit_kib: int, home: str = "/") -> None:
    """Answer every failure of this server with plain text; ``home`` is where its page is."""
    sentences = {
        404: f"There is nothing at this address. The map is at {home}.",
        405: "This address is not asked in this way; see the header Allow.",
        413: f"The request is too long; at most {body_limit_kib:,} KiB are read.",
    }

    @server.errorhandler(SelectionError)
    def refuse_selection(error: SelectionError) -> Response:
        return sentence_response(400, str(error))

    @server.errorhandler(RequestError)
    def refuse_request(error: RequestError) -> Response:
        response = sentence_response(error.status, str(error))
        if error.wait_s is not None:
            response.headers["Retry-After"] = str(error.wait_s)
        return response

    @server.errorhandler(HTTPException)
    def explain(error: HTTPException) -> Response | HTTPException:
        status = error.code or 500
        if status < 400:  # a redirection is an answer
            return error
        response = sentence_response(status, sentences.get(status, error.description or error.name))
        for name, value in error.get_headers():
            if name in {"Allow", "Retry-After"}:
                response.headers[name] = value
        return response

    @server.errorhandler(Exception)
    def apologise(error: Exception) -> Response:
        log.error("request failed", path=request.path, method=request.method, exc_info=error)
        return sentence_response(
            500,
            "This could not be computed: a fault of Araxes. "
            f"It stands in the server's log under {g.get('request_id', 'no id')}.",
        )


def sentence_response(status: int, sentence: str) -> Response:
    """Plain text that is kept nowhere; what is no Unicode in it becomes a question mark."""
    body = sentence.encode("utf-8", "replace") + b"\n"
    response = Response(body, status, content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"
    return response
