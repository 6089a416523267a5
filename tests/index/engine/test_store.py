"""A kept index is whole or refused."""

from pathlib import Path

import numpy as np
import pytest

from index.engine.store import open_arrays, save_arrays, verify
from index.errors import StoreError

ARRAYS = {"a": np.arange(5, dtype=np.uint32), "empty": np.zeros(0, np.uint8), "b": np.array([0.5, -1.0])}


def test_arrays_come_back_as_they_were(tmp_path: Path) -> None:
    """Types, values and facts survive; opened arrays cannot be written."""
    save_arrays(tmp_path / "x.idx", "kind", ARRAYS, {"n": [1, 2]})

    arrays, facts = open_arrays(tmp_path / "x.idx", "kind")

    assert facts == {"n": [1, 2]}
    assert {name: (array.dtype, array.tolist()) for name, array in arrays.items()} == {
        name: (array.dtype, array.tolist()) for name, array in ARRAYS.items()
    }
    with pytest.raises(ValueError, match="read-only"):
        arrays["a"][0] = 1


def test_any_changed_byte_is_noticed(tmp_path: Path) -> None:
    """A damaged file must never give wrong counts."""
    path = tmp_path / "x.idx"
    save_arrays(path, "kind", ARRAYS, {})
    whole = path.read_bytes()

    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(StoreError):
            verify(path, "kind")


@pytest.mark.parametrize("size", [0, 3, 40, -1])
def test_a_cut_off_file_is_refused(tmp_path: Path, size: int) -> None:
    """The disk was full, or the copy was broken off."""
    path = tmp_path / "x.idx"
    save_arrays(path, "kind", ARRAYS, {})
    path.write_bytes(path.read_bytes()[:size])

    with pytest.raises(StoreError):
        open_arrays(path, "kind")


def test_another_kind_is_refused(tmp_path: Path) -> None:
    """An index of an older layout is built anew, never misread."""
    save_arrays(tmp_path / "x.idx", "terms 1", ARRAYS, {})

    with pytest.raises(StoreError, match="terms 2"):
        open_arrays(tmp_path / "x.idx", "terms 2")


def test_saving_leaves_nothing_beside(tmp_path: Path) -> None:
    """A file is put in place at once: no half-written part remains."""
    save_arrays(tmp_path / "x.idx", "kind", ARRAYS, {})

    assert [path.name for path in tmp_path.iterdir()] == ["x.idx"]
