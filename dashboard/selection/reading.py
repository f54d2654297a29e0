"""Values from outside become typed ones, or a sentence: what came, what was expected."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from dashboard.selection.choices import LAYER_GROUPS, VIEWPOINTS
from seeds.records.model import EventKind

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
RECORD_ID = re.compile(r"[a-z0-9]+([-_.][a-z0-9]+)*")
COUNTRY = re.compile(r"[A-Z]{3}")
_TEXT_LIMIT = 120
_LIST_LIMIT = 100

Choice = TypeVar("Choice", bound=StrEnum)
Item = TypeVar("Item")


class SelectionError(ValueError):
    """A selection from outside that cannot be read; the message is a sentence for the reader."""


def shown(came: object) -> str:
    """What came, cut to a length that a reader can take in, however deep or long it is."""
    shortener = reprlib.Repr()
    shortener.maxstring = shortener.maxother = _TEXT_LIMIT // 2
    try:
        text = shortener.repr(came)
    except ValueError:  # Python refuses to print whole numbers beyond 4,300 digits
        text = f"a very long {type(came).__name__}"
    return text if len(text) <= _TEXT_LIMIT else text[:_TEXT_LIMIT] + "…"


def refusal(name: str, came: object, expected: str) -> str:
    """The sentence for a value that cannot be taken: what came and what was expected."""
    return f"{name}: came {shown(came)}; expected {expected}."


def read_text(value: object, name: str) -> str:
    """Text, and nothing else."""
    if not isinstance(value, str):
        raise SelectionError(refusal(name, value, "text"))
    return value


def read_pattern(value: object, name: str, pattern: re.Pattern[str]) -> str:
    """Text of a fixed form, such as the id of a record."""
    text = read_text(value, name)
    if len(text) > _TEXT_LIMIT or not pattern.fullmatch(text):
        raise SelectionError(refusal(name, value, "letters, digits and hyphens"))
    return text


def read_day(value: object, name: str) -> date:
    """A day written like 2019-01-24, in no other form of ISO 8601."""
    text = read_text(value, name)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise SelectionError(refusal(name, value, "a day like 2019-01-24")) from None
    if day.isoformat() != text:
        raise SelectionError(refusal(name, value, "a day like 2019-01-24"))
    return day


def read_choice(value: object, name: str, choices: type[Choice]) -> Choice:
    """One of a closed list of choices."""
    text = read_text(value, name)
    try:
        return choices(text)
    except ValueError:
        expected = "one of " + ", ".join(choice.value for choice in choices)
        raise SelectionError(refusal(name, value, expected)) from None


def read_list(
    value: object,
    name: str,
    read: Callable[[object, str], Item],
    length: int | None = None,
) -> list[Item]:
    """A list whose items ``read`` takes one by one; of exactly ``length``, where that is given."""
    if not isinstance(value, list | tuple) or len(value) > _LIST_LIMIT:
        raise SelectionError(refusal(name, value, f"a list of at most {_LIST_LIMIT}"))
    if length is not None and len(value) != length:
        raise SelectionError(refusal(name, value, f"a list of {length}"))
    return [read(item, name) for item in value]


def read_kind(value: object, name: str) -> EventKind:
    """A kind of event."""
    return read_choice(value, name, EventKind)


def read_source(value: object, name: str) -> str:
    """The id of a source."""
    return read_pattern(value, name, RECORD_ID)


def read_layer(value: object, name: str) -> str:
    """The name of a group of layers."""
    text = read_text(value, name)
    if text not in LAYER_GROUPS:
        raise SelectionError(refusal(name, value, "one of " + ", ".join(LAYER_GROUPS)))
    return text


def read_country(value: object, name: str) -> str:
    """An ISO 3166-1 alpha-3 code."""
    text = read_text(value, name)
    if not COUNTRY.fullmatch(text):
        raise SelectionError(refusal(name, value, "an ISO 3166-1 alpha-3 code like IRN"))
    return text


def read_pair(value: object) -> tuple[str, str]:
    """Two codes, A and B."""
    a, b = read_list(value, "pair", read_country, length=2)
    return a, b


def read_viewpoint(value: object) -> str:
    """The name of a viewpoint."""
    text = read_text(value, "viewpoint")
    if text not in VIEWPOINTS:
        raise SelectionError(refusal("viewpoint", value, "one of " + ", ".join(VIEWPOINTS)))
    return text
