"""Changes to a briefing's text: comments, order and spelling of everything else stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.editing.scenes import (
    SCENE_ORDER,
    WritingError,
    add_scene,
    copy_scene,
    edit_scene,
    parse_briefing,
)
from seeds.editing.yaml_lines import set_fields
from seeds.loading.briefing import read_scenes
from seeds.loading.dossier import EMBEDDED, load_dossier
from seeds.records.briefing import View, ViewCamera
from seeds.records.model import EventKind
from tests.seeds.checking.spoiling import mutated
from tests.seeds.folders import SOUND

REAL = (EMBEDDED / "iran-azerbaijan-2019" / "briefing.yml").read_bytes()
TEXT = """\
# What is shown.
# Its second line.

# The first scene's own.
- id: one
  title: One  # behind a value
  # above a field
  headline: 'Quoted {events}'
  text: |
    # no comment, but text
    of two lines
  # below the text

# A heading

# The second scene's own.
# In two lines.
- id: two
  title: Two
  headline: Two
  view:
    # inside the view
    pair: [IRN, AZE]   # the pair
    camera: {lon: 47.5, lat: 39.5, zoom: 5.2}
- id: three
  title: Three
  headline: Three

# At the end.
"""


def changed(change, text=TEXT):
    return change(parse_briefing(text.encode())).to_bytes().decode()


@pytest.mark.parametrize("raw", [REAL, TEXT.encode(), (SOUND / "briefing.yml").read_bytes()])
def test_a_briefing_taken_apart_and_put_together_is_the_same_to_the_byte(raw):
    text = parse_briefing(raw)
    assert text.to_bytes() == raw
    for number in range(len(text.scenes)):
        comments, fields = text.fields(number)
        assert text.scene_of(comments, fields) == text.scenes[number]
        assert set_fields(fields, {}, SCENE_ORDER) == fields


def test_a_scene_moves_with_the_comments_right_above_it_and_headings_stay():
    assert (
        changed(lambda text: text.move(1, 0))
        == """\
# What is shown.
# Its second line.

# The second scene's own.
# In two lines.
- id: two
  title: Two
  headline: Two
  view:
    # inside the view
    pair: [IRN, AZE]   # the pair
    camera: {lon: 47.5, lat: 39.5, zoom: 5.2}

# The first scene's own.
- id: one
  title: One  # behind a value
  # above a field
  headline: 'Quoted {events}'
  text: |
    # no comment, but text
    of two lines
  # below the text

# A heading

- id: three
  title: Three
  headline: Three

# At the end.
"""
    )


def test_a_scene_that_is_deleted_takes_its_own_comments_and_no_heading():
    text = changed(lambda text: text.remove(1))
    assert "second scene's own" not in text
    assert "# A heading\n\n- id: three" in text
    assert changed(lambda text: text.remove(2)).endswith("zoom: 5.2}\n\n# At the end.\n")


def test_every_scene_can_be_deleted_and_the_file_is_still_a_briefing():
    text = changed(lambda text: text.remove(0).remove(0).remove(0))
    assert [line for line in text.splitlines() if line and not line.startswith("#")] == []
    again = changed(
        lambda text: add_scene(text, 0, {"id": "a", "title": "A", "headline": "A"}), text
    )
    assert again.endswith("\n- id: a\n  title: A\n  headline: A\n")
    assert "# A heading" in again


def test_an_edited_field_is_written_anew_and_its_neighbours_are_not():
    text = changed(lambda text: edit_scene(text, 0, {"title": "Another: one", "text": "Short"}))
    assert text == TEXT.replace(
        "  title: One  # behind a value", '  title: "Another: one"  # behind a value'
    ).replace("  text: |\n    # no comment, but text\n    of two lines\n", "  text: Short\n")


def test_a_field_that_is_taken_away_leaves_its_comments():
    text = changed(lambda text: edit_scene(text, 0, {"headline": "", "text": ""}))
    assert "  # above a field\n  # below the text\n" in text
    assert "Quoted" not in text


def test_new_fields_find_their_place_in_the_usual_order():
    fields = {"duration_s": 30, "text": "Short", "claims": ["x"], "role": "closing"}
    text = changed(lambda text: edit_scene(text, 2, fields))
    assert text.endswith("""\
- id: three
  title: Three
  headline: Three
  text: Short
  role: closing
  claims: [x]
  duration_s: 30

