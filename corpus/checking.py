"""Prove that a corpus is what its sources say: every block verbatim, every word in exactly one block."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from corpus import wording
from corpus.cleaning import Line, clean_lines, find_gaps
from corpus.model import Block, Corpus, Report
from corpus.noise import find_noise
from corpus.reading import MAX_BYTES, read_source
from corpus.source import Source


def check_corpus(corpus: Corpus, *, max_bytes: int = MAX_BYTES) -> list[str]:
    """Read every source again and return what does not hold, each in Chinese with its place.

    Raises:
        SourceError: A source that was read before cannot be read any more.
    """
    every = (*corpus.reports, *corpus.others)
    sources = {path: read_source(path, max_bytes=max_bytes) for path in {one.path for one in every}}
    found = [wording.failed(one.path, one.reason, partly=one.partly) for one in corpus.failures]
    for report in every:
        found += check_report(report, sources[report.path])
    return found + [lost for path in sources if path.suffix.lower() == ".pdf" for lost in _prove(path)]


def _prove(path: Path) -> list[str]:
    from corpus.reading.proof import prove_pdf  # the readers of .pdf files load only for one

    return prove_pdf(path)


def check_report(report: Report, source: Source) -> list[str]:
    """Return what does not hold of one report, in Chinese, each with its place."""
    wrong = [
        wording.not_verbatim(block.id, block.line)
        for block in report.blocks
        if not _is_verbatim(block, source)
    ]
    return wrong + list(_uncovered(report, source))


def _is_verbatim(block: Block, source: Source) -> bool:
    """Say whether a block is its stretch of its lines, and leaves out nothing but what is no word."""
    lines = "\n".join(source.lines[block.line - 1 : block.line + block.raw.count("\n")])
    known = find_gaps(lines, markdown=source.markdown)
    gaps = [(start + block.start, end + block.start) for start, end in block.gaps]
    return (
        block.raw == lines[block.start : block.end] and all(gap in known for gap in gaps) and bool(block.text)
    )


def _uncovered(report: Report, source: Source) -> Iterator[str]:
    """Yield the lines of a report whose words do not all stand in exactly one block."""
    lines = clean_lines(source)
    noise = find_noise(lines)
    spans = _spans(report.blocks)
    for line in lines:
        if line.place in noise or _is_of_another(line, report.blocks):
            for number, raw in enumerate(line.raw.split("\n"), line.number):
                whole = (0, len(raw)) if len(line.numbers) > 1 else (line.start, line.end)
                spans.setdefault(number, []).append(whole)
    told = source.lines[report.first_line - 1 : report.last_line]
    for number, raw in enumerate(told, report.first_line):
        held = sorted(spans.get(number, []))
        apart = all(before[1] <= after[0] for before, after in pairwise(held))
        if not (apart and _says_nothing(raw, held, markdown=source.markdown)):
            yield wording.not_covered(report.source, number)


def _is_of_another(line: Line, blocks: Sequence[Block]) -> bool:
    """Say whether lines were run together in one, and this one stands before or behind a report's own."""
    first, last = blocks[0], blocks[-1]
    return (line.number == first.line and line.end <= first.start) or (
        line.number == last.line and line.start >= last.end
    )


def _spans(blocks: Iterable[Block]) -> dict[int, list[tuple[int, int]]]:
    """Return the stretches of each line that blocks hold, in the order of the blocks."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for block in blocks:
        start = block.start
        for number, piece in enumerate(block.raw.split("\n"), block.line):
            spans.setdefault(number, []).append((start, start + len(piece)))
            start = 0
    return spans


def _says_nothing(raw: str, held: Sequence[tuple[int, int]], *, markdown: bool) -> bool:
    """Say whether nothing but blanks, junk and marks stands in a line outside what is held."""
    at = 0
    for start, end in sorted((*held, *find_gaps(raw, markdown=markdown))):
        if raw[at:start].strip():
            return False
        at = max(at, end)
    return not raw[at:].strip()
