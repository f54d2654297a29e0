"""``araxes password``: let somebody in to a server that others can reach."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from dashboard.server.passwords import LEAST_LENGTH, PasswordError, write_password

File = Annotated[Path, typer.Argument(metavar="FILE", help="Password file; made if not there.")]
Name = Annotated[str, typer.Option("--name", metavar="NAME", help="Name to let in.")]


def password(file: File, name: Name = "reader") -> None:
    """Let a name in by a password file.

    Adds the name, or gives it another password. Asks for the password, or reads a line from a pipe.
    """
    try:
        write_password(file, name, _ask(name))
    except PasswordError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{file}: {name} may come in. Serve with: --password-file {file}")


def _ask(name: str) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    entered: str = typer.prompt(
        f"Password for {name} (at least {LEAST_LENGTH} characters)",
        hide_input=True,
        confirmation_prompt=True,
    )
    return entered
