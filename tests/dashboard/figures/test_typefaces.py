"""The table of typefaces, its files, and the style sheets that are written from it."""

from __future__ import annotations

import re

import pytest
from fontTools.ttLib import TTFont

from dashboard.figures.building_fonts import SHEET, write_sheet, written_ranges
from dashboard.figures.tokens import assets_folder
from dashboard.figures.typefaces import (
    FACES,
    FAMILIES,
    PAGE_FAMILIES,
    face_of,
    family_of,
    fonts_folder,
    letters_of,
    licence_file,
)

MOST_BYTES = 15 * 1024 * 1024

OFFICIAL = {
    "Latin": "São Tomé, Việt Nam, Łódź, Hawaiʻi, Ɔkɔ, Ŋaayi, ẹ̀kọ́",
    "Greek": "Ελληνική Δημοκρατία, Κύπρος",
    "Cyrillic": "Беларусь, Қазақстан, Тоҷикистон, Србија, Македонија, Монгол Улс, Ўзбекистон",
    "Armenian": "Հայաստանի Հանրապետություն",
    "Georgian": "საქართველო",
    "Hebrew": "מדינת ישראל, שָׁלוֹם",
    "Arabic": "العربية، پاکستان کی ریاست، افغانستان ښوونځی، کوردستان ڕۆژ، ئۇيغۇر، سنڌي ڳڻپ",
    "Ethiopic": "ኢትዮጵያ፣ ኤርትራ",
    "Devanagari": "भारत गणराज्य, नेपाल",
    "Bengali": "বাংলাদেশ, অসম",
    "Gurmukhi": "ਪੰਜਾਬ",
    "Gujarati": "ગુજરાત",
    "Odia": "ଓଡ଼ିଶା",
    "Tamil": "தமிழ்நாடு, இலங்கை",
    "Telugu": "తెలంగాణ",
    "Kannada": "ಕರ್ನಾಟಕ",
    "Malayalam": "കേരളം",
    "Sinhala": "ශ්‍රී ලංකාව",
    "Ol Chiki": "ᱥᱟᱱᱛᱟᱲᱤ",
    "Meetei Mayek": "ꯃꯤꯇꯩ ꯃꯌꯦꯛ",
    "Thaana": "ދިވެހިރާއްޖެ",
    "Tibetan": "འབྲུག་ཡུལ",
    "Thai": "ประเทศไทย",
    "Lao": "ປະເທດລາວ",
    "Khmer": "ព្រះរាជាណាចក្រកម្ពុជា",
    "Burmese": "မြန်မာနိုင်ငံ",
    "Tifinagh": "ⵍⵎⵖⵔⵉⴱ",
    "Mongolian": "ᠮᠣᠩᠭᠣᠯ",
    "Han, simplified": "中华人民共和国，新加坡；领土与边界",
    "Han, traditional": "中華民國、香港、澳門：領土與邊界",
    "Kana": "日本国、ひらがな、カタカナ",
    "Hangul": "대한민국, 조선민주주의인민공화국",
    "Signs": "→ ← ↔ ✓ ✗ ≤ ≥ − × ° € ₺ ₼ ₾ ﬁ ﬃ “quoted” … – — № ‰",
}


def shipped_sheet() -> str:
    return (assets_folder() / "css" / SHEET).read_text(encoding="utf-8")


@pytest.mark.parametrize("script", OFFICIAL)
def test_every_letter_of_the_states_official_languages_has_a_font(script: str):
    written = {letter for letter in OFFICIAL[script] if letter not in "\u200c\u200d "}
    assert {letter for letter in written if family_of(letter) is None} == set()


def test_an_emoji_has_none():
    assert family_of("🤝") is None


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.stem)
def test_the_table_says_what_the_files_hold(family):
    for face in FACES:
        if face.family is family:
            assert face.source.is_file()
            with TTFont(face.source, lazy=True) as font:
                assert letters_of(family) <= set(font.getBestCmap())


def test_no_letter_is_asked_of_two_parts():
    asked = [code for family in FAMILIES for code in letters_of(family)]
    assert len(asked) == len(set(asked))


def test_the_fonts_are_no_larger_than_was_agreed_and_none_lies_about():
    files = set(fonts_folder().glob("*.woff2"))
    assert files == {face.source for face in FACES}
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


def test_every_typeface_has_its_licence():
    for family in FAMILIES:
        text = (fonts_folder() / licence_file(family.page_name)).read_text(encoding="utf-8")
        assert "SIL Open Font License" in text or "SIL OPEN FONT LICENSE" in text


def test_the_style_sheet_is_that_of_the_table():
    table = {family.stem: written_ranges(letters_of(family)) for family in FAMILIES}
    assert shipped_sheet() == write_sheet(table)


def test_the_style_sheet_names_each_file_once_under_the_names_that_page_and_map_ask_for():
    files = re.findall(r"fonts/([^\"]+)", shipped_sheet())
    assert sorted(files) == sorted(face.source.name for face in FACES)
    assert set(re.findall(r'font-family: "(.+)"', shipped_sheet())) == set(PAGE_FAMILIES)
    script = (assets_folder() / "js" / "map" / "fonts.js").read_text(encoding="utf-8")
    assert ", ".join(f"'{name}'" for name in PAGE_FAMILIES) in script
    sizes = (assets_folder() / "css" / "tokens" / "sizes.css").read_text(encoding="utf-8")
    quoted = ", ".join(f'"{name}"' for name in PAGE_FAMILIES)
    assert f"--font: {quoted}, sans-serif;" in sizes


def test_a_face_is_the_nearest_in_slant_and_weight():
    latin = FAMILIES[0]
    assert (face_of(latin, 700).weight, face_of(latin, 400, "italic").style) == (700, "italic")
    han = family_of("北")
    assert face_of(han, 700).weight == 400


def test_ranges_are_written_as_short_as_can_be():
    assert written_ranges([0x41, 0x43, 0x42, 0x20AC]) == ["U+0041-0043", "U+20AC"]


@pytest.mark.parametrize("weight", [400, 600])
def test_a_browser_finds_every_script_at_both_weights(weight: int):
    """It looks among the faces of the weight that is nearest under a name, and nowhere else."""
    rules = re.findall(
        r'family: "Araxes S(?:cripts|ingle)";.*?weight: (\d+)(?: (\d+))?;.*?/([\w-]+)-\d+-',
        shipped_sheet(),
        re.DOTALL,
    )
    found = {stem for least, most, stem in rules if int(least) <= weight <= int(most or least)}
    assert found == {family.stem for family in FAMILIES if not family.slanted}


def test_every_face_of_a_name_serves_the_same_slants_so_that_none_hides_another():
    rules = re.findall(r'family: "(Araxes \w+)";\s+font-style: (.+);', shipped_sheet())
    assert {style for _, style in rules} == {"oblique 0deg 20deg"}
    assert {name for name, _ in rules} == set(PAGE_FAMILIES[1:])
