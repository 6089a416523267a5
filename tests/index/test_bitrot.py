"""A byte that changed on the disk is found, whatever the size of the file."""

from pathlib import Path

import numpy as np

from index.bitrot import drop_rotten
from index.engine.store import open_arrays, save_arrays

BAD, GOOD = f"chunk-{'a' * 24}", f"chunk-{'b' * 24}"


def test_a_changed_byte_of_a_large_file_is_found_and_only_its_folder_dropped(tmp_path: Path) -> None:
    """Opening reads files over 2 MB not at all, so that they would answer wrongly for years."""
    for name in (BAD, GOOD, "others"):
        save_arrays(tmp_path / name / "deep/a.idx", "kind", {"row": np.arange(1_000_000)}, {})
    file = tmp_path / f"{BAD}/deep/a.idx"
    (tmp_path / "others/deep/a.idx").write_bytes(b"of another program")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 4
    file.write_bytes(bytes(data))

    open_arrays(file, "kind")

    assert drop_rotten(tmp_path) == [BAD]
    assert {path.name for path in tmp_path.iterdir()} == {GOOD, "others"}
    assert drop_rotten(tmp_path / "none") == []
