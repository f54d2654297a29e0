"""The command line: what each command prints, and with which exit code it ends."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dashboard import __version__
from dashboard.cli import app
from dashboard.server.passwords import read_passwords
from dashboard.settings import SETTINGS
from seeds.loading.dossier import EMBEDDED, FILES

IRAN_AZERBAIJAN = EMBEDDED / "iran-azerbaijan-2019"
OTHER_CALENDAR = Path(__file__).parents[1] / "fixtures" / "jalali-date"


def araxes(*arguments: object, **options: object) -> Result:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], **options)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result


def test_the_version_is_told():
    assert araxes("--version").stdout == f"araxes {__version__}\n"


def test_without_a_command_the_help_is_shown():
    assert "Commands:" in araxes().output


@pytest.mark.parametrize("command", ["serve", "check", "new", "settings", "password"])
def test_every_command_explains_itself(command: str):
    result = araxes(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage:")


def test_an_unknown_command_is_not_understood():
    assert araxes("conquer").exit_code == 2


# --- check --------------------------------------------------------------------------------------


def test_the_embedded_dossiers_have_no_problems():
    result = araxes("check")
    assert result.exit_code == 0
    assert ": no problems; 26 events, " in result.stdout


def test_a_folder_of_dossiers_is_checked_one_by_one(tmp_path: Path):
    for name in ("a-b-2019", "c-d-2019"):
        araxes("new", tmp_path / name)
    result = araxes("check", tmp_path)
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == [
        str(tmp_path / "a-b-2019"),
        str(tmp_path / "c-d-2019"),
    ]


def test_every_problem_is_told_with_its_place(tmp_path: Path):
    folder = broken_dossier(tmp_path)
    result = araxes("check", folder)
    assert result.exit_code == 1
    first, *lines = result.stdout.splitlines()
    assert first == f"{folder}: {len(lines)} problems"
    assert all(line.startswith("  ") and "; expected " in line for line in lines)
    assert {line.split(":")[0].strip() for line in lines} == {"dossier.yml", "events.yml"}


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    result = araxes("check", tmp_path / "nothing")
    assert result.exit_code == 1
    assert f"begin one with: araxes new {tmp_path / 'nothing'}" in result.stdout


def test_a_letter_without_a_font_is_a_warning_and_no_problem(tmp_path: Path):
    folder = tmp_path / "norway-finland-2024"
    araxes("new", folder)
    for name, old, new in (
        ("dossier.yml", "title: ", "title: Αθήνα, दिल्ली, 北京 → ✓ ﬁ "),
        ("places.yml", "#- {id: oslo, name: Oslo", "- {id: oslo, name: Oslo 🤝"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    result = araxes("check", folder)
    assert result.exit_code == 0
    first, count, warning = result.stdout.splitlines()
    assert ": no problems; " in first
    assert count == "  1 warning:"
    assert re.fullmatch(
        r"    places\.yml:\d+ oslo name: came 🤝 \(U\+1F91D, handshake\); expected .*",
        warning,
    )
    (plain,) = json.loads(araxes("check", "--json", folder).stdout)
    assert plain["problems"] == []
    assert plain["counts"]["sources"] == int(re.search(r"(\d+) source", first)[1])
    assert [(one["file"], one["field"]) for one in plain["warnings"]] == [("places.yml", "name")]


def test_a_date_of_another_calendar_is_a_warning_and_no_problem(tmp_path: Path):
    folder = Path(shutil.copytree(OTHER_CALENDAR, tmp_path / OTHER_CALENDAR.name))
    result = araxes("check", folder)
    assert result.exit_code == 0
    first, count, warning = result.stdout.splitlines()
    assert ": no problems; " in first
    assert count == "  1 warning:"
    assert warning == (
        '    events.yml:4 v1 date: came "1397-10-26", 26 October 1397 in the Gregorian calendar; '
        "expected a date near the dossier's others; "
        'write "2019-01-16" (16 January 2019) if it is of the Solar Hijri calendar; '
        "leave it if it is meant as it stands"
    )


def test_problems_are_in_the_json_too(tmp_path: Path):
    result = araxes("check", "--json", broken_dossier(tmp_path))
    (plain,) = json.loads(result.stdout)
    assert result.exit_code == 1
    assert {one["file"] for one in plain["problems"]} == {"dossier.yml", "events.yml"}
    assert (plain["warnings"], plain["counts"]) == ([], {})


# --- new ----------------------------------------------------------------------------------------


def test_a_new_dossier_passes_the_check(tmp_path: Path):
    folder = tmp_path / "norway-finland-2024"
    made = araxes("new", folder)
    assert made.exit_code == 0
    *files, advice = made.stdout.splitlines()
    assert {Path(file).name for file in files} >= set(FILES)
    assert {Path(file).parent for file in files} == {folder}
    assert advice == (f"Fill these in, then: araxes check {folder} and: araxes serve {folder}")
    assert araxes("check", folder).exit_code == 0


def test_nothing_is_overwritten(tmp_path: Path):
    folder = tmp_path / "norway-finland-2024"
    araxes("new", folder)
    again = araxes("new", folder)
    assert again.exit_code == 1
    assert "nothing is overwritten" in again.stderr


# --- settings -----------------------------------------------------------------------------------


def test_every_setting_is_listed_with_where_it_came_from(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ARAXES_PORT", "9000")
    monkeypatch.setenv("ARAXES_THREADS", "3")
    result = araxes("settings", "--threads", "5", "--no-browser", "somewhere")
    lines = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert lines == [
        "dossiers = somewhere  [flag]  DIR…  ARAXES_DOSSIERS",
        "host = 127.0.0.1  [default]  --host  ARAXES_HOST",
        "port = 9000  [environment]  --port  ARAXES_PORT",
        "browser = no  [flag]  --browser  ARAXES_BROWSER",
        "password_file = (none)  [default]  --password-file  ARAXES_PASSWORD_FILE",
        "public = no  [default]  --public  ARAXES_PUBLIC",
        "allowed_hosts = (none)  [default]  --allowed-hosts  ARAXES_ALLOWED_HOSTS",
        "prefix = /  [default]  --prefix  ARAXES_PREFIX",
        "edit = auto  [default]  --edit  ARAXES_EDIT",
        "workers = 2  [default]  --workers  ARAXES_WORKERS",
        "threads = 5  [flag]  --threads  ARAXES_THREADS",
        "body_limit_kib = 256  [default]  --body-limit-kib  ARAXES_BODY_LIMIT_KIB",
        "log_level = info  [default]  --log-level  ARAXES_LOG_LEVEL",
        "log_format = plain  [default]  --log-format  ARAXES_LOG_FORMAT",
    ]


def test_every_setting_is_described(monkeypatch: pytest.MonkeyPatch):
    text = " ".join(araxes("settings").stdout.split())
    assert [s.name for s in SETTINGS if s.description not in text] == []


def test_settings_that_cannot_be_read_end_the_command():
    result = araxes("settings", "--port", "0", "--log-level", "loud")
    assert result.exit_code == 2
    assert set(result.stderr.splitlines()) == {
        "--port: came '0'; expected a whole number from 1 to 65,535.",
        "--log-level: came 'loud'; expected one of debug, info, warning, error.",
    }


# --- password -----------------------------------------------------------------------------------


def test_a_password_is_read_from_a_pipe(tmp_path: Path):
    path = tmp_path / "passwords"
    result = araxes("password", path, "--name", "briefer", input="correct horse battery\n")
    assert result.exit_code == 0
    assert result.stdout == f"{path}: briefer may come in. Serve with: --password-file {path}\n"
    assert list(read_passwords(path)) == ["briefer"]


def test_a_pipe_is_no_password_file_and_stays_a_pipe(tmp_path: Path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    result = araxes("password", path, input="correct horse battery\n")
    assert result.exit_code == 1
    assert result.stderr == (
        f"{path}: came a folder, device or pipe; expected a file; name another.\n"
    )
    assert path.is_fifo()


def test_a_short_password_is_refused(tmp_path: Path):
    result = araxes("password", tmp_path / "passwords", input="short\n")
    assert result.exit_code == 1
    assert result.stderr == "password: came 5 characters; expected at least 12.\n"
    assert not (tmp_path / "passwords").exists()


# --- serve, where it does not come to serving ---------------------------------------------------


def test_a_wrong_dossier_is_reported_and_not_served(tmp_path: Path):
    folder = broken_dossier(tmp_path)
    report = araxes("check", folder).stdout
    for folders in ((folder,), (IRAN_AZERBAIJAN, folder)):
        result = araxes("serve", *folders, "--no-browser")
        assert result.exit_code == 1
        assert result.stderr == report
        assert "Traceback" not in result.output


def test_a_slug_that_comes_twice_is_reported(tmp_path: Path):
    copy = tmp_path / IRAN_AZERBAIJAN.name
    shutil.copytree(IRAN_AZERBAIJAN, copy)
    result = araxes("serve", IRAN_AZERBAIJAN, copy, "--no-browser")
    assert result.exit_code == 1
    assert result.stderr == (
        f"{copy}: came the slug iran-azerbaijan-2019 a second time (first in {IRAN_AZERBAIJAN}); "
        "expected each once; serve one of them, or rename.\n"
    )


def test_an_open_address_is_refused_before_anything_listens():
    result = araxes("serve", "--host", "0.0.0.0", "--no-browser")
    assert result.exit_code == 1
    assert result.stderr.startswith("Others can reach this machine at 0.0.0.0, so Araxes does not")


def test_a_password_file_that_is_none_is_reported(tmp_path: Path):
    path = tmp_path / "passwords"
    result = araxes("serve", "--host", "0.0.0.0", "--password-file", path, "--no-browser")
    assert result.exit_code == 1
    assert result.stderr == (
        f"{path}: cannot be read: No such file or directory. Make it with: araxes password {path}\n"
    )


def test_a_host_that_is_not_ours_is_reported():
    result = araxes("serve", "--host", "192.0.2.7", "--public", "--no-browser", "--port", "8050")
    assert result.exit_code == 1
    assert result.stderr == (
        "Araxes cannot listen on 192.0.2.7, port 8050: Cannot assign requested address. Choose "
        "another with --port (or ARAXES_PORT), or --host.\n"
    )


def broken_dossier(folder: Path) -> Path:
    """A copy of the embedded dossier with a wrong slug and a wrong kind of event."""
    copy = folder / "broken"
    shutil.copytree(IRAN_AZERBAIJAN, copy)
    events = copy / "events.yml"
    text = events.read_text(encoding="utf-8")
    assert "kind: visit" in text
    events.write_text(text.replace("kind: visit", "kind: holiday", 1), encoding="utf-8")
    return copy
