"""Small corpora for tests: a report a township, a paragraph a line."""

from collections.abc import Mapping, Sequence
from functools import cache

from corpus.model import Corpus, Paragraph, Part, Place, Report
from index.answering import Answerer
from index.index import Index
from index.model import Answer, Dialogue
from index.segmentation import Segmenter
from index.thesaurus import Thesaurus
from index.wordlist import Group

Lines = Mapping[Part, Sequence[str]]


def make_paragraph(name: str, number: int, part: Part, text: str) -> Paragraph:
    """Make one paragraph that is one line of its source."""
    return Paragraph(
        report_id=name,
        number=number,
        part=part,
        section_path=(),
        source=f"{name}.txt",
        line=number,
        start=0,
        end=len(text),
        raw=text,
    )


def make_report(name: str, lines: Lines) -> Report:
    """Make a report out of the paragraphs of its parts."""
    texts = [(part, text) for part in lines for text in lines[part]]
    blocks = tuple(make_paragraph(name, number, *of) for number, of in enumerate(texts, start=1))
    return Report(
        id=name,
        place=Place(label=name, name=name, kind=name[-1]),
        year=2023,
        half=1,
        title="",
        source=f"{name}.txt",
        first_line=1,
        last_line=len(blocks),
        blocks=blocks,
    )


def make_answerer(*groups: Group, **reports: Lines | Sequence[str]) -> Answerer:
    """Make an answerer over townships; bare lines are review."""
    return Answerer(make_index(**reports), Thesaurus(groups))


def make_index(**reports: Lines | Sequence[str]) -> Index:
    """Make an index of townships; bare lines are review."""
    made = [
        make_report(name, lines if isinstance(lines, Mapping) else {Part.REVIEW: lines})
        for name, lines in reports.items()
    ]
    return Index.build(Corpus(reports=tuple(made)), segmenter=_segmenter())


def dialogue_of(answer: Answer, *, opened: str = "") -> Dialogue:
    """Return what a turn after an answer may lean on."""
    stated = tuple(one.report.id for one in answer.stated)
    return Dialogue(reading=answer.reading, stated=stated, opened=opened)


def talk_with(bot: Answerer, *turns: str) -> Answer:
    """Return the answer to the last of several turns."""
    last: Dialogue | None = None
    for turn in turns:
        answer = bot.answer(turn, last=last)
        last = dialogue_of(answer)
    return answer


@cache
def _segmenter() -> Segmenter:
    """Load the dictionary once for all made corpora."""
    return Segmenter()
