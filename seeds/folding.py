"""The one folding of names, so that what a person types finds a name however either is spelt.

The browser folds by the same rules (``assets/js/core/folding.js``), for the search and the filters;
``tests/fixtures/cases/fold.json`` holds both to the same answers.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("əǝɛ", "e"), "ı": "i", "ɨ": "i", "ø": "o", "ɔ": "o", "ł": "l", "ħ": "h",
        **dict.fromkeys("đðɖɗ", "d"), **dict.fromkeys("ŋɲ", "n"), **dict.fromkeys("ƙĸ", "k"),
        "ŧ": "t", "ɓ": "b", "ƴ": "y", "ʉ": "u", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
        "ς": "σ",
        **dict.fromkeys("\u064a\u0649\u06d0\u06cd\u06d2", "\u06cc"),  # ye
        **dict.fromkeys("\u0643\u06aa", "\u06a9"), "\u06ab": "\u06af",  # kaf, gaf
        **dict.fromkeys("\u0629\u06d5\u06c1\u06be", "\u0647"),  # he
        "\u0671": "\u0627", "\u0640": "",  # alef, kashida
    }
)  # fmt: skip
"""Letters that Unicode does not take apart, by what a reader would type for them."""

_APOSTROPHES = re.compile(
    "['`\u00b4\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb"
    "\ua78b\ua78c\u05f3\uff07]"
)
"""ʻOkina, hamza, glottal stop, geresh, and every apostrophe written for one."""

_UNSEEN = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Categories of accents, vowel marks, joiners and marks of direction."""

_GAPS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """A name without case, accents, vowel marks, apostrophes and variants of a letter or digit.

    Words are parted by one space; what folds to the same is the same to whoever looks for it.
    """
    apart = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).lower()
    bare = "".join(sign for sign in apart if unicodedata.category(sign) not in _UNSEEN)
    plain = "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else sign
        for sign in bare.translate(_LETTERS)
    )
    return _GAPS.sub(" ", plain).strip()


def plain_words(text: str) -> list[str]:
    """The words of a name in the letters and digits of an id; others are left out."""
    return re.findall(r"[a-z0-9]+", re.sub(r"[^ -~]", "", fold(text)))
