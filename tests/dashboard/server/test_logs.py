"""What the log says, and what it must not: no values of variables, no other request's id."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable, Iterator

import pytest
import structlog
from flask import Flask

from dashboard.server import failures, logs
from dashboard.server.logs import log


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], io.StringIO]]:
    """Configures the log as the server does, and gives what it writes."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level

    def configure(log_format: str) -> io.StringIO:
        written = io.StringIO()
        monkeypatch.setattr("sys.stderr", written)
        logs.configure("info", log_format)
        return written

    yield configure
    root.handlers[:] = handlers
    root.setLevel(level)
    for name in ("gunicorn", "fontTools"):
        logging.getLogger(name).setLevel(logging.NOTSET)
    structlog.contextvars.clear_contextvars()


def fail(password: str, dossier: dict[str, str]) -> None:
    raise ZeroDivisionError(f"{len(password)} characters")


def values() -> tuple[str, dict[str, str]]:
    """Put together here, so that no line of source that a stack shows holds them."""
    return " ".join(["correct", "horse", "staple"]), {"title": " ".join(["A", "private", "visit"])}


@pytest.mark.parametrize("log_format", ["plain", "json"])
@pytest.mark.parametrize("of_ours", [True, False])
def test_a_stack_names_no_values(
    configured: Callable[[str], io.StringIO], log_format: str, of_ours: bool
):
    written = configured(log_format)
    password, dossier = values()
    try:
        fail(password, dossier)
    except ZeroDivisionError as error:
        if of_ours:
            log.error("request failed", exc_info=error)
        else:
            logging.getLogger("library").exception("failed")
    text = written.getvalue()
    assert "ZeroDivisionError" in text
    assert "in fail" in text or '"name": "fail"' in text  # the stack itself is there
    assert "20 characters" in text
    assert "horse" not in text
    assert "private" not in text
    if log_format == "json":
        (line,) = map(json.loads, text.splitlines())
        assert line["exception"][0]["exc_type"] == "ZeroDivisionError"


def test_a_failed_request_logs_no_header_and_no_body(configured: Callable[[str], io.StringIO]):
    written = configured("plain")
    server = Flask("failing")
    logs.register(server)
    failures.register(server, 256)

    @server.post("/fails")
    def fails() -> str:
        from flask import request

        authorization, body = request.headers["Authorization"], request.get_data()
        raise KeyError(len(authorization) + len(body))

    response = server.test_client().post(
        "/fails", data=b"the body", headers={"Authorization": "Basic c2VjcmV0"}
    )
    assert response.status_code == 500
    text = written.getvalue()
    assert response.headers["X-Request-ID"] in text
    assert "KeyError" in text
    assert "c2VjcmV0" not in text
    assert "the body" not in text


def test_what_a_library_tells_of_its_own_work_is_no_line(configured: Callable[[str], io.StringIO]):
    written = configured("plain")
    logging.getLogger("fontTools.subset").info("GPOS pruned")
    logging.getLogger("gunicorn.error").info("Booting worker")
    logging.getLogger("another").info("something happened")
    (line,) = written.getvalue().splitlines()
    assert "something happened" in line
