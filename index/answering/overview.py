"""Answer what a place or a part says when no topic is named: 各镇自己说有什么困难, 海宴镇下半年有什么打算."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby, islice
from operator import itemgetter

import numpy as np

from corpus.model import Paragraph, Part, Report
from index.answering.mentions import is_courtesy
from index.answering.resources import Resources, Scope, all_excerpts
from index.deferred import Deferred
from index.model import Answer, Excerpt, Reading, Stated
from index.sentences import Span, cut_excerpt, sentences_of

Tell = Callable[[Paragraph], Iterator[Span]]

_MOST = 40
"""Excerpts shown in all when only the opening sentences are given."""

_OPENING = re.compile(r"肯定成绩|清醒地?(?:认识|看)到|尽管|高度重视|采取.{0,6}措施|下一步|^各位|^同志们")

_ANNOUNCED = re.compile(
    r".*?(?:不足|问题|困难|挑战|短板|弱项|表现在|主要[是有]|看到|认识到)[^：:。]{0,6}[：:]"
)


def answer_overview(resources: Resources, question: str, reading: Reading) -> Answer:
    """State each report in scope with its own problems, or the opening sentences of what it says."""
    scope = Scope.of(resources, reading)
    problems = reading.part is Part.PROBLEMS
    most = None if problems else max(2, _MOST // max(1, len(scope.searched)))
    tell, tells = (_problems, _tells_problem) if problems else (_openings, _stands_under_heading)
    stated = tuple(
        Stated(report=report, mentions=0, excerpts=Deferred(partial(_cut, tell, paragraphs, most)))
        for report, paragraphs in _paragraphs(resources, scope)
        if any(map(tells, paragraphs))
    )
    return Answer(
        question=question,
        reading=reading,
        scope=scope.reports,
        stated=stated,
        without_part=scope.without_part,
        ranked=all_excerpts(stated),
    )


def _paragraphs(resources: Resources, scope: Scope) -> Iterator[tuple[Report, list[Paragraph]]]:
    """Yield each report that is searched with its paragraphs of the part asked for, if it has any."""
    blocks, table = resources.index.blocks, resources.table
    numbers = np.arange(len(blocks)) if scope.mask is None else np.flatnonzero(scope.mask)
    owned = zip(table.of_block[numbers].tolist(), map(blocks.__getitem__, numbers.tolist()), strict=True)
    for number, group in groupby(owned, itemgetter(0)):
        yield table.reports[number], [block for _, block in group if isinstance(block, Paragraph)]


def _cut(tell: Tell, paragraphs: Sequence[Paragraph], most: int | None) -> Iterator[Excerpt]:
    """Yield at most so many excerpts."""
    spans = ((paragraph, *span) for paragraph in paragraphs for span in tell(paragraph))
    return islice((cut_excerpt(*span) for span in spans), most)


def _stands_under_heading(paragraph: Paragraph) -> bool:
    return bool(paragraph.section_path)


def _tells_problem(paragraph: Paragraph) -> bool:
    return next(_problems(paragraph), None) is not None


def _openings(paragraph: Paragraph) -> Iterator[Span]:
    """Yield the first sentence of a paragraph under a heading."""
    if paragraph.section_path:
        yield sentences_of(paragraph)[0]


def _problems(paragraph: Paragraph) -> Iterator[Span]:
    """Yield the sentences that name a problem: no thanks, no promise to mend, no turn of phrase alone."""
    for start, end in sentences_of(paragraph):
        first = start + _lead_in(paragraph.text[start:end])
        sentence = paragraph.text[first:end]
        if not is_courtesy(sentence) and not (_OPENING.search(sentence) and end - first < 60):
            yield first, end


def _lead_in(sentence: str) -> int:
    """Return the length of the words that only announce problems (也要看到不足：), if others follow."""
    announced = _ANNOUNCED.match(sentence)
    return announced.end() if announced and announced.end() < len(sentence) else 0
