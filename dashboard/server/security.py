"""Who may ask, and what a page may do: gates before every request, headers on every answer."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

from flask import Flask, Response, request

from dashboard.server.failures import RequestError, sentence_response
from dashboard.server.logs import log
from dashboard.server.passwords import Doorkeeper, GuessError, read_passwords
from dashboard.settings import Settings

_TAKEN_AWAY = re.compile(r"/export/[^/]+/(?!scene/)")

_LOCAL_NAMES = frozenset({"localhost", "ip6-localhost"})
_OWN_SITE = frozenset({"same-origin", "none"})


class ExposureError(ValueError):
    """Settings that would let strangers in; the message is a sentence with the remedy."""


def check_exposure(settings: Settings) -> None:
    """Raise ExposureError where others could reach the server and nothing says that they may."""
    if settings.public and settings.password_file:
        raise ExposureError(
            "Came both --public, which lets everybody in, and --password-file, which does not; "
            "choose one."
        )
    if not (settings.is_loopback or settings.public or settings.password_file):
        raise ExposureError(
            f"Others can reach this machine at {settings.host}, so Araxes does not start there "
            "without knowing who may come in. Give --password-file FILE (made by: araxes password "
            "FILE), or --public to let everybody in, or leave --host out to stay on this machine."
        )


def register(server: Flask, settings: Settings, script_hashes: Sequence[str]) -> None:
    """Wire gates and headers.

    Raises
    ------
    PasswordError
        Where the password file cannot be used.
    """
    names = host_names(settings)
    keeper = Doorkeeper(read_passwords(settings.password_file)) if settings.password_file else None
    headers = security_headers(script_hashes)
    server.config["MAX_CONTENT_LENGTH"] = settings.body_limit_kib * 1024

    @server.before_request
    def admit() -> Response | None:
        host = request.environ.get("HTTP_HOST", "")
        check_host(host, names)
        if request.method not in {"GET", "HEAD", "OPTIONS"}:
            check_origin(host, request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site"))
        return challenge(keeper, settings.prefix) if keeper else None

    if keeper:
        server.after_request(keep_private)

    @server.after_request
    def add_headers(response: Response) -> Response:
        for name, value in headers.items():
            response.headers[name] = value
        return response


def keep_private(response: Response) -> Response:
    """Let no cache on the way keep what only readers with a password are given.

    ``public`` would allow just that. Their own browser keeps what never changes under its address,
    but no files to take away and no pictures of views: others may use the machine.
    """
    response.vary.add("Authorization")
    response.headers.setdefault("Cache-Control", "no-cache")
    caching = response.cache_control
    if _TAKEN_AWAY.match(request.path):
        response.headers["Cache-Control"] = "no-store"
    elif not caching.no_store:
        caching.public = False
        caching.private = True
    return response


def challenge(keeper: Doorkeeper, prefix: str) -> Response | None:
    """None for a reader who gave a known name and its password, else the answer that asks.

    The realm names the prefix: for one name of a realm a browser keeps one password a host, and
    would give that of another Araxes.

    RequestError, with the time to wait, for one who gave too many wrong ones.
    """
    given = request.authorization
    if given is not None and given.type == "basic":
        name, password = given.username or "", given.password or ""
        address = request.remote_addr or ""
        try:
            if keeper.admits(name, password, address):
                return None
        except GuessError as error:
            raise RequestError(
                429,
                "Too many wrong passwords came, or too many are being tried; try again in "
                f"{error.wait_s} s.",
                error.wait_s,
            ) from None
        log.warning("login refused", name=name[:64], address=address)
    response = sentence_response(401, "This map room asks for a name and a password.")
    realm = "Araxes" if prefix == "/" else f"Araxes at {prefix}"
    response.headers["WWW-Authenticate"] = f'Basic realm="{realm}", charset="UTF-8"'
    return response


def host_names(settings: Settings) -> frozenset[str]:
    """Names under which a browser may call this server, besides IP addresses; small letters."""
    own = set() if settings.is_loopback else {socket.gethostname().lower(), settings.host.lower()}
    return frozenset({*_LOCAL_NAMES, *own, *settings.allowed_hosts})


def check_host(host: str, names: Collection[str]) -> None:
    """Raise RequestError for a Host header that a page of another site can bring about.

    DNS rebinding points an attacker's own *name* at this machine; the browser then takes the
    attacker's page and our answers for one site. So names must be known. An IP address cannot be
    rebound.
    """
    try:
        parts = urlsplit(f"//{host}")
        name, _ = (parts.hostname or "").rstrip("."), parts.port
        if parts.username is not None or parts.path or not name:
            raise ValueError(host)
    except ValueError:
        raise RequestError(400, "The request names no host that can be read.") from None
    if name in names or _is_address(name):
        return
    raise RequestError(
        403,
        "This server does not answer to the name in the request's Host header. Open it by its IP "
        "address, or start it with --allowed-hosts and the name.",
    )


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def check_origin(host: str, origin: str | None, site: str | None) -> None:
    """Raise RequestError for a request that a page of another site made a browser send.

    ``origin`` and ``site`` are the headers Origin and Sec-Fetch-Site, None where they are missing:
    programs that are no browser send neither, and need none. Where a browser says by ``site`` what
    it is, that holds: no page can write it, and a proxy may have put another host in the place of
    the one that the browser asked.
    """
    try:
        same = origin is None or urlsplit(origin).netloc.lower() == host.lower()
    except ValueError:
        same = False
    if not (same if site is None else site in _OWN_SITE):
        raise RequestError(403, "Only Araxes's own page may send this; another site's did.")


def security_headers(script_hashes: Sequence[str]) -> dict[str, str]:
    """The headers of every answer; ``script_hashes`` are those of the page's inline scripts."""
    policy = {
        "default-src": ["'self'"],
        "script-src": ["'self'", *script_hashes],
        # Dash, Mantine, Plotly and MapLibre set style attributes.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        # MapLibre starts its workers from a blob.
        "worker-src": ["'self'", "blob:"],
        "connect-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
    }
    return {
        "Content-Security-Policy": "; ".join(
            " ".join([name, *sources]) for name, sources in policy.items()
        ),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        # An address holds the whole selection, which is nobody else's business.
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(
            f"{feature}=()"
            for feature in ("camera", "geolocation", "microphone", "payment", "usb", "serial")
        ),
    }
