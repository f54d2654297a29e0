"""A real `araxes serve` in its own process, for the browser tests."""

from __future__ import annotations

import itertools
import os
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import UNAUTHORIZED
from pathlib import Path

from tests.patience import PATIENCE_S

PORTS_EACH = 2_000
_FIRST_PORT = 10_000 + PORTS_EACH * int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])
_turns = itertools.count(os.getpid())


def free_port() -> int:
    """A port on loopback that nobody listens on now, and that nobody takes before a server does.

    It lies below those that systems give to connections, and processes that test side by side draw
    from ranges of their own.
    """
    for turn in itertools.islice(_turns, PORTS_EACH):
        port = _FIRST_PORT + turn % PORTS_EACH
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError(f"no port from {_FIRST_PORT} on is free")


def command(*arguments: str) -> list[str]:
    """`araxes` with these arguments; ``ARAXES_COMMAND`` names another program to try it with."""
    program = os.environ.get("ARAXES_COMMAND")
    return [
        *(shlex.split(program) if program else [sys.executable, "-m", "dashboard"]),
        *arguments,
    ]


def start(*arguments: str, log: Path, house: Path | None = None) -> subprocess.Popen[bytes]:
    """`araxes serve` with these arguments, in a group of processes of its own; see `command`.

    ``house`` is the tree that is run, where that is another than the one under test.
    """
    with log.open("ab") as output:
        return subprocess.Popen(
            command("serve", *arguments, "--no-browser"),
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            cwd=house,
            start_new_session=True,
        )


def wait_until_open(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Return when the server answers, or asks who is there; else fail with its log."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(address + "/health", timeout=PATIENCE_S):
                return
        except OSError as error:
            if isinstance(error, urllib.error.HTTPError) and error.code == UNAUTHORIZED:
                return
            time.sleep(0.1)
    written = log.read_text(errors="replace")[-3000:]
    raise AssertionError(f"araxes serve did not answer at {address}:\n{written}")


@dataclass
class Server:
    """A running server: where it answers, what it wrote, and how to stop and start it again."""

    directories: tuple[Path, ...]
    port: int
    log: Path
    house: Path | None = None
    process: subprocess.Popen[bytes] | None = None
    flags: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """``http://127.0.0.1:<port>``, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start the process and return when it answers; AssertionError with its log otherwise."""
        arguments = (*map(str, self.directories), "--port", str(self.port), *self.flags)
        self.process = start(*arguments, log=self.log, house=self.house)
        try:
            wait_until_open(self.address, self.process, self.log)
        except AssertionError:
            self.stop()
            raise

    def stop(self) -> None:
        """End the process and its workers; harmless when it has ended."""
        if self.process is None:
            return
        process, self.process = self.process, None
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextmanager
def served(*directories: Path, log: Path, house: Path | None = None) -> Iterator[str]:
    """Address of a server over these dossiers (none: the embedded ones), ended afterwards."""
    with running(*directories, log=log, house=house) as server:
        yield server.address


@contextmanager
def running(
    *directories: Path, log: Path, house: Path | None = None, flags: tuple[str, ...] = ()
) -> Iterator[Server]:
    """The server itself, for tests that stop it and start it again or give it flags."""
    server = Server(directories, free_port(), log, house, flags=flags)
    server.start()
    try:
        yield server
    finally:
        server.stop()
