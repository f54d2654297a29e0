"""``araxes export``: a briefing as slides, hand-out, pictures, text or one page."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from dashboard.commands.dossiers import OneFolder, ReportError, load_one
from dashboard.export.briefing.progress import Progress

if TYPE_CHECKING:  # what makes the files takes a second to load
    from dashboard.export.briefing.formats import Product

FORMATS = ("pptx", "pdf", "html", "md", "png", "svg")
THEMES = ("light", "dark")
_BAR = 24


def export(
    folder: OneFolder = None,
    *,
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")
    ] = FORMATS[0],
    scene: Annotated[
        str | None, typer.Option("--scene", metavar="ID", help="One scene instead of all.")
    ] = None,
    theme: Annotated[
        str, typer.Option("--theme", metavar="THEME", help="Colours: light or dark.")
    ] = THEMES[0],
    notes: Annotated[
        bool, typer.Option("--notes/--no-notes", help="With the presenter's notes or without.")
    ] = True,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="PATH", help="File or folder to write to; default here."),
    ] = None,
) -> None:
    """Write a dossier's briefing to a file.

    Slides (pptx), hand-out (pdf), one page (html), text (md), pictures (png, svg).
    """
    _choose("--format", form, FORMATS)
    _choose("--theme", theme, THEMES)
    try:
        _, dossier = load_one(folder)
    except ReportError as error:
        _refuse(str(error))
    from dashboard.context import Context
    from dashboard.export.briefing.formats import Format, Order, OrderError, made_today, make
    from dashboard.store.shelf import Shelf

    order = Order(Format(form), scene, dark=theme == "dark", notes=notes)
    try:
        with _interrupts() as check, _progress(check) as progress:
            context = Context.of(Shelf((dossier,)))
            product = make(context, dossier.slug, order, made_today(), progress)
            check()
            path = _write(product, out)
    except OrderError as error:
        _refuse(str(error))
    except OSError as error:
        _refuse(f"{error.filename or out}: {error.strerror}; name another place with --out.")
    typer.echo(f"{path}: {len(product.content) / 1024:,.0f} KiB")


def _choose(flag: str, came: str, choices: tuple[str, ...]) -> None:
    if came not in choices:
        typer.echo(f"{flag}: came {came[:40]!r}; expected one of {', '.join(choices)}.", err=True)
        raise typer.Exit(2)


def _write(product: Product, out: Path | None) -> Path:
    """Write a product whole or not at all: beside its place first, and then into it."""
    target = out or Path(product.name)
    if target.is_dir():
        target = target / product.name
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(product.content)
        # A temporary file is readable by its owner alone; the copy is like any other file.
        mask = os.umask(0)
        os.umask(mask)
        Path(temporary).chmod(0o666 & ~mask)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return target


@contextlib.contextmanager
def _interrupts() -> Iterator[Callable[[], None]]:
    """Note Ctrl-C, and give what raises it again at the next step.

    Raised in the middle of what a library calls back, an interrupt is dropped without a word.
    """
    came = False

    def note(_number: int, _frame: object) -> None:
        nonlocal came
        came = True
        raise KeyboardInterrupt

    def check() -> None:
        if came:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, note)
    try:
        yield check
    finally:
        signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def _progress(check: Callable[[], None]) -> Iterator[Progress]:
    """A bar on standard error where somebody watches; ``check`` is called at every step."""
    if not sys.stderr.isatty():
        yield lambda _done, _total, _words: check()
        return

    def show(done: int, total: int, words: str) -> None:
        check()
        filled = _BAR * done // max(total, 1)
        bar = "█" * filled + "·" * (_BAR - filled)
        sys.stderr.write(f"\r\x1b[2K{bar} {words}")
        sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[2K")
        sys.stderr.flush()


def _refuse(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
