"""A small proxy that shows servers to a browser under paths of one host, and nothing else."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.patience import PATIENCE_S

OF_ONE_CONNECTION = {"connection", "keep-alive", "transfer-encoding", "content-length"}
NO_BODY = {204, 304}


@dataclass(frozen=True)
class Behind:
    """A server behind a path: whether the proxy takes the path off, and whose host it names."""

    port: int
    strips: bool = True
    keeps_host: bool = True


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Proxy

    def answer(self) -> None:
        """Hand on what lies below a known path; 404 for everything else."""
        found = [prefix for prefix in self.server.behind if self.path.startswith(prefix)]
        if found:
            self._hand_on(found[0], self.server.behind[found[0]])
        else:
            self.server.strays.append(f"{self.command} {self.path}")
            self._write(404, [("Content-Type", "text/plain")], b"Nothing of Araxes is here.\n")

    do_GET = do_POST = do_HEAD = answer  # noqa: N815  as the library names them

    def _hand_on(self, prefix: str, behind: Behind) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = dict(self.headers.items())
        # As somebody might send who would like the page to lie elsewhere.
        headers |= {"X-Forwarded-Prefix": "/elsewhere", "SCRIPT_NAME": "/elsewhere"}
        if not behind.keeps_host:
            headers["Host"] = f"127.0.0.1:{behind.port}"
        path = self.path.removeprefix(prefix.rstrip("/")) if behind.strips else self.path
        server = HTTPConnection("127.0.0.1", behind.port, timeout=PATIENCE_S)
        try:
            server.request(self.command, path, body or None, headers)
            came = server.getresponse()
            self._write(came.status, came.getheaders(), came.read())
        finally:
            server.close()

    def _write(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in OF_ONE_CONNECTION:
                self.send_header(name, value)
        if status not in NO_BODY:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status not in NO_BODY and self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        """Nothing: what goes astray is kept."""


class _Proxy(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, behind: Mapping[str, Behind]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.behind = behind
        self.strays: list[str] = []

    def handle_error(self, *_of: object) -> None:
        """A browser that closes its tab takes no more of an answer."""


@dataclass(frozen=True)
class Proxy:
    """A proxy that runs: where, and what was asked of it that lies below none of its paths."""

    address: str
    strays: list[str]


@contextmanager
def proxied(behind: Mapping[str, Behind]) -> Iterator[Proxy]:
    """A proxy over these servers, by the path under which each is seen, slashes at both ends."""
    server = _Proxy(behind)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Proxy(f"http://127.0.0.1:{server.server_address[1]}", server.strays)
    finally:
        server.shutdown()
        thread.join(PATIENCE_S)
        server.server_close()
