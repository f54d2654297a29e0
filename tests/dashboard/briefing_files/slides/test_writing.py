"""Direction, language and font of what stands on a slide."""

from __future__ import annotations

import io
import unicodedata

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

from dashboard.briefing_files.slides.scripts import SCRIPTS, line_of, runs_of, script_of, told_as
from dashboard.briefing_files.slides.writing import with_numbers_held, write_text

LRM = "\u200e"


def written(text: str):
    """The paragraphs of a text box, as they come back from the file."""
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    box = slide.shapes.add_textbox(0, 0, Inches(4), Inches(1))
    write_text(box.text_frame, text, 12)
    file = io.BytesIO()
    deck.save(file)
    (box,) = Presentation(file).slides[0].shapes
    return box.text_frame.paragraphs


RIGHT_TO_LEFT = [
    "دیدار وزیر از آنکارا در 12 March 2024 (UN 2231) با سه وزیر.",
    "پیمان ۱۹۷۵",
    "שיחות בירושלים ב-3 May 2021.",
    "(١٩٩١) معاهدة",
    "16 رویداد",
]


@pytest.mark.parametrize("text", RIGHT_TO_LEFT)
def test_a_paragraph_that_begins_from_the_right_is_set_from_the_right(text):
    (paragraph,) = written(text)
    properties = paragraph._p.pPr
    assert (properties.get("rtl"), properties.get("algn")) == ("1", "r")
    assert paragraph.text.replace(LRM, "") == text


@pytest.mark.parametrize("text", ["A visit to تهران", "Ադրբեջան", "北京", "12", "", "¶ 3 – visits"])
def test_another_paragraph_is_left_as_it_is(text):
    (paragraph,) = written(text)
    properties = paragraph._p.pPr
    assert properties is None or properties.get("rtl") is None
    assert paragraph.text == text


@pytest.mark.parametrize(
    ("text", "language", "font", "typeface"),
    [
        ("سفر وزیر به باکو پس از گفتگو", "fa-IR", "cs", "Arial"),
        ("زيارة الوزير", "ar-SA", "cs", "Arial"),
        ("وزیر کا دورہ اور ملاقات ہوئے", "ur-PK", "cs", "Arial"),
        ("ביקור", "he-IL", "cs", "Arial"),
        ("यात्रा", "hi-IN", "cs", "Nirmala UI"),
        ("การเยือน", "th-TH", "cs", "Leelawadee UI"),
        ("访问北京", "zh-CN", "ea", "Microsoft YaHei"),
        ("東京を訪問した", "ja-JP", "ea", "Meiryo UI"),
        ("서울 방문", "ko-KR", "ea", "Malgun Gothic"),
        ("A visit", "en-GB", None, None),
        ("Візит міністра до Києва", "uk-UA", None, None),
        ("Визит министра", "ru-RU", None, None),
        ("Επίσκεψη", "el-GR", None, None),
        ("Այց", "hy-AM", None, None),
        ("ვიზიტი", "ka-GE", None, None),
    ],
)
def test_a_run_has_the_language_and_font_of_its_script(text, language, font, typeface):
    (paragraph,) = written(text)
    for run in paragraph.runs:
        look = run._r.rPr
        assert look.get("lang") == language
        named = {child.tag: child.get("typeface") for child in look}
        wanted = {qn(f"a:{font}"): typeface} if font else {}
        assert named == wanted


def test_scripts_in_one_line_are_runs_of_their_own():
    assert list(runs_of("Minister of تهران visits Москва (2019) 北京.")) == [
        ("LATIN", "Minister of "),
        ("ARABIC", "تهران "),
        ("LATIN", "visits "),
        ("CYRILLIC", "Москва (2019) "),
        ("HAN", "北京."),
    ]
    assert list(runs_of("735 km")) == [("LATIN", "735 km")]
    assert list(runs_of("12–13")) == [("LATIN", "12–13")]


def shown(line: str) -> str:
    """Words and numbers of a line from the right in the order in which they stand, left to right.

    The rules of UAX #9 that matter here: W2 and W7 for numbers, N1 and N2 for what stands between.
    """
    tokens: list[tuple[str, str]] = []
    last = "R"
    for word in line.replace(LRM, f" {LRM}").split():
        strong = [unicodedata.bidirectional(letter) for letter in word]
        strong = [found for found in strong if found in {"L", "R", "AL"}]
        own = ("L" if strong[0] == "L" else "R") if strong else ("L" if last == "L" else "number")
        tokens.append((own, word.replace(LRM, "")))
        last = strong[-1] if strong else last
    groups: list[tuple[str, list[str]]] = []
    for own, word in tokens:
        if own == "L" and groups and groups[-1][0] == "L":
            groups[-1][1].append(word)
        else:
            groups.append((own, [word]))
    return " ".join(" ".join(words) for _, words in reversed(groups))


@pytest.mark.parametrize(
    ("line", "together"),
    [
        (RIGHT_TO_LEFT[0], "12 March 2024 (UN 2231)"),
        ("طول آن 735 km است", "735 km"),
        ("בין 3 May ו-7 June 2021", "3 May"),
        ("از 1,204.5 sq km زمین", "1,204.5 sq km"),
        ("در 16–17 January 2019", "16–17 January 2019"),
    ],
)
def test_a_number_stays_with_the_latin_words_behind_it(line, together):
    assert together not in shown(line)
    assert together in shown(with_numbers_held(line))


@pytest.mark.parametrize("line", ["16 رویداد", "سفر 3 وزیر", "UN 2231 و 12", "شماره 7"])
def test_other_numbers_are_left_alone(line):
    assert with_numbers_held(line) == line


def test_every_script_is_told_with_a_language():
    for name, script in SCRIPTS.items():
        assert told_as(name, "").language.split("-")[0].isalpha()
        assert "und" not in script.language
        assert script.font in {"", "cs", "ea"}
        assert bool(script.font) == bool(script.typeface)


def test_signs_and_digits_have_no_script_and_stacked_letters_more_height():
    assert [script_of(letter) for letter in "7 ¶–(🤝"] == [None] * 6
    assert line_of("A visit") < line_of("यात्रा") < line_of("ခရီးစဉ်")
