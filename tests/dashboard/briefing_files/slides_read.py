"""Slides as a reader finds them: what has its place, and whether words fit into it."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations

from dashboard.figures.fonts import text_width


def assert_everything_has_its_place(deck):
    for number, slide in enumerate(deck.slides, start=1):
        boxes = []
        for shape in slide.shapes:
            box = (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            assert box[0] >= 0, (number, shape.name)
            assert box[1] >= 0, (number, shape.name)
            assert box[2] <= deck.slide_width, (number, shape.name)
            assert box[3] <= deck.slide_height, (number, shape.name)
            boxes.append((shape.name, box))
        for (one, a), (other, b) in combinations(boxes, 2):
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, f"slide {number}: {one} lies over {other}"


SCRIPTS = {
    "latin": "A river runs along the border for most of its length. ",
    "one word": "Grenzflussuferbefestigungsgesellschaft",
    "armenian": "Սահմանը մեծ մասամբ անցնում է գետով։ ",
    "georgian": "საზღვარი უმეტესად მდინარეს მიუყვება. ",
    "han": "邊界大部分沿著河流延伸，兩國在河上共同修建了水壩。",
    "persian": "مرز دو کشور در بیشتر طول خود از رود می‌گذرد. ",
    "thai": "พรมแดนส่วนใหญ่ทอดยาวไปตามแม่น้ำ",
    "hindi": "सीमा का अधिकांश भाग नदी के साथ चलता है। ",
    "capitals": "WWWW MMMM ",
}


def of_length(text: str, length: int) -> str:
    return (text * (length // len(text) + 1))[:length].strip()


def bare(text: str) -> str:
    return re.sub(r"[\s\u200e]", "", text)


LEAST_PT = {"Text": 12, "Title": 16, "Foot": 7, "Marking": 9}


def printed_lines(text: str, width_pt: float, size: float) -> int:
    """Lines of a paragraph in the shipped font, broken at spaces and within longer words."""
    lines, used = 1, 0.0
    for word in text.split(" "):
        wide = text_width(f" {word}", size)
        if used and used + wide > width_pt and wide <= width_pt:
            lines, used = lines + 1, 0.0
        for letter in f" {word}" if used else word:
            step = text_width(letter, size)
            if unicodedata.category(letter) == "Mn":
                step = 0
            if used + step > width_pt:
                lines, used = lines + 1, 0.0
            used += step
    return lines


def assert_text_fits(shape, gap_pt: float = 0) -> None:
    frame = shape.text_frame
    width = shape.width.pt - frame.margin_left.pt - frame.margin_right.pt
    tall = 0.0
    for paragraph in frame.paragraphs:
        size = max(run.font.size.pt for run in paragraph.runs)
        assert size >= LEAST_PT.get(shape.name, 10), (shape.name, size)
        tall += printed_lines(paragraph.text, width, size) * size * 1.15 + gap_pt
    room = shape.height.pt - frame.margin_top.pt - frame.margin_bottom.pt
    assert tall - gap_pt <= room + 0.5, (shape.name, tall, room)


def assert_rows_hold_their_words(shape) -> None:
    table = shape.table
    for row in table.rows:
        for cell, column in zip(row.cells, table.columns, strict=True):
            width = column.width.pt - cell.margin_left.pt - cell.margin_right.pt
            for paragraph in cell.text_frame.paragraphs:
                size = max((run.font.size.pt for run in paragraph.runs), default=12)
                assert size >= 12
                tall = printed_lines(paragraph.text, width, size) * size * 1.15
                room = row.height.pt - cell.margin_top.pt - cell.margin_bottom.pt
                assert tall <= room + 0.5
