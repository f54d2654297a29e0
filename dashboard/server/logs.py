"""The log: one line for what happened, for people or for machines, with the request it was in.

:data:`log` writes to the standard library's logger ``araxes``, so that a program that embeds the
application decides where lines go; :func:`configure` is how our own commands decide.
"""

from __future__ import annotations

import logging
import secrets
import sys
import time
from typing import Any

import structlog
from flask import Flask, Response, g, request

_SHARED: tuple[Any, ...] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)

log: structlog.stdlib.BoundLogger = structlog.wrap_logger(
    logging.getLogger("araxes"),
    wrapper_class=structlog.stdlib.BoundLogger,
    processors=[
        structlog.stdlib.filter_by_level,
        *_SHARED,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
)
"""The project's logger: ``log.info("what happened", field=value)``."""


def configure(level: str, log_format: str) -> None:
    """Send every line of this process to standard error.

    ``level`` and ``log_format`` are as in :mod:`dashboard.settings`. Lines of libraries come the
    same way; those of gunicorn from ``warning`` on, since it tells of every worker, and those of
    fontTools, since it tells of every table that it leaves out. Stacks come without the values of
    variables, among which are passwords and what a dossier holds.
    """
    last = (
        [
            structlog.processors.ExceptionRenderer(
                structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
            ),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
        if log_format == "json"
        else [
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            )
        ]
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=list(_SHARED),
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for talkative in ("gunicorn", "fontTools"):
        logging.getLogger(talkative).setLevel(logging.WARNING)


def register(server: Flask) -> None:
    """Give every request an id, in the log and in ``X-Request-ID``; log each at debug."""

    @server.before_request
    def begin() -> None:
        g.began = time.perf_counter()
        g.request_id = secrets.token_hex(6)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=g.request_id)

    # The id is forgotten where the thread is done with the request (dashboard.server.workers):
    # lines about sending the answer are still the request's own.

    @server.after_request
    def end(response: Response) -> Response:
        response.headers["X-Request-ID"] = g.request_id
        log.debug(
            "request",
            method=request.method,
            path=request.path,
            status=response.status_code,
            bytes=response.content_length,
            duration_ms=round((time.perf_counter() - g.began) * 1000, 1),
        )
        return response
