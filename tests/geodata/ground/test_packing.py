"""Whole numbers come back as they were, and a file that is another is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from geodata.building import BUILDERS
from geodata.ground.files import open_packed, pack_file
from geodata.ground.grid import COLUMNS, ROWS, cells_in, corner_of
from geodata.ground.packing import pack, unpack
from geodata.ground.rungs import RUNGS_M, rung_at

GEODATA = Path(__file__).parents[3] / "geodata"

numbers = st.lists(st.integers(-(2**40), 2**40), max_size=30)


@given(st.lists(numbers, min_size=1, max_size=4))
def test_columns_come_back_as_they_were(columns):
    block = pack([np.array(column, np.int64) for column in columns])
    assert [column.tolist() for column in unpack(block, len(columns))] == columns


def test_blocks_are_read_by_name(tmp_path):
    path = tmp_path / "some.cells"
    path.write_bytes(pack_file({"codes": ["ÅLA"]}, [("a", b"one"), ("b", b""), ("c", b"three")]))
    file = open_packed(path)
    assert file.said["codes"] == ["ÅLA"]
    assert [file.block(name) for name in "abcd"] == [b"one", b"", b"three", None]


def test_another_kind_of_file_is_refused(tmp_path):
    path = tmp_path / "some.cells"
    path.write_bytes(b'{"type": "FeatureCollection"}')
    with pytest.raises(ValueError, match="is no packed ground; expected it to begin with"):
        open_packed(path)


def test_every_packed_file_is_described_and_lies_there():
    packed = {name: builder for name, builder in BUILDERS.items() if builder.is_packed}
    data = YAML(typ="safe").load(GEODATA / "sources.yml")
    assert set(data["packed"]) == set(packed)
    for name, entry in data["packed"].items():
        assert set(entry["sources"]) <= set(data["packages"])
        assert (GEODATA / "layers" / packed[name].folder / f"{name}.cells").exists()
    assert sum(path.stat().st_size for path in GEODATA.rglob("*.cells")) < 30_000_000


def test_a_box_touches_its_cells_and_the_world_has_them_all():
    assert list(cells_in((-180, -90, 180, 90))) == list(range(COLUMNS * ROWS))
    (cell,) = cells_in((7, 46, 8, 47))
    x, y = corner_of(cell)
    assert (x / 1e5 - 180, y / 1e5 - 90) == (5, 45)
    assert len(list(cells_in((9, 46, 11, 47)))) == 2
    assert len(list(cells_in((180, 89, 180, 90)))) == 1


def test_rungs_are_never_coarser_than_what_was_asked():
    assert [rung_at(tolerance_m) for tolerance_m in RUNGS_M] == list(range(len(RUNGS_M)))
    assert rung_at(0.1) == 0
    assert RUNGS_M[rung_at(999)] == 500
    assert rung_at(1e9) == len(RUNGS_M) - 1
