"""Rank sentences by a question: all of its words count, and most those the reading took for the thing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from corpus.divisions import short_name
from corpus.model import Block, Part, Place
from index.answering.evidence import Evidence, folded_text
from index.answering.resources import Resources
from index.mixture import Mask
from index.model import Excerpt, Intent, Reading
from index.query.spoken import in_official_words
from index.sentences import Span, sentences_of

# All of these were chosen together, for facts, ways of doing and paraphrases, by
#   score.py --gold dev2_gold.jsonl, score.py --gold dev_gold.jsonl, python -m tests.relevance --set questions
# and lie on plateaus: a third more or less of any one loses at most two of the 189 questions at rank 1.
_QUESTION, _OFFICIAL = 0.5, 0.75
"""What a term of the question as typed counts for, and one of official words; one of the query counts 1."""

_COVERAGE, _FIGURE = 0.8, 0.25
"""What the terms of the field and the kind of figure asked for add to the 1 of the words."""

_PARAGRAPH, _PARAGRAPH_OF_WAY = 0.2, 0.8
"""What the paragraph's rank adds: a way of doing takes more than one sentence, a fact stands in one."""

_PART = 0.3
"""What standing in the part that was named adds: a fact that stands in another is no less true."""

_PARAGRAPHS, _PARAGRAPHS_OF_WAY = 25, 40
"""How many paragraphs are looked into; for facts the figures are the same from 20 to 100."""

_FIGURES_READ = 30
"""How many of the best sentences are read for figures."""

