"""The flags of the settings, made from their descriptions, so that none can be forgotten."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from dashboard.settings import SETTINGS, Given, Setting, SettingsError, read_settings

_PANEL = "Settings (each also an environment variable: see `araxes settings`)"


def takes_settings(command: Callable[[Given], None]) -> Callable[..., None]:
    """A command that takes folders and every setting as flags, and is given the settings read.

    What cannot be read ends the command with exit code 2 and a sentence for each problem.
    """

    @wraps(command)
    def run(**flags: Any) -> None:
        folders: list[Path] | None = flags.pop("folders")
        if folders:
            flags["dossiers"] = os.pathsep.join(map(str, folders))
        try:
            given = read_settings(flags, os.environ)
        except SettingsError as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(2) from None
        command(given)

    parameters = [_folders(), *(_option(setting) for setting in SETTINGS if _has_flag(setting))]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run


def _has_flag(setting: Setting) -> bool:
    return setting.name != "dossiers"  # these are the command's arguments


def _folders() -> inspect.Parameter:
    kind = Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[DIR]...",
            help="Dossiers, or folders of dossiers; none means the embedded ones.",
            show_default=False,
        ),
    ]
    return inspect.Parameter(
        "folders", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=kind
    )


def _option(setting: Setting) -> inspect.Parameter:
    flag = setting.flag
    names = f"{flag}/--no-{flag[2:]}" if setting.is_switch else flag
    value_type: Any = bool | None if setting.is_switch else str | None
    option = typer.Option(
        names,
        help=setting.description,
        metavar=None if setting.is_switch else setting.name.split("_")[-1].upper(),
        show_default=False,
        rich_help_panel=_PANEL,
    )
    return inspect.Parameter(
        setting.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=None,
        annotation=Annotated[value_type, option],
    )
