"""What stands where a dossier's file should: read, or refused with words, never waited for."""

import os
import signal
import socket

import pytest

from dashboard.briefing.holding import load_kept_bytes
from dashboard.briefing.versions import VersionError, keep_version, read_versions
from seeds.editing.replacing import only_writer
from seeds.issues import DossierError
from seeds.loading.briefing import load_briefing_bytes
from seeds.loading.dossier import FILES, OPTIONAL_FILES, check_dossier, find_dossiers, load_dossier
from seeds.reading.files import KEPT, VERSIONS, WORKSHOP, FileError, load_bytes
from tests.patience import PATIENCE_S
from tests.seeds.folders import copy_sound


@pytest.fixture(autouse=True)
def _in_time():
    """End a test that waits for a pipe: nobody ever writes to these."""
    signal.alarm(PATIENCE_S)
    yield
    signal.alarm(0)


@pytest.fixture
def folder(tmp_path):
    return copy_sound(tmp_path)


def _make_folder(path):
    path.mkdir()


def _make_pipe(path):
    os.mkfifo(path)


def _make_socket(path):
    # Not by its whole path, which may be longer than a socket's name can be.
    here = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(f"/proc/self/fd/{here}/{path.name}")
    os.close(here)


def _make_link(path):
    other = path.with_name("elsewhere")
    other.write_text("[]")
    path.symlink_to(other)


def _make_lost_link(path):
    path.symlink_to(path.with_name("nowhere"))


def _make_device_link(path):
    path.symlink_to("/dev/zero")


STRANGE = [
    ("a folder", _make_folder),
    ("a named pipe", _make_pipe),
    ("a socket", _make_socket),
    ("a symbolic link", _make_link),
    ("a symbolic link", _make_lost_link),
    ("a symbolic link", _make_device_link),
]


@pytest.mark.parametrize("name", [*FILES, *OPTIONAL_FILES, KEPT, f"{VERSIONS}/2026-11-25-1.json"])
@pytest.mark.parametrize(("came", "make"), STRANGE)
def test_what_is_no_ordinary_file_is_a_problem_under_every_name(folder, name, came, make):
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    make(path)
    told = [str(issue) for issue in check_dossier(folder) if issue.file == name]
    remedy = "copy the file here" if came == "a symbolic link" else "move it away"
    assert told == [f"{name}: came {came}; expected a file in the folder; {remedy}"]
    with pytest.raises(DossierError):
        load_dossier(folder)


@pytest.mark.parametrize(("came", "make"), STRANGE)
def test_a_running_server_reads_nothing_of_it_and_goes_on(folder, came, make):
    for name in ("briefing.yml", KEPT):
        (folder / name).unlink(missing_ok=True)
        make(folder / name)
        (folder / "elsewhere").unlink(missing_ok=True)
    raw, issue = load_briefing_bytes(folder)
    assert (raw, issue.came) == (b"", came)
    assert load_kept_bytes(folder) == b"?"


@pytest.mark.parametrize("name", [VERSIONS, WORKSHOP])
@pytest.mark.parametrize("kind", ["link", "a file", "a named pipe"])
def test_our_own_folders_are_folders_of_the_dossier_itself(folder, tmp_path, name, kind):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / ".araxes-draft-of-another").write_text("not ours")
    if kind == "link":
        (folder / name).symlink_to(elsewhere)
        kind = "a symbolic link"
    elif kind == "a file":
        (folder / name).write_text("")
    else:
        os.mkfifo(folder / name)
    remedy = "move it away; Araxes makes the folder itself"
    assert [str(issue) for issue in check_dossier(folder)] == [
        f"{name}: came {kind}; expected a folder, or nothing; {remedy}"
    ]
    if name == WORKSHOP:
        with pytest.raises(FileError, match=kind), only_writer(folder):
            pass
    else:
        with pytest.raises(VersionError, match=rf"^No version was kept: versions is {kind}"):
            keep_version(folder, None, "why not", None)
        (problem,) = read_versions(folder).problems
        assert problem.startswith(f"No version can be read: versions is {kind}; move it away")
    assert [path.name for path in elsewhere.iterdir()] == [".araxes-draft-of-another"]


def test_a_folder_of_dossiers_passes_over_none_whose_first_file_is_strange(tmp_path, folder):
    (folder / "dossier.yml").unlink()
    os.mkfifo(folder / "dossier.yml")
    assert find_dossiers(tmp_path) == [folder]


def test_a_file_that_grows_beyond_the_limit_is_refused_by_its_size(tmp_path):
    path = tmp_path / "notes.yml"
    path.write_bytes(b"x" * 11)
    assert load_bytes(path, 11) == b"x" * 11
    with pytest.raises(FileError, match="11 bytes"):
        load_bytes(path, 10)
    with pytest.raises(FileNotFoundError):
        load_bytes(tmp_path / "none.yml")


def test_a_folder_that_is_gone_is_said_of_its_briefing(tmp_path):
    assert load_briefing_bytes(tmp_path) == (b"", None)
    raw, issue = load_briefing_bytes(tmp_path / "gone")
    assert raw == b""
    assert str(issue) == (
        "briefing.yml: came nothing; expected the dossier's folder; "
        "serve the dossier from where it lies now"
    )
