"""From a question to its answer: a pure function of question, last reading and index."""

import re
from collections.abc import Iterator
from functools import cache

from corpus.divisions import count_divisions
from index.answering.overview import answer_overview
from index.answering.resources import Resources
from index.answering.which import answer_which
from index.index import Index
from index.model import Answer, Intent, Reading
from index.noise import SoundIndex
from index.question.lexicon import Lexicon
from index.question.places import PlaceFinder
from index.question.reader import QuestionReader
from index.question.topics import TopicResolver, Words
from index.question.years import YearFinder
from index.thesaurus import Thesaurus

_QUOTED_NAME = re.compile("“([一-鿿]{2,8})”")


class Answerer:
    """Answers questions about one index."""

    def __init__(self, index: Index, thesaurus: Thesaurus, *, excerpt_length: int = 160) -> None:
        """Take an index and the word lists; ``excerpt_length`` is in characters."""
        lexicon = Lexicon(index, thesaurus)
        sounds = cache(lambda: SoundIndex(_vocabulary(index, thesaurus)))
        words = Words(
            occurs=lexicon.occurs,
            everyday=lexicon.everyday,
            units=lexicon.units,
            tells=lexicon.tells,
            inner_words=lexicon.inner_words,
            is_cut_after=lexicon.is_cut_after,
            is_wording=lexicon.is_wording,
        )
        self._reader = QuestionReader(
            PlaceFinder(
                index.corpus.reports,
                is_ordinary=lexicon.is_ordinary,
                similar_names=lambda name, names: sounds().similar_names(name, names),
                divisions_in=count_divisions,
            ),
            YearFinder(index.corpus.reports),
            TopicResolver(words, thesaurus, sounds),
        )
        self._resources = Resources.of(index, thesaurus, lexicon, excerpt_length=excerpt_length)

    def answer(self, question: str, *, last: Reading | None = None) -> Answer:
        """Answer a question; ``last`` is the reading of the answer before it, for follow-ups."""
        return self.resolve(question, self._reader.read(question, last=last))

    def resolve(self, question: str, reading: Reading) -> Answer:
        """Answer a reading as it is, as after a button has changed it."""
        if reading.intent is Intent.NONE:
            return Answer(question=question, reading=reading)
        if not reading.topics and not reading.query:
            return answer_overview(self._resources, question, reading)
        if reading.intent is Intent.WHICH:
            return answer_which(self._resources, question, reading)
        if reading.intent is Intent.FIGURES:  # its rules take long to compile: not before they are needed
            from index.answering.figure_rows import answer_figures

            return answer_figures(self._resources, question, reading)
        from index.answering.facts import answer_passages

        return answer_passages(self._resources, question, reading)


def _vocabulary(index: Index, thesaurus: Thesaurus) -> Iterator[str]:
    """Yield the words a misspelt one may stand for: the field's terms, and the names the reports quote."""
    for group in thesaurus.groups:
        yield from group.stating
    for block in index.blocks:
        yield from _QUOTED_NAME.findall(block.text)
