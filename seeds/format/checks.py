"""The format of a claim's check: its fields, from what each kind says of its parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from enum import Enum
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from seeds.dates.edtf import EdtfDate
from seeds.reading.fields import Field, FieldError, Scope, kind_of, read_list, read_record
from seeds.reading.references import Target
from seeds.reading.values import (
    country_reference,
    read_choice,
    read_edtf,
    read_int,
    read_number,
    read_pair,
    read_text,
    read_word,
    reference,
)
from seeds.records.check_parts import Asks, Check, Pair, Reference
from seeds.records.checks import CHECKS
from seeds.vocabulary import MEANINGS

_read_kind = read_word(CHECKS)
_KIND = Field("kind", "a kind of check", "what is computed", _read_kind)


@dataclass(frozen=True, slots=True)
class _Sort:
    """How a type of parameter is called, alone and in a list, and how it is read."""

    one: str
    several: str
    read: Callable[[Node, Scope], Any]


_SORTS: Mapping[Any, _Sort] = {
    Reference.COUNTRY: _Sort("the code of a country", "country codes", country_reference),
    Reference.EVENT: _Sort("the id of an event", "ids of events", reference(Target.EVENT)),
    EdtfDate: _Sort("an EDTF date", "EDTF dates", read_edtf),
    Pair: _Sort("a list of two codes", "lists of two codes", read_pair),
    str: _Sort("text", "texts", read_text),
}


def fields_of(check: type[Check]) -> tuple[Field, ...]:
    """The fields of a kind of check, ``kind`` first, then its parameters in their order."""
    hints = get_type_hints(check, include_extras=True)
    made = [_KIND]
    for one in fields(check):
        sort, asks = _read_hint(hints[one.name])
        made.append(Field(one.name, sort.one, asks.meaning, sort.read, one.default is MISSING))
    return tuple(made)


def _read_hint(hint: Any) -> tuple[_Sort, Asks]:
    kind, *marks = get_args(hint)
    [asks] = (mark for mark in marks if isinstance(mark, Asks))
    reference_to = [mark for mark in marks if isinstance(mark, Reference)]
    return _sort_of(reference_to[0] if reference_to else kind, asks), asks


def _sort_of(kind: Any, asks: Asks) -> _Sort:
    """How a type is read: also one that may be None, or a list of another."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _sort_of(next(mark for mark in arguments if isinstance(mark, Reference)), asks)
    if origin in (Union, UnionType):
        return _sort_of(arguments[0], asks)
    if origin is tuple and arguments[-1] is ...:
        item = _sort_of(arguments[0], asks)
        return _Sort(f"a list of {item.several}", "lists", read_list(item.read, asks.least))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _Sort(*_choice_words(kind), read_choice(kind))
    return _number(kind, asks) if kind in (int, float) else _SORTS[kind]


def _number(kind: type, asks: Asks) -> _Sort:
    if kind is int:
        read = read_int(int(asks.low), int(asks.high))
        return _Sort("a whole number", "whole numbers", read)
    words = f"a number from {asks.low:g} to {asks.high:g}"
    return _Sort(words, "numbers", read_number(asks.low, asks.high))


def _choice_words(choice: type[Enum]) -> tuple[str, str]:
    """The name of a choice in the format's tables, alone and in a list: "a rank", "ranks"."""
    [name] = (name for name, values in MEANINGS.items() if set(values) == set(choice))
    first, of, rest = name.partition(" of ")
    many = f"{first}es" if first.endswith("s") else f"{first}s"
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}", many + of + rest


CHECK_FIELDS: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {kind: fields_of(check) for kind, check in CHECKS.items()}
)
"""The fields of each kind of check, ``kind`` first; the others are those of its value."""


def read_check(node: Node, scope: Scope) -> Check | None:
    """A check with the parameters of its kind; ``None`` where something in it is at fault."""
    check = _read_its_kind(node, scope)
    if check is None:
        return None
    values = read_record(node, CHECK_FIELDS[check.kind], scope)
    if values is None:
        return None
    parameters: dict[str, Any] = {name: value for name, value in values.items() if name != "kind"}
    return check(**parameters)


def _read_its_kind(node: Node, scope: Scope) -> type[Check] | None:
    """The kind, which decides about the other fields; a fault is noted."""
    if not isinstance(node, MappingNode):
        raise FieldError(kind_of(node), "a map with kind and what it asks for", "write kind: …")
    for key, value in node.value:
        if isinstance(key, ScalarNode) and key.value == "kind":
            try:
                return _read_kind(value, scope.within("kind"))
            except FieldError as error:
                line = value.start_mark.line + 1
                scope.within("kind").report(line, error.came, error.expected, error.remedy)
                return None
    raise FieldError("no kind", f"one of {', '.join(CHECKS)}", "add the line kind: …")
