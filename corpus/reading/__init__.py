"""Read one file into its lines, whatever its format."""

from collections.abc import Callable
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from corpus import wording
from corpus.errors import SourceError
from corpus.radicals import write_out
from corpus.reading.drawn import Drawn
from corpus.source import Source

MAX_BYTES = 20 * 2**20
_READERS = {
    ".txt": ("corpus.reading.plain", "read_plain"),
    ".md": ("corpus.reading.plain", "read_plain"),
    ".docx": ("corpus.reading.word", "read_word"),
    ".pdf": ("corpus.reading.pdf", "read_pdf"),
    ".html": ("corpus.reading.web", "read_web"),
    ".htm": ("corpus.reading.web", "read_web"),
    ".mht": ("corpus.reading.mail", "read_mail"),
    ".mhtml": ("corpus.reading.mail", "read_mail"),
    ".xlsx": ("corpus.reading.sheets", "read_workbook"),
    ".csv": ("corpus.reading.sheets", "read_table"),
    ".ofd": ("corpus.reading.ofd", "read_ofd"),
    ".doc": ("corpus.reading.office", "read_office"),
    ".wps": ("corpus.reading.office", "read_office"),
}


SUFFIXES = tuple(_READERS)
"""How the names of the files end that can be read."""


def read_source(path: Path, *, max_bytes: int = MAX_BYTES) -> Source:
    """Read a file of one of the formats that `SUFFIXES` names.

    Args:
        path: The file.
        max_bytes: The largest size that is read, in bytes.

    Raises:
        SourceError: It is missing, empty, too large, encrypted, damaged, of another format, or holds no text;
            its reason is Chinese and says what to do.
    """
    data = _read_bytes(path, max_bytes)
    suffix = path.suffix.lower()
    try:
        drawn = _reader(path, suffix)(path, data)
    except RecursionError as exc:
        raise SourceError(path, wording.TOO_DEEP) from exc
    lines = tuple(map(write_out, drawn.lines))
    if not any(map(str.strip, lines)):
        raise SourceError(path, wording.NO_WORDS)
    return Source(
        path=path,
        lines=lines,
        around=tuple(drawn.around),
        levels=drawn.levels,
        markdown=suffix == ".md",
        notes=drawn.notes,
        lost=tuple(drawn.lost),
        digest=sha256(data).hexdigest(),
    )


def _read_bytes(path: Path, max_bytes: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > max_bytes:
            raise SourceError(path, wording.too_large(size, max_bytes))
        data = path.read_bytes()
    except OSError as exc:
        raise SourceError(path, wording.cannot_open(exc.strerror)) from exc
    if not data.strip():
        raise SourceError(path, wording.EMPTY)
    return data


def _reader(path: Path, suffix: str) -> Callable[[Path, bytes], Drawn]:
    """Return what reads files of this suffix; the libraries behind it are imported only then."""
    if suffix not in _READERS:
        raise SourceError(path, wording.other_format(suffix, " ".join(_READERS)))
    module, function = _READERS[suffix]
    reader: Callable[[Path, bytes], Drawn] = getattr(import_module(module), function)
    return reader
