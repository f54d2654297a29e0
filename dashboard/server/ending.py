"""How the server's processes are told to end: orders that are held, and heard in time."""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import sys
from collections.abc import Iterator

ORDERS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
"""Signals that end a server."""


@contextlib.contextmanager
def orders_held() -> Iterator[None]:
    """Let the orders to end wait until this is over."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ORDERS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin(_arbiter: object, _worker: object) -> None:
    """In a worker that was just forked: end at once when told to, until its own handlers stand."""
    for order in ORDERS:
        signal.signal(order, lambda _number, _frame: end_at_once())
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ORDERS)


def end_at_once() -> None:
    """End a worker without waiting for its threads: Ctrl-C means now, and files are written whole.

    What lies in temporary folders is removed, and nothing else is left of the interpreter's own
    end, during which a second Ctrl-C would kill it.
    """
    _tidy()
    os._exit(0)


def end_whole(_arbiter: object, _worker: object) -> None:
    """End a worker that has answered all it was asked, with the code that it was to end with.

    Not by the interpreter's own end, which stops threads in the midst of other languages' code: one
    that warms up pictures would bring the process down with a core.
    """
    raised = sys.exception()
    code = raised.code if isinstance(raised, SystemExit) else 1
    _tidy()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def _tidy() -> None:
    """Hear no further order, and remove what lies in temporary folders."""
    for order in ORDERS:
        signal.signal(order, lambda _number, _frame: None)
    atexit._run_exitfuncs()


def end_deaf(_arbiter: object) -> None:
    """Let a master that ends hear no second order to, which would be told as a failure."""
    with orders_held():
        for order in ORDERS:
            signal.signal(order, signal.SIG_IGN)
