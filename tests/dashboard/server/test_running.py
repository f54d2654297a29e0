"""``araxes serve`` as a person runs it: a process of its own, under gunicorn."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from dashboard.cli import app
from dashboard.server.passwords import write_password
from dashboard.server.running import StartError, announce, page_address, run
from dashboard.settings import Settings
from seeds.editing.starting import start_dossier
from tests.browser.serving import Server, command, free_port, start, wait_until_open
from tests.dashboard.briefing.copies import copy_dossier
from tests.patience import PATIENCE_S


@contextmanager
def running(
    log: Path, *arguments: object, address: str = "127.0.0.1"
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """`araxes serve` with these arguments; its address and process; killed afterwards."""
    port = free_port()
    process = start(*map(str, arguments), "--port", str(port), log=log)
    try:
        url = f"http://{address}:{port}"
        wait_until_open(url, process, log)
        yield url, process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def get(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=PATIENCE_S) as response:
        return response.read()


def post(url: str, value: object) -> bytes:
    headers = {"Content-Type": "application/json", "Origin": url.rsplit("/briefing", 1)[0]}
    request = urllib.request.Request(url, json.dumps(value).encode(), headers)
    with urllib.request.urlopen(request, timeout=PATIENCE_S) as response:
        return response.read()


def wait_for_workers(process: subprocess.Popen[bytes], count: int) -> list[int]:
    """The processes that answer, once all of them have been started."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        pytest.skip("this system does not tell which processes a server started")
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        found = [int(pid) for pid in children.read_text().split()]
        if len(found) == count:
            return found
        time.sleep(0.1)
    raise AssertionError(f"expected {count} workers; found {found}")


@contextmanager
def only(worker: int, workers: list[int]) -> Iterator[None]:
    """One worker answers while the others stand still: each connection is the one's."""
    others = [pid for pid in workers if pid != worker]
    for pid in others:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in others:
            os.kill(pid, signal.SIGCONT)


def wait_until_all_answer(url: str, workers: list[int]) -> None:
    """Each worker has answered alone: one that is still starting hears no signal yet."""
    for worker in workers:
        with only(worker, workers), suppress(urllib.error.HTTPError):  # a refusal is an answer
            get(url + "/health")


def test_control_c_ends_the_server_cleanly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    log, temporary = tmp_path / "log", tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    with running(log) as (url, process):
        assert b"<title>Araxes</title>" in get(url + "/")
        assert b"<svg" in get(url + "/export/iran-azerbaijan-2019/scene/visits.svg")
        wait_until_all_answer(url, wait_for_workers(process, 2))
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does, to every process of it
        assert process.wait(PATIENCE_S) == 0
    assert log.read_text() == f"Araxes is open at {url}/ – Ctrl-C ends it.\n"
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("pause_s", [0, 0.03, 0.15, 0.6])
def test_a_second_control_c_changes_nothing(tmp_path: Path, pause_s: float):
    log = tmp_path / "log"
    with running(log) as (url, process):
        wait_until_all_answer(url, wait_for_workers(process, 2))
        for _ in range(3):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGINT)
            time.sleep(pause_s)
        assert process.wait(PATIENCE_S) == 0
    assert log.read_text() == f"Araxes is open at {url}/ – Ctrl-C ends it.\n"


@pytest.mark.parametrize("wait_s", [0, 0.02, 0.1, 0.3])
@pytest.mark.parametrize("order", [signal.SIGINT, signal.SIGTERM])
def test_an_order_to_end_just_after_the_start_is_heard(
    tmp_path: Path, order: signal.Signals, wait_s: float
):
    log, port = tmp_path / "log", free_port()
    process = start("--port", str(port), log=log)
    try:
        deadline = time.monotonic() + PATIENCE_S
        while "Ctrl-C" not in log.read_text() and time.monotonic() < deadline:
            time.sleep(0.005)
        time.sleep(wait_s)
        os.killpg(process.pid, order)
        began = time.monotonic()
        assert process.wait(PATIENCE_S) == 0
        assert time.monotonic() - began < 25  # gunicorn waits 30 s for workers that are deaf
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    assert log.read_text() == f"Araxes is open at http://127.0.0.1:{port}/ – Ctrl-C ends it.\n"


def test_several_dossiers_and_folders_of_them_are_served(tmp_path: Path):
    start_dossier(tmp_path / "many" / "a-b-2019")
    start_dossier(tmp_path / "many" / "c-d-2019")
    start_dossier(tmp_path / "e-f-2019")
    with running(tmp_path / "log", tmp_path / "e-f-2019", tmp_path / "many") as (url, _):
        health = json.loads(get(url + "/health"))
    assert [entry["slug"] for entry in health["dossiers"]] == ["e-f-2019", "a-b-2019", "c-d-2019"]


