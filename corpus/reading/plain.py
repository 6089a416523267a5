"""Read text files: UTF-8, UTF-16 or GB18030, told apart by evidence and never guessed."""

import codecs
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.drawn import Drawn

_MARKED = (  # byte order marks, the longer ones first
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"\x1f\x8b",
)
_COMMON_HANZI = range(0xB0, 0xD8)  # lead bytes of the 3,755 everyday characters in GB 2312
_LINE_END = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_TABLE = re.compile(r"\s*<(?:html|body|table)\b.*<tr\b", re.IGNORECASE)
_LIKELY = 0.8  # share of the Chinese characters that are everyday ones; misread bytes stay under a half


def read_plain(path: Path, data: bytes) -> Drawn:
    """Return the lines of a text file, without their line ends.

    Raises:
        SourceError: It is no text, or no encoding fits; the reason names the first byte that does not.
    """
    lines = split_lines(decode(path, data))
    return Drawn(list(_with_rows(lines)) if path.suffix.lower() == ".md" else lines)


def _with_rows(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a Markdown file, its tables that are written as HTML row by row."""
    for line in lines:
        if _TABLE.match(line):
            from corpus.reading.web import rows_of

            yield from rows_of(line)
        else:
            yield line


def split_lines(text: str) -> list[str]:
    """Return the lines of a text that ends them as Unix, Windows, old Macs, Unicode or Word do."""
    return _LINE_END.split(text)


def decode(path: Path, data: bytes) -> str:
    """Return the text of a file's bytes, its byte order mark left out."""
    if data.startswith(_BINARY):
        raise SourceError(path, wording.NOT_TEXT)
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _decode_strictly(path, data, encoding, len(mark))
    try:
        return _no_binary(path, data.decode("utf-8"))
    except UnicodeDecodeError as exc:
        found = _decode_by_evidence(data)
        if found is not None:
            return found
        reason = wording.BIG5 if _is_big5(data) else wording.no_encoding(exc.start)
        raise SourceError(path, reason) from exc


def _decode_strictly(path: Path, data: bytes, encoding: str, skip: int) -> str:
    try:
        return _no_binary(path, data[skip:].decode(encoding))
    except UnicodeDecodeError as exc:
        at = skip + exc.start
        raise SourceError(path, wording.false_mark(encoding, at)) from exc


def _no_binary(path: Path, text: str) -> str:
    at = text.find("\0")
    if at < 0:
        return text
    raise SourceError(path, wording.null_byte(len(text[:at].encode())))


def _decode_by_evidence(data: bytes) -> str | None:
    """Return the text in the one encoding that gives everyday Chinese, or None."""
    for encoding in ("gb18030", "utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and _is_everyday_chinese(text):
            return text
    return None


def _is_everyday_chinese(text: str) -> bool:
    hanzi = [char for char in text if "\u3400" <= char <= "\u9fff" or char >= "\ue000"]
    everyday = sum(char.encode("gb2312", "ignore")[:1] in _LEADS for char in hanzi)
    return bool(hanzi) and everyday >= _LIKELY * len(hanzi)


def _is_big5(data: bytes) -> bool:
    """Say whether these bytes are everyday Chinese as Taiwan and Hong Kong used to write it."""
    try:
        text = data.decode("big5")
    except UnicodeDecodeError:
        return False
    hanzi = [char for char in text if "\u4e00" <= char <= "\u9fff"]
    everyday = sum(0xA4 <= char.encode("big5")[0] <= 0xC6 for char in hanzi)
    return bool(hanzi) and everyday >= _LIKELY * len(hanzi)


_LEADS = {bytes((lead,)) for lead in _COMMON_HANZI}
