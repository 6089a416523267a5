"""Read one file into its lines, whatever its format."""

from collections.abc import Callable
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from corpus.errors import SourceError
from corpus.source import Source

MAX_BYTES = 20 * 2**20
_READERS = {
    ".txt": ("corpus.reading.plain", "read_plain"),
    ".md": ("corpus.reading.plain", "read_plain"),
    ".docx": ("corpus.reading.word", "read_word"),
    ".pdf": ("corpus.reading.pdf", "read_pdf"),
    ".html": ("corpus.reading.web", "read_web"),
    ".htm": ("corpus.reading.web", "read_web"),
}
_OTHER = {
    ".doc": "旧版 Word 格式，请在 Word 或 WPS 里另存为 .docx",
    ".wps": "WPS 专有格式，请在 WPS 里另存为 .docx",
    ".rtf": "RTF 格式，请另存为 .docx",
    ".odt": "ODT 格式，请另存为 .docx",
    ".ofd": "OFD 版式文件，请转换为 .pdf 或 .docx",
    ".zip": "压缩包，请先解压",
    ".rar": "压缩包，请先解压",
    ".7z": "压缩包，请先解压",
}


def read_source(path: Path, *, max_bytes: int = MAX_BYTES) -> Source:
    """Read a .txt, .md, .docx, .pdf, .html or .htm file.

    Args:
        path: The file.
        max_bytes: The largest size that is read, in bytes.

    Raises:
        SourceError: It is missing, empty, too large, encrypted, damaged, of another format, or holds no text;
            its reason is Chinese and says what to do.
    """
    data = _read_bytes(path, max_bytes)
    suffix = path.suffix.lower()
    lines = _reader(path, suffix)(path, data)
    if not any(line.strip() for line in lines):
        raise SourceError(path, "文件里没有文字")
    return Source(path=path, lines=tuple(lines), markdown=suffix == ".md", digest=sha256(data).hexdigest())


def _read_bytes(path: Path, max_bytes: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > max_bytes:
            raise SourceError(
                path, f"文件有 {size:,} 字节，超过上限 {max_bytes:,} 字节；请拆小，或调高设置里的上限"
            )
        data = path.read_bytes()
    except OSError as exc:
        raise SourceError(path, f"打不开文件（{exc.strerror}）") from exc
    if not data.strip():
        raise SourceError(path, "文件是空的")
    return data


def _reader(path: Path, suffix: str) -> Callable[[Path, bytes], list[str]]:
    """Return what reads files of this suffix; the libraries behind it are imported only then."""
    if suffix not in _READERS:
        known = _OTHER.get(suffix, f"不支持 {suffix or '没有后缀的'} 文件")
        raise SourceError(path, f"{known}；能读的有 {' '.join(_READERS)}")
    module, function = _READERS[suffix]
    reader: Callable[[Path, bytes], list[str]] = getattr(import_module(module), function)
    return reader
