"""Where a command writes: a file appears whole, a device or a pipe is never replaced."""

from __future__ import annotations

import os
import pty
import socket
import stat
import threading
from pathlib import Path

import pytest

from dashboard.commands.places import PlaceError, find_place

CONTENT = "Təbriz – Suva\n".encode()


def put(out: str | Path | None, name: str = "usual.md"):
    place = find_place(None if out is None else str(out), name)
    place.write(CONTENT)
    return place


def test_a_pipe_is_written_into_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    place = put(pipe)
    reader.join()
    assert read == [CONTENT]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert not place.is_ours


def test_a_device_is_written_into_and_stays_a_device(tmp_path):
    """A terminal of our own: a device that anybody may make."""
    master, side = pty.openpty()
    device = Path(os.ttyname(side))
    link = tmp_path / "link"
    link.symlink_to(device)
    for name in (device, link):
        assert not put(name).is_ours
        assert os.read(master, 100).replace(b"\r\n", b"\n") == CONTENT
    assert stat.S_ISCHR(device.stat().st_mode)
    assert link.readlink() == device
    os.close(master)
    os.close(side)


def test_the_null_device_stays_one():
    put("/dev/null")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_an_open_file_of_the_process_is_added_to_and_its_link_stays(tmp_path):
    collected = tmp_path / "collected"
    collected.write_bytes(b"before\n")
    with collected.open("ab") as stream:
        assert not put(f"/dev/fd/{stream.fileno()}").is_ours
        link = tmp_path / "link"
        link.symlink_to(f"/dev/fd/{stream.fileno()}")
        put(link)
        assert link.is_symlink()
    assert collected.read_bytes() == b"before\n" + CONTENT * 2


def test_a_folder_gets_a_file_of_the_usual_name(tmp_path, monkeypatch):
    assert put(tmp_path).path == tmp_path / "usual.md"
    assert put(f"{tmp_path}/").is_ours
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    put(None)
    assert (tmp_path / "here" / "usual.md").read_bytes() == CONTENT


def test_a_link_stays_and_leads_to_the_new_file(tmp_path):
    (tmp_path / "there").mkdir()
    real, link = tmp_path / "there" / "real.md", tmp_path / "link.md"
    real.write_text("old")
    link.symlink_to(real)
    put(link)
    assert link.is_symlink()
    assert real.read_bytes() == CONTENT


def test_a_new_file_is_like_any_other(tmp_path):
    put(tmp_path / "new.md")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o666 & ~mask


@pytest.mark.parametrize(
    ("out", "sentence"),
    [
        (
            "{}/no/such/x.md",
            "expected a folder that is there; make it with: mkdir -p {}/no/such, or",
        ),
        ("{}/no/such/", "expected a folder that is there; make it with: mkdir -p {}/no/such, or"),
        (
            "{}/file/x.md",
            "expected a folder before the last name, and there is a file; name another",
        ),
        ("{}/" + "x" * 300, "cannot be looked at: File name too long; name another place."),
        ("{}/socket", "/socket is a socket; expected a file, a folder, a pipe or -; name another"),
        ("{}/taken", "/taken/usual.md is a folder; expected a file, a folder, a pipe or -; name"),
        ("{}/dangling", "make it with: mkdir -p {}/gone, or name another place."),
    ],
)
def test_what_cannot_be_written_to_is_refused_with_a_remedy(tmp_path, out, sentence):
    (tmp_path / "file").write_text("")
    (tmp_path / "taken" / "usual.md").mkdir(parents=True)
    (tmp_path / "dangling").symlink_to(tmp_path / "gone" / "x.md")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "socket"))
        with pytest.raises(PlaceError) as caught:
            put(out.format(tmp_path))
    came = out.format(tmp_path)
    assert str(caught.value).startswith(f"--out: came {came}")
    assert sentence.format(tmp_path) in str(caught.value)
    assert not (tmp_path / "no").exists()


def test_a_folder_that_cannot_be_written_to_is_refused(tmp_path, monkeypatch):
    """Root may write anywhere, so the system's answer is given for it."""
    monkeypatch.setattr(os, "access", lambda *_args: False)
    for out in (tmp_path, tmp_path / "x.md"):
        with pytest.raises(PlaceError, match="cannot be written to; change its permissions, or"):
            put(out)
    assert list(tmp_path.iterdir()) == []
