"""Prove that a corpus is what its sources say: every block verbatim, every word in exactly one block."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus import wording
from corpus.cleaning import clean_lines, find_gaps
from corpus.model import Block, Corpus, Report
from corpus.noise import find_noise
from corpus.reading import MAX_BYTES, read_source
from corpus.source import Source


def check_corpus(corpus: Corpus, *, max_bytes: int = MAX_BYTES) -> list[str]:
    """Read every source again and return what does not hold, each in Chinese with its place.

    Raises:
        SourceError: A source that was read before cannot be read any more.
    """
    sources = {path: read_source(path, max_bytes=max_bytes) for path in {one.path for one in corpus.reports}}
    found = [wording.failed(failure.path, failure.reason) for failure in corpus.failures]
    for report in corpus.reports:
        found += check_report(report, sources[report.path])
    return found


def check_report(report: Report, source: Source) -> list[str]:
    """Return what does not hold of one report, in Chinese, each with its place."""
    wrong = [
        wording.not_verbatim(block.id, block.line)
        for block in report.blocks
        if not _is_verbatim(block, source)
    ]
    return wrong + list(_uncovered(report, source))


def _is_verbatim(block: Block, source: Source) -> bool:
    """Say whether a block is its stretch of its line, and leaves out nothing but what is no word."""
    line = source.lines[block.line - 1]
    known = find_gaps(line, markdown=source.markdown)
    gaps = [(start + block.start, end + block.start) for start, end in block.gaps]
    return (
        block.raw == line[block.start : block.end] and all(gap in known for gap in gaps) and bool(block.text)
    )


def _uncovered(report: Report, source: Source) -> Iterator[str]:
    """Yield the lines of a report whose words do not all stand in exactly one block."""
    lines = clean_lines(source)
    noise = find_noise(lines)
    blocks: dict[int, list[Block]] = {}
    for block in report.blocks:
        blocks.setdefault(block.line, []).append(block)
    for line in lines:
        if report.first_line <= line.number <= report.last_line and line.number not in noise:
            held = _words(block.text for block in blocks.get(line.number, ()))
            if held != _words([line.text]) or _overlap(blocks[line.number]):
                yield wording.not_covered(report.source, line.number)


def _words(texts: Iterator[str] | Sequence[str]) -> str:
    return "".join("".join(text.split()) for text in texts)


def _overlap(blocks: Sequence[Block]) -> bool:
    return any(after.start < before.end for before, after in pairwise(blocks))
