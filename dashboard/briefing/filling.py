"""Words with every value in braces filled in."""

from __future__ import annotations

from dashboard.briefing.bindings import Value, ViewFacts, find_value
from seeds.reading.placeholders import Placeholder, placeholders, replace_placeholders
from seeds.records.briefing import Binding

_BINDINGS = {binding.value: binding for binding in Binding}


def fill_words(text: str, looked: ViewFacts) -> str:
    """The text as the room reads it; what has no value keeps its braces, and is a problem."""
    return replace_placeholders(text, lambda part: _value(part, looked).text)


def words_source(text: str, looked: ViewFacts) -> str:
    """Where the values of a text come from, each source once; "" for a text without any."""
    sources = [_value(part, looked).source for part in placeholders(text)]
    return "; ".join(dict.fromkeys(source for source in sources if source))


def _value(part: Placeholder, looked: ViewFacts) -> Value:
    if part.claim:
        judged = looked.judge(part.claim)
        if judged:
            return Value(judged.words, judged.finding.reason.removesuffix("."))
    elif part.name in _BINDINGS:
        return find_value(_BINDINGS[part.name], looked)
    return Value(f"{{{part.name}}}", "")
