"""Our style sheets, read: every rule with its file, its layer and what it declares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

ASSETS = Path(__file__).parents[1] / "assets"
NO_RULES = {"font-face", "page"}
"""At-rules whose blocks hold declarations alone, as do the steps of keyframes."""


@dataclass(frozen=True)
class Rule:
    """A rule: the sheet's path below ``assets``, the layers around it, its selector."""

    sheet: str
    layers: tuple[str, ...]
    selector: str
    declarations: tuple[tuple[str, str], ...]
    important: bool
    """Whether one of the declarations is."""

    @property
    def place(self) -> str:
        """What a fault is told by."""
        return f"{self.sheet} {self.selector}"


def paths() -> list[Path]:
    """The application's sheets and those of the page in one file."""
    return sorted([*(ASSETS / "css").rglob("*.css"), *(ASSETS / "onefile").glob("*.css")])


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of every sheet, those of ``@media`` and ``@font-face`` too."""
    return tuple(
        rule
        for path in paths()
        for rule in _rules(
            path.relative_to(ASSETS).as_posix(),
            (),
            tinycss2.parse_stylesheet(
                path.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True
            ),
        )
    )


def declared() -> Iterator[tuple[Rule, str, str]]:
    """Every declaration: its rule, the property and the value."""
    for rule in rules():
        for name, value in rule.declarations:
            yield rule, name, value


def lengths(value: str) -> Iterator[tuple[float, str]]:
    """Numbers with their units anywhere in a value, within functions too: ``(-6.0, "px")``."""

    def walk(nodes: Sequence[Node]) -> Iterator[tuple[float, str]]:
        for node in nodes:
            if node.type == "dimension":
                yield node.value, node.lower_unit
            elif node.type == "function":
                yield from walk(node.arguments)

    yield from walk(tinycss2.parse_component_value_list(value))


def _rules(sheet: str, layers: tuple[str, ...], nodes: Sequence[Node]) -> Iterator[Rule]:
    for node in nodes:
        if isinstance(node, QualifiedRule):
            yield Rule(sheet, layers, _text(node.prelude), *_declarations(sheet, node))
        elif isinstance(node, AtRule) and node.content is None:
            continue
        elif isinstance(node, AtRule):
            name = node.lower_at_keyword
            if name in NO_RULES:
                yield Rule(sheet, layers, f"@{name}", *_declarations(sheet, node))
                continue
            within = (*layers, _text(node.prelude)) if name == "layer" else layers
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _rules(sheet, within, inner)
        else:
            raise AssertionError(f"{sheet}: {node.serialize()}")


def _declarations(
    sheet: str, rule: QualifiedRule | AtRule
) -> tuple[tuple[tuple[str, str], ...], bool]:
    found = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    strange = [one for one in found if not isinstance(one, Declaration)]
    assert not strange, (sheet, strange)
    return tuple((one.name, _text(one.value)) for one in found), any(one.important for one in found)


def _text(nodes: Sequence[Node]) -> str:
    return " ".join(tinycss2.serialize(nodes).split())
