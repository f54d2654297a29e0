"""Scripts as slide programs need to know them: the language of a run, and its kind of font."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

LINE = 1.22
"""Height of a line of letters that are not stacked, as a share of its size."""


@dataclass(frozen=True, slots=True)
class Script:
    """How letters of a script are told to a slide program.

    ``language`` is a BCP 47 tag with the region of which such a program has a dictionary; ``font``
    is the element of DrawingML that names their font (``cs`` for joined and right-to-left scripts,
    ``ea`` for East Asian ones, "" for the others, which have the theme's), and ``typeface`` the
    font. Where the machine has it not, its program looks for another. ``line`` is the height of a
    line as a share of the size: scripts that are stacked need more.
    """

    language: str
    font: str = ""
    typeface: str = ""
    line: float = LINE


LATIN = "LATIN"
_ARIAL = "Arial"
_INDIC = "Nirmala UI"

SCRIPTS = {
    LATIN: Script("en-GB"),
    "GREEK": Script("el-GR"),
    "CYRILLIC": Script("ru-RU"),
    "ARMENIAN": Script("hy-AM"),
    "GEORGIAN": Script("ka-GE"),
    "HEBREW": Script("he-IL", "cs", _ARIAL),
    "ARABIC": Script("ar-SA", "cs", _ARIAL),
    "SYRIAC": Script("syr-SY", "cs", "Estrangelo Edessa"),
    "THAANA": Script("dv-MV", "cs", "MV Boli"),
    "ETHIOPIC": Script("am-ET", "cs", "Nyala", 1.3),
    "DEVANAGARI": Script("hi-IN", "cs", _INDIC, 1.4),
    "BENGALI": Script("bn-BD", "cs", _INDIC, 1.4),
    "GURMUKHI": Script("pa-IN", "cs", _INDIC, 1.4),
    "GUJARATI": Script("gu-IN", "cs", _INDIC, 1.4),
    "ORIYA": Script("or-IN", "cs", _INDIC, 1.4),
    "TAMIL": Script("ta-IN", "cs", _INDIC, 1.4),
    "TELUGU": Script("te-IN", "cs", _INDIC, 1.4),
    "KANNADA": Script("kn-IN", "cs", _INDIC, 1.4),
    "MALAYALAM": Script("ml-IN", "cs", _INDIC, 1.4),
    "SINHALA": Script("si-LK", "cs", _INDIC, 1.4),
    "THAI": Script("th-TH", "cs", "Leelawadee UI", 1.5),
    "LAO": Script("lo-LA", "cs", "Leelawadee UI", 1.5),
    "KHMER": Script("km-KH", "cs", "Leelawadee UI", 1.5),
    "MYANMAR": Script("my-MM", "cs", "Myanmar Text", 1.8),
    "TIBETAN": Script("bo-CN", "cs", "Microsoft Himalaya", 1.5),
    "MONGOLIAN": Script("mn-Mong-CN", "cs", "Mongolian Baiti"),
    "HAN": Script("zh-CN", "ea", "Microsoft YaHei", 1.4),
    "KANA": Script("ja-JP", "ea", "Meiryo UI", 1.4),
    "HANGUL": Script("ko-KR", "ea", "Malgun Gothic", 1.4),
}
"""By the first word of their letters' names in Unicode, but for Han and Kana."""

WITHOUT_SPACES = frozenset({"HAN", "KANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN"})
"""Lines of these are broken between letters: words are not set apart."""

_NAMED_OTHERWISE = {
    "CJK": "HAN",
    "IDEOGRAPHIC": "HAN",
    "KANGXI": "HAN",
    "HIRAGANA": "KANA",
    "KATAKANA": "KANA",
    "KATAKANA-HIRAGANA": "KANA",
    "BOPOMOFO": "HAN",
    "COPTIC": "GREEK",
}

_BY_LETTER = {
    "ARABIC": (("fa-IR", "پچژگکی"), ("ur-PK", "ٹڈڑںےہ"), ("ps-AF", "ټډړښڼ"), ("ckb-IQ", "ڕڵێۆ")),
    "CYRILLIC": (("uk-UA", "іїєґІЇЄҐ"), ("kk-KZ", "әғқңұәҒҚҢҰ"), ("sr-Cyrl-RS", "ђћџљњЂЋЏЉЊ")),
}
"""Languages by letters that the script's first language does not write; the later wins."""


@lru_cache(maxsize=8192)
def script_of(letter: str) -> str | None:
    """The script of a letter or of a mark on one; None for signs, digits and spaces."""
    if unicodedata.category(letter)[0] not in "LM":
        return None
    first = unicodedata.name(letter, "").partition(" ")[0]
    name = _NAMED_OTHERWISE.get(first, first)
    return name if name in SCRIPTS else None


def told_as(script: str, text: str) -> Script:
    """A script as it is to be told in this text: in the language that it is most likely in.

    Han is read as Japanese beside Kana, and as Korean beside Hangul.
    """
    if script == "HAN":
        found = {script_of(letter) for letter in text}
        return SCRIPTS[next((name for name in ("KANA", "HANGUL") if name in found), "HAN")]
    told = SCRIPTS[script]
    for tag, letters in _BY_LETTER.get(script, ()):
        if any(letter in text for letter in letters):
            told = replace(told, language=tag)
    return told


def line_of(text: str) -> float:
    """Height of a text's lines as a share of its size: that of its tallest script."""
    scripts = {script_of(letter) for letter in text} - {None}
    return max((SCRIPTS[script].line for script in scripts if script), default=LINE)


def runs_of(line: str) -> Iterator[tuple[str, str]]:
    """A line in runs of one script each, with its name; signs go with what stands before them."""
    script, run = "", ""
    for letter in line:
        own = script_of(letter)
        if own and script and own != script:
            yield script, run
            run = ""
        script = own or script
        run += letter
    if run:
        yield script or LATIN, run
