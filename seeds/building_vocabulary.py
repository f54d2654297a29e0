"""Writes what Python, the browser and the style sheets read of ``vocabulary.yml``.

``python -m seeds.building_vocabulary`` (``make vocabulary``) writes the files anew; with
``--check`` it writes none and says which are not as the table has them. A served room runs none
of this.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

ROOT = Path(__file__).parents[1]
"""The repository, in which the files are written."""

TABLE = Path("seeds", "vocabulary.yml")
PYTHON = Path("seeds", "vocabulary.py")
SCRIPT = Path("assets", "js", "core", "vocabulary.js")
SHEET = Path("assets", "css", "parts", "marks.css")

_HOW = f"Written by `make vocabulary` from {TABLE.as_posix()}; change that file, not this one."
_KEYS = frozenset({"enum", "about", "browser", "columns", "flags", "values", "unknown"})
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_PLURALS = re.compile(r"\{plural of (\w+)\}")
_KINDS = "kind of event"
_MARK_BOX = "-1.2 -1.2 2.4 2.4"
_SAFE = " =:/'.-,"
"""Signs that need no escape within the address of a style sheet."""


class VocabularyError(Exception):
    """The table cannot be used; the message says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of the table.

    ``rows`` are its values' columns by value; ``lists`` says of which choice the values of a
    column are; ``flags`` and ``columns`` hold what each is about. ``browser`` is the browser's
    name for it with the columns and flags that it gets, or empty.
    """

    name: str
    enum: str
    about: str
    browser: Mapping[str, Sequence[str]]
    columns: Mapping[str, str]
    lists: Mapping[str, str]
    flags: Mapping[str, str]
    rows: Mapping[str, Mapping[str, Any]]
    unknown: Mapping[str, str] | None

    @property
    def is_explained(self) -> bool:
        """True where every value has a meaning, so that the format's tables print it."""
        return all("meaning" in row for row in self.rows.values())

    def member(self, name: str) -> str:
        """A value as Python names it: ``EventKind.VISIT``."""
        return f"{self.enum}.{name.upper()}"

    def flagged(self, flag: str) -> list[str]:
        """The values of which a flag is true, in order."""
        return [name for name, row in self.rows.items() if flag in row.get("is", ())]


def read_vocabulary(path: Path) -> Mapping[str, Choice]:
    """The choices of a table by name, in its order.

    Raises
    ------
    VocabularyError
        For a file that is no table, an unknown key, flag or column, a value without a column that
        the others have, or two values that share a mark.
    """
    try:
        data = YAML(typ="safe", pure=True).load(path)
    except YAMLError as error:
        raise VocabularyError(f"{path.name} is no YAML that can be read: {error}") from error
    if not isinstance(data, dict):
        raise VocabularyError(f"{path.name} holds no table; expected choices by name.")
    choices = {name: _read_choice(name, entry) for name, entry in data.items()}
    for choice in choices.values():
        _check_rows(choice, choices)
    return MappingProxyType(choices)


