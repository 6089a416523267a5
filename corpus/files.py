"""Which files hold a corpus, and whether they are what they were."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from time import time_ns

from corpus import wording
from corpus.errors import CorpusError

_SETTLED = 2 * 10**9  # nanoseconds after which a file that changes again has another time

Stamp = tuple[int, ...]
"""A file's size and time, ``()`` where they tell nothing."""


def find_files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield each file once, in order; hidden files and lock files of office programs are left out.

    Raises:
        CorpusError: One of ``paths`` does not exist.
    """
    seen = set()
    for path in paths:
        if not path.exists():
            raise CorpusError(wording.missing(path))
        for file in [path] if path.is_file() else sorted(filter(Path.is_file, path.rglob("*"))):
            inside = file.relative_to(path).parts
            if file.resolve() not in seen and not any(part.startswith((".", "~$")) for part in inside):
                seen.add(file.resolve())
                yield file


def stamps_of(paths: Sequence[Path]) -> str:
    """Return a digest of the names, sizes and times of all files; ``""`` where they do not tell a change.

    Raises:
        CorpusError: One of ``paths`` does not exist.
    """
    stamps = [(str(path), *stamp_of(path)) for path in find_files(paths)]
    told = all(len(stamp) > 1 for stamp in stamps)
    return sha256(repr(stamps).encode("utf-8", "surrogateescape")).hexdigest() if told else ""


def stamp_of(path: Path) -> Stamp:
    """Return a file's size and time; nothing where it may still change within the same time."""
    try:
        told = path.stat()
    except OSError:
        return ()
    settled = time_ns() - told.st_mtime_ns > _SETTLED
    return (told.st_size, told.st_mtime_ns) if settled else ()
