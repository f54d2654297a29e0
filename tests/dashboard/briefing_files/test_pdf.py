"""The hand-out, opened by Poppler."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PIL import Image

from dashboard.briefing_files.brief import build_brief
from dashboard.briefing_files.pdf import write_pdf
from tests.colours import pixel_of
from tests.dashboard.briefing_files.conftest import MADE
from tests.dashboard.briefing_files.hand_made import LONG, a_briefing, a_scene, eight_scenes
from tests.readers import run


def pages_of(path) -> list[str]:
    return run("pdftotext", "-layout", path, "-").split("\f")[:-1]


def test_every_scene_has_a_page_between_cover_and_sources(handout, brief):
    pages = pages_of(handout)
    pages = [page for page in pages if "More events in this view" not in page]
    assert len(pages) == len(brief.scenes) + 2
    for scene, page in zip(brief.scenes, pages[1:-1], strict=True):
        assert f"{scene.number} / 8" in page
        assert scene.headline.split()[0] in page
        assert scene.figures[0].label.split()[0] in page
    assert "What this rests on" in pages[-1]
    assert brief.data in pages[-1].replace("\n", "")


def test_every_event_is_listed_once(handout, brief):
    """Eight beside the map, the others on a page of their own; the same list is not repeated."""
    pages = [
        " ".join(page.split()) for page in run("pdftotext", "-raw", handout, "-").split("\f")[:-1]
    ]
    (further,) = (page for page in pages if "More events in this view" in page)
    first = pages[pages.index(further) - 1]
    rows = brief.scene("opening").table.rows
    assert len(rows) == 24
    assert "The other 16 events: see the next page." in first
    for number, row in enumerate(rows):
        assert row[1].split(" of ")[0] in (first if number < 8 else further)


def test_every_page_bears_day_viewpoint_hash_number_and_disclaimer(handout, brief):
    pages = pages_of(handout)
    for number, page in enumerate(pages, start=1):
        assert "marking" not in page.lower()
        assert brief.foot() in page
        assert f"{number} / {len(pages)}" in page
        assert brief.disclaimer in " ".join(page.split())


@pytest.mark.parametrize(
    ("marking", "disclaimer"),
    [
        ("OFFICIAL – SENSITIVE // NOFORN", "A short one."),
        ("Məxfi", LONG * 6),
        ("Limited distribution", None),
    ],
)
def test_every_page_has_its_marking_at_head_and_foot_and_the_whole_disclaimer(
    served, marking, disclaimer, tmp_path
):
    told = replace(build_brief(a_briefing(served), MADE), marking=marking, disclaimer=disclaimer)
    path = tmp_path / "marked.pdf"
    path.write_bytes(write_pdf(served, told))
    pages = pages_of(path)
    assert len(pages) >= len(told.scenes) + 2
    for page in pages:
        lines = [line.strip() for line in page.strip().splitlines()]
        assert (lines[0], lines[-1]) == (marking, marking)
        assert " ".join((disclaimer or "").split()) in " ".join(page.split())
        assert "no disclaimer" not in page
    words = [line.split() for line in run("pdftotext", "-bbox", path, "-").splitlines()]
    feet = [float(part.split('"')[1]) for line in words for part in line if "yMax" in part]
    assert max(feet) < 595 - 10, "nothing is so near the paper's edge that a printer loses it"


def test_nothing_at_the_foot_is_smaller_than_8_points(handout, brief):
    """Every font's size in the file, by the words that are set in it."""
    number = next(n for n, page in enumerate(pages_of(handout), start=1) if "2 / 8" in page)
    page = run("pdftotext", "-bbox-layout", "-f", number, "-l", number, handout, "-")
    foot = brief.disclaimer.split()[0]
    (line,) = (part for part in page.split("<line ")[1:] if f">{foot}</word>" in part)
    top, bottom = (float(re.search(rf'{side}="([0-9.]+)"', line)[1]) for side in ("yMin", "yMax"))
    assert bottom - top >= 8


def test_the_file_is_titled_tagged_and_dated_as_told(handout):
    told = dict(re.findall(r"^([^:]+):\s+(.*)$", run("pdfinfo", handout), re.MULTILINE))
    assert told["Title"] == "Iran – Azerbaijan, January 2019"
    assert told["Tagged"] == "yes"
    assert "842" in told["Page size"] or "841.89" in told["Page size"]
    assert "2026" in told["CreationDate"]


