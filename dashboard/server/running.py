"""The server process: gunicorn with threads over one application, until Ctrl-C."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

from dashboard.app import build_app
from dashboard.briefing_files import picture_routes
from dashboard.commands.places import missing_temporary_folder
from dashboard.server import ending, logs, workers
from dashboard.server.passwords import PasswordError, read_passwords
from dashboard.server.security import ExposureError, check_exposure, security_headers
from dashboard.settings import Settings
from dashboard.store.served import ServedDossier, ServedDossiers
from seeds.records.dossier import Dossier


class StartError(Exception):
    """A server that cannot start; the message is a sentence for the person who started it."""


def run(loaded: tuple[Dossier, ...], settings: Settings) -> None:
    """Serve these dossiers until the process is told to stop.

    Raises
    ------
    StartError
        Where the address cannot be listened on, strangers would be let in, or no folder for
        temporary files is there.
    """
    logs.configure(settings.log_level, settings.log_format)
    try:
        check_exposure(settings)
        if settings.password_file:
            read_passwords(settings.password_file)  # told at once, not after the dossiers are read
        _try_address(settings)
        if missing := missing_temporary_folder():
            raise StartError(missing)
        dossiers = ServedDossiers(loaded)
        app = build_app(dossiers, settings, warm=True)
    except (ExposureError, PasswordError) as error:
        raise StartError(str(error)) from None
    headers = security_headers(app.csp_hashes())
    _Server(app.server, settings, dossiers, headers).run()


class _Logger(Logger):  # type: ignore[misc]  # gunicorn has no types
    """Gunicorn's own lines, sent where ours go."""

    def setup(self, cfg: Any) -> None:
        """Leave level and handlers to :func:`dashboard.server.logs.configure`."""
        self.cfg = cfg
        self._access_log_enabled = False
        self.error_log.propagate = True


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """Gunicorn, configured by our settings alone: it reads no file and no variable of its own."""

    def __init__(
        self,
        server: Flask,
        settings: Settings,
        dossiers: ServedDossiers,
        headers: Mapping[str, str],
    ) -> None:
        self.headers = headers
        self.most_body = settings.body_limit_kib * 1024
        self._server = server
        self._settings = settings
        self._dossiers = dossiers
        super().__init__()

    def load_config(self) -> None:
        """Hand our settings to gunicorn."""
        settings = self._settings
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        for name, value in {
            "bind": f"{host}:{settings.port}",
            "worker_class": workers.Worker,
            "workers": settings.workers,
            "threads": settings.threads,
            "preload_app": True,
            "control_socket_disable": True,
            "logger_class": _Logger,
            # The longest line that gunicorn reads: a longer address is for our own sentence.
            "limit_request_line": 8190,
            # Nobody but the setting says under which path the page lies.
            "forwarder_headers": "",
            "when_ready": lambda _arbiter: announce(settings),
            "post_worker_init": lambda _worker: _prepare(self._dossiers),
            "post_fork": ending.begin,
            "worker_exit": ending.end_whole,
            "on_exit": ending.end_deaf,
            # The kernel's short cut for files waits for the client in the thread.
            "sendfile": False,
        }.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application, built before the workers are forked."""
        return self._server

    def run(self) -> None:
        """Start the workers and watch over them until the process is told to end."""
        os.environ.pop("SCRIPT_NAME", None)  # gunicorn's way to say what the setting prefix says
        workers.Master(self).run()


def _open_stores(dossiers: ServedDossiers) -> None:
    """Build every dossier's store in the worker, so that no first question waits for it."""
    for served in dossiers.values():
        _ = served.store


def _prepare(dossiers: ServedDossiers) -> None:
    """Make ready what questions need; the pictures' part goes on while the first are answered."""
    _open_stores(dossiers)
    threading.Thread(target=_warm_pictures, args=(dossiers.default,), daemon=True).start()


def _warm_pictures(served: ServedDossier) -> None:
    """Load what the first picture needs.

    At everybody's priority: a thread that is seldom run while it holds the interpreter's lock keeps
    all others waiting, and the order to end as well.
    """
    try:
        picture_routes.warm(served)
    except Exception as error:  # noqa: BLE001  the first to ask for a picture is told of it
        logs.log.debug("pictures are not warm", exc_info=error)


def announce(settings: Settings) -> None:
    """Tell where the page is, and open it in a browser where that is wanted."""
    address = page_address(settings)
    sys.stdout.write(f"Araxes is open at {address} – Ctrl-C ends it.\n")
    sys.stdout.flush()
    if settings.browser:
        # In a process of its own: a thread here would be alive while the workers are forked. -P:
        # the folder where the server was started may hold a stranger's webbrowser.py.
        subprocess.Popen(  # noqa: S603  our own interpreter, our own address
            [sys.executable, "-P", "-m", "webbrowser", address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )


def page_address(settings: Settings) -> str:
    """Where a browser on this machine finds the page."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)  # noqa: S104
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}{settings.prefix}"


def _try_address(settings: Settings) -> None:
    """Raise StartError where the address cannot be listened on; gunicorn would try for seconds."""
    try:
        found = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)
        family, kind, protocol, _, address = found[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise StartError(
            f"Araxes cannot listen on {settings.host}, port {settings.port}: {error.strerror}. "
            f"Choose another with --port (or ARAXES_PORT), or --host."
        ) from None
