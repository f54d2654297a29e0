"""``araxes export``: one file, whole or not at all."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.commands import export as command
from dashboard.export.briefing.formats import Product
from tests.patience import PATIENCE_S

SLUG = "iran-azerbaijan-2019"


def run(*arguments: str | Path, **options):
    return CliRunner().invoke(app, ["export", *map(str, arguments)], **options)


def test_text_is_written_where_it_is_wanted(tmp_path):
    out = tmp_path / "told.md"
    done = run("--format", "md", "--no-notes", "--out", out)
    assert done.exit_code == 0, done.output
    assert done.output.startswith(f"{out}: ")
    assert out.read_text().startswith("**No marking**")
    assert "**Notes**" not in out.read_text()
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_gets_a_file_of_the_usual_name(tmp_path):
    run("--format", "svg", "--scene", "visits", "--theme", "dark", "--out", tmp_path)
    (made,) = tmp_path.iterdir()
    assert made.name == f"{SLUG}-visits.svg"
    assert 'fill="#0f1a24"' in made.read_text()


def test_pictures_of_a_briefing_come_in_a_zip(tmp_path):
    out = tmp_path / "all.zip"
    assert run("--format", "svg", "--out", out).exit_code == 0
    names = zipfile.ZipFile(out).namelist()
    assert names[0] == "01-opening.svg"
    assert len(names) == 8


def test_the_same_day_gives_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1548288000")
    for name in ("one", "other"):
        run("--format", "pdf", "--scene", "visits", "--out", tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_one_page_is_written(tmp_path):
    out = tmp_path / "page.html"
    done = run("--format", "html", "--out", out)
    assert done.exit_code == 0, done.output
    assert out.read_bytes().lower().startswith(b"<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["--format", "doc"], 2, "--format: came 'doc'; expected one of pptx, pdf, html, md"),
        (["--theme", "pink"], 2, "--theme: came 'pink'; expected one of light, dark."),
        (["--format", "md", "--scene", "nowhere"], 1, "scene: came 'nowhere'; expected one of"),
        (["--format", "html", "--scene", "visits"], 1, "One HTML file holds the whole briefing"),
        (["--format", "md", "--out", "/no/such/folder/x.md"], 1, "name another place with --out"),
        (["/no/such/dossier"], 1, "/no/such/dossier"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(arguments, code, sentence):
    done = run(*arguments)
    assert done.exit_code == code
    assert sentence in done.output
    assert "Traceback" not in done.output


def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path, monkeypatch):
    out = tmp_path / "kept.md"
    out.write_text("old")

    def interrupt(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(command.Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        command._write(Product("kept.md", b"new"), out)
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_ctrl_c_at_a_terminal_leaves_no_half_file(tmp_path):
    """A real terminal: the bar is drawn there, and the interrupt comes from it."""
    terminal, side = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "export", "--out", str(tmp_path)],
        stdout=subprocess.DEVNULL,
        stderr=side,
        start_new_session=True,
    )
    os.close(side)
    drawn = b""
    end = time.monotonic() + PATIENCE_S
    while b"Drawing scene 1" not in drawn and time.monotonic() < end:
        drawn += os.read(terminal, 4096)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(PATIENCE_S) != 0
    os.close(terminal)
    assert "█".encode() in drawn or "·".encode() in drawn
    assert list(tmp_path.iterdir()) == []
