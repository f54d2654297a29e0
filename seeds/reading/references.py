"""Names that one place of a dossier gives and another uses: every use must find its name."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from seeds.folding import fold
from seeds.issues import Issue


class Target(Enum):
    """What can be named: words for people, the file that defines it and the fields of its names."""

    COUNTRY = ("a country", "dossier.yml", r"countries(\[\d+\](\.code)?)?")
    SOURCE = ("a source", "sources.yml", "id")
    PLACE = ("a place", "places.yml", "id")
    ACTOR = ("an actor", "actors.yml", "id")
    EVENT = ("an event", "events.yml", "id")
    CLAIM = ("a claim", "claims.yml", "id")
    SCENE = ("a scene", "briefing.yml", "id")

    def __init__(self, words: str, file: str, fields: str) -> None:
        self.words = words
        self.file = file
        self._fields = fields

    def is_hidden_by(self, issue: Issue) -> bool:
        """True for an issue that kept a name of this kind from being read."""
        return issue.file == self.file and bool(re.fullmatch(self._fields, issue.field))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands: as the definition of something, or as a reference to it."""

    target: Target
    name: str
    file: str
    line: int
    record: str
    field: str

    def issue(self, came: str, expected: str, remedy: str) -> Issue:
        """A problem of this name."""
        return Issue(self.file, self.line, self.record, self.field, came, expected, remedy)


def check_names(
    defined: Iterable[Mention], used: Iterable[Mention], issues: Sequence[Issue]
) -> Iterator[Issue]:
    """Names that are given twice, and names that are used but nowhere given.

    ``issues`` are those found so far: where one of them kept names of a file from being read,
    nothing is said about uses of them.
    """
    known: dict[Target, dict[str, Mention]] = {target: {} for target in Target}
    for mention in defined:
        first = known[mention.target].setdefault(mention.name, mention)
        if first is not mention:
            came = f'"{mention.name}" again (first on line {first.line})'
            yield mention.issue(came, "each one once", "rename or remove one of them")
    doubtful = {target for target in Target if _is_doubtful(target, known[target], issues)}
    for mention in used:
        target = mention.target
        if mention.name not in known[target] and target not in doubtful:
            near = nearest(mention.name, known[target])
            remedy = f"did you mean {near}?" if near else f"add it to {target.file}, or correct it"
            yield mention.issue(f'"{mention.name}"', f"{target.words} of {target.file}", remedy)


def _is_doubtful(target: Target, known: Collection[str], issues: Sequence[Issue]) -> bool:
    """True where names are missing because they could not be read."""
    if any(target.is_hidden_by(issue) for issue in issues):
        return True
    return not known and any(issue.file == target.file for issue in issues)


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The known word most like this one, if any is."""
    known = {fold(known): known for known in words}
    found = difflib.get_close_matches(fold(word), known, n=1, cutoff=0.6)
    return known[found[0]] if found else None