_LENGTH, _BY_LENGTH = 40, 0.2
"""Characters of a usual sentence, and how far its length counts: a long one says more by chance."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What sentences are ranked by.

    Attributes:
        text: All words that may find a paragraph.
        terms: Pairs of characters and characters, and how much each tells.
        evidence: The terms of the field and the content words, with their listed equals.
        kind: The kind of figure that answers, or None.
        part: The part that is named, whose sentences come first, or None.
        paragraph: What the rank of the paragraph adds.
        paragraphs: How many paragraphs are looked into.
    """

    text: str
    terms: Mapping[str, float]
    evidence: Evidence
    kind: str | None
    part: Part | None
    paragraph: float
    paragraphs: int

    @classmethod
    def of(cls, resources: Resources, question: str, reading: Reading) -> "Wish":
        """Take what was typed, what the reading made of it, and the official words for both."""
        said = expanded_query(resources, reading)
        way = reading.intent is Intent.HOW
        typed = _without_names(question, _places_of(resources, reading))
        official = _official_words(resources, f"{typed} {said}")
        added = [word for word in (*said.split(), *official) if word not in reading.query]
        terms: dict[str, float] = {}
        for text, weight in ((reading.query, 1.0), (typed, _QUESTION), (" ".join(added), _OFFICIAL)):
            for term, tells in resources.index.weights_of(text).items():
                terms[term] = terms.get(term, 0.0) + weight * tells
        return cls(
            text=" ".join((typed, said, *official)),
            terms=terms,
            evidence=resources.evidence(" ".join((said, *official))),
            kind=reading.wanted.unit if reading.intent in (Intent.FACT, Intent.FIGURES) else None,
            part=reading.part,
            paragraph=_PARAGRAPH_OF_WAY if way else _PARAGRAPH,
            paragraphs=_PARAGRAPHS_OF_WAY if way else _PARAGRAPHS,
        )

    @cached_property
    def all_terms(self) -> float:
        """What all terms together tell, above 0."""
        return sum(self.terms.values()) or 1.0

    def said_in(self, text: str) -> float:
        """Return the share of the terms that a sentence says, from 0 to about 1."""
        folded, said = folded_text(text), 0.0
        for term, tells in self.terms.items():  # a plain loop: this runs ten thousand times a question
            if term in folded:
                said += tells
        usual = 1 - _BY_LENGTH + _BY_LENGTH * len(folded) / _LENGTH
        return said / usual / self.all_terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One ranked sentence.

    Attributes:
        block: Where it stands.
        at: Its number among the block's sentences, from 0.
        worth: How well it answers; compares within one question.
        held: How much of the question it holds, from 0 to about 1; compares between questions.
    """

    block: Block
    at: int
    worth: float
    held: float

    @property
    def text(self) -> str:
        """The sentence."""
        start, end = sentences_of(self.block)[self.at]
        return self.block.text[start:end]


def expanded_query(resources: Resources, reading: Reading) -> str:
    """Return the ranking words of a reading, with the terms of the field that it speaks of."""
    said = reading.query
    terms = [group.preferred for group in resources.lexicon.everyday("".join(said.split()))]
    terms += [topic.text for topic in reading.topics if not topic.excluded]
    return " ".join((said, *dict.fromkeys(word for word in terms if word not in said))).strip()


def rank_passages(resources: Resources, wish: Wish, *, within: Mask | None) -> list[Passage]:
    """Return the sentences of the best paragraphs, best first."""
    hits = resources.index.rank(wish.text, limit=wish.paragraphs, within=within)
    top = hits[0].score or 1.0 if hits else 1.0
    found = [(hit, at, *_weigh(wish, text)) for hit in hits for at, text in enumerate(_sentences(hit.block))]
    most = max((said for _, _, said, _ in found), default=0.0) or 1.0
    passages = [
        Passage(
            block=hit.block,
            at=at,
            worth=said / most + _COVERAGE * coverage + _beside(wish, hit.block, hit.score / top),
            held=(2 * said + coverage) / 3,
        )
        for hit, at, said, coverage in found
    ]
    return _raise_figures(wish, sorted(passages, key=_best_first))


def _beside(wish: Wish, block: Block, rank: float) -> float:
    """Return what its paragraph adds to the worth of a sentence."""
    return wish.paragraph * rank + (_PART if wish.part is block.part else 0.0)


def _weigh(wish: Wish, text: str) -> tuple[float, float]:
    return wish.said_in(text), wish.evidence.coverage(text)


def _sentences(block: Block) -> list[str]:
    return [block.text[start:end] for start, end in sentences_of(block)]


def _raise_figures(wish: Wish, passages: list[Passage]) -> list[Passage]:
    """Raise what gives a figure of the kind asked for, among the best."""
    if wish.kind is None:
        return passages
    from index.figures.quantities import find_quantities  # its rules take long to compile

    best = [
        replace(passage, worth=passage.worth + _FIGURE)
        if any(quantity.kind == wish.kind for quantity in find_quantities(passage.text))
        else passage
        for passage in passages[:_FIGURES_READ]
    ]
    return [*sorted(best, key=_best_first), *passages[_FIGURES_READ:]]


def _best_first(passage: Passage) -> float:
    return -passage.worth


def cut_passages(passages: Iterable[Passage], evidence: Evidence, *, length: int) -> Iterator[Excerpt]:
    """Yield an excerpt of about ``length`` around each passage that no excerpt before it shows."""
    taken: dict[str, list[Span]] = {}
    for passage in passages:
        spans, shown = sentences_of(passage.block), taken.setdefault(passage.block.id, [])
        if any(first <= passage.at <= last for first, last in shown):
            continue
        first, last = evidence.widen(passage.block, passage.at, length=length)
        if any(begin <= last and first <= end for begin, end in shown):
            first = last = passage.at
        shown.append((first, last))
        yield evidence.cut(passage.block, spans[first][0], spans[last][1])


def _places_of(resources: Resources, reading: Reading) -> list[Place]:
    table = resources.table
    return [report.place for report in table.pick(table.chosen(reading.places))] if reading.places else []


def _without_names(question: str, places: Iterable[Place]) -> str:
    """Blank the names of the places asked about: they chose the reports, and tell no sentence apart."""
    full = {
        name
        for place in places
        for name in (place.name, place.county, place.city, place.province, *place.clues)
    }
    for name in sorted({*full, *map(short_name, full)}, key=lambda name: (-len(name), name)):
        question = question.replace(name, " ") if len(name) > 1 else question
    return question


def _official_words(resources: Resources, text: str) -> list[str]:
    """Return the official words for the everyday ones of a text."""
    words = in_official_words(text, ends_word=resources.lexicon.is_cut_after, occurs=lambda _: True)
    return [word for word in words.split() if word not in text]
