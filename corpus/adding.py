"""Take new report files into a folder: whole or not at all."""

import os
from hashlib import sha256
from pathlib import Path

from corpus import wording
from corpus.errors import SourceError
from corpus.files import find_files
from corpus.isolation import Readers
from corpus.load import load_file
from corpus.model import Report
from corpus.reading import MAX_BYTES


def add_file(
    path: Path, folder: Path, *, max_bytes: int = MAX_BYTES, readers: Readers | None = None
) -> tuple[Report, ...]:
    """Copy a file that holds reports into a folder, and return them as read from there.

    The copy is written aside and renamed, so that a loader never meets half of it.

    Raises:
        SourceError: It cannot be read or kept, or the folder has such a file already.
    """
    load_file(path, max_bytes=max_bytes, readers=readers)
    target = folder / path.name
    data = path.read_bytes()
    _refuse_known(path, data, target)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_whole(target, data)
    except OSError as exc:
        raise SourceError(path, wording.cannot_keep(folder, exc.strerror)) from exc
    return load_file(target, max_bytes=max_bytes, readers=readers)


def _refuse_known(path: Path, data: bytes, target: Path) -> None:
    if target.exists():
        raise SourceError(path, wording.same_name(target.parent))
    digest = sha256(data).digest()
    for other in find_files([target.parent]) if target.parent.exists() else ():
        if other.stat().st_size == len(data) and sha256(other.read_bytes()).digest() == digest:
            raise SourceError(path, wording.same_as(other.name))


def _write_whole(target: Path, data: bytes) -> None:
    aside = target.with_name(f".{target.name}.part")
    with aside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(target)