def test_what_one_worker_saves_the_other_gives_at_once(tmp_path: Path):
    folder = copy_dossier(tmp_path)
    with running(tmp_path / "log", folder, "--workers", 2, "--edit", "yes") as (url, process):
        address = f"{url}/briefing/{folder.name}"
        workers = wait_for_workers(process, 2)
        saved = {"digest": json.loads(get(f"{address}.json"))["digest"]}
        for worker, title in zip(workers * 2, ("One", "Other", "One again", "Last"), strict=True):
            change = {"do": "edit", "scene": "visits", "fields": {"title": title}}
            with only(worker, workers):
                saved = json.loads(post(address, {"base": saved["digest"], **change}))
            for asked in workers:
                with only(asked, workers):
                    assert json.loads(get(f"{address}.json")) == saved
        assert saved["scenes"][1]["title"] == "Last"
        assert "title: Last" in (folder / "briefing.yml").read_text(encoding="utf-8")
        for _ in range(8):
            assert json.loads(get(f"{address}.json")) == saved
        undone = json.loads(post(address, {"base": saved["digest"], "do": "undo"}))
        assert undone["scenes"][1]["title"] == "One again"
        for _ in range(8):
            assert json.loads(get(f"{address}.json")) == undone


def standing_of(url: str) -> dict[str, object]:
    return json.loads(get(url + "/dossiers.json"))[0]


def wait_for_standing(url: str, holds: Callable[[dict[str, object]], object]) -> dict[str, object]:
    deadline = time.monotonic() + PATIENCE_S
    while not holds(found := standing_of(url)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert holds(found), found
    return found


def test_each_worker_follows_the_files_and_says_which_of_them_is_ahead(tmp_path: Path):
    folder = copy_dossier(tmp_path)
    head = folder / "dossier.yml"
    whole = head.read_text(encoding="utf-8")
    with running(tmp_path / "log", folder, "--workers", 2) as (url, process):
        workers = wait_for_workers(process, 2)
        wait_until_all_answer(url, workers)
        head.write_text(whole.replace("title: Iran", "title: Old Iran"), encoding="utf-8")
        with only(workers[0], workers):
            ahead = wait_for_standing(url, lambda found: "Old Iran" in str(found["title"]))
        with only(workers[1], workers):
            # This one has not looked yet: its first answer is of the files as they were, and is
            # told from the newer one by when they were read; what is asked of it by the new
            # address, it reads at once.
            behind = standing_of(url)
            assert "Old Iran" not in str(behind["title"])
            assert behind["read"] < ahead["read"]
            assert "Old Iran" in get(url + str(ahead["address"])).decode()
            level = wait_for_standing(url, lambda found: found["hash"] == ahead["hash"])
        assert level["address"] == ahead["address"]
        for worker in workers:
            with only(worker, workers):
                assert b"Old Iran" in get(url + str(ahead["address"]))
                assert b"Old Iran" not in get(url + str(behind["address"]))


def test_broken_files_are_told_by_every_worker_and_then_are_not(tmp_path: Path):
    folder = copy_dossier(tmp_path)
    head = folder / "dossier.yml"
    whole = head.read_text(encoding="utf-8")
    with running(tmp_path / "log", folder, "--workers", 2) as (url, process):
        workers = wait_for_workers(process, 2)
        wait_until_all_answer(url, workers)
        sound = standing_of(url)
        head.write_text(whole.replace("title:", "tittle:"), encoding="utf-8")
        for worker in workers:
            with only(worker, workers):
                broken = wait_for_standing(url, lambda found: found["fault"])
                assert broken["hash"] == sound["hash"]
                assert "dossier.yml:" in str(broken["fault"])
        head.write_text(whole, encoding="utf-8")
        for worker in workers:
            with only(worker, workers):
                mended = wait_for_standing(url, lambda found: not found["fault"])
                assert mended["hash"] == sound["hash"]
                assert mended["read"] > broken["read"]


def test_a_port_that_is_taken_is_told_in_a_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            command("serve", "--port", str(port), "--no-browser"),
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == (
        f"Araxes cannot listen on 127.0.0.1, port {port}: Address already in use. Choose another "
        "with --port (or ARAXES_PORT), or --host.\n"
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "koi8-r"])
def test_a_terminal_that_lacks_a_letter_is_told_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
):
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    log = tmp_path / "log"
    with running(log) as (url, process):
        os.kill(process.pid, signal.SIGTERM)
        assert process.wait(PATIENCE_S) == 0
    assert log.read_text() == f"Araxes is open at {url}/ ? Ctrl-C ends it.\n"


