"""What the file of the slides says of itself, read from its parts."""

from __future__ import annotations

import re
import zipfile
from posixpath import dirname, normpath

import pytest
from lxml import etree

NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


@pytest.fixture(scope="module")
def parts(slides) -> dict[str, bytes]:
    with zipfile.ZipFile(slides) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_it_is_declared_as_wide_as_it_is(parts):
    (size,) = etree.fromstring(parts["ppt/presentation.xml"]).findall("p:sldSz", NAMES)
    assert int(size.get("cx")) / int(size.get("cy")) == pytest.approx(16 / 9, abs=1e-3)
    assert size.get("type") is None


def test_its_properties_tell_of_these_slides(parts):
    told = parts["docProps/app.xml"].decode()
    slides = [name for name in parts if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    assert f"<Slides>{len(slides)}</Slides>" in told
    assert "<PresentationFormat>On-screen Show (16:9)</PresentationFormat>" in told
    assert "<Application>Araxes " in told
    assert not any(b"Macintosh" in content or b"(4:3)" in content for content in parts.values())


def test_nothing_of_another_deck_is_in_it(parts):
    assert [name for name in parts if re.search("printer|thumbnail", name, re.IGNORECASE)] == []
    relations = b"".join(content for name, content in parts.items() if name.endswith(".rels"))
    assert b"printerSettings" not in relations
    assert b"thumbnail" not in relations


def test_themes_colours_and_fonts_bear_our_name(parts):
    themes = [content for name, content in parts.items() if name.startswith("ppt/theme/")]
    assert len(themes) == 2
    for theme in themes:
        root = etree.fromstring(theme)
        named = [root, *root.xpath("a:themeElements/*[@name]", namespaces=NAMES)]
        assert {element.get("name") for element in named} == {"Araxes"}
        assert len(named) == 4


def test_the_presentation_names_the_master_of_its_notes(parts):
    root = etree.fromstring(parts["ppt/presentation.xml"])
    order = [etree.QName(child).localname for child in root]
    assert order[:3] == ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst"]
    (named,) = root.xpath("p:notesMasterIdLst/p:notesMasterId/@r:id", namespaces=NAMES)
    relations = etree.fromstring(parts["ppt/_rels/presentation.xml.rels"])
    (target,) = (r.get("Target") for r in relations if r.get("Id") == named)
    assert target == "notesMasters/notesMaster1.xml"


def test_axes_are_numbered_with_unsigned_numbers(parts):
    charts = [content for name, content in parts.items() if "charts/chart" in name]
    assert charts
    for chart in charts:
        root = etree.fromstring(chart)
        axes = root.xpath("//c:catAx/c:axId/@val | //c:valAx/c:axId/@val", namespaces=NAMES)
        used = root.xpath("//c:axId/@val | //c:crossAx/@val", namespaces=NAMES)
        assert len(set(axes)) == 2
        assert set(used) == set(axes)
        assert all(0 <= int(axis) < 2**32 for axis in axes)


def test_every_part_has_its_type_and_every_relation_its_part(parts):
    types = etree.fromstring(parts["[Content_Types].xml"])
    overrides = {t.get("PartName").lstrip("/") for t in types if t.get("PartName")}
    endings = {t.get("Extension") for t in types if t.get("Extension")}
    held = {name for name in parts if name != "[Content_Types].xml"}
    assert overrides <= held
    assert all(name in overrides or name.rpartition(".")[2] in endings for name in held)
    reached = set()
    for name in (name for name in held if name.endswith(".rels")):
        base = dirname(dirname(name))
        for relation in etree.fromstring(parts[name]):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target")
                path = target.lstrip("/") if target.startswith("/") else f"{base}/{target}"
                reached.add(normpath(path).lstrip("/"))
    assert reached == {name for name in held if not name.endswith(".rels")}
