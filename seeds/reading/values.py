"""Readers of single values: text, ids, numbers, choices, countries, dates and addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import TypeVar
from urllib.parse import urlsplit

import pycountry
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from seeds.dates.edtf import EdtfDate, EdtfError
from seeds.folding import fold
from seeds.issues import shown, shown_character
from seeds.reading.fields import FieldError, Read, Scope, kind_of, read_list
from seeds.reading.references import Target, nearest
from seeds.reading.tree import line_of

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ID_LIMIT = 64
TEXT_LIMIT = 4000
"""Longest text of a field: a page. Longer ones belong into a document that is cited."""

_JOINERS = "\u200c\u200d"
"""Zero-width joiners: Persian and the scripts of India are misspelt without them."""

_Choice = TypeVar("_Choice", bound=Enum)
_Meant = TypeVar("_Meant")


def read_text(node: Node, scope: Scope) -> str:  # noqa: ARG001  every reader takes a scope
    """Text on one or several lines; line breaks become spaces."""
    if not isinstance(node, ScalarNode):
        raise FieldError(kind_of(node), "text", "write the text behind the colon")
    text = " ".join(str(node.value).split())
    if not text:
        raise FieldError("empty text", "text", "fill it in or remove the line")
    if len(text) > TEXT_LIMIT:
        came = f"a text of {len(text):,} characters"
        raise FieldError(came, f"at most {TEXT_LIMIT:,}", "shorten it and cite the rest")
    if not text.isprintable():
        for char in text:
            if not char.isprintable() and char not in _JOINERS:
                raise FieldError(shown_character(char), "visible text", "remove it")
    return text


def read_id(node: Node, scope: Scope) -> str:
    """A short stable id."""
    text = read_text(node, scope)
    if not ID.fullmatch(text) or len(text) > ID_LIMIT:
        expected = f"small letters and digits with hyphens between, at most {ID_LIMIT} characters"
        raise FieldError(shown(text), expected, "rename it, as in caspian-convention")
    return text


def definition(target: Target) -> Read[str]:
    """A reader of the id under which a record is known."""
    return _noting(Scope.define, target, read_id)


def reference(target: Target) -> Read[str]:
    """A reader of the id of a record that stands elsewhere."""
    return _noting(Scope.use, target, read_text)


def country_definition(node: Node, scope: Scope) -> str:
    """A country's code, which makes it a country of the dossier."""
    return _noting(Scope.define, Target.COUNTRY, read_country)(node, scope)


def country_reference(node: Node, scope: Scope) -> str:
    """The code of a country of the dossier."""
    return _noting(Scope.use, Target.COUNTRY, read_country)(node, scope)


def _noting(
    note: Callable[[Scope, Target, str, int], None], target: Target, read: Read[str]
) -> Read[str]:
    def read_and_note(node: Node, scope: Scope) -> str:
        name = read(node, scope)
        note(scope, target, name, line_of(node))
        return name

    return read_and_note


def read_int(low: int, high: int) -> Read[int]:
    """A reader of whole numbers in a range, both ends included."""

    def read(node: Node, scope: Scope) -> int:
        text = read_text(node, scope)
        expected = f"a whole number from {low} to {high:,}"
        if not re.fullmatch(r"[+-]?[0-9]{1,12}", text):
            raise FieldError(shown(text), expected, "write it in digits")
        value = int(text)
        if not low <= value <= high:
            raise FieldError(shown(text), expected, "correct the number")
        return value

    return read


def read_number(low: float, high: float, hint: str = "correct the number") -> Read[float]:
    """A reader of decimal numbers in a range; ``hint`` is the remedy when it is outside."""

    def read(node: Node, scope: Scope) -> float:
        text = read_text(node, scope)
        expected = f"a number from {low:g} to {high:g}"
        if not re.fullmatch(r"[+-]?[0-9]{1,9}(\.[0-9]{1,15})?", text):
            raise FieldError(shown(text), expected, "write it in digits with a point")
        value = float(text)
        if not low <= value <= high:
            raise FieldError(shown(text), expected, hint)
        return value

    return read


def read_choice(choices: type[_Choice]) -> Read[_Choice]:
    """A reader of one of an enum's values."""
    return read_word({str(choice.value): choice for choice in choices})


def read_word(by_word: Mapping[str, _Meant]) -> Read[_Meant]:
    """A reader of one of some words, which gives what each stands for."""

    def read(node: Node, scope: Scope) -> _Meant:
        text = read_text(node, scope)
        if text in by_word:
            return by_word[text]
        near = nearest(text, by_word)
        remedy = f"did you mean {near}?" if near else "choose one of them"
        raise FieldError(shown(text), "one of " + ", ".join(by_word), remedy)

    return read


KOSOVO = "XKX"
"""The code in use for Kosovo: ISO 3166 leaves it to its users."""

_KOSOVO_NAMES = ("xk", "kosovo", "kosove", "kosova")


