"""Keep what was built in a cache folder: whole or not at all, and never trusted when it is damaged."""

import logging
import os
import shutil
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TypeVar

from index.errors import StoreError

T = TypeVar("T")

_log = logging.getLogger(__name__)
_PROJECT = Path(__file__).parent.parent
_CODE = ("corpus/**/*.py", "corpus/*.toml", "index/**/*.py", "index/*.txt")
_KEPT = 4  # of each kind that stay; each change of a corpus or of the code makes a new one


def key_of(kind: str, *parts: str) -> str:
    """Return the name under which what was made of these parts by the present code is kept.

    Args:
        kind: What it is, without a ``-``.
        parts: Whatever it depends on besides the code.
    """
    digest = sha256("\0".join((_code_version(), *parts)).encode())
    return f"{kind}-{digest.hexdigest()[:24]}"


def digest_of(paths: Iterable[Path]) -> str:
    """Return a digest of the names and contents of files, and of all files in folders.

    What is missing or cannot be read counts as such: it is for whoever reads it to say so.
    """
    digest = sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else (path,):
            digest.update(f"{file}\0{_content_of(file)}\0".encode())
    return digest.hexdigest()


def open_kept(folder: Path, key: str, open_folder: Callable[[Path], T]) -> T | None:
    """Open what is kept in ``folder`` under a key; None when nothing is, or when it is damaged."""
    place = folder / key
    if not place.is_dir():
        return None
    if not _is_our_own(place):
        _log.warning("%s belongs to somebody else or can be changed by others: it is not used", place)
        return None
    try:
        opened = open_folder(place)
    except StoreError as exc:
        _log.warning("The kept index is damaged and is built anew: %s", exc)
        return None
    os.utime(place)
    return opened


def keep(folder: Path, key: str, save: Callable[[Path], None], *, most: int | None = _KEPT) -> None:
    """Have ``save`` write a folder and put it in its place at once; a disk that refuses is only logged.

    Of the kind that the key names, only the ``most`` used last stay, all for None.
    """
    part = folder / f".{key}.{os.getpid()}.part"
    try:
        part.mkdir(parents=True, exist_ok=True)
        save(part)
        _close_to_others(part)
        _put(part, folder / key)
        if most is not None:
            _drop_oldest(folder, key.partition("-")[0], most)
    except (OSError, StoreError) as exc:
        _log.warning("The index cannot be kept in %s: %s", folder, exc)
        shutil.rmtree(part, ignore_errors=True)


def _put(part: Path, place: Path) -> None:
    """Put a folder in its place; where another process was faster, its equal stays."""
    shutil.rmtree(place, ignore_errors=True)
    try:
        part.rename(place)
    except OSError:
        if not place.is_dir():
            raise
        shutil.rmtree(part, ignore_errors=True)


def _is_our_own(place: Path) -> bool:
    """Say whether nobody else can have written what is kept: it is trusted, as pickles must be."""
    if not hasattr(os, "getuid"):  # Windows: there a profile's cache folder is its owner's alone
        return True
    kept = [place.stat(), *(path.stat() for path in place.rglob("*"))]
    return all(one.st_uid == os.getuid() and not one.st_mode & 0o022 for one in kept)


def _close_to_others(part: Path) -> None:
    """Let only the owner read what is kept: it holds reports that need not be public."""
    for path in (part, *part.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)


def _content_of(file: Path) -> str:
    try:
        with file.open("rb") as content:
            return file_digest(content, "sha256").hexdigest()
    except OSError:
        return ""


def _drop_oldest(folder: Path, kind: str, most: int) -> None:
    kept = sorted(folder.glob(f"{kind}-*"), key=lambda place: place.stat().st_mtime, reverse=True)
    for place in kept[most:]:
        shutil.rmtree(place, ignore_errors=True)


@cache
def _code_version() -> str:
    """Return a digest of all code and word lists an index depends on, so that none can be forgotten."""
    digest = sha256()
    for path in sorted(path for pattern in _CODE for path in _PROJECT.glob(pattern)):
        digest.update(f"{path.relative_to(_PROJECT)}\0".encode() + path.read_bytes())
    return digest.hexdigest()
