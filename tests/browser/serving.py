"""A real `araxes serve` in its own process, for the browser tests."""

from __future__ import annotations

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
from pathlib import Path

START_TIMEOUT_S = 60
STOP_TIMEOUT_S = 10


def free_port() -> int:
    """A port on loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def command(*arguments: str) -> list[str]:
    """`araxes` with these arguments; ``ARAXES_COMMAND`` names another program to try it with."""
    program = os.environ.get("ARAXES_COMMAND")
    return [
        *(shlex.split(program) if program else [sys.executable, "-m", "dashboard"]),
        *arguments,
    ]


@dataclass
class Server:
    """A running server: where it answers, what it wrote, and how to stop and start it again."""

    directories: tuple[Path, ...]
    port: int
    log: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """``http://127.0.0.1:<port>``, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start the process and return when it answers; AssertionError with its log otherwise."""
        arguments = ["serve", *map(str, self.directories), "--port", str(self.port), "--no-browser"]
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                command(*arguments),
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
                start_new_session=True,
            )
        self._wait()

    def stop(self) -> None:
        """End the process and its workers; harmless when it has ended."""
        if self.process is None:
            return
        process, self.process = self.process, None
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _wait(self) -> None:
        assert self.process is not None
        deadline = time.monotonic() + START_TIMEOUT_S
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                with urllib.request.urlopen(self.address + "/health", timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        self.stop()
        written = self.log.read_text(errors="replace")[-3000:]
        raise AssertionError(f"araxes serve did not answer at {self.address}:\n{written}")


@contextmanager
def served(*directories: Path, log: Path) -> Iterator[str]:
    """Address of a server over these dossiers (none: the embedded ones), ended afterwards."""
    with running(*directories, log=log) as server:
        yield server.address


@contextmanager
def running(*directories: Path, log: Path) -> Iterator[Server]:
    """The server itself, for tests that stop it and start it again."""
    server = Server(directories, free_port(), log)
    server.start()
    try:
        yield server
    finally:
        server.stop()
