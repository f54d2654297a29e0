"""What the words of a scene must not say: literal figures, and two scales in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seeds.reading.placeholders import Placeholder, split_words

PARAGRAPH_SIGN = "¶"
"""A sentence that names a paragraph says where its figures come from."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[”’\"')]*\s+(?=[^\sa-z])|\n")
"""A full stop before a small letter ends an abbreviation rather than a sentence."""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_RANGE = r"(?:\s?(?:[–—,/-]|and|to|or)\s?)"
_UNIT = r"(?:\s?(?:%|‰|°|per cent|percent|km|kilomet|mi\b|miles|metres?|m\b|ha\b|tonnes?|tons?"
_UNIT += r"|million|billion|thousand|dollars?|euros?|people|times))"

_POINTERS = re.compile(
    rf"""
      \b[0-9]{{4}}-[0-9]{{2}}(?:-[0-9]{{2}})?\b                          # 2019-01-16
    | \b{_DAY}(?:{_RANGE}{_DAY})*\s+{_MONTH}(?:\s+[12][0-9]{{3}})?\b       # 16–17 January 2019
    | \b{_MONTH}\s+{_DAY}(?:{_RANGE}{_DAY})*\b(?:,\s+[12][0-9]{{3}})?       # January 16, 2019
    | \b1[0-9]{{3}}s?\b(?:{_RANGE}[0-9]{{2,4}}\b)?(?!{_UNIT}|[.,][0-9])     # 1991, 1990s
    | \b20[0-9]{{2}}s?\b(?:{_RANGE}[0-9]{{2,4}}\b)?(?!{_UNIT}|[.,][0-9])    # 2018–2019, 2018/19
    | \b[0-9]{{1,2}}(?:st|nd|rd|th)\s+century                           # 20th century
    | \b[0-9]{{1,2}}:[0-9]{{2}}\b                                       # 14:30
    | (?:¶+\s?|\b(?:paragraphs?|paras?\.?|articles?|art\.|chapters?|sections?|pages?|pp?\.)\s)
      [0-9]+(?:{_RANGE}¶?[0-9]+)*                                     # ¶8–10, article 8
    | \b[A-Za-z]+-?[0-9]+(?:-[0-9]+)?\b                                # M4, G20, T-72
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Numbers that are no figures: days, years, places in a text, and names with a number."""

_FIGURE = re.compile(r"[0-9](?:[0-9.,\u202f\u00a0']*[0-9])?(?:\s?(?:%|‰|km²?|per cent|percent))?")

LIKELIHOOD = re.compile(
    r"\b(?:(?:almost|nearly) no chance|remote (?:chance|possibility)"
    r"|(?:almost|nearly) certain(?:ly|ty)?"
    r"|(?:roughly |about )?even (?:chance|odds)|(?:very |highly |most )?(?:un)?likely"
    r"|(?:very |highly |most )?(?:im)?probabl[ey]|(?:un)?likelihood|(?:im)?probabilit(?:y|ies)"
    r"|the odds|(?:good|fair|little|slim|high|low) chance)\b",
    re.IGNORECASE,
)
"""Words of the scale of likelihood (ICD 203, D.6.e(2)(a)) and their usual relatives."""

CONFIDENCE = re.compile(
    r"\b(?:(?:very )?(?:high|moderate|medium|low|great|some|little|full) confidence"
    r"|(?<!no-)(?<!no )(?<!vote of )confidence(?! vote)(?!-building)(?!-and-security)(?! building)"
    r"|(?:very |highly |fairly )?confident(?:ly)?)\b",
    re.IGNORECASE,
)
"""Words of the scale of confidence; confidence between states is another matter."""


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, values in braces left out: no binding is a figure of its own."""
    plain = "".join("\u2026" if isinstance(p, Placeholder) else str(p) for p in split_words(text))
    for sentence in _SENTENCE_END.split(plain.replace("\u2026", "value")):
        if sentence.strip():
            yield sentence


def literal_figures(sentence: str) -> tuple[str, ...]:
    """Figures that a sentence writes out: numbers that are no date, year or paragraph."""
    rest = _POINTERS.sub(lambda match: "x" * len(match.group()), sentence)
    return tuple(dict.fromkeys(match.group() for match in _FIGURE.finditer(rest)))


def mixed_scales(sentence: str) -> tuple[str, str] | None:
    """The likelihood and the confidence that one sentence mixes; ``None`` for at most one."""
    likelihood, confidence = LIKELIHOOD.search(sentence), CONFIDENCE.search(sentence)
    if likelihood and confidence:
        return likelihood.group(), confidence.group()
    return None