def read_country(node: Node, scope: Scope) -> str:
    """An ISO 3166-1 alpha-3 code, or XKX for Kosovo, which has no code there."""
    text = read_text(node, scope)
    if text == KOSOVO or (
        re.fullmatch(r"[A-Z]{3}", text) and pycountry.countries.get(alpha_3=text)
    ):
        return text
    near = near_country(text)
    remedy = f"did you mean {near}?" if near else "look the code up in ISO 3166-1"
    raise FieldError(shown(text), "a country's ISO 3166-1 alpha-3 code, as in IRN", remedy)


def near_country(text: str) -> str | None:
    """The code that is meant by another code or by a name, or by a part of one name only."""
    name = fold(text)
    if not name:
        return None
    if name in _country_names():
        return _country_names()[name]
    found = {code for known, code in _country_names().items() if name in known}
    return found.pop() if len(found) == 1 else None


@cache
def _country_names() -> dict[str, str]:
    """Codes by every code and name of a country, folded."""
    names = dict.fromkeys(_KOSOVO_NAMES, KOSOVO)
    for country in pycountry.countries:
        fields = ("alpha_2", "alpha_3", "name", "official_name", "common_name")
        named = (getattr(country, field, None) for field in fields)
        names |= {fold(one): str(country.alpha_3) for one in named if one}
    return names


def read_language(node: Node, scope: Scope) -> str:
    """An ISO 639 code of two letters, or of three where there is none of two.

    The ISO 15924 code of a script may follow, as in ``az-Cyrl``.
    """
    text = read_text(node, scope)
    if _is_language(text):
        return text
    try:
        found = pycountry.languages.lookup(text)
        remedy = f"did you mean {getattr(found, 'alpha_2', found.alpha_3)}?"
    except LookupError:
        remedy = "look the code up in ISO 639"
    raise FieldError(shown(text), "a language's ISO 639 code, as in fa or en", remedy)


def _is_language(text: str) -> bool:
    match = re.fullmatch(r"(?P<code>[a-z]{2,3})(-(?P<script>[A-Z][a-z]{3}))?", text)
    if not match:
        return False
    code, script = match.group("code", "script")
    if script and pycountry.scripts.get(alpha_4=script) is None:
        return False
    if len(code) == 2:
        return pycountry.languages.get(alpha_2=code) is not None
    found = pycountry.languages.get(alpha_3=code)
    return found is not None and not hasattr(found, "alpha_2")


def read_edtf(node: Node, scope: Scope) -> EdtfDate:
    """A date of the EDTF profile."""
    text = read_text(node, scope) if isinstance(node, ScalarNode) else _flow_set(node)
    try:
        return EdtfDate.parse(text)
    except EdtfError as error:
        raise FieldError(error.came, error.expected, error.remedy) from None


def _flow_set(node: Node) -> str:
    """A set of dates without quotes reads as a YAML list; it means the same."""
    if isinstance(node, SequenceNode) and all(isinstance(n, ScalarNode) for n in node.value):
        return "[" + ",".join(str(n.value) for n in node.value) + "]"
    raise FieldError(kind_of(node), "an EDTF date", "write it as text in quotes")


def read_day(node: Node, scope: Scope) -> date:
    """One calendar day."""
    text = read_text(node, scope)
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise FieldError(shown(text), "a day of the calendar, as in 2019-01-24", "correct the day")


def read_names(node: Node, scope: Scope) -> dict[str, str]:
    """Names in other languages: a map from ISO 639 code to name."""
    if not isinstance(node, MappingNode):
        raise FieldError(kind_of(node), "a map from language to name", "write it as {fa: تهران}")
    names: dict[str, str] = {}
    for key, value in node.value:
        inner = scope.within(" ".join(str(key.value).split())[:ID_LIMIT])
        inner.lines[inner.path] = line_of(key)
        try:
            tag = read_language(key, inner)
            if tag in names:
                raise FieldError(f'"{tag}" again', "each language once", "remove one of them")
            names[tag] = read_text(value, inner)
        except FieldError as error:
            inner.report(line_of(key), error.came, error.expected, error.remedy)
    return names


def read_pair(node: Node, scope: Scope) -> tuple[str, str]:
    """Two different countries of the dossier, in the order A, B."""
    codes = read_list(country_reference, least=2, most=2)(node, scope)
    if len(codes) != 2:  # one of them is at fault, which is noted
        return "", ""
    if codes[0] == codes[1]:
        raise FieldError(f"{codes[0]} twice", "two different countries", "change one of them")
    return codes[0], codes[1]


def read_wikidata(node: Node, scope: Scope) -> str:
    """A Wikidata id."""
    text = read_text(node, scope)
    if not re.fullmatch(r"Q[1-9][0-9]{0,11}", text):
        raise FieldError(shown(text), "a Wikidata id, as in Q794", "correct it or leave it out")
    return text


def read_url(node: Node, scope: Scope) -> str:
    """A web address; no other scheme can be written, so that no link runs a script."""
    text = read_text(node, scope)
    try:
        parts = urlsplit(text)
        right = parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in text
    except ValueError:
        right = False
    if not right:
        raise FieldError(shown(text), "an address with https:// or http://", "correct the address")
    return text
