"""The process that answers: gunicorn's threads, which no slow or silent client can hold.

A thread is taken only by a request that has come whole, and is free again as soon as its answer is
written: the process's main loop, which waits for all clients at once, gathers what comes in and
sends what goes out. A browser on a bad line is served as it always was; a client that sends half a
request, or does not take its answer, costs a file descriptor and, after a while, its connection.
"""

from __future__ import annotations

import contextlib
import errno
import secrets
import selectors
import socket
import time
from concurrent.futures import Future
from functools import partial
from http import HTTPStatus
from typing import Any

import structlog
from gunicorn.arbiter import Arbiter
from gunicorn.workers.gthread import TConn, ThreadWorker

from dashboard.server.connections import Line, Waiting
from dashboard.server.ending import end_at_once, orders_held

REQUEST_S = 20.0
"""How long a request may take to come, header and body, from its first byte or connection on."""

READER_S = 20.0
"""How long a client may take none of its answer."""

LINGER_S = 2.0
"""How long a connection that is closed waits for the other side, so that no answer is cut off."""


class Worker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """Gunicorn's worker with threads, for which the main loop does all waiting for clients.

    ``app`` is given two values beside what gunicorn asks of it: ``most_body``, the bytes of the
    longest body that is read, and ``headers``, those of every answer.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._waiting = Waiting()
        self._leaving: dict[TConn, None] = {}

    def init_signals(self) -> None:
        """Let no order come between the handlers of before and ours: it would kill by default."""
        with orders_held():
            super().init_signals()

    def handle_quit(self, _sig: int, _frame: object) -> None:
        """End at once: Ctrl-C.

        Gunicorn shuts its threads down first, which waits for a lock that this very thread may
        hold: orders come between any two steps of it, and handing out a request is one of them.
        """
        end_at_once()

    # --- coming in -------------------------------------------------------------------------

    def accept(self, listener: Any) -> None:
        """Take a connection in, for the main loop to gather its request."""
        try:
            client, address = listener.accept()
        except OSError as error:
            if error.errno not in {errno.EAGAIN, errno.ECONNABORTED, errno.EWOULDBLOCK}:
                raise
            return
        line = Line(client.detach(), self.app.most_body, self._waiting)
        self.nr_conns += 1
        self._gather(TConn(self.cfg, line, address, listener.getsockname()))

    def _gather(self, conn: TConn) -> None:
        """Hand a request that is whole to a thread, or wait for the rest of it."""
        conn.data_ready = True
        if conn.sock.gather():
            self.enqueue_req(conn)
            return
        conn.timeout = time.monotonic() + (REQUEST_S if self.alive else LINGER_S)
        self.pending_conns.append(conn)
        self.poller.register(
            conn.sock, selectors.EVENT_READ, partial(self.on_pending_socket_readable, conn)
        )

    def on_pending_socket_readable(self, conn: TConn, client: Line) -> None:
        """Take more of a request."""
        if client.gather():
            super().on_pending_socket_readable(conn, client)

    def on_client_socket_readable(self, conn: TConn, client: Line) -> None:
        """Take the next request of a connection that was kept."""
        self.poller.unregister(client)
        self.keepalived_conns.remove(conn)
        self._gather(conn)

    def murder_pending(self) -> None:
        """Close what came too slowly, and what was not taken."""
        now = time.monotonic()
        for conn in self.pending_conns:
            if conn.timeout > now:
                break
            if conn.sock.inbox:
                with contextlib.suppress(OSError):
                    conn.sock.send_now(self._refusal(408, secrets.token_hex(6)))
        super().murder_pending()
        for conn in [conn for conn in self._leaving if conn.timeout <= now]:
            self._end(conn)

    def _cap_keepalive(self, deadline: float) -> None:
        super()._cap_keepalive(deadline)
        for conn in self.pending_conns:
            conn.timeout = min(conn.timeout, deadline)

    # --- answering -------------------------------------------------------------------------

    def handle(self, conn: TConn) -> Any:
        """Answer in a thread; what is logged meanwhile bears no other request's id."""
        structlog.contextvars.clear_contextvars()
        try:
            return super().handle(conn)
        finally:
            structlog.contextvars.clear_contextvars()

    def _keepalive_after(self, conn: TConn, keepalive: bool) -> bool:  # noqa: FBT001  gunicorn's
        # A body that is refused unread may never end.
        return bool(super()._keepalive_after(conn, keepalive and not conn.sock.is_cut))

    def handle_error(self, req: Any, client: Line, addr: Any, exc: BaseException) -> None:
        """Refuse what gunicorn cannot read as we refuse: a sentence, and every answer's headers."""
        id_ = secrets.token_hex(6)
        written = _Written()
        with structlog.contextvars.bound_contextvars(request_id=id_):
            super().handle_error(req, written, addr, exc)
        with contextlib.suppress(OSError):
            client.sendall(self._refusal(written.status, id_))

    def _refusal(self, status: int, id_: str) -> bytes:
        sentence = SENTENCES.get(status, SENTENCES[400]).format(id_=id_)
        body = sentence.encode() + b"\n"
        fields = {
            "Connection": "close",
            "Content-Type": "text/plain; charset=utf-8",
            "Content-Length": str(len(body)),
            "Cache-Control": "no-store",
            **self.app.headers,
            "X-Request-ID": id_,
        }
        lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
        lines += [f"{name}: {value}" for name, value in fields.items()]
        return "\r\n".join([*lines, "", ""]).encode("latin-1") + body

    # --- going out -------------------------------------------------------------------------

    def finish_request(self, conn: TConn, fs: Future[Any]) -> None:
        """Send what the client has not taken yet, and then keep or close the connection."""
        if not conn.sock.outbox:
            self._settle(conn, fs)
            return
        conn.timeout = time.monotonic() + READER_S
        self._leaving[conn] = None
        self.poller.register(conn.sock, selectors.EVENT_WRITE, partial(self._send_on, conn, fs))

    def _send_on(self, conn: TConn, fs: Future[Any], client: Line) -> None:
        try:
            taken = client.flush()
        except OSError:
            self._end(conn)
            return
        if taken:
            conn.timeout = time.monotonic() + READER_S
        if not client.outbox:
            self.poller.unregister(client)
            del self._leaving[conn]
            self._settle(conn, fs)

    def _settle(self, conn: TConn, fs: Future[Any]) -> None:
        if fs.cancelled() or fs.exception() or not fs.result():
            self._linger(conn)
            return
        conn.sock.begin_anew(conn.parser.unreader.take_buffered())
        if conn.sock.inbox:
            self._gather(conn)
        else:
            super().finish_request(conn, fs)

    def _linger(self, conn: TConn) -> None:
        """Close our side, and wait a little for the other: closed at once, it might lose answers.

        Gunicorn waits in the main loop, where everybody would wait with it.
        """
        conn.timeout = time.monotonic() + LINGER_S
        try:
            conn.sock.shutdown(socket.SHUT_WR)
            self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._drop, conn))
        except (OSError, ValueError):
            self._end(conn)
        else:
            self._leaving[conn] = None

    def _drop(self, conn: TConn, client: Line) -> None:
        if client.drop_rest():
            self._end(conn)

    def _end(self, conn: TConn) -> None:
        with contextlib.suppress(OSError, KeyError, ValueError):
            self.poller.unregister(conn.sock)
        self._leaving.pop(conn, None)
        self.nr_conns -= 1
        conn.close()


