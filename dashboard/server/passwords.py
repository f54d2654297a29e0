"""Names and hashed passwords in a text file: written, read, and held against what a browser sends.

A line is ``name:hash``, as :func:`werkzeug.security.generate_password_hash` makes the hash
(scrypt, with its parameters and a salt of its own); empty lines and lines that begin with ``#``
are passed over. The password itself is nowhere.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import math
import os
import re
import secrets
import threading
import time
from collections.abc import Callable, Hashable, Mapping
from pathlib import Path

from werkzeug.security import check_password_hash, generate_password_hash

LEAST_LENGTH = 12
"""Characters of a password: one that outlasts guessing over a network, at some tens a second."""

_NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")
_HASH = re.compile(r"scrypt:([0-9]{1,10}):([0-9]{1,10}):([0-9]{1,10})\$[^$:]+\$[0-9a-f]{128}")
_REMEMBERED = 256

_AT_ONCE = 2
"""Different passwords that are tried or wait to be: others are sent away, or they would take every
thread from those who are in already."""

_FORGOTTEN_S = 900
_MOST_COUNTED = 4096


class PasswordError(ValueError):
    """A password or password file that cannot be used; the message is a sentence."""


class GuessError(Exception):
    """Somebody who may try again after ``wait_s`` seconds; nothing was tried."""

    def __init__(self, wait_s: int) -> None:
        super().__init__(f"The next try is after {wait_s} s.")
        self.wait_s = wait_s


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
        found = _HASH.fullmatch(hashed.strip())
        if not _NAME.fullmatch(name) or not found:
            raise PasswordError(
                f"{path}:{number}: came a line that is not name:scrypt:…; expected one made by: "
                f"araxes password {path}"
            )
        if not _can_be_computed(*map(int, found.groups())):
            raise PasswordError(
                f"{path}:{number}: came scrypt:{':'.join(found.groups())}, which cannot be "
                f"computed; give {name} a password anew with: araxes password {path} --name {name}"
            )
        if name in hashes:
            raise PasswordError(f"{path}:{number}: came {name} twice; expected each name once.")
        hashes[name] = hashed.strip()
    if not hashes:
        raise PasswordError(f"{path}: came no name; add one with: araxes password {path}")
    return hashes


def _can_be_computed(n: int, r: int, p: int) -> bool:
    """Whether scrypt takes these parameters, within the memory that Werkzeug grants it."""
    is_power = n >= 2 and n & (n - 1) == 0
    if not is_power or r < 1 or p < 1 or n.bit_length() > 16 * r:
        return False
    return 128 * r * (n + 2 + p) <= 132 * n * r * p < 2**31 - 1


class Failures:
    """Wrong passwords of late, by who gave them: each makes the next try wait longer.

    ``free`` mistakes cost nothing; then the wait is 1 s, 2 s, 4 s, … up to ``longest_s``. What lies
    ``_FORGOTTEN_S`` back is forgotten, and so is the oldest of more than ``_MOST_COUNTED``.
    """

    def __init__(self, free: int, longest_s: int, clock: Callable[[], float]) -> None:
        self._free = free
        self._longest_s = longest_s
        self._clock = clock
        self._counted: dict[Hashable, tuple[int, float]] = {}  # in order of the last mistake

    def add(self, key: Hashable) -> None:
        """Count a mistake."""
        count = self._count(key) + 1
        self._counted.pop(key, None)
        if len(self._counted) >= _MOST_COUNTED:
            del self._counted[next(iter(self._counted))]
        self._counted[key] = count, self._clock()

    def forget(self, key: Hashable) -> None:
        """Forget the mistakes of somebody who was right."""
        self._counted.pop(key, None)

    def wait_s(self, key: Hashable) -> float:
        """Seconds until the next try, 0 or less where it may be now."""
        over = self._count(key) - self._free
        if over <= 0:
            return 0
        # A power of two that is cut off where it is longer than any wait.
        return self._counted[key][1] + min(1 << min(over - 1, 30), self._longest_s) - self._clock()

    def _count(self, key: Hashable) -> int:
        count, last = self._counted.get(key, (0, 0.0))
        return count if count and self._clock() - last < _FORGOTTEN_S else 0


class Doorkeeper:
    """Says who may come in. scrypt is slow on purpose, so names that were right are remembered.

    One password is tried at a time, and mistakes slow down whoever makes them: a name from an
    address soon, an address and a name for themselves later and less, since many readers may share
    the first and a stranger could shut out the second. Who is in already is never slowed.
    """

    def __init__(
        self, hashes: Mapping[str, str], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._hashes = dict(hashes)
        self._key = secrets.token_bytes(32)
        self._nobody = generate_password_hash(secrets.token_hex(16), method="scrypt")
        self._admitted: dict[bytes, None] = {}
        self._asked: list[bytes] = []
        self._lock = threading.Lock()
        self._trying = threading.Lock()
        self._failures = (Failures(3, 60, clock), Failures(20, 5, clock), Failures(20, 5, clock))

    def admits(self, name: str, password: str, address: str = "") -> bool:
        """True where the name is known and the password is its own.

        ``address`` is where it came from, as an IP address.

        Raises
        ------
        GuessError
            Where too many were wrong, or too many are being tried: nothing was tried.
        """
        mark = hmac.new(self._key, f"{name}\0{password}".encode(), hashlib.sha256).digest()
        keys = _keys(name, address)
        with self._lock:
            if mark in self._admitted:
                return True
            counted = zip(self._failures, keys, strict=True)
            wait_s = max(failures.wait_s(key) for failures, key in counted)
            if wait_s <= 0 and mark not in self._asked and len(set(self._asked)) >= _AT_ONCE:
                wait_s = 1
            if wait_s > 0:
                raise GuessError(math.ceil(wait_s))
            self._asked.append(mark)
        try:
            with self._trying:
                right = mark in self._admitted or self._is_right(name, password)
        finally:
            with self._lock:
                self._asked.remove(mark)
        with self._lock:
            if right:
                self._failures[0].forget(keys[0])
                self._remember(mark)
            else:
                for failures, key in zip(self._failures, keys, strict=True):
                    failures.add(key)
        return right

    def _is_right(self, name: str, password: str) -> bool:
        # An unknown name costs as long as a known one, so that names cannot be told by the clock.
        right = check_password_hash(self._hashes.get(name, self._nobody), password)
        return right and name in self._hashes

    def _remember(self, mark: bytes) -> None:
        if len(self._admitted) >= _REMEMBERED:
            self._admitted.clear()
        self._admitted[mark] = None


def _keys(name: str, address: str) -> tuple[Hashable, Hashable, Hashable]:
    """Whose mistakes are counted: a name from an address, an address, a name."""
    short = name[:65]  # longer ones are nobody's
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        parsed = None
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped is None:
        # A network is given 2^64 addresses, and could guess from each.
        address = str(ipaddress.IPv6Network((parsed, 64), strict=False))
    return (short, address), address, short
