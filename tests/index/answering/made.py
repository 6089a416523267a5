"""Small corpora for tests: a report a township, a paragraph a line."""

from collections.abc import Mapping, Sequence
from functools import cache

from corpus.model import Block, Corpus, Paragraph, Part, Place, Report
from index.answering import Answerer
from index.index import Index
from index.segmentation import Segmenter
from index.thesaurus import Thesaurus
from index.wordlist import Group

Lines = Mapping[Part, Sequence[str]]


def make_report(name: str, lines: Lines) -> Report:
    """Make a report out of the paragraphs of its parts."""
    paragraphs: list[Block] = []
    for part, texts in lines.items():
        for text in texts:
            number = len(paragraphs) + 1
            paragraphs.append(
                Paragraph(
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
            )
    place = Place(label=name, name=name, kind=name[-1])
    return Report(
        id=name,
        place=place,
        year=2023,
        half=1,
        title="",
        source=f"{name}.txt",
        first_line=1,
        last_line=len(paragraphs),
        blocks=tuple(paragraphs),
    )


def make_answerer(*groups: Group, **reports: Lines | Sequence[str]) -> Answerer:
    """Make an answerer over townships; bare lines are review."""
    made = [
        make_report(name, lines if isinstance(lines, Mapping) else {Part.REVIEW: lines})
        for name, lines in reports.items()
    ]
    index = Index.build(Corpus(reports=tuple(made)), segmenter=_segmenter())
    return Answerer(index, Thesaurus(groups))


@cache
def _segmenter() -> Segmenter:
    """Load the dictionary once for all made corpora."""
    return Segmenter()
