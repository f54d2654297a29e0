"""Settings come from flags and the environment, and say where they came from."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from dashboard.settings import SETTINGS, Settings, SettingsError, read_settings, shown

GOOD = {
    "dossiers": ("a:b", (Path("a"), Path("b"))),
    "host": ("0.0.0.0", "0.0.0.0"),
    "port": ("9000", 9000),
    "browser": ("no", False),
    "password_file": ("/etc/araxes", Path("/etc/araxes")),
    "public": ("on", True),
    "allowed_hosts": ("Room.example, map.example", ("room.example", "map.example")),
    "prefix": ("tools/araxes", "/tools/araxes/"),
    "edit": ("no", "no"),
    "workers": ("3", 3),
    "threads": ("8", 8),
    "body_limit_kib": ("64", 64),
    "log_level": ("debug", "debug"),
    "log_format": ("json", "json"),
}


def test_every_field_is_a_described_setting():
    assert [setting.name for setting in SETTINGS] == [f.name for f in dataclasses.fields(Settings)]
    assert all(len(setting.description) > 15 for setting in SETTINGS)
    assert GOOD.keys() == {setting.name for setting in SETTINGS}


def test_without_flags_and_variables_the_defaults_hold():
    given = read_settings({}, {})
    assert given.settings == Settings()
    assert set(given.origins.values()) == {"default"}


@pytest.mark.parametrize("name", GOOD)
def test_a_setting_is_read_from_the_environment(name: str):
    text, value = GOOD[name]
    given = read_settings({}, {f"ARAXES_{name.upper()}": text})
    assert getattr(given.settings, name) == value
    assert given.origins[name] == "environment"
    assert dataclasses.replace(given.settings, **{name: getattr(Settings(), name)}) == Settings()


@pytest.mark.parametrize("name", GOOD)
def test_a_flag_wins_over_the_environment(name: str):
    text, value = GOOD[name]
    given = read_settings({name: text}, {f"ARAXES_{name.upper()}": "not even readable \0"})
    assert getattr(given.settings, name) == value
    assert given.origins[name] == "flag"


@pytest.mark.parametrize("name", GOOD)
def test_what_is_shown_can_be_read_again(name: str):
    text, value = GOOD[name]
    assert (
        read_settings({name: shown(value)}, {}).settings == read_settings({name: text}, {}).settings
    )


def test_an_empty_variable_counts_as_not_set():
    assert read_settings({}, {"ARAXES_PORT": ""}).origins["port"] == "default"


def test_every_wrong_value_is_told_at_once():
    with pytest.raises(SettingsError) as caught:
        read_settings(
            {"port": "65536", "host": "a b", "workers": "٣"},
            {
                "ARAXES_PUBLIC": "perhaps",
                "ARAXES_LOG_LEVEL": "loud",
                "ARAXES_LOG_FORMAT": "xml",
                "ARAXES_ALLOWED_HOSTS": "good.example,bad host",
                "ARAXES_BODY_LIMIT_KIB": "-1",
                "ARAXES_PASSWORD_FILE": "a\0b",
                "ARAXES_PREFIX": "/araxes?x",
            },
        )
    assert set(str(caught.value).split("\n")) == {
        "--port: came '65536'; expected a whole number from 1 to 65,535.",
        "--host: came 'a b'; expected an address like 127.0.0.1, ::1 or a host name.",
        "--workers: came '٣'; expected a whole number from 1 to 64.",
        "ARAXES_PUBLIC: came 'perhaps'; expected yes or no (also true, false, on, off, 1, 0).",
        "ARAXES_LOG_LEVEL: came 'loud'; expected one of debug, info, warning, error.",
        "ARAXES_LOG_FORMAT: came 'xml'; expected one of plain, json.",
        "ARAXES_ALLOWED_HOSTS: came 'good.example,bad host'; expected an address like 127.0.0.1, "
        "::1 or a host name.",
        "ARAXES_BODY_LIMIT_KIB: came '-1'; expected a whole number from 1 to 65,536.",
        "ARAXES_PASSWORD_FILE: came 'a\\x00b'; expected the path of a file.",
        "ARAXES_PREFIX: came '/araxes?x'; expected a path such as /araxes/ or /tools/araxes/, of "
        "letters, digits and - . _ ~, in which no name begins with . or _, of at most 100 "
        "characters.",
    }


def test_settings_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().port = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("host", "is_loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.0.2.7", False),
        ("127.0.0.1.example", False),
        ("localhost.example", False),
    ],
)
def test_loopback_is_told_from_every_other_address(host: str, is_loopback: bool):
    assert Settings(host=host).is_loopback is is_loopback


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("/", "/"),
        ("//", "/"),
        ("/araxes/", "/araxes/"),
        ("/araxes", "/araxes/"),
        ("araxes/", "/araxes/"),
        ("/Tools/a.b-c_d~2/", "/Tools/a.b-c_d~2/"),
        ("/~anna/", "/~anna/"),
    ],
)
def test_a_prefix_begins_and_ends_with_a_slash(text: str, prefix: str):
    assert read_settings({"prefix": text}, {}).settings.prefix == prefix


@pytest.mark.parametrize(
    "text",
    [
        "/a//b/",
        "/../",
        "/a/../b/",
        "/./",
        "/a/.",
        "/.hidden/",
        "/a b/",
        "/a%20b/",
        "/a?b",
        "/a#b",
        "/a\\b/",
        "/é/",
        "/a\nb/",
        "/a;b/",
        "https://host/araxes/",
        "/_dash/",
        "/" + "a" * 100,
    ],
)
def test_what_is_no_plain_path_is_refused(text: str):
    with pytest.raises(SettingsError, match=r"^--prefix: came .* expected a path such as /araxes/"):
        read_settings({"prefix": text}, {})


@pytest.mark.parametrize("text", ["/export/", "/tools/data/", "geo", "/dossiers.json/"])
def test_a_prefix_that_the_server_has_itself_is_refused(text: str):
    with pytest.raises(SettingsError, match=r"a path without '[a-z.]+', under which the server"):
        read_settings({"prefix": text}, {})
