"""Named arrays in one file: written whole or not at all, memory-mapped and checked when opened.

A file is a magic word, the length and checksum of a JSON header, the header, the arrays (each aligned to 64
bytes) and a checksum of the arrays.
"""

import json
import os
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from index.errors import StoreError

Arrays = dict[str, NDArray[Any]]

_MAGIC = b"TWNSHIP1"
_PREFIX = struct.Struct("<8sII")
_ALIGNMENT = 64
_CHECKED_WHOLE = 8 << 20  # bytes; reading more would cost more than opening may
_CHUNK = 1 << 24


class ArrayFile:
    """A file of arrays in the making; ``arrays`` are writable until ``close`` puts it in place.

    Args:
        path: Where it will stand.
        kind: What it holds, asked for again on opening.
        layout: Type and length of every array, all known beforehand, so that a large one is filled in place.
        facts: Anything JSON can hold, given back on opening.
    """

    def __init__(
        self, path: Path, kind: str, layout: Mapping[str, tuple[DTypeLike, int]], facts: Mapping[str, Any]
    ) -> None:
        self.path = path
        self._part = path.with_name(f"{path.name}.{os.getpid()}.part")
        header, self._data, end = _plan(kind, layout, facts)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with self._part.open("wb") as file:
                file.write(_PREFIX.pack(_MAGIC, len(header), zlib.crc32(header)) + header)
                file.truncate(end + 4)
            self._whole = np.memmap(self._part, np.uint8, "r+")
        except OSError as exc:
            raise StoreError(f"{path}: cannot be written: {exc}") from exc
        self.arrays = _views(self._whole, json.loads(header)["arrays"])

    def close(self) -> None:
        """Write the checksum and put the file in its place."""
        self._whole[-4:] = np.frombuffer(struct.pack("<I", _checksum(self._whole[self._data : -4])), np.uint8)
        self._whole.flush()
        self.arrays = {}
        del self._whole
        self._part.replace(self.path)


def save_arrays(path: Path, kind: str, arrays: Arrays, facts: Mapping[str, Any]) -> None:
    """Write ``arrays`` and ``facts`` to ``path``, replacing what is there at once.

    Raises:
        StoreError: The disk refuses.
    """
    file = ArrayFile(path, kind, {name: (array.dtype, len(array)) for name, array in arrays.items()}, facts)
    for name, array in arrays.items():
        file.arrays[name][:] = array
    file.close()


def open_arrays(path: Path, kind: str) -> tuple[Arrays, dict[str, Any]]:
    """Map the arrays of a file and read its facts; arrays are read only.

    Sizes and header are checked always, the arrays' checksum only up to 8 MB: ``verify`` reads all.

    Raises:
        StoreError: The file is missing, damaged or of another kind or version.
    """
    whole, header, data = _map(path, kind)
    if len(whole) <= _CHECKED_WHOLE:
        _check_arrays(path, whole, data)
    return _views(whole, header["arrays"]), header["facts"]


def verify(path: Path, kind: str) -> None:
    """Read a whole file and compare its checksum.

    Raises:
        StoreError: The file is missing, damaged or of another kind or version.
    """
    whole, _, data = _map(path, kind)
    _check_arrays(path, whole, data)


def _plan(
    kind: str, layout: Mapping[str, tuple[DTypeLike, int]], facts: Mapping[str, Any]
) -> tuple[bytes, int, int]:
    """Return the header, where the arrays begin and where they end, in bytes."""
    places: dict[str, tuple[str, int, int]] = {}
    at = 0
    for name, (dtype, length) in layout.items():
        places[name] = (np.dtype(dtype).str, length, at)
        at += _aligned(dtype, length)
    header = json.dumps({"kind": kind, "arrays": places, "bytes": at, "facts": dict(facts)}).encode()
    data = -(-(_PREFIX.size + len(header)) // _ALIGNMENT) * _ALIGNMENT
    return header.ljust(data - _PREFIX.size), data, data + at


def _map(path: Path, kind: str) -> tuple[NDArray[np.uint8], dict[str, Any], int]:
    try:
        whole = np.memmap(path, np.uint8, "r")
    except (OSError, ValueError) as exc:
        raise StoreError(f"{path}: cannot be read: {exc}") from exc
    if len(whole) < _PREFIX.size:
        raise StoreError(f"{path}: damaged: shorter than its prefix")
    magic, length, checksum = _PREFIX.unpack(whole[: _PREFIX.size].tobytes())
    if magic != _MAGIC:
        raise StoreError(f"{path}: not an index of this version")
    data = _PREFIX.size + length
    text = whole[_PREFIX.size : data].tobytes()
    if zlib.crc32(text) != checksum:
        raise StoreError(f"{path}: damaged: its header has another checksum")
    header = json.loads(text)
    if header["kind"] != kind or len(whole) != data + header["bytes"] + 4:
        raise StoreError(f"{path}: damaged or cut off: not a whole index of {kind}")
    return whole, header, data


def _check_arrays(path: Path, whole: NDArray[np.uint8], data: int) -> None:
    if struct.pack("<I", _checksum(whole[data:-4])) != whole[-4:].tobytes():
        raise StoreError(f"{path}: damaged: its arrays have another checksum")


def _checksum(whole: NDArray[np.uint8]) -> int:
    value = 0
    for at in range(0, len(whole), _CHUNK):
        value = zlib.crc32(whole[at : at + _CHUNK].data, value)
    return value


def _views(whole: NDArray[np.uint8], places: Mapping[str, tuple[str, int, int]]) -> Arrays:
    """Return the arrays inside a mapped file, which ends in four bytes of checksum."""
    data = len(whole) - 4 - sum(_aligned(dtype, length) for dtype, length, _ in places.values())
    plain = np.asarray(whole)  # a memmap's own slices cost microseconds each
    return {
        name: plain[data + at : data + at + np.dtype(dtype).itemsize * length].view(dtype)
        for name, (dtype, length, at) in places.items()
    }


def _aligned(dtype: DTypeLike, length: int) -> int:
    """Return how many bytes an array takes up."""
    return -(-int(np.dtype(dtype).itemsize) * length // _ALIGNMENT) * _ALIGNMENT
