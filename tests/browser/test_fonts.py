"""A browser finds a shipped font for every script at every weight of the page."""

from __future__ import annotations

import pytest

WORDS = {
    "greek": "Αθήνα",
    "persian": "تهران",
    "hebrew": "ירושלים",
    "ethiopic": "አዲስ",
    "hindi": "दिल्ली",
    "tamil": "சென்னை",
    "thai": "กรุงเทพ",
    "khmer": "ភ្នំពេញ",
    "han": "北京",
    "hangul": "서울",
    "kana": "とうきょう",
    "armenian": "Երևան",
}

LOAD = """async ([weight, words]) => {
  const family = getComputedStyle(document.documentElement).fontFamily;
  const faces = await document.fonts.load(`${weight} 24px ${family}`, words);
  return faces.map(({ status, unicodeRange }) => ({ status, unicodeRange }));
}"""


def holds(ranges: str, code: int) -> bool:
    for part in ranges.replace("U+", "").split(","):
        first, _, last = part.strip().partition("-")
        if int(first, 16) <= code <= int(last or first, 16):
            return True
    return False


@pytest.mark.parametrize("script", WORDS)
def test_every_script_has_a_font_at_every_weight(visit, script: str):
    page = visit("").page
    for weight in (400, 500, 600, 700):
        faces = page.evaluate(LOAD, [weight, WORDS[script]])
        assert {face["status"] for face in faces} == {"loaded"}, weight
        for letter in WORDS[script]:
            found = [face for face in faces if holds(face["unicodeRange"], ord(letter))]
            assert found, (weight, letter)


def test_no_font_is_fetched_before_its_letters_are_shown(visit_anew):
    page = visit_anew("?page=events").page
    fetched = page.evaluate(
        "() => performance.getEntriesByType('resource').map(({ name }) => name)"
    )
    fonts = [name.rpartition("/")[2] for name in fetched if ".woff2" in name]
    assert fonts
    assert not [name for name in fonts if name.startswith(("noto-sans-sc", "noto-sans-kr"))]