def test_words_on_the_map_are_words(handout):
    """Vectors: a reader can search the hand-out for a place."""
    assert "Baku" in run("pdftotext", handout, "-")
    assert "Tabriz" in run("pdftotext", handout, "-")


def test_pages_are_drawn(handout, tmp_path):
    run("pdftoppm", "-r", "40", "-f", "4", "-l", "4", "-png", handout, tmp_path / "page")
    (picture,) = tmp_path.glob("page*.png")
    page = Image.open(picture).convert("RGB")
    colours = {colour for _, colour in page.getcolors(maxcolors=100_000)}
    assert (255, 255, 255) in colours
    assert any(green > red + 60 and green > 110 for red, green, _ in colours), "the shared border"
    red, green, blue = pixel_of("sea")
    near = [c for c in colours if abs(c[0] - red) + abs(c[1] - green) + abs(c[2] - blue) < 12]
    assert near, "the sea"


def test_notes_and_what_no_longer_holds_stand_in_the_speaker_s_copy_alone(served, tmp_path):
    brief = build_brief(a_briefing(served), MADE)
    told = {}
    for name, options in {"audience": {}, "speaker": {"notes": True}}.items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(write_pdf(served, brief, **options))
        told[name] = [" ".join(page.split()) for page in pages_of(path)]
    said = ("Begin with the river. Then the dams.", brief.scenes[3].notices[0])
    for words in said:
        assert not any(words in page for page in told["audience"])
        assert any(words in page for page in told["speaker"])
    assert not any("speaker’s copy" in page.lower() for page in told["audience"])
    assert told["speaker"][0].startswith("Speaker’s copy SPEAKER’S COPY · BRIEFING")
    assert all(page.startswith("Speaker’s copy") for page in told["speaker"])


def test_headline_and_text_stand_apart(handout, brief):
    """As far as the words are high, at least; they touched once."""
    number = next(n for n, page in enumerate(pages_of(handout), start=1) if "2 / 8" in page)
    page = run("pdftotext", "-bbox-layout", "-f", number, "-l", number, handout, "-")
    lines = {}
    for part in page.split("<line ")[1:]:
        words = " ".join(re.findall(r">([^<]+)</word>", part))
        lines[words] = [float(re.search(rf'{s}="([0-9.]+)"', part)[1]) for s in ("yMin", "yMax")]
    scene = brief.scenes[1]
    head = max(box[1] for words, box in lines.items() if len(words) > 8 and words in scene.headline)
    text = min(box[0] for words, box in lines.items() if len(words) > 8 and words in scene.text)
    kicker = next(box[1] for words, box in lines.items() if words.startswith("2 / 8"))
    first = min(
        box[0] for words, box in lines.items() if len(words) > 8 and words in scene.headline
    )
    assert text - head > 4
    assert first - kicker > 1


def test_events_stand_in_a_table(handout, brief):
    page = run("pdftotext", "-layout", "-f", "2", "-l", "2", handout, "-")
    assert re.search(r"Date +Event +Reported by,", page)
    first = brief.scenes[0].table.rows[0]
    assert re.search(rf"{re.escape(first[0])} +{first[1].split()[0]}", page)


def test_the_same_brief_gives_the_same_bytes(served, brief, handout):
    assert write_pdf(served, brief) == handout.read_bytes()


def test_the_day_of_making_is_the_given_one(served, brief, handout):
    other = replace(brief, made=MADE.replace(day=26), scenes=brief.scenes[:1])
    assert write_pdf(served, other) != handout.read_bytes()


@pytest.mark.parametrize("dark", [False, True])
def test_long_words_stay_on_their_page(served, dark, tmp_path):
    scenes = [
        a_scene(1, served.opening, served, headline=LONG, text=LONG * 3, notes=LONG * 9),
        *eight_scenes(served)[1:5],
    ]
    brief = build_brief(a_briefing(served, scenes), MADE)
    path = tmp_path / "long.pdf"
    path.write_bytes(write_pdf(served, brief, dark=dark))
    lists = {scene.table.rows for scene in brief.scenes if scene.table and not scene.claims}
    longer = sum(len(rows) > 8 for rows in lists)
    assert len(pages_of(path)) == len(scenes) + 2 + longer


