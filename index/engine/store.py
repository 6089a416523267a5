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
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from index.errors import StoreError

Arrays = dict[str, NDArray[Any]]

_MAGIC = b"TWNSHIP1"
_PREFIX = struct.Struct("<8sII")
_ALIGNMENT = 64
_CHECKED_WHOLE = 2 << 20  # bytes; reading more would cost more than opening may
_CHUNK = 1 << 24


def save_arrays(path: Path, kind: str, arrays: Arrays, facts: Mapping[str, Any]) -> None:
    """Write ``arrays`` and ``facts`` to ``path``, replacing what is there at once.

    Args:
        path: Where the file will stand; folders are made.
        kind: What it holds, asked for again on opening.
        arrays: One-dimensional.
        facts: Anything JSON can hold, given back on opening.

    Raises:
        StoreError: The disk refuses.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    header = _header_of(kind, arrays, facts)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(_PREFIX.pack(_MAGIC, len(header), zlib.crc32(header)) + header)
            file.write(struct.pack("<I", _write_arrays(file, arrays)))
        part.replace(path)
    except OSError as exc:
        part.unlink(missing_ok=True)
        raise StoreError(f"{path}: cannot be written: {exc}") from exc


def open_arrays(path: Path, kind: str) -> tuple[Arrays, dict[str, Any]]:
    """Map the arrays of a file and read its facts; arrays are read only.

    Sizes and header are checked always, the arrays' checksum only up to 2 MB: ``verify`` reads all.

    Raises:
        StoreError: The file is missing, damaged or of another kind or version.
    """
    whole, header, data = _map(path, kind)
    if len(whole) <= _CHECKED_WHOLE:
        _check_arrays(path, whole, data)
    return _views(whole, header), header["facts"]


def verify(path: Path, kind: str | None = None) -> None:
    """Read a whole file, of any kind for None, and compare its checksum.

    Raises:
        StoreError: The file is missing, damaged or of another kind or version.
    """
    whole, _, data = _map(path, kind)
    _check_arrays(path, whole, data)


def _header_of(kind: str, arrays: Arrays, facts: Mapping[str, Any]) -> bytes:
    """Return the header, as long as it takes for the arrays to begin aligned."""
    places: dict[str, tuple[str, int, int]] = {}
    at = 0
    for name, array in arrays.items():
        places[name] = (array.dtype.str, len(array), at)
        at += _aligned(array.nbytes)
    header = json.dumps({"kind": kind, "arrays": places, "bytes": at, "facts": dict(facts)}).encode()
    return header.ljust(_aligned(_PREFIX.size + len(header)) - _PREFIX.size)


def _write_arrays(file: BinaryIO, arrays: Arrays) -> int:
    """Write arrays, each filled up to the next full 64 bytes, and return the checksum of it all."""
    checksum = 0
    for array in arrays.values():
        letters = np.ascontiguousarray(array).view(np.uint8).data
        pieces = [letters[at : at + _CHUNK] for at in range(0, len(letters), _CHUNK)]
        for piece in (*pieces, memoryview(bytes(_aligned(array.nbytes) - array.nbytes))):
            file.write(piece)
            checksum = zlib.crc32(piece, checksum)
    return checksum


def _map(path: Path, kind: str | None) -> tuple[NDArray[np.uint8], dict[str, Any], int]:
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
    if kind not in (None, header["kind"]) or len(whole) != data + header["bytes"] + 4:
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


def _views(whole: NDArray[np.uint8], header: Mapping[str, Any]) -> Arrays:
    """Return the arrays inside a mapped file, which ends in four bytes of checksum."""
    data = len(whole) - 4 - header["bytes"]
    plain = np.asarray(whole)  # a memmap's own slices cost microseconds each
    return {
        name: plain[data + at : data + at + np.dtype(dtype).itemsize * length].view(dtype)
        for name, (dtype, length, at) in header["arrays"].items()
    }


def _aligned(size: int) -> int:
    """Return the next full multiple of the alignment, in bytes."""
    return -(-size // _ALIGNMENT) * _ALIGNMENT
