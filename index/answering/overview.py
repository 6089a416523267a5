"""Answer what a place or a part says when no topic is named: 各镇自己说有什么困难, 海宴镇下半年有什么打算."""

import re
from collections.abc import Iterator

from corpus.model import Paragraph, Part, Report
from index.answering.mentions import is_courtesy
from index.answering.resources import Scope, all_excerpts
from index.index import Index
from index.model import Answer, Excerpt, Reading, Stated
from index.sentences import cut_excerpt, sentences_of

_MOST = 40
"""Excerpts shown in all when only the opening sentences are given."""

_OPENING = re.compile(r"肯定成绩|清醒地?(?:认识|看)到|尽管|高度重视|采取.{0,6}措施|下一步|^各位|^同志们")

_ANNOUNCED = re.compile(
    r".*?(?:不足|问题|困难|挑战|短板|弱项|表现在|主要[是有]|看到|认识到)[^：:。]{0,6}[：:]"
)


def answer_overview(index: Index, question: str, reading: Reading) -> Answer:
    """State each report in scope with its own problems, or the opening sentences of what it says."""
    scope = Scope.of(index, reading)
    each = max(2, _MOST // max(1, len(scope.searched)))
    groups = ((report, tuple(_excerpts(report, reading.part))) for report in scope.searched)
    stated = tuple(
        Stated(
            report=report, mentions=0, excerpts=excerpts if reading.part is Part.PROBLEMS else excerpts[:each]
        )
        for report, excerpts in groups
        if excerpts
    )
    return Answer(
        question=question,
        reading=reading,
        scope=scope.reports,
        stated=stated,
        without_part=scope.without_part,
        ranked=all_excerpts(stated),
    )


def _excerpts(report: Report, part: Part | None) -> Iterator[Excerpt]:
    for paragraph in report.paragraphs:
        if part is not None and paragraph.part is not part:
            continue
        if part is Part.PROBLEMS:
            yield from _problems(paragraph)
        elif paragraph.section_path:
            start, end = sentences_of(paragraph)[0]
            yield cut_excerpt(paragraph, start, end)


def _problems(paragraph: Paragraph) -> Iterator[Excerpt]:
    """Yield the sentences that name a problem: no thanks, no promise to mend, no turn of phrase alone."""
    for start, end in sentences_of(paragraph):
        first = start + _lead_in(paragraph.text[start:end])
        sentence = paragraph.text[first:end]
        if not is_courtesy(sentence) and not (_OPENING.search(sentence) and end - first < 60):
            yield cut_excerpt(paragraph, first, end)


def _lead_in(sentence: str) -> int:
    """Return the length of the words that only announce problems (也要看到不足：), if others follow."""
    announced = _ANNOUNCED.match(sentence)
    return announced.end() if announced and announced.end() < len(sentence) else 0