def test_every_script_of_the_region_comes_out(served, tmp_path):
    scene = a_scene(1, served.opening, served, headline="Ərəş تهران Баку Հայաստան საქართველო")
    brief = build_brief(a_briefing(served, [scene]), MADE)
    path = tmp_path / "scripts.pdf"
    path.write_bytes(write_pdf(served, brief))
    text = run("pdftotext", path, "-")
    for word in ("Ərəş", "تهران", "Баку", "Հայաստան", "საქართველო"):
        assert word in text, word


def test_words_are_never_markup(served, tmp_path):
    nasty = '#import "x" *bold* _it_ $1$ `raw` <a> @ref // \\ ]['
    scene = a_scene(1, served.opening, served, headline=nasty, text=nasty, notes=nasty)
    brief = build_brief(a_briefing(served, [scene]), MADE)
    path = tmp_path / "nasty.pdf"
    path.write_bytes(write_pdf(served, brief))
    assert '#import "x" *bold* _it_ $1$ `raw` <a> @ref // \\ ][' in run("pdftotext", path, "-")


@pytest.mark.parametrize(
    "words",
    [
        "Αθήνα, Άγκυρα",
        "ירושלים",
        "北京与臺灣",
        "東京とテヘラン",
        "서울",
        "አዲስ አበባ",
        "กรุงเทพ",
        "ვიზიტი Երևան",
        "oﬃce → ✓",
        "Łódź Nguyễn Ɓalɗe Қазақ",
        "Erdoğan’s first",
    ],
)
def test_every_script_is_set_in_the_hand_out(words, served, tmp_path):
    path = tmp_path / "page.pdf"
    scene = a_scene(1, served.opening, served, headline=words, text=words)
    brief = build_brief(a_briefing(served, [scene]), MADE)
    path.write_bytes(write_pdf(served, brief))
    text = re.sub(r"\s", "", run("pdftotext", path, "-"))
    for word in words.replace("ﬃ", "ffi").split():
        assert word in text.replace("ﬃ", "ffi"), word


@pytest.mark.parametrize("words", ["भारत की यात्रा", "ভারত", "தமிழ்", "ព្រះរាជា", "མཐིམ་ཕུ", "ދިވެހި"])
def test_scripts_whose_letters_change_places_have_fonts_too(words, served, tmp_path):
    path = tmp_path / "page.pdf"
    scene = a_scene(1, served.opening, served, headline=words, text=words)
    brief = build_brief(a_briefing(served, [scene]), MADE)
    path.write_bytes(write_pdf(served, brief))
    assert "Noto" in run("pdffonts", path)
    assert "□" not in run("pdftotext", path, "-")


def test_a_letter_without_a_font_is_a_box_and_the_page_is_made(served, tmp_path):
    path = tmp_path / "page.pdf"
    scene = a_scene(1, served.opening, served, headline="Visits 🤝🏽 rising")
    brief = build_brief(a_briefing(served, [scene]), MADE)
    path.write_bytes(write_pdf(served, brief))
    assert "Visits □ rising" in run("pdftotext", path, "-")


def test_persian_words_stand_at_the_right_and_others_at_the_left(served, tmp_path):
    path = tmp_path / "page.pdf"
    scene = a_scene(
        1,
        served.opening,
        served,
        headline="سفرهای تهران و باکو",
        text="Two visits.",
        figures=(),
        notes="یادداشت برای سخنران.",
    )
    brief = build_brief(a_briefing(served, [scene]), MADE)
    path.write_bytes(write_pdf(served, brief, notes=True))
    boxes = run("pdftotext", "-bbox", "-f", "2", "-l", "2", path, "-")
    width = float(re.search(r'<page width="([\d.]+)"', boxes)[1])

    def places(word: str) -> tuple[float, float]:
        found = re.search(rf'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"[^>]*>{word}<', boxes)
        return float(found[1]), float(found[2])

    margin = 16 / 25.4 * 72
    right = [float(x) for x in re.findall(r'xMax="([\d.]+)"[^>]*>[\u0600-\u06ff]+', boxes)]
    assert max(right) == pytest.approx(width - margin, abs=3)
    assert places("Two")[0] == pytest.approx(margin, abs=3)


def test_no_headline_ends_with_a_short_word_on_a_line_of_its_own(handout, brief):
    page = next(page for page in pages_of(handout) if "3 / 8" in page)
    lines = [line.strip() for line in page.splitlines()]
    assert brief.scenes[2].headline.endswith(" of it")
    assert not [line for line in lines if line == "it" or line.startswith("it  ")]
