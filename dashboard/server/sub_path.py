"""The app below a path of its host, whether or not the proxy before it takes the path off.

A proxy may hand on ``/araxes/health`` as it came, or as ``/health``: both are answered, since no
path of the server's own can begin with the prefix (``dashboard.settings``). Which prefix it is only
the setting says. A header could come from anybody, and would lead the page's own requests astray.
"""

from __future__ import annotations

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, redirect, request
from werkzeug.wrappers import Response


class Below:
    """A WSGI application below a path, as ``SCRIPT_NAME`` says; Flask and Werkzeug go by that."""

    def __init__(self, app: WSGIApplication, prefix: str) -> None:
        self._app = app
        self._name = prefix.rstrip("/")

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer with the prefix taken off the path, if it is there."""
        path = environ.get("PATH_INFO", "")
        if path == self._name or path.startswith(f"{self._name}/"):
            environ["PATH_INFO"] = path[len(self._name) :]
        environ["SCRIPT_NAME"] = self._name
        return self._app(environ, start_response)


def register(server: Flask, prefix: str) -> None:
    """Put the application below ``prefix``; at the root it stays as it is."""
    if prefix == "/":
        return
    server.wsgi_app = Below(server.wsgi_app, prefix)  # type: ignore[method-assign]

    @server.before_request
    def add_slash() -> Response | None:
        # Without it a browser would take the page for a file of the folder above.
        if request.environ["PATH_INFO"]:
            return None
        query = request.query_string.decode("latin-1")
        return redirect(prefix + (f"?{query}" if query else ""), 308)
