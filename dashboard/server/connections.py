"""A client's connection that no thread waits for: it gathers requests, and keeps answers to send.

Whoever asks it never waits for longer than ``THREAD_S``, however slow or silent the client is.
"""

from __future__ import annotations

import contextlib
import errno
import re
import selectors
import socket
import threading
import time
from collections import deque
from typing import Any

THREAD_S = 2.0
"""How long a thread waits for a client in the rare cases that the main loop cannot tell whole."""

MOST_HEADER = 64 * 1024
"""Bytes of a header that are gathered; a longer one is for gunicorn to refuse."""

MOST_WAITING = 64 * 1024 * 1024
"""Bytes of answers that one process keeps for clients that take them slowly."""

_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,15})[ \t]*\r\n", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:[^\r]*chunked[ \t]*\r\n", re.IGNORECASE)
_CONTINUE = re.compile(rb"\r\nexpect:[ \t]*100-continue[ \t]*\r\n", re.IGNORECASE)


class Waiting:
    """Bytes that one process keeps for clients."""

    def __init__(self) -> None:
        self._bytes = 0
        self._lock = threading.Lock()

    def add(self, count: int) -> None:
        """Count more, or fewer; BrokenPipeError, which ends the answer, where there is no room."""
        with self._lock:
            if count > 0 and self._bytes + count > MOST_WAITING:
                raise BrokenPipeError(errno.EPIPE, "too many answers wait for slow clients")
            self._bytes += count


class Line(socket.socket):
    """A client's connection: gathered before a thread reads it, sent after a thread wrote it.

    It never blocks for longer than ``THREAD_S``, whatever is asked of it.
    """

    def __init__(self, fileno: int, most_body: int, waiting: Waiting) -> None:
        super().__init__(fileno=fileno)
        super().setblocking(False)  # noqa: FBT003  as the socket's own
        self.inbox = bytearray()
        self.outbox: deque[memoryview] = deque()
        self.is_cut = False
        self._most_body = most_body
        self._waiting = waiting
        self._asked_to_continue = False
        self._until = 0.0

    def setblocking(self, _flag: bool, /) -> None:  # noqa: FBT001  as the socket's own
        """Begin a new time of ``THREAD_S``: gunicorn says this where a thread takes over."""
        self._until = time.monotonic() + THREAD_S

    def settimeout(self, _value: float | None, /) -> None:
        """Nothing: the limits are ours."""

    # --- coming in -------------------------------------------------------------------------

    def gather(self) -> bool:
        """Take what has come; True where the request is whole, or will never be."""
        while not self.is_whole():
            try:
                came = super().recv(65536)
            except BlockingIOError:
                return False
            except OSError:
                return True
            if not came:
                return True
            self.inbox += came
        return True

    def is_whole(self) -> bool:
        """Whether a thread could answer from what was gathered, without waiting for the client."""
        end = self.inbox.find(b"\r\n\r\n")
        if end < 0:
            return len(self.inbox) > MOST_HEADER
        head, came = bytes(self.inbox[: end + 2]), len(self.inbox) - end - 4
        if _CHUNKED.search(head):
            whole = came > self._most_body or self.inbox.endswith(b"0\r\n\r\n")
        else:
            found = _LENGTH.search(head)
            length = int(found[1]) if found else 0
            self.is_cut = length > self._most_body  # refused unread, and not drained either
            whole = self.is_cut or came >= length
        if not whole and not self._asked_to_continue and _CONTINUE.search(head):
            self._asked_to_continue = True
            with contextlib.suppress(OSError):
                self.send_now(b"HTTP/1.1 100 Continue\r\n\r\n")
        return whole

    def begin_anew(self, read_ahead: bytes) -> None:
        """Make ready for the next request, of which a thread may have read some already."""
        self.inbox[:0] = read_ahead
        self.is_cut = self._asked_to_continue = False

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        """What was gathered, and then what comes within ``THREAD_S``."""
        if self.inbox:
            taken = bytes(self.inbox[:size])
            del self.inbox[:size]
            return taken
        while True:
            try:
                return super().recv(size, flags)
            except BlockingIOError:
                self._wait()

    def _wait(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            if not selector.select(max(self._until - time.monotonic(), 0)):
                raise ConnectionResetError(errno.ECONNRESET, "the client sent nothing more")

    def drop_rest(self) -> bool:
        """Throw away what still comes; True once the other side has closed as well."""
        try:
            return not super().recv(65536)
        except BlockingIOError:
            return False
        except OSError:
            return True

    # --- going out -------------------------------------------------------------------------

    def sendall(self, data: Any, flags: int = 0, /) -> None:
        """Send what the client takes at once; the main loop sends the rest."""
        rest = memoryview(data).cast("B")
        if not self.outbox:
            rest = rest[self.send_now(rest, flags) :]
        if rest:
            self._waiting.add(len(rest))
            self.outbox.append(rest)

    def send_now(self, data: bytes | memoryview, flags: int = 0) -> int:
        """Send without waiting; the number of bytes taken."""
        sent = 0
        try:
            while sent < len(data):
                sent += super().send(memoryview(data)[sent : sent + 262144], flags)
        except BlockingIOError:
            pass
        return sent

    def flush(self) -> int:
        """Send what waits, as far as the client takes it now; the number of bytes taken."""
        taken = 0
        while self.outbox:
            sent = self.send_now(self.outbox[0])
            taken += sent
            self._waiting.add(-sent)
            if sent < len(self.outbox[0]):
                self.outbox[0] = self.outbox[0][sent:]
                break
            self.outbox.popleft()
        return taken

    def close(self) -> None:
        """Close, and forget what nobody took."""
        self._waiting.add(-sum(map(len, self.outbox)))
        self.outbox.clear()
        super().close()
