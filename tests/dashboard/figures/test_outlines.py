"""Texts as outlines: the same letters whatever program draws the picture."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from dashboard.figures.outlines import letters_without_font, outlined, settable
from dashboard.figures.scene_map.markup import element, plain

LINK = "{http://www.w3.org/1999/xlink}href"


def groups(*texts: str, **look: float | str) -> list[ElementTree.Element]:
    markup = "".join(element("text", plain(text), x=0, y=0, **look) for text in texts)
    document = f'<svg xmlns:xlink="http://www.w3.org/1999/xlink">{outlined(markup)}</svg>'
    root = ElementTree.fromstring(document)
    known = {path.get("id") for path in root.find("defs")}
    assert {f"#{id_}" for id_ in known} == {use.get(LINK) for use in root.iter("use")}
    return root.findall("g")


def shapes(text: str) -> list[str]:
    return [use.get(LINK) for use in groups(text)[0]]


@pytest.mark.parametrize(
    "text",
    [
        "یک مقاله چنین میگوید. این هفته.",
        "1 یک مقاله (Tehran)",
        "Erdoğan’s first visit",
        "Əliyev’s office in Şamaxı",
        "Təbriz, Երևան, თბილისი, Москва",
        "Αθήνα 北京 서울",
    ],
)
def test_no_letter_becomes_a_box(text: str):
    box = shapes("\U0001f91d")[0]
    assert box not in shapes(text)
    assert len(shapes(text)) >= len(re.findall(r"\w", text)) * 0.8


def test_persian_is_joined_and_runs_from_the_right():
    leftmost = min(groups("تهران baku")[0], key=lambda use: float(use.get("x")))
    assert leftmost.get(LINK) == shapes("baku")[0], "the Latin word stands at the left end"
    joined, apart = shapes("ببب"), shapes("ب")
    assert len(set(joined)) == 3
    assert apart[0] not in joined


def test_indic_signs_are_put_in_their_order():
    assert shapes("कि") != [*shapes("क"), *shapes("ि")]


def test_a_text_stands_at_its_place_by_its_anchor():
    def places(anchor: str) -> list[float]:
        return [float(use.get("x")) for use in groups("Baku", text_anchor=anchor)[0]]

    starts, middles, ends = places("start"), places("middle"), places("end")
    assert starts[0] == pytest.approx(0, abs=0.1)
    assert middles[0] == pytest.approx(ends[0] / 2, abs=0.1)
    assert ends[-1] < 0


def test_each_text_is_labelled_with_its_words_and_keeps_its_look():
    (group,) = groups("Q & A <1>", fill="#112233", stroke_width=3, font_size=20)
    assert group.get("aria-label") == "Q & A <1>"
    assert (group.get("fill"), group.get("stroke-width")) == ("#112233", "3")


def test_larger_text_is_larger():
    small, large = (groups("Baku", font_size=size)[0][-1] for size in (10, 30))
    assert float(large.get("x")) == pytest.approx(3 * float(small.get("x")), rel=0.02)


def test_a_letter_without_a_font_is_shown_as_such():
    assert settable("a🤝b") == "a□b"
    assert settable("🤝🏽") == "□"
    assert settable("Αθήνα → 北京 ✓") == "Αθήνα → 北京 ✓"
    assert letters_without_font("a🤝b🤝 👩\u200d👧") == ("🤝", "👩", "👧")
    assert letters_without_font("می\u200cگوید\u00ad ﬁ") == ()


def test_markup_without_text_stays_as_it_is():
    assert outlined("<path d='M0 0'/>") == "<path d='M0 0'/>"
