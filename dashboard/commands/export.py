"""``araxes export``: a briefing as slides, hand-out, pictures, text or one page."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from dashboard.briefing_files.progress import Progress
from dashboard.commands.dossiers import OneFolder, ReportError, load_one
from dashboard.commands.places import PlaceError, find_place, missing_temporary_folder
from dashboard.formats import FORMATS, suffixes_with_notes
from seeds.vocabulary import Theme

if TYPE_CHECKING:  # what makes the files takes a second to load
    from dashboard.briefing_files.formats import Order, Product, StaleError
    from seeds.records.dossier import Dossier

_NAMED = ", ".join(f"{suffix} ({form.name.lower()})" for suffix, form in FORMATS.items())
THEMES = tuple(theme.value for theme in Theme if theme is not Theme.AUTO)
_BAR = 24


def export(
    folder: OneFolder = None,
    *,
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"One of {_NAMED}.")
    ] = next(iter(FORMATS)),
    scene: Annotated[
        str | None, typer.Option("--scene", metavar="ID", help="One scene instead of all.")
    ] = None,
    theme: Annotated[
        str, typer.Option("--theme", metavar="THEME", help="Colours: light or dark.")
    ] = THEMES[0],
    notes: Annotated[
        bool | None,
        typer.Option(
            "--notes/--no-notes",
            help="The speaker's copy, with the presenter's notes, or a copy without; "
            "only slides have them by default.",
            show_default=False,
        ),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Also where scenes no longer hold, without asking.")
    ] = False,
    out: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="PATH", help="File, folder or pipe to write to, - for standard output."
        ),
    ] = None,
) -> None:
    """Write a dossier's briefing to a file."""
    _choose("--format", form, tuple(FORMATS))
    _choose("--theme", theme, THEMES)
    with_notes = suffixes_with_notes()
    if notes and form not in with_notes:
        typer.echo(f"--notes: came with {form}; expected one of {', '.join(with_notes)}.", err=True)
        raise typer.Exit(2)
    try:
        _, dossier = load_one(folder)
        find_place(out, f"{dossier.slug}.{form}")  # before the work, which takes a while
    except (ReportError, PlaceError) as error:
        _refuse(str(error))
    from dashboard.briefing_files.formats import Order, OrderError

    order = Order(FORMATS[form], scene, dark=theme == "dark", notes=notes)
    try:
        _write(dossier, order, out, yes=yes)
    except (OrderError, PlaceError) as error:
        _refuse(str(error))
    except OSError as error:
        _refuse(
            missing_temporary_folder()
            or f"{error.filename or out}: {error.strerror}; name another place with --out."
        )


def _write(dossier: Dossier, order: Order, out: str | None, *, yes: bool) -> None:
    """Make the file, put it in its place and tell its size."""
    with _interrupts() as check:
        product = _make(dossier, order, check, yes=yes)
        place = find_place(out, product.name)
        check()
        place.write(product.content)
    size = f"{place.words}: {len(product.content) / 1024:,.0f} KiB"
    typer.echo(size, err=not place.is_ours)


def _make(dossier: Dossier, order: Order, check: Callable[[], None], *, yes: bool) -> Product:
    """The file; where scenes no longer hold, only after somebody said so."""
    from dashboard.briefing_files.formats import StaleError, made_today, make
    from dashboard.context import Context
    from dashboard.store.served import ServedDossiers

    context = Context.of(ServedDossiers((dossier,)))
    try:
        with _progress(check) as progress:
            return make(context, dossier.slug, order, made_today(), progress)
    except StaleError as error:
        _ask(error, yes=yes)
    with _progress(check) as progress:
        return make(context, dossier.slug, replace(order, anyway=True), made_today(), progress)


def _ask(error: StaleError, *, yes: bool) -> None:
    """Say on standard error which scenes no longer hold, and go on only where that is wanted."""
    typer.echo("\n".join([str(error), *(f"  {reason}" for reason in error.reasons)]), err=True)
    if yes:
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        _refuse("Nothing was written; to export all the same, say --yes.")
    if not typer.confirm("Export all the same?", err=True):
        _refuse("Nothing was written.")


def _choose(flag: str, came: str, choices: tuple[str, ...]) -> None:
    if came not in choices:
        typer.echo(f"{flag}: came {came[:40]!r}; expected one of {', '.join(choices)}.", err=True)
        raise typer.Exit(2)


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
