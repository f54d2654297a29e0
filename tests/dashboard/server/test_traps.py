"""A dossier's folder never runs code, whatever files lie in it: they are what strangers send."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.browser.serving import free_port, wait_until_open
from tests.dashboard.briefing.copies import copy_dossier
from tests.patience import PATIENCE_S

MODULES = (
    *("json", "secrets", "typing", "shutil", "runpy", "webbrowser", "sitecustomize"),
    *("usercustomize", "gunicorn.conf", "dash", "flask", "seeds", "geodata", "typst", "pptx"),
)
"""What Python, the server and an export would look for; each as a file here."""

# The command as it is installed. `python -m dashboard` comes beside it.
INSTALLED = (sys.executable, "-P", "-c", "from dashboard.cli import main; main()")


@pytest.fixture
def trapped(tmp_path: Path) -> Path:
    """A dossier's folder in which every file of code says that it was run."""
    folder = copy_dossier(tmp_path)
    sprung = f"open({str(tmp_path / 'sprung')!r}, 'a').write(__name__ + chr(10))\n"
    for name in MODULES:
        (folder / f"{name}.py").write_text(sprung)
    return folder


def add_package(folder: Path) -> None:
    """A package of the program's own name, which `python -m dashboard` itself would run."""
    (folder / "dashboard").mkdir()
    sprung = (folder / "json.py").read_text()
    for name in ("__init__", "__main__"):
        (folder / "dashboard" / f"{name}.py").write_text(sprung)


def export(address: str) -> str:
    """How an export that the page orders ends."""
    jobs = f"{address}/export/iran-azerbaijan-2019/jobs"
    order = {"format": "md", "what": "briefing", "theme": "light", "notes": False, "anyway": True}
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(jobs, json.dumps(order).encode(), headers)
    with urllib.request.urlopen(request, timeout=PATIENCE_S) as response:
        status = json.loads(response.read())
    deadline = time.monotonic() + PATIENCE_S
    while status["state"] == "running" and time.monotonic() < deadline:
        time.sleep(0.2)
        with urllib.request.urlopen(f"{jobs}/{status['id']}", timeout=PATIENCE_S) as response:
            status = json.loads(response.read())
    return f"{status['state']}: {status['words']}"


@pytest.mark.parametrize("way", ["installed", "module"])
def test_serving_and_exporting_from_a_folder_full_of_traps_runs_none(
    trapped: Path, tmp_path: Path, way: str
):
    if way == "installed":
        add_package(trapped)
    command = INSTALLED if way == "installed" else (sys.executable, "-m", "dashboard")
    log, opened, port = tmp_path / "log", tmp_path / "opened", free_port()
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}\n')
    browser.chmod(0o700)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "serve", ".", "--port", str(port)],
            cwd=trapped,
            env={**os.environ, "BROWSER": f"{browser} %s"},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_until_open(address, process, log)
        assert export(address) == "done: Done"
        deadline = time.monotonic() + PATIENCE_S
        while not opened.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        assert opened.read_text() == f"{address}/\n"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(PATIENCE_S)
    assert not (tmp_path / "sprung").exists(), (tmp_path / "sprung").read_text()


@pytest.mark.parametrize("way", ["installed", "module"])
def test_an_export_on_the_command_line_runs_no_trap(trapped: Path, tmp_path: Path, way: str):
    if way == "installed":
        add_package(trapped)
    command = INSTALLED if way == "installed" else (sys.executable, "-m", "dashboard")
    done = subprocess.run(
        [*command, "export", ".", "--format", "md", "--yes", "--out", str(tmp_path / "out.md")],
        cwd=trapped,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.md").stat().st_size > 1000
    assert not (tmp_path / "sprung").exists(), (tmp_path / "sprung").read_text()
