"""Names and hashed passwords in a text file: written, read, and held against what a browser sends.

A line is ``name:hash``, as :func:`werkzeug.security.generate_password_hash` makes the hash
(scrypt, with its parameters and a salt of its own); empty lines and lines that begin with ``#``
are passed over. The password itself is nowhere.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import threading
from collections.abc import Mapping
from pathlib import Path

from werkzeug.security import check_password_hash, generate_password_hash

LEAST_LENGTH = 12
"""Characters of a password: one that outlasts guessing over a network, at some tens a second."""

_NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")
_HASH = re.compile(r"scrypt:[0-9]+:[0-9]+:[0-9]+\$[^$:]+\$[0-9a-f]+")
_REMEMBERED = 256


class PasswordError(ValueError):
    """A password or password file that cannot be used; the message is a sentence."""


def password_line(name: str, password: str) -> str:
    """The line that lets ``name`` in with this password; PasswordError where either will not do."""
    if not _NAME.fullmatch(name):
        raise PasswordError(
            f"name: came {name!r}; expected 1 to 64 letters, digits, dots, hyphens or underscores."
        )
    if len(password) < LEAST_LENGTH:
        raise PasswordError(
            f"password: came {len(password)} characters; expected at least {LEAST_LENGTH}."
        )
    return f"{name}:{generate_password_hash(password, method='scrypt')}"


def write_password(path: Path, name: str, password: str) -> None:
    """Add or replace a name in the file, which only its owner may read afterwards."""
    line = password_line(name, password)
    kept = []
    if path.exists() and not path.is_file():
        raise PasswordError(
            f"{path}: came a folder, device or pipe; expected a file; name another."
        )
    if path.exists():
        read_passwords(path)  # a file that is something else is left alone
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [text for text in lines if not text.startswith(f"{name}:")]
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        mine = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(mine, "w", encoding="utf-8") as opened:
            opened.write("\n".join([*kept, line]) + "\n")
        beside.replace(path)
    except OSError as error:
        raise PasswordError(f"{path}: cannot be written: {error.strerror or error}.") from None


def read_passwords(path: Path) -> Mapping[str, str]:
    """Hash by name; PasswordError with line and remedy where the file is not as described."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise PasswordError(
            f"{path}: cannot be read: {reason}. Make it with: araxes password {path}"
        ) from None
    hashes: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, hashed = line.partition(":")
        # The line is not shown: somebody may have written a password there.
        if not _NAME.fullmatch(name) or not _HASH.fullmatch(hashed.strip()):
            raise PasswordError(
                f"{path}:{number}: came a line that is not name:scrypt:…; expected one made by: "
                f"araxes password {path}"
            )
        if name in hashes:
            raise PasswordError(f"{path}:{number}: came {name} twice; expected each name once.")
        hashes[name] = hashed.strip()
    if not hashes:
        raise PasswordError(f"{path}: came no name; add one with: araxes password {path}")
    return hashes


class Doorkeeper:
    """Says who may come in. scrypt is slow on purpose, so names that were right are remembered."""

    def __init__(self, hashes: Mapping[str, str]) -> None:
        self._hashes = dict(hashes)
        self._key = secrets.token_bytes(32)
        self._nobody = generate_password_hash(secrets.token_hex(16), method="scrypt")
        self._admitted: dict[bytes, None] = {}
        self._lock = threading.Lock()

    def admits(self, name: str, password: str) -> bool:
        """True where the name is known and the password is its own."""
        mark = hmac.new(self._key, f"{name}\0{password}".encode(), hashlib.sha256).digest()
        with self._lock:
            if mark in self._admitted:
                return True
        # An unknown name costs as long as a known one, so that names cannot be told by the clock.
        right = check_password_hash(self._hashes.get(name, self._nobody), password)
        if not right or name not in self._hashes:
            return False
        with self._lock:
            if len(self._admitted) >= _REMEMBERED:
                self._admitted.clear()
            self._admitted[mark] = None
        return True