SENTENCES = {
    400: "The request cannot be read; ask in HTTP/1.1, as browsers do.",
    403: "The request is refused; ask the server itself, without a proxy's line before it.",
    408: "The request did not come whole in time; send it again.",
    414: "The address is too long; at most 8,190 characters are read.",
    417: "The request expects what this server does not do; send it without the header Expect.",
    431: "The request's header is too long; send fewer or shorter fields.",
    500: "This could not be computed: a fault of Araxes. "
    "It stands in the server's log under {id_}.",
    501: "The body comes in a coding that is not read; send it with Content-Length.",
}
"""What a client is told whose request never reaches the application."""


class _Written:
    """In place of a socket, for what gunicorn would have written: we write it in our words."""

    status = 400

    def gettimeout(self) -> float:
        return 0.0

    def sendall(self, data: bytes) -> None:
        self.status = int(data.split(None, 2)[1])


class Master(Arbiter):  # type: ignore[misc]  # gunicorn has no types
    """The process that starts the workers, and loses no order to end while it does.

    A process that was just forked hears orders with its master's ears, and would forget them; the
    master would then wait for it for half a minute.
    """

    def spawn_worker(self) -> Any:
        """Start a worker; the orders wait until it can hear them itself."""
        with orders_held():
            return super().spawn_worker()
