"""The section a block stands in: its heading, and all that stands under it."""

from dataclasses import dataclass

from corpus.model import Block, Heading, Report
from index.ranked_texts import headings_above


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of a report under one heading.

    Attributes:
        path: The headings, outermost first; ``()`` for what stands before the first.
        blocks: Its blocks in order, the heading itself first.
    """

    path: tuple[str, ...]
    blocks: tuple[Block, ...]


def find_section(report: Report, block: Block) -> Section:
    """Return the innermost section that holds a block; of a heading, the section it opens."""
    path = path_of(block)
    first = last = block.number - 1
    while first > 0 and _inside(report.blocks[first - 1], path):
        first -= 1
    while last + 1 < len(report.blocks) and _inside(report.blocks[last + 1], path):
        last += 1
    return Section(path=path, blocks=report.blocks[first : last + 1])


def path_of(block: Block) -> tuple[str, ...]:
    """Return the headings a block stands under; a heading stands under itself."""
    above = headings_above(block)
    return (*above, block.text) if isinstance(block, Heading) and block.level else above


def _inside(block: Block, path: tuple[str, ...]) -> bool:
    return path_of(block)[: len(path)] == path if path else not path_of(block)
