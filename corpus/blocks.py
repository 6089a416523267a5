"""Turn the pieces of an outline into the blocks of a report, each with its span in the source."""

from collections.abc import Iterable
from typing import Any

from corpus.model import Aside, Block, Heading, Paragraph
from corpus.outline import Piece


def make_blocks(pieces: Iterable[Piece], *, report_id: str, source: str) -> tuple[Block, ...]:
    """Return the blocks of a report, numbered from 1."""
    return tuple(_block(piece, number, report_id, source) for number, piece in enumerate(pieces, 1))


def _block(piece: Piece, number: int, report_id: str, source: str) -> Block:
    start, end, gaps = _span(piece)
    raw = piece.line.raw
    line_start = raw.rfind("\n", 0, start) + 1
    place: dict[str, Any] = {
        "report_id": report_id,
        "number": number,
        "part": piece.part,
        "section_path": piece.path,
        "source": source,
        "line": piece.line.number + raw.count("\n", 0, start),
        "start": start - line_start,
        "end": end - line_start,
        "raw": raw[start:end],
        "gaps": gaps,
    }
    if piece.level is not None:
        return Heading(**place, level=piece.level)
    return Aside(**place) if piece.aside else Paragraph(**place)


def _span(piece: Piece) -> tuple[int, int, tuple[tuple[int, int], ...]]:
    """Return where a piece stands in its source line, blanks at its ends left out, and its gaps."""
    text = piece.line.text[piece.start : piece.end]
    first = piece.start + len(text) - len(text.lstrip())
    last = piece.start + len(text.rstrip()) - 1
    start, end = piece.line.raw_index(first), piece.line.raw_index(last) + 1
    gaps = [(left - start, right - start) for left, right in piece.line.gaps if start < left and right < end]
    return start, end, tuple(gaps)