# At the end.
""")


def test_a_view_is_set_field_by_field_with_its_comments():
    view = View(pair=("IRN", "AZE"), camera=ViewCamera(48, 39.5, 6), kinds=(EventKind.VISIT,))
    text = changed(lambda text: edit_scene(text, 1, {"view": view}))
    assert text == TEXT.replace(
        "    camera: {lon: 47.5, lat: 39.5, zoom: 5.2}",
        "    kinds: [visit]\n    camera: {lon: 48, lat: 39.5, zoom: 6}",
    )


def test_long_texts_are_folded_and_notes_keep_their_lines():
    long = "A sentence that is too long for one line of the file, " * 4
    text = changed(lambda text: edit_scene(text, 2, {"text": long, "notes": "One: a\n\n two # b"}))
    assert "  text: >-\n    A sentence that" in text
    assert "  notes: |\n    One: a\n    two # b\n" in text
    assert max(map(len, text.splitlines())) <= 100


def test_a_double_stands_behind_its_scene_without_the_comments_above():
    text = changed(lambda text: copy_scene(text, 1, {"id": "two-2"}))
    assert text.count("# The second scene's own.") == 1
    assert text.count("# inside the view") == 2
    assert text.index("- id: two\n") < text.index("- id: two-2\n") < text.index("- id: three\n")


def test_windows_line_ends_a_byte_order_mark_and_an_indented_list_are_kept():
    raw = b"\xef\xbb\xbf" + b"# Top\r\n  - id: a\r\n    title: A\r\n    headline: A\r\n"
    text = edit_scene(parse_briefing(raw), 0, {"title": "B"})
    assert text.to_bytes() == raw.replace(b"title: A", b"title: B")
    more = add_scene(text, 1, {"id": "b", "title": "B", "headline": "B"}).to_bytes()
    assert more.endswith(b"\r\n  - id: b\r\n    title: B\r\n    headline: B\r\n")


@pytest.mark.parametrize("raw", [b"", b"# only words\n", b"[]\n", b"# words\n[ ]  # none\n"])
def test_the_first_scene_goes_into_an_empty_file(raw):
    text = add_scene(parse_briefing(raw), 0, {"id": "a", "title": "A", "headline": "A"})
    assert text.to_bytes().endswith(b"- id: a\n  title: A\n  headline: A\n")
    scenes, issues = read_scenes(text.to_bytes(), load_dossier(SOUND))
    assert ([scene.id for scene in scenes], issues) == (["a"], [])


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (
            b"[{id: a, title: A, headline: A}]",
            "briefing.yml has scenes in brackets, and can be changed by hand alone. "
            "Begin each scene with a hyphen, on lines of its own.",
        ),
        (
            b"- id: a\n   title: A\n",
            "briefing.yml:2: came a colon where none can stand; expected YAML 1.2; put quotes "
            "around a text with a colon in it, and indent the fields of a record alike.",
        ),
    ],
)
def test_a_briefing_that_cannot_be_taken_apart_says_why(raw, sentence):
    with pytest.raises(WritingError) as caught:
        parse_briefing(raw)
    assert str(caught.value) == sentence


def test_a_scene_in_braces_can_be_moved_but_not_edited():
    text = parse_briefing(b"- {id: a, title: A, headline: A}\n- {id: b, title: B, headline: B}\n")
    assert text.move(1, 0).to_bytes().startswith(b"- {id: b")
    with pytest.raises(WritingError) as caught:
        edit_scene(text, 0, {"title": "C"})
    assert str(caught.value) == (
        "A scene of briefing.yml has fields in braces, or none at all, and can be edited by hand "
        "alone. Write each of its fields on a line of its own."
    )


WORDS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=("C", "Zl", "Zp")),
    min_size=1,
    max_size=150,
).filter(lambda text: text.strip() and "{" not in text and "}" not in text)


@given(WORDS, WORDS, st.lists(WORDS, min_size=1, max_size=3))
def test_whatever_is_written_is_read_again_as_it_was_meant(title, text, notes):
    fields = {
        "headline": title[:100],
        "text": text,
        "notes": "\n".join(notes),
        "citations": [{"source": "paper", "paragraphs": [1]}],
    }
    raw = edit_scene(parse_briefing(TEXT.encode()), 2, fields).to_bytes()
    scenes, _ = read_scenes(raw, load_dossier(SOUND))
    scene = next(scene for scene in scenes if scene.id == "three")
    assert scene.headline == " ".join(title[:100].split())
    assert scene.text == " ".join(text.split())
    assert scene.notes == "\n".join(" ".join(line.split()) for line in notes)


@given(mutated(TEXT))
def test_a_spoiled_briefing_is_put_together_to_the_byte_or_refused(text):
    raw = text.encode("utf-8", "surrogatepass")
    try:
        parsed = parse_briefing(raw)
    except WritingError:
        return
    assert parsed.to_bytes() == raw or parsed.to_bytes() == raw + b"\n"
    for number in range(len(parsed.scenes)):
        try:
            edited = edit_scene(parsed, number, {"title": "New: title"}).to_bytes()
        except WritingError:
            continue
        assert edited.count(b"New: title") >= 1
