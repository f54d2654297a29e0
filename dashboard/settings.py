"""The settings: one frozen value, read from flags and the environment, each with its description.

A setting ``body_limit_kib`` has the flag ``--body-limit-kib`` and the environment variable
``ARAXES_BODY_LIMIT_KIB``; the flag wins. ``docs/settings.md`` explains them at length, and
``araxes settings`` lists them with where each value came from.
"""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any

PREFIX = "ARAXES_"
LOG_LEVELS = ("debug", "info", "warning", "error")
LOG_FORMATS = ("plain", "json")
EDIT = ("auto", "yes", "no")

_YES = frozenset({"1", "true", "yes", "on"})
_NO = frozenset({"0", "false", "no", "off"})
OWN_NAMES = frozenset(
    {
        "assets",
        "briefing",
        "data",
        "dossiers.json",
        "export",
        "geo",
        "ground",
        "health",
        "presenter",
        "records",
    }
)
"""With what the server's own paths begin, beside those of Dash, which begin with an underscore."""

_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:.]{2,45}")
_NAME = re.compile(r"[A-Za-z0-9~-][A-Za-z0-9._~-]*")
_LONGEST_PREFIX = 100


class SettingsError(ValueError):
    """A setting that cannot be used; the message is a sentence that names where it came from."""


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", text) or not low <= int(text) <= high:
            raise ValueError(f"a whole number from {low:,} to {high:,}")
        return int(text)

    return read


def _one_of(choices: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in choices:
            raise ValueError("one of " + ", ".join(choices))
        return text

    return read


def _truth(text: str) -> bool:
    if text.lower() not in _YES | _NO:
        raise ValueError("yes or no (also true, false, on, off, 1, 0)")
    return text.lower() in _YES


def _host(text: str) -> str:
    if not _HOST.fullmatch(text):
        raise ValueError("an address like 127.0.0.1, ::1 or a host name")
    return text


def _hosts(text: str) -> tuple[str, ...]:
    return tuple(_host(part.strip()).lower() for part in text.split(",") if part.strip())


def _prefix(text: str) -> str:
    names = text.strip("/").split("/") if text.strip("/") else []
    if not all(_NAME.fullmatch(name) for name in names) or len(text) > _LONGEST_PREFIX:
        raise ValueError(
            "a path such as /araxes/ or /tools/araxes/, of letters, digits and - . _ ~, in which "
            f"no name begins with . or _, of at most {_LONGEST_PREFIX} characters"
        )
    if taken := OWN_NAMES.intersection(names):
        # A proxy that takes the prefix off would leave the same path for two things.
        raise ValueError(f"a path without {min(taken)!r}, under which the server has its own")
    return "".join(["/", *(f"{name}/" for name in names)])


def _path(text: str) -> Path:
    if not text or "\0" in text:
        raise ValueError("the path of a file")
    return Path(text).expanduser()


def _paths(text: str) -> tuple[Path, ...]:
    return tuple(_path(part) for part in text.split(os.pathsep) if part)


def _setting(default: Any, read: Callable[[str], Any], description: str) -> Any:
    return field(default=default, metadata={"read": read, "description": description})


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set about a server, with its defaults."""

    dossiers: tuple[Path, ...] = _setting(
        (),
        _paths,
        "Folders of dossiers to serve, or folders that hold several; none means the embedded "
        "ones. In the environment, separated like PATH.",
    )
    host: str = _setting(
        "127.0.0.1",
        _host,
        "Address to listen on; any but loopback needs a password file or public.",
    )
    port: int = _setting(8050, _whole(1, 65535), "Port to listen on.")
    browser: bool = _setting(True, _truth, "Open the page in a browser once the server is ready.")
    password_file: Path | None = _setting(
        None, _path, "File with names and hashed passwords, made by `araxes password`."
    )
    public: bool = _setting(
        False, _truth, "Let everybody in who reaches the address, without a password."
    )
    allowed_hosts: tuple[str, ...] = _setting(
        (),
        _hosts,
        "Names, separated by commas, under which readers may reach the server besides IP "
        "addresses, localhost and the name of this machine.",
    )
    prefix: str = _setting(
        "/",
        _prefix,
        "Path under which a proxy shows the page to readers, as in https://host/araxes/; the "
        "proxy may take it off or hand it on.",
    )
    edit: str = _setting(
        "auto",
        _one_of(EDIT),
        "Whether readers may change briefings: yes, no, or auto, which is yes on loopback alone.",
    )
    workers: int = _setting(2, _whole(1, 64), "Processes that answer.")
    threads: int = _setting(4, _whole(1, 64), "Threads in each process.")
    body_limit_kib: int = _setting(
        256, _whole(1, 65536), "Largest request body that is read, in KiB; larger ones get 413."
    )
    log_level: str = _setting("info", _one_of(LOG_LEVELS), "Least level that is logged.")
    log_format: str = _setting(
        "plain", _one_of(LOG_FORMATS), "Log lines for people (plain) or for machines (json)."
    )

    @property
    def is_loopback(self) -> bool:
        """True where only this machine can reach the address."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as people meet it."""

    name: str
    default: Any
    description: str
    read: Callable[[str], Any]

    @property
    def flag(self) -> str:
        """The flag of `araxes serve`."""
        return "--" + self.name.replace("_", "-")

    @property
    def variable(self) -> str:
        """The environment variable."""
        return PREFIX + self.name.upper()

    @property
    def is_switch(self) -> bool:
        """True for yes or no, which has the flags --name and --no-name."""
        return isinstance(self.default, bool)


def _described() -> tuple[Setting, ...]:
    return tuple(
        Setting(
            item.name,
            None if item.default is MISSING else item.default,
            item.metadata["description"],
            item.metadata["read"],
        )
        for item in fields(Settings)
    )


SETTINGS: tuple[Setting, ...] = _described()
"""Every setting, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Given:
    """Settings with where each value came from: ``flag``, ``environment`` or ``default``."""

    settings: Settings
    origins: Mapping[str, str]


def read_settings(flags: Mapping[str, str | bool | None], environment: Mapping[str, str]) -> Given:
    """The settings for these flags and variables.

    Parameters
    ----------
    flags:
        Text (or yes and no) by the name of the setting; None where the flag was not given.
    environment:
        Variables as in :data:`os.environ`; an empty one counts as not set.

    Raises
    ------
    SettingsError
        With a sentence for every value that cannot be read.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    problems: list[str] = []
    for setting in SETTINGS:
        given, where, origin = flags.get(setting.name), setting.flag, "flag"
        if given is None:
            given = environment.get(setting.variable) or None
            where, origin = setting.variable, "environment"
        if given is None:
            origins[setting.name] = "default"
            continue
        origins[setting.name] = origin
        try:
            values[setting.name] = setting.read(given) if isinstance(given, str) else given
        except ValueError as error:
            problems.append(f"{where}: came {given!r}; expected {error}.")
    if problems:
        raise SettingsError("\n".join(problems))
    return Given(Settings(**values), origins)


def shown(value: Any) -> str:
    """A setting's value as it would be written in the environment; "" for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        separator = os.pathsep if value and isinstance(value[0], Path) else ","
        return separator.join(str(item) for item in value)
    return str(value)
