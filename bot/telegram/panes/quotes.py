"""Excerpts with their citations, and the buttons of one excerpt."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.citation import cite, copy_text
from bot.rendering import Quote
from bot.telegram.desk import Desk
from bot.telegram.message import Button, Row
from bot.telegram.panels import ShowPassage
from bot.telegram.rich import Rich, joined, linked, marked, plain, quotation, shorten, window
from bot.telegram.steps import Clipping, Collect
from bot.wording import telegram as wording
from corpus.model import Block, Report
from index.model import Excerpt
from index.sentences import cut_excerpt

COPY_LIMIT = 256
"""Characters a copy button holds."""

LONGEST = 1200
"""Characters of one excerpt that a message shows; the passage itself shows all."""

FIGURE, MOST_FIGURES = 120, 8
"""Characters of a line with a figure, and such lines of an excerpt, that a message shows."""

MOST_MARKS = 20
"""Marks of one excerpt that are bold: a message has few entities to spend."""


def draw_quote(
    desk: Desk, quote: Quote, *, back: str = "", number: int | None = None, longest: int = LONGEST
) -> Rich:
    """Return figures, words and citation of an excerpt; the citation leads to its paragraph."""
    excerpt = quote.excerpt
    passage = ShowPassage(block_id=excerpt.block.id, words=words_of(excerpt), back=back)
    citation = linked(quote.citation, desk.link(passage))
    figures = [plain(shorten(figure, FIGURE)) for figure in quote.figures[:MOST_FIGURES]]
    numbered = plain(f"{number}. ") + citation if number else citation
    return joined([*figures, quotation(draw_excerpt(excerpt, longest)), numbered])


def draw_excerpt(excerpt: Excerpt, longest: int = LONGEST) -> Rich:
    """Return the words of an excerpt with their marks; one too long is cut at stops around its first mark."""
    text = excerpt.text
    start, end = window(text, excerpt.marks[0][0] if excerpt.marks else 0, longest)
    marks = [(left - start, right - start) for left, right in excerpt.marks if start <= left and right <= end]
    before, after = ("…" if start else ""), ("…" if end < len(text) else "")
    return plain(before) + marked(text[start:end], marks[:MOST_MARKS]) + plain(after)


def words_of(excerpt: Excerpt) -> tuple[str, ...]:
    """Return the marked words of an excerpt, each once."""
    return tuple(dict.fromkeys(excerpt.text[start:end] for start, end in excerpt.marks))[:MOST_MARKS]


def tools_of(desk: Desk, excerpt: Excerpt, report: Report) -> Row:
    """Return the buttons of one excerpt: copy it with its citation, put it aside."""
    clipping = Clipping(
        block_id=excerpt.block.id, start=excerpt.start, end=excerpt.end, words=words_of(excerpt)
    )
    return (
        Button(label=desk.tell(wording.COPY), copy=copy_text(excerpt, report, limit=COPY_LIMIT)),
        Button(label=desk.tell(wording.COLLECT), step=Collect(clipping=clipping)),
    )


def whole_block(block: Block, words: Sequence[str]) -> Excerpt:
    """Return all of a block as an excerpt with these words marked."""
    return cut_excerpt(block, 0, len(block.text), marks=find_words(block.text, words))


def quote_of(report: Report, block: Block, clipping: Clipping) -> Quote:
    """Return what was put aside, as it stands in the report now."""
    first, last = (_to_text(block, at - block.start) for at in (clipping.start, clipping.end))
    whole = cut_excerpt(block, max(first, 0), max(last, 1))
    excerpt = replace(whole, marks=tuple(find_words(whole.text, clipping.words)))
    return Quote(excerpt=excerpt, report=report, citation=cite(excerpt, report))


def find_words(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the words stand in a text, in order, not overlapping, longer ones first."""
    known = sorted(filter(None, words), key=len, reverse=True)
    if not known:
        return []
    return [found.span() for found in re.finditer("|".join(map(re.escape, known)), text)]


def _to_text(block: Block, raw: int) -> int:
    """Return the place in ``block.text`` of a place in ``block.raw``."""
    return raw - sum(min(end, raw) - start for start, end in block.gaps if start < raw)
