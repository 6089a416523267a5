"""Read .mht files: a web page that a browser saved as one file."""

from contextlib import suppress
from email import message_from_bytes, policy
from pathlib import Path

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.drawn import Drawn
from corpus.reading.plain import decode, split_lines
from corpus.reading.web import read_web


def read_mail(path: Path, data: bytes) -> Drawn:
    """Return the lines of the page that a file holds.

    Raises:
        SourceError: It holds no page.
    """
    message = message_from_bytes(data, policy=policy.default)
    parts = [part for part in message.walk() if not part.is_multipart() and "content-type" in part]
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        for part in parts:
            body = part.get_payload(decode=True)
            if part.get_content_type() == kind and isinstance(body, bytes) and body.strip():
                return _read(path, body, kind, part.get_content_charset() or "")
    raise SourceError(path, wording.NO_PAGE)


def _read(path: Path, body: bytes, kind: str, charset: str) -> Drawn:
    with suppress(LookupError, UnicodeDecodeError):  # then the bytes tell better than the header
        body = body.decode(charset).encode() if charset else body
    if kind == "text/plain":
        return Drawn(split_lines(decode(path, body)))
    return read_web(path, body)
