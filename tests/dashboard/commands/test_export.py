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
from dashboard.commands import places
from dashboard.figures.tokens import load_tokens, token_sheets
from tests.dashboard.stale_dossier import REASON, TITLES, stale_copy
from tests.patience import PATIENCE_S

SLUG = "iran-azerbaijan-2019"


def run(*arguments: str | Path, **options):
    return CliRunner().invoke(app, ["export", *map(str, arguments)], **options)


def test_text_is_written_where_it_is_wanted(tmp_path):
    out = tmp_path / "told.md"
    done = run("--format", "md", "--out", out)
    assert done.exit_code == 0, done.output
    assert done.output.startswith(f"{out}: ")
    assert out.read_text().startswith("# Iran – Azerbaijan, January 2019")
    assert "**Notes**" not in out.read_text()
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_gets_a_file_of_the_usual_name(tmp_path):
    run("--format", "svg", "--scene", "visits", "--theme", "dark", "--out", tmp_path)
    (made,) = tmp_path.iterdir()
    assert made.name == f"{SLUG}-visits.svg"
    sea = load_tokens(token_sheets(), dark=True)["sea"]
    assert f'fill="{sea}"' in made.read_text()


def test_a_file_is_written_beside_its_dossier(tmp_path):
    dossier = stale_copy(tmp_path)
    done = run(dossier, "--format", "md", "--yes", "--out", f"{tmp_path}/")
    assert done.exit_code == 0, done.output
    assert {path.name for path in tmp_path.iterdir()} == {SLUG, f"{SLUG}-briefing.md"}


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
        (["--format", "svg", "--notes"], 2, "--notes: came with svg; expected one of pptx, pdf"),
        (["--format", "md", "--scene", "nowhere"], 1, "scene: came 'nowhere'; expected one of"),
        (["--format", "html", "--scene", "visits"], 1, "One HTML file holds the whole briefing"),
        (["/no/such/dossier"], 1, "/no/such/dossier"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(arguments, code, sentence):
    done = run(*arguments)
    assert done.exit_code == code
    assert sentence in done.output
    assert "Traceback" not in done.output


def test_a_speaker_s_copy_is_named_so(tmp_path):
    run("--format", "md", "--notes", "--out", tmp_path)
    (made,) = tmp_path.iterdir()
    assert made.name == f"{SLUG}-briefing-speakers-copy.md"
    assert "> **Notes**" in made.read_text()


# --- scenes that no longer hold -------------------------------------------------------------------


def test_where_nobody_can_be_asked_scenes_that_no_longer_hold_are_not_handed_out(tmp_path):
    dossier, out = stale_copy(tmp_path), tmp_path / "told.md"
    done = run(dossier, "--format", "md", "--out", out)
    assert done.exit_code == 1
    assert done.stdout == ""
    first, *reasons, last = done.stderr.splitlines()
    assert first == f"2 scenes no longer hold: {'; '.join(TITLES)}."
    for title, reason in zip(TITLES, reasons, strict=True):
        assert reason.startswith(f"  {title}: {REASON}")
    assert last == "Nothing was written; to export all the same, say --yes."
    assert not out.exists()


@pytest.mark.parametrize("form", ["md", "html", "svg"])
def test_who_says_yes_gets_the_file_and_is_told_why_not_in_it(tmp_path, form):
    dossier, out = stale_copy(tmp_path), tmp_path / "told"
    done = run(dossier, "--format", form, "--yes", "--out", out)
    assert done.exit_code == 0, done.output
    assert "2 scenes no longer hold: The visits" in done.stderr
    assert REASON.encode() not in out.read_bytes()


def test_a_scene_that_holds_is_exported_without_a_question(tmp_path):
    dossier, out = stale_copy(tmp_path), tmp_path / "told.md"
    done = run(dossier, "--format", "md", "--scene", "opening", "--out", out)
    assert (done.exit_code, done.stderr) == (0, "")
    other = run(dossier, "--format", "md", "--scene", "visits", "--out", tmp_path / "other.md")
    assert other.exit_code == 1
    assert other.stderr.startswith("1 scene no longer holds: The visits.\n")


def test_what_was_kept_and_cannot_be_read_is_asked_about_too(tmp_path):
    dossier = stale_copy(tmp_path)
    (dossier / "kept.json").write_text("{")
    done = run(dossier, "--format", "md", "--out", tmp_path / "told.md")
    assert done.exit_code == 1
    assert done.stderr.startswith(
        "The briefing's files have a problem.\n  kept.json cannot be read"
    )


@pytest.mark.parametrize(("answer", "written"), [("y", True), ("n", False), ("", False)])
def test_at_a_terminal_it_is_asked(tmp_path, answer, written):
    dossier, out = stale_copy(tmp_path), tmp_path / "told.md"
    terminal, side = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "export", str(dossier), "--format", "md", "--out", out],
        stdin=side,
        stdout=subprocess.DEVNULL,
        stderr=side,
        start_new_session=True,
    )
    os.close(side)
    shown = b""
    end = time.monotonic() + PATIENCE_S
    while b"Export all the same? [y/N]" not in shown and time.monotonic() < end:
        shown += os.read(terminal, 4096)
    os.write(terminal, f"{answer}\n".encode())
    assert process.wait(PATIENCE_S) == (0 if written else 1)
    os.close(terminal)
    assert out.exists() == written


# --- where it is written --------------------------------------------------------------------------


def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path, monkeypatch):
    out = tmp_path / "kept.md"
    out.write_text("old")

    def interrupt(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(places.Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        places.find_place(str(out), "usual.md").write(b"new")
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_standard_output_gets_the_file_and_nothing_else(tmp_path):
    made = {}
    for out in ("-", "/dev/stdout"):
        done = subprocess.run(
            [sys.executable, "-m", "dashboard", "export", "--format", "md", "--out", out],
            capture_output=True,
            check=True,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1548288000"},
        )
        assert done.stderr.startswith(b"standard output: ")
        made[out] = done.stdout
    assert made["-"] == made["/dev/stdout"]
    assert made["-"].startswith("# Iran – Azerbaijan".encode())
    assert made["-"].endswith(b"\n")


def test_a_shell_s_file_gets_what_goes_to_its_standard_output(tmp_path):
    """The name is a link that is not ours to replace; what the file held before stays."""
    collected = tmp_path / "collected.md"
    collected.write_text("before\n")
    with collected.open("ab") as stream:
        subprocess.run(
            [sys.executable, "-m", "dashboard", "export", "--format", "md", "--out", "/dev/stdout"],
            stdout=stream,
            stderr=subprocess.DEVNULL,
            check=True,
        )
    assert collected.read_text().startswith("before\n# Iran – Azerbaijan")
    assert Path("/dev/stdout").is_symlink()


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
