"""Guessing is slow and seen, readers who are in are not slowed, and files hold what can be used."""

from __future__ import annotations

import logging
import threading
import time
from pathlib import Path

import pytest

from dashboard.app import build_app
from dashboard.server import passwords
from dashboard.server.passwords import (
    Doorkeeper,
    GuessError,
    PasswordError,
    password_line,
    read_passwords,
)
from dashboard.settings import Settings
from dashboard.store.served import ServedDossiers
from tests.patience import PATIENCE_S

RIGHT = "correct horse battery"


@pytest.fixture(scope="module")
def hashes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    path = tmp_path_factory.mktemp("passwords") / "passwords"
    path.write_text(f"{password_line('reader', RIGHT)}\n{password_line('briefer', RIGHT)}\n")
    return dict(read_passwords(path))


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def guess(keeper: Doorkeeper, name: str, address: str, password: str = "wrong") -> int:
    """Seconds that a guess has to wait; 0 where it was tried."""
    try:
        assert not keeper.admits(name, password, address)
    except GuessError as error:
        return error.wait_s
    return 0


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Passwords that were tried: without scrypt, where a test tries hundreds."""
    tried: list[str] = []

    def check(_hashed: str, password: str) -> bool:
        tried.append(password)
        return password == RIGHT

    monkeypatch.setattr(passwords, "check_password_hash", check)
    return tried


def test_each_mistake_makes_the_next_try_wait_longer(hashes: dict, cheap: list[str]):
    clock = Clock()
    keeper = Doorkeeper(hashes, clock)
    waits = []
    for _ in range(11):
        waits.append(guess(keeper, "reader", "192.0.2.1"))
        clock.now += waits[-1]
        if waits[-1]:
            assert guess(keeper, "reader", "192.0.2.1") == 0
    assert waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60]
    assert len(cheap) == 11


def test_the_right_password_waits_too_where_many_were_wrong(hashes: dict, cheap: list[str]):
    clock = Clock()
    keeper = Doorkeeper(hashes, clock)
    for _ in range(4):
        guess(keeper, "reader", "192.0.2.1")
    with pytest.raises(GuessError):
        keeper.admits("reader", RIGHT, "192.0.2.1")
    assert keeper.admits("reader", RIGHT, "192.0.2.9")  # the owner elsewhere
    clock.now += 1
    assert keeper.admits("reader", RIGHT, "192.0.2.1")
    assert guess(keeper, "reader", "192.0.2.1") == 0  # being right, the mistakes are forgotten


def test_an_address_that_tries_many_names_waits(hashes: dict, cheap: list[str]):
    keeper = Doorkeeper(hashes, Clock())
    waits = [guess(keeper, f"name-{number}", "198.51.100.7") for number in range(60)]
    assert waits == [0] * 21 + [1] * 39
    assert guess(keeper, "name-0", "198.51.100.8") == 0


@pytest.mark.parametrize("network", ["2001:db8:1:2:", "fe80::1:"])
def test_a_network_of_ipv6_counts_as_one_address(hashes: dict, cheap: list[str], network: str):
    keeper = Doorkeeper(hashes, Clock())
    waits = [
        guess(keeper, f"n{i}", f"{network}{i:x}:1:1:1".replace("::1:", "::", 1)) for i in range(30)
    ]
    assert waits[20:] == [0, *[1] * 9]


def test_a_name_that_is_tried_from_many_addresses_waits(hashes: dict, cheap: list[str]):
    keeper = Doorkeeper(hashes, Clock())
    waits = [guess(keeper, "briefer", f"198.51.100.{number}") for number in range(60)]
    assert waits == [0] * 21 + [1] * 39
    assert guess(keeper, "reader", "198.51.100.0") == 0


def test_who_is_in_is_never_slowed(hashes: dict, cheap: list[str]):
    keeper = Doorkeeper(hashes, Clock())
    assert keeper.admits("reader", RIGHT, "192.0.2.1")
    for number in range(200):
        guess(keeper, "reader", "192.0.2.1", f"wrong {number}")
    cheap.clear()
    assert keeper.admits("reader", RIGHT, "192.0.2.1")
    assert cheap == []


def test_mistakes_are_forgotten_and_never_fill_the_memory(
    hashes: dict, cheap: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(passwords, "_MOST_COUNTED", 50)
    clock = Clock()
    keeper = Doorkeeper(hashes, clock)
    for number in range(300):
        guess(keeper, "x" * 10_000 + str(number), f"192.0.{number // 250}.{number % 250}")
        guess(keeper, f"y{number}", f"198.51.{number // 250}.{number % 250}")
    assert [len(failures._counted) for failures in keeper._failures] == [50, 50, 50]
    assert max(len(str(key)) for key in keeper._failures[2]._counted) <= 65
    for _ in range(4):
        guess(keeper, "reader", "203.0.113.1")
    assert guess(keeper, "reader", "203.0.113.1") == 1
    clock.now += 900
    assert guess(keeper, "reader", "203.0.113.1") == 0


def test_one_password_is_tried_at_a_time(hashes: dict, monkeypatch: pytest.MonkeyPatch):
    running, most, tried, go = 0, 0, threading.Semaphore(0), threading.Event()

    def check(_hashed: str, password: str) -> bool:
        nonlocal running, most
        running += 1
        most = max(most, running)
        tried.release()
        go.wait(PATIENCE_S)
        running -= 1
        return password == RIGHT

    monkeypatch.setattr(passwords, "check_password_hash", check)
    keeper = Doorkeeper(hashes)
    answers: list[int] = []

    def ask(number: int) -> None:
        answers.append(guess(keeper, f"n{number}", f"192.0.2.{number}", f"wrong {number}"))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    tried.acquire(timeout=PATIENCE_S)
    while len(set(keeper._asked)) < 2:
        time.sleep(0.01)
    # One is tried and one waits: a third is sent away at once, and takes no thread.
    assert guess(keeper, "n3", "192.0.2.3") == 1
    go.set()
    for thread in threads:
        thread.join()
    assert (answers, most) == ([0, 0], 1)


def test_a_page_that_asks_many_times_at_once_is_let_in_each_time(hashes: dict):
    keeper = Doorkeeper(hashes)
    answers: list[bool] = []
    threads = [
        threading.Thread(target=lambda: answers.append(keeper.admits("reader", RIGHT, "::1")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [True] * 8


def test_over_http_guesses_are_logged_and_slowed(
    dossiers: ServedDossiers, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    path = tmp_path / "passwords"
    path.write_text(password_line("reader", RIGHT))
    client = build_app(dossiers, Settings(password_file=path)).server.test_client()
    assert client.get("/health").status_code == 401  # asked, and nothing is logged of it
    with caplog.at_level(logging.WARNING, logger="araxes"):
        statuses = [
            client.get("/health", auth=("reader", f"secret guess {number}")) for number in range(5)
        ]
    assert [response.status_code for response in statuses] == [401] * 4 + [429]
    assert statuses[-1].headers["Retry-After"] == "1"
    assert statuses[-1].text == (
        "Too many wrong passwords came, or too many are being tried; try again in 1 s.\n"
    )
    told = [record.msg for record in caplog.records]
    assert [(line["event"], line["name"], line["address"]) for line in told] == [
        ("login refused", "reader", "127.0.0.1")
    ] * 4
    assert "secret guess" not in str(told)


@pytest.mark.parametrize(
    "parameters",
    [
        *("32769:8:1", "1:8:1", "0:8:1", "32768:0:1", "32768:8:0", "65536:1:1", "2:1:1"),
        *("2097152:8:1", "32768:8:1048576", "4294967296:8:1"),
    ],
)
def test_a_hash_that_cannot_be_computed_is_told_when_the_file_is_read(
    tmp_path: Path, parameters: str
):
    path = tmp_path / "passwords"
    path.write_text(password_line("reader", RIGHT).replace("32768:8:1", parameters))
    with pytest.raises(PasswordError) as caught:
        read_passwords(path)
    assert str(caught.value) == (
        f"{path}:1: came scrypt:{parameters}, which cannot be computed; give reader a password "
        f"anew with: araxes password {path} --name reader"
    )


@pytest.mark.parametrize("parameters", ["16384:8:1", "32768:8:1", "1024:1:1", "4096:8:2"])
def test_other_parameters_that_can_be_computed_are_used(tmp_path: Path, parameters: str):
    from werkzeug.security import generate_password_hash

    path = tmp_path / "passwords"
    path.write_text(f"reader:{generate_password_hash(RIGHT, method=f'scrypt:{parameters}')}")
    assert Doorkeeper(read_passwords(path)).admits("reader", RIGHT)