def _read_choice(name: str, entry: Mapping[str, Any]) -> Choice:
    strange = sorted(set(entry) - _KEYS)
    if strange:
        known = ", ".join(sorted(_KEYS))
        raise VocabularyError(f"{name}: unknown key {strange[0]!r}; expected one of {known}.")
    texts = {key: value for key, value in entry.get("columns", {}).items() if _is_text(value)}
    lists = {key: value for key, value in entry.get("columns", {}).items() if not _is_text(value)}
    abouts = {key: str(value["about"]) for key, value in lists.items()}
    return Choice(
        name=name,
        enum=str(entry["enum"]),
        about=str(entry["about"]),
        browser=entry.get("browser", {}),
        columns=texts | abouts,
        lists={key: str(value["list of"]) for key, value in lists.items()},
        flags=entry.get("flags", {}),
        rows={str(value): row or {} for value, row in entry["values"].items()},
        unknown=entry.get("unknown"),
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _check_rows(choice: Choice, choices: Mapping[str, Choice]) -> None:
    wanted = set(choice.columns) | ({"meaning"} if choice.is_explained else set())
    marks: dict[str, str] = {}
    for name, row in choice.rows.items():
        where = f"{choice.name}, {name}"
        if not _NAME.fullmatch(name):
            raise VocabularyError(f"{where}: not a name of letters, digits and underscores.")
        strange = sorted(set(row) - wanted - {"is", "value"})
        if strange:
            raise VocabularyError(f"{where}: unknown column {strange[0]!r}; remove or declare it.")
        for column in sorted(wanted - set(row)):
            raise VocabularyError(f"{where}: no {column}; every value of this choice has one.")
        for flag in sorted(set(row.get("is", ())) - set(choice.flags)):
            raise VocabularyError(f"{where}: unknown flag {flag!r}; remove or declare it.")
        for column, other in choice.lists.items():
            for value in row[column]:
                if value not in choices[other].rows:
                    raise VocabularyError(f"{where}: {column} has {value!r}, which is no {other}.")
        same = marks.setdefault(row.get("mark", name), name)
        if same != name:
            raise VocabularyError(f"{where}: the mark of {same}; kinds differ by their shape.")


def write_python(choices: Mapping[str, Choice]) -> str:
    """The text of ``seeds/vocabulary.py``: an enum for each choice, whose members say the rest."""
    lines = [
        '"""The closed choices of the format and of a view, with their words.',
        "",
        _HOW,
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "from collections.abc import Mapping",
        "from enum import Enum, IntEnum, StrEnum",
        "from typing import Self",
        "",
        "",
        "class _Explained(StrEnum):",
        '    """What means something in a few words."""',
        "",
        *_constructor("str", {"meaning": "str"}, None),
        "",
    ]
    for choice in choices.values():
        lines += ["", *_write_enum(choice, choices), ""]
    lines += ["", "MEANINGS: Mapping[str, Mapping[Enum, str]] = {"]
    for choice in choices.values():
        if choice.is_explained:
            lines.append(f'    "{choice.name}": {{one: one.meaning for one in {choice.enum}}},')
    lines += ["}", '"""Name of a choice in the format\'s tables → its values → what each means."""']
    return "\n".join(lines) + "\n"


def _write_enum(choice: Choice, choices: Mapping[str, Choice]) -> Iterator[str]:
    base = "int" if all(isinstance(r.get("value"), int) for r in choice.rows.values()) else "str"
    columns = _columns(choice)
    is_plain = base == "str" and list(columns) == ["meaning"] and not choice.flags
    yield f"class {choice.enum}({'_Explained' if is_plain else base.capitalize() + 'Enum'}):"
    yield f'    """{choice.about}"""'
    yield ""
    if not is_plain and (columns or choice.flags):
        yield from _constructor(base, columns, choice)
        yield ""
    for name, row in choice.rows.items():
        values = [_text(row.get("value", name)), *_row(choice, row, choices)]
        written = f"({', '.join(values)})" if len(values) > 1 else values[0]
        yield f"    {name.upper()} = {written}"


def _columns(choice: Choice) -> dict[str, str]:
    """Columns of a choice with the type of each, the meaning first."""
    kinds = dict.fromkeys(choice.columns, "str")
    kinds |= {column: f"tuple[{of.capitalize()}, ...]" for column, of in choice.lists.items()}
    return {"meaning": "str", **kinds} if choice.is_explained else kinds


def _row(choice: Choice, row: Mapping[str, Any], choices: Mapping[str, Choice]) -> Iterator[str]:
    for column in _columns(choice):
        if column in choice.lists:
            yield _members(row[column], choices[choice.lists[column]])
        else:
            yield _text(_filled(row[column], choices))
    if choice.flags:
        yield _tuple([_text(flag) for flag in row.get("is", ())])


def _constructor(base: str, columns: Mapping[str, str], choice: Choice | None) -> Iterator[str]:
    """What gives each member its columns and flags, declared with what each is about."""
    abouts = choice.columns if choice else {}
    flags = choice.flags if choice else {}
    for column, kind in columns.items():
        yield f"    {column}: {kind}" + (f"  # {abouts[column]}" if column in abouts else "")
    yield from (f"    is_{flag}: bool  # {about}" for flag, about in flags.items())
    # Defaults, so that type checkers let a value be read by itself: EventKind("visit").
    empty = {column: "()" if kind.startswith("tuple") else '""' for column, kind in columns.items()}
    given = "".join(f", {name}: {kind} = {empty[name]}" for name, kind in columns.items())
    given += ", flags: tuple[str, ...] = ()" if flags else ""
    said = ["_value_=value", *(f"{column}={column}" for column in columns)]
    said += [f"is_{flag}={_text(flag)} in flags" for flag in flags]
    yield ""
    yield f"    def __new__(cls, value: {base}{given}) -> Self:"
    yield f"        self = {base}.__new__(cls, value)"
    yield f"        vars(self).update({', '.join(said)})"
    yield "        return self"


def _members(names: Sequence[str], choice: Choice) -> str:
    return _tuple([choice.member(name) for name in names])


def _tuple(values: Sequence[str]) -> str:
    return f"({values[0]},)" if len(values) == 1 else f"({', '.join(values)})"


def _filled(text: str, choices: Mapping[str, Choice]) -> str:
    """A meaning with the plurals that it speaks of."""
    return _PLURALS.sub(lambda found: _plurals(choices[_KINDS], found[1]), text)


def _plurals(choice: Choice, flag: str) -> str:
    names = [choice.rows[name]["plural"] for name in choice.flagged(flag)]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def write_script(choices: Mapping[str, Choice]) -> str:
    """The text of ``assets/js/core/vocabulary.js``: what the browser has words or marks of.

    One without columns is a list of its values, any other its values' columns by value.
    """
    lines = [f"/** {_HOW} */", ""]
    for choice in choices.values():
        for name, columns in choice.browser.items():
            lines += _write_browser(choice, name, columns)
    lines += ["", "export const unknown = {"]
    for choice in choices.values():
        lines += [
            f"  {name}: {_object(choice.unknown)}," for name in choice.browser if choice.unknown
        ]
    lines.append("};")
    return "\n".join(lines) + "\n"


def _write_browser(choice: Choice, name: str, columns: Sequence[str]) -> Iterator[str]:
    if not columns:
        yield f"export const {name} = {_text(list(choice.rows))};"
        return
    yield f"export const {name} = {{"
    for value, row in choice.rows.items():
        flags = row.get("is", ())
        shown = {key: key in flags if key in choice.flags else row[key] for key in columns}
        yield f"  {row.get('value', value)}: {_object(shown)},"
    yield "};"


def _object(values: Mapping[str, Any]) -> str:
    return "{ " + ", ".join(f"{key}: {_text(value)}" for key, value in values.items()) + " }"


def write_sheet(choices: Mapping[str, Choice]) -> str:
    """The text of ``assets/css/parts/marks.css``: the shapes of the kinds of event, as masks."""
    kinds = choices[_KINDS]
    unknown = [("mark", kinds.unknown["mark"])] if kinds.unknown else []
    marks = [*unknown, *((f"mark-{name}", row["mark"]) for name, row in kinds.rows.items())]
    rules = [f"  .{name} {{\n    --mark: {_mask(mark)};\n  }}\n" for name, mark in marks]
    return f"/* {_HOW} */\n@layer parts {{\n{chr(10).join(rules)}}}\n"


def _mask(path: str) -> str:
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{_MARK_BOX}'><path d='{path}'/></svg>"
    return f'url("data:image/svg+xml,{quote(svg, safe=_SAFE)}")'


def build_files(root: Path) -> Mapping[Path, str]:
    """The text of each file by its path below ``root``, from the table that lies there."""
    choices = read_vocabulary(root / TABLE)
    return {
        PYTHON: write_python(choices),
        SCRIPT: write_script(choices),
        SHEET: write_sheet(choices),
    }


def stale_files(root: Path) -> list[Path]:
    """The files that are not as the table has them, by their paths below ``root``."""
    return [
        path
        for path, text in build_files(root).items()
        if not (root / path).is_file() or (root / path).read_text(encoding="utf-8") != text
    ]


def main(arguments: Sequence[str]) -> int:
    """Write the files, or check them; the exit code."""
    if list(arguments) not in ([], ["--check"]):
        sys.stderr.write("Usage: python -m seeds.building_vocabulary [--check]\n")
        return 2
    try:
        stale = stale_files(ROOT)
        if arguments and stale:
            names = ", ".join(path.as_posix() for path in stale)
            sys.stderr.write(f"Not as {TABLE.as_posix()} has it: {names}. Run: make vocabulary\n")
            return 1
        files = build_files(ROOT)
    except VocabularyError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for path in stale:
        (ROOT / path).write_text(files[path], encoding="utf-8")
        sys.stdout.write(f"{path.as_posix()} written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
