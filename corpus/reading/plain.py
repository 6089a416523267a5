"""Read text files: UTF-8, UTF-16 or GB18030, told apart by evidence and never guessed."""

import codecs
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
_LIKELY = 0.8  # share of the Chinese characters that are everyday ones; misread bytes stay under a half


def read_plain(path: Path, data: bytes) -> Drawn:
    """Return the lines of a text file, without their line ends.

    Raises:
        SourceError: It is no text, or no encoding fits; the reason names the first byte that does not.
    """
    return Drawn(split_lines(decode(path, data)))


def split_lines(text: str) -> list[str]:
    """Return the lines of a text that ends them as Unix, Windows or old Macs do."""
    if "\n" not in text:
        return text.split("\r")
    return [line.removesuffix("\r") for line in text.split("\n")]


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
        raise SourceError(path, wording.no_encoding(exc.start)) from exc


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


_LEADS = {bytes((lead,)) for lead in _COMMON_HANZI}
