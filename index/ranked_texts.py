"""What blocks are ranked by: their words under their headings, and the sections they stand in."""

from collections.abc import Sequence

from corpus.model import Aside, Block, Paragraph
from index.folding import fold_phrase


def ranked_text(block: Block) -> str:
    """Return what a block is ranked by, folded: a paragraph under its headings.

    Headings, and asides such as dates, names and thanks, answer nothing: ``""``.
    """
    if isinstance(block, Aside) or not isinstance(block, Paragraph):
        return ""
    return "\n".join(map(fold_phrase, (*headings_above(block), block.text)))


def headings_above(block: Block) -> tuple[str, ...]:
    """Return the headings above a block, without the one that opens its own text."""
    path = block.section_path
    return path[:-1] if path and block.text.startswith(path[-1]) else path


def sections_of(blocks: Sequence[Block]) -> list[int]:
    """Return the number of the section each block stands in, from 0 in corpus order."""
    numbers: dict[tuple[str, ...], int] = {}
    return [numbers.setdefault((block.report_id, *headings_above(block)), len(numbers)) for block in blocks]
