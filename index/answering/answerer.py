"""From a question to its answer: a pure function of question, last answer and index."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property

from corpus.divisions import count_divisions
from index.answering.definition import answer_definition
from index.answering.operators import confess
from index.answering.overview import answer_overview
from index.answering.resources import Resources
from index.answering.which import answer_which
from index.index import Index
from index.model import Answer, Dialogue, Intent, Reading
from index.query.frames import Classifiers
from index.query.knowledge import knowledge_of
from index.query.lexicon import Lexicon
from index.query.linker import Linker
from index.query.places import PlaceLinker
from index.query.reader import Interpretation, QuestionReader
from index.query.sounds import SoundIndex
from index.query.tagger import MODELS, load_tagger
from index.query.years import YearLinker
from index.thesaurus import Thesaurus
from index.wanted import Bounds, Expected, Operator

_QUOTED_NAME = re.compile("“([一-鿿]{2,8})”")


class Answerer:
    """Answers questions about one index."""

    def __init__(self, index: Index, thesaurus: Thesaurus, *, excerpt_length: int = 160) -> None:
        """Take an index and the word lists; ``excerpt_length`` is in characters."""
        self._index = index
        self._thesaurus = thesaurus
        self._lexicon = Lexicon(index, thesaurus)
        self._resources = Resources.of(index, thesaurus, self._lexicon, excerpt_length=excerpt_length)

    def answer(self, question: str, *, last: Dialogue | None = None) -> Answer:
        """Answer a question; ``last`` is what it may lean on: the answer before it."""
        return self.resolve(question, self._reader.read(question, last=last))

    def interpret(self, question: str, *, last: Dialogue | None = None) -> Interpretation:
        """Return what each step of reading made of a question."""
        return self._reader.interpret(question, last=last)

    def resolve(self, question: str, reading: Reading) -> Answer:
        """Answer a reading as it is, as after a button has changed it."""
        if reading.intent in (Intent.NONE, Intent.META):
            return Answer(question=question, reading=reading)
        if not reading.topics and not reading.query:
            return answer_overview(self._resources, question, reading)
        if reading.intent is Intent.WHICH and _asks_values(reading):
            reading = replace(reading, intent=Intent.FIGURES)
        if reading.intent is Intent.WHICH:
            return answer_which(self._resources, question, reading)
        if reading.intent is Intent.FIGURES:  # its rules take long to compile: not before they are needed
            from index.answering.figure_rows import answer_figures

            return answer_figures(self._resources, question, reading)
        from index.answering.facts import answer_passages

        defined = reading.wanted.expected is Expected.DEFINITION
        answer = answer_definition(self._resources, question, reading) if defined else None
        return confess(answer or answer_passages(self._resources, question, reading))

    @cached_property
    def _reader(self) -> QuestionReader:
        """Load the models when the first question comes."""
        sounds = cache(lambda: SoundIndex(_vocabulary(self._index, self._thesaurus)))
        places = PlaceLinker(
            self._index.corpus.reports,
            is_ordinary=self._lexicon.is_ordinary,
            similar_names=lambda name, names: sounds().similar_names(name, names),
            divisions_in=count_divisions,
        )
        return QuestionReader(
            load_tagger(knowledge_of(self._lexicon, self._thesaurus, places.spots)),
            Classifiers(MODELS, self._lexicon.cut),
            Linker(self._lexicon, self._thesaurus, sounds),
            places,
            YearLinker(self._index.corpus.reports),
        )


def _asks_values(reading: Reading) -> bool:
    """Say whether a list is asked of those whose figures lie within bounds: 化解纠纷超过100起的镇."""
    return Operator.LIMIT in reading.operators and reading.bounds != Bounds()


def _vocabulary(index: Index, thesaurus: Thesaurus) -> Iterator[str]:
    """Yield the words a misspelt one may stand for: the field's terms, and the names the reports quote."""
    for group in thesaurus.groups:
        yield from group.stating
    for block in index.blocks:
        yield from _QUOTED_NAME.findall(block.text)
