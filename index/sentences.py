"""Cut the text of a block into sentences and clauses, and excerpts out of it."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from corpus.cleaning import strip_junk
from corpus.model import Block
from index.model import Excerpt

LONG_SENTENCE = 120
"""Characters over which ``split_clauses`` cuts a sentence at its commas."""

Span = tuple[int, int]

_LONG_QUOTE = 120  # what is longer is no quotation but two marks that do not belong together
_PAIRS = ("“”", "‘’", "「」", "『』", "《》", "（）", "()", "【】", "[]", "〔〕", '""')
_QUOTATION = re.compile(
    "|".join(
        f"{left}[^{left}{right}]{{0,{_LONG_QUOTE}}}{right}"
        for left, right in (map(re.escape, pair) for pair in _PAIRS)
    )
)
_SENTENCE_END = re.compile(r"(?:[。！？!?；;]|…++(?!等))[。！？!?；;…，、,”’」』》）)】\]〕\s]*")
_CLAUSE_END = re.compile(r"(?:，|,(?!\d{3}))[，,、\s]*")
_HEADING_END = re.compile(r"[。：:；;，,、\s]*")
_DANGLING_BEFORE = "，,、；;。 \t\u3000\xa0\ufeff"
_DANGLING_AFTER = "，,、；;：: \t\u3000\xa0\ufeff"


def split_sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of ``text``, in order, together covering all of it.

    A sentence ends after 。！？；… and whatever closing or stray punctuation follows. It does not end
    inside a quotation or a bracket, nor after one that closes with ！ or ？ (“你会游泳吗？”活动).
    """
    return _between(_sentence_ends(text), len(text))


def split_clauses(text: str, *, limit: int = LONG_SENTENCE) -> list[Span]:
    """Return the spans of ``split_sentences``, those over ``limit`` characters cut again at commas.

    A piece holds as many clauses as ``limit`` allows, and at least one.
    """
    commas = _ends(_CLAUSE_END, text)
    return [piece for sentence in split_sentences(text) for piece in _cut_long(sentence, commas, limit)]


def sentences_of(block: Block) -> Sequence[Span]:
    """Return the spans of the sentences of ``block.text``; a run-in heading is a sentence of its own."""
    return _sentences_under(block.section_path[-1] if block.section_path else "", block.text)


@lru_cache(maxsize=4096)
def _sentences_under(heading: str, text: str) -> Sequence[Span]:
    """Find sentences; they are asked for again for every mention."""
    ends = _sentence_ends(text)
    if heading and text.startswith(heading):
        after = _HEADING_END.match(text, len(heading))
        ends = sorted({after.end() if after else len(heading), *ends})
    return _between(ends, len(text))


def cut_excerpt(block: Block, start: int, end: int, *, marks: Sequence[Span] = ()) -> Excerpt:
    """Return ``block.text[start:end]`` as it stands in the source, less dangling punctuation at its ends.

    ``marks`` count in ``block.text``, as ``start`` and ``end`` do;
    those of the excerpt count in its own text.
    """
    start, end = _trim(block.text, start, end)
    first, last = block.to_raw(start, end)
    inside = [(max(left, start), min(right, end)) for left, right in sorted(marks)]
    raw_marks = [block.to_raw(left, right) for left, right in inside if left < right]
    return Excerpt(
        block=block,
        start=block.start + first,
        end=block.start + last,
        text=strip_junk(block.raw[first:last]),
        marks=_merged(tuple(len(strip_junk(block.raw[first:at])) for at in mark) for mark in raw_marks),
    )


def excerpt_around(block: Block, mentions: Sequence[Span], *, length: int) -> Excerpt:
    """Return the sentence of the first mention, and those up to the last that ``length`` characters allow.

    A sentence longer than ``length`` is narrowed to the clauses around its first mention. ``mentions``
    are in order, at least one, and count in ``block.text``.
    """
    start, end = _widest(sentences_of(block), mentions, length)
    if end - start > length:
        start, end = _widest(split_clauses(block.text, limit=length), mentions, length)
    return cut_excerpt(block, start, end, marks=mentions)


def excerpts_of(block: Block, mentions: Sequence[Span], *, length: int) -> list[Excerpt]:
    """Return one excerpt a sentence that holds mentions, in order, so that each mention is shown once."""
    sentences = sentences_of(block)
    groups: dict[Span, list[Span]] = {}
    for mention in mentions:
        groups.setdefault(_around(sentences, mention), []).append(mention)
    return [excerpt_around(block, group, length=length) for group in groups.values()]


def _between(ends: Iterable[int], length: int) -> list[Span]:
    """Return the spans that ``ends`` cut ``length`` characters into."""
    inner = [end for end in ends if 0 < end < length]
    return list(zip([0, *inner], [*inner, length], strict=True)) if length else []


def _sentence_ends(text: str) -> list[int]:
    return _ends(_SENTENCE_END, text)


def _ends(pattern: re.Pattern[str], text: str) -> list[int]:
    """Return where the matches of ``pattern`` end, but for those inside a quotation."""
    quotations = [match.span() for match in _QUOTATION.finditer(text)]
    return [
        match.end()
        for match in pattern.finditer(text)
        if not any(_holds(text, quotation, match) for quotation in quotations)
    ]


def _holds(text: str, quotation: Span, match: re.Match[str]) -> bool:
    """Say whether a mark stands in ``quotation`` and does not end the sentence around it too."""
    start, end = quotation
    return start < match.start() < end and (match.end() < end or text[match.start()] != "。")


def _cut_long(sentence: Span, commas: list[int], limit: int) -> list[Span]:
    start, end = sentence
    cuts = [start]
    last = start
    for comma in (*(comma for comma in commas if start < comma < end), end):
        if comma - cuts[-1] > limit and last > cuts[-1]:
            cuts.append(last)
        last = comma
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _trim(text: str, start: int, end: int) -> Span:
    """Return the span without blanks and dangling punctuation at its ends, unless it is nothing else."""
    piece = text[start:end]
    after = len(piece.rstrip(_DANGLING_AFTER))
    before = len(piece) - len(piece.lstrip(_DANGLING_BEFORE))
    return (start + before, start + after) if before < after else (start, end)


def _merged(spans: Iterable[tuple[int, ...]]) -> tuple[Span, ...]:
    """Return ``spans``, which are in order, with those that overlap made one."""
    merged: list[Span] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _around(pieces: Sequence[Span], mention: Span) -> Span:
    """Return the stretch of ``pieces`` that ``mention`` touches."""
    touched = [piece for piece in pieces if piece[0] < mention[1] and mention[0] < piece[1]]
    return touched[0][0], touched[-1][1]


def _widest(pieces: Sequence[Span], mentions: Sequence[Span], length: int) -> Span:
    """Return the pieces from the first mention on to the last one that ``length`` allows."""
    start, end = _around(pieces, mentions[0])
    reached = [_around(pieces, mention)[1] for mention in mentions]
    return start, max([end, *(at for at in reached if at - start <= length)])