@pytest.mark.parametrize("words", [("check",), ("claims",), ("settings",), ("new", "Ωμέγα-b-2019")])
def test_commands_print_to_such_a_terminal(tmp_path: Path, words: tuple[str, ...]):
    done = subprocess.run(
        command(*words),
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert (done.stdout + done.stderr).strip()


def test_a_machine_without_a_temporary_folder_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr("tempfile._candidate_tempdir_list", lambda: [str(tmp_path / "missing")])
    monkeypatch.setattr("dashboard.server.running.logs.configure", lambda *_given: None)
    sentence = (
        "Araxes finds no folder that it may write temporary files into (such as /tmp); name "
        "one with TMPDIR, or mount one."
    )
    with pytest.raises(StartError) as caught:
        run((), Settings(port=free_port()))
    assert str(caught.value) == sentence
    with pytest.raises(SystemExit) as ended:
        app(["export", "--format", "pdf", "--yes", "--out", str(tmp_path / "out.pdf")])
    assert ended.value.code == 1
    assert sentence in capsys.readouterr().err


def test_bound_elsewhere_it_asks_for_the_password(tmp_path: Path):
    path = tmp_path / "passwords"
    write_password(path, "reader", "correct horse battery")
    arguments = ("--host", "0.0.0.0", "--password-file", path, "--log-format", "json")
    log = tmp_path / "log"
    with running(log, *arguments, "--log-level", "debug") as (url, process):
        with pytest.raises(urllib.error.HTTPError, match="401"):
            get(url + "/")
        wait_until_all_answer(url, wait_for_workers(process, 2))
        passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        passwords.add_password(None, url, "reader", "correct horse battery")
        opener = urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(passwords))
        with opener.open(url + "/health", timeout=PATIENCE_S) as response:
            id_ = response.headers["X-Request-ID"]
            assert json.loads(response.read())["status"] == "ok"
        os.kill(process.pid, signal.SIGTERM)
        assert process.wait(PATIENCE_S) == 0
    lines = [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{")]
    (line,) = [line for line in lines if line.get("request_id") == id_]
    assert line["event"] == "request"
    assert (line["method"], line["path"], line["status"]) == ("GET", "/health", 200)
    assert line["level"] == "debug"
    assert "correct horse" not in log.read_text()


def test_it_answers_on_ipv6_too(tmp_path: Path):
    if not socket.has_ipv6:
        pytest.skip("this machine has no IPv6")
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        pytest.skip("this machine has no IPv6 loopback")
    with running(tmp_path / "log", "--host", "::1", address="[::1]") as (url, _):
        assert json.loads(get(url + "/health"))["status"] == "ok"


def test_nothing_but_the_setting_says_under_which_path_the_page_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SCRIPT_NAME", "/quite-elsewhere")
    monkeypatch.setenv("DASH_REQUESTS_PATHNAME_PREFIX", "/quite-elsewhere/")
    log = tmp_path / "log"
    with running(log, "--prefix", "araxes") as (url, _):
        for path in ("/", "/araxes/", "/araxes"):
            headers = {"SCRIPT_NAME": "/quite-elsewhere"}
            request = urllib.request.Request(url + path, headers=headers)
            with urllib.request.urlopen(request, timeout=PATIENCE_S) as response:
                page = response.read().decode()
            assert '<html lang="en" data-base="/araxes/"' in page
            assert "quite-elsewhere" not in page
        assert log.read_text() == f"Araxes is open at {url}/araxes/ – Ctrl-C ends it.\n"


def test_the_browser_tests_own_server_starts_and_stops(tmp_path: Path):
    server = Server((), free_port(), tmp_path / "log")
    server.start()
    try:
        assert json.loads(get(server.address + "/health"))["status"] == "ok"
    finally:
        server.stop()


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8050/"),
        ("0.0.0.0", "http://127.0.0.1:8050/"),
        ("::", "http://[::1]:8050/"),
        ("::1", "http://[::1]:8050/"),
        ("room.example", "http://room.example:8050/"),
    ],
)
def test_the_page_is_named_as_a_browser_here_finds_it(host: str, address: str):
    assert page_address(Settings(host=host)) == address
    assert page_address(Settings(host=host, prefix="/a/b/")) == f"{address}a/b/"


@pytest.mark.parametrize("browser", [True, False])
def test_a_browser_is_opened_only_where_it_is_wanted(
    browser: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    started: list[list[str]] = []
    monkeypatch.setattr(
        "dashboard.server.running.subprocess.Popen", lambda words, **_options: started.append(words)
    )
    announce(Settings(port=9000, browser=browser))
    assert capsys.readouterr().out == (
        "Araxes is open at http://127.0.0.1:9000/ – Ctrl-C ends it.\n"
    )
    opened = [words[-1] for words in started if words[1:4] == ["-P", "-m", "webbrowser"]]
    assert opened == (["http://127.0.0.1:9000/"] if browser else [])
