"""What each piece of the ranking gains, on questions of ours: ``python -m tests.relevance.ablation``.

Prints the table of ABLATION.md. Four collections: the judged questions of both sets over the lines of the
reports, the same over single sentences (the size of a search engine's passages), and clozes: sentences
with words dropped, replaced and moved, in which the wording is found again that people half remember.
"""

import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import ir_measures
from ir_measures import RR, Qrel, ScoredDoc, Success, nDCG

from corpus.load import SHIPPED, load_corpus
from corpus.model import Block, Paragraph
from index.analysis import cut_runs, read_query, words_of
from index.engine import TermIndex, Weights
from index.folding import fold_phrase
from index.ranked_texts import headings_above, ranked_text, sections_of
from index.ranking import Ranker
from index.segmentation import Segmenter
from index.sentences import sentences_of
from tests.relevance.judged import Question, read_questions
from tests.relevance.make_trec import judge, rankable

MEASURES = (Success @ 1, nDCG @ 10, RR @ 10)
DEPTH = 100
CLOZES = 600
SEGMENTER = Segmenter()

Ranking = Callable[[str], list[tuple[int, float]]]


@dataclass(frozen=True)
class Unit:
    """Something that is ranked: a paragraph or a sentence of one."""

    block: Block
    text: str
    headed: str  # under its headings

    @property
    def line(self) -> str:
        return f"{self.block.source[:3]}:{self.block.line}"


@dataclass(frozen=True)
class Collection:
    """Questions and what answers them, over units; several units may bear one docid."""

    name: str
    units: Sequence[Unit]
    docids: Sequence[str]
    questions: Mapping[str, str]
    qrels: Sequence[Qrel]

    def measure(self, ranking: Ranking) -> list[float]:
        """Return the measures of a ranking, each docid at its best unit's place."""
        run = [
            ScoredDoc(qid, docid, score)
            for qid, question in self.questions.items()
            for docid, score in first_of_each((self.docids[at], score) for at, score in ranking(question))
        ]
        found = ir_measures.calc_aggregate(MEASURES, self.qrels, run)
        return [found[measure] for measure in MEASURES]


def main() -> None:
    """Write one row a piece, one column a collection."""
    collections = make_collections()
    table = [
        "| | " + " | ".join(each.name for each in collections) + " |",
        "|---" * (len(collections) + 1) + "|",
    ]
    columns = [list(ablate(each)) for each in collections]
    for row in zip(*columns, strict=True):
        cells = [" / ".join(f"{value:.3f}" for value in values) for _, values in row]
        table.append(f"| {row[0][0]} | " + " | ".join(cells) + " |")
    sys.stdout.write("\n".join(table) + "\n")


def ablate(collection: Collection) -> Iterator[tuple[str, list[float]]]:
    """Yield the name and the measures of each step from a plain program to the product."""
    texts = [fold_phrase(unit.text) for unit in collection.units]
    documents = sections_of([unit.block for unit in collection.units])
    bare = Ranker.build(texts, documents, segmenter=SEGMENTER)
    full = Ranker.build([unit.headed for unit in collection.units], documents, segmenter=SEGMENTER)
    words = TermIndex.build([words_of(text, SEGMENTER) for text in texts], weights=Weights())

    def by(index: TermIndex, terms_of: Callable[[str], Sequence[str]]) -> list[float]:
        return collection.measure(lambda question: pair_up(index.top(terms_of(question), limit=DEPTH)))

    def with_weights(ranker: Ranker, document: float, closeness: float) -> list[float]:
        ranker = replace(ranker, document_weight=document, closeness_weight=closeness)
        return collection.measure(lambda question: ranker.rank(question, limit=DEPTH))

    yield "words of jieba, as asked", by(words, lambda question: words_of(fold_phrase(question), SEGMENTER))
    yield "characters", by(bare.texts.characters, lambda question: read_query(question, SEGMENTER).characters)
    yield "pairs", by(bare.texts.pairs, lambda question: read_query(question, SEGMENTER).pairs)
    yield "pairs + characters", with_weights(bare, 0.0, 0.0)
    yield "+ headings above", with_weights(full, 0.0, 0.0)
    yield "+ score of the section", with_weights(full, full.document_weight, 0.0)
    yield "+ closeness: the product", with_weights(full, full.document_weight, full.closeness_weight)


def make_collections() -> list[Collection]:
    """Return the judged questions over lines and over sentences, and the clozes."""
    blocks = [block for block in load_corpus([SHIPPED]).blocks() if isinstance(block, Paragraph)]
    paragraphs = [Unit(block, block.text, ranked_text(block)) for block in blocks]
    sentences = [unit for block in blocks for unit in sentence_units(block)]
    judged = {name: rankable(read_questions(name)) for name in ("dev_gold", "questions")}
    return [
        *(over_lines(f"{name}, lines", paragraphs, questions) for name, questions in judged.items()),
        over_sentences("both, sentences", sentences, [each for many in judged.values() for each in many]),
        clozes("clozes, sentences", sentences),
    ]


def sentence_units(block: Block) -> Iterator[Unit]:
    above = "\n".join(map(fold_phrase, headings_above(block)))
    for start, end in sentences_of(block):
        text = block.text[start:end]
        yield Unit(block, text, f"{above}\n{fold_phrase(text)}")


def over_lines(name: str, units: Sequence[Unit], questions: Sequence[Question]) -> Collection:
    qrels = [Qrel(each["id"], docid, rel) for each in questions for docid, rel in judge(each)]
    asked = {each["id"]: each["q"] for each in questions}
    return Collection(name, units, [unit.line for unit in units], asked, qrels)


def over_sentences(name: str, units: Sequence[Unit], questions: Sequence[Question]) -> Collection:
    docids = [f"{number}" for number in range(len(units))]
    qrels = [
        Qrel(each["id"], docid, 1)
        for each in questions
        for docid, unit in zip(docids, units, strict=True)
        if any(holds(unit, span) for span in each["spans"])
    ]
    return Collection(name, units, docids, {each["id"]: each["q"] for each in questions}, qrels)


def holds(unit: Unit, span: Mapping[str, str | int]) -> bool:
    """Say whether a sentence is in a judged quote, or the quote in it."""
    quote, text = fold_phrase(str(span["quote"])), fold_phrase(unit.text).strip("。;,")
    return unit.line == f"{span['file']}:{span['line']}" and bool(text) and (text in quote or quote in text)


def clozes(name: str, units: Sequence[Unit]) -> Collection:
    """Ask for sentences by 6 to 12 of their words: a third dropped, some replaced, some cut, some turned."""
    generator = random.Random(1)
    vocabulary = [word for unit in units for word in words_of(fold_phrase(unit.text), SEGMENTER)]
    long = [number for number, unit in enumerate(units) if len(unit.text) > 25]
    asked, qrels = {}, []
    for number in generator.sample(long, CLOZES):
        words = [word for word in SEGMENTER.cut(fold_phrase(units[number].text)) if cut_runs(word) == [word]]
        at = generator.randrange(max(1, len(words) - 8))
        kept = list(damage(words[at : at + generator.randint(6, 12)], vocabulary, generator))
        turn = generator.randrange(len(kept) + 1) if generator.random() < 0.3 else 0
        asked[f"c{number}"] = "".join(kept[turn:] + kept[:turn])
        qrels.append(Qrel(f"c{number}", f"{number}", 1))
    return Collection(name, units, [f"{number}" for number in range(len(units))], asked, qrels)


def damage(words: Sequence[str], vocabulary: Sequence[str], generator: random.Random) -> Iterator[str]:
    for word in words:
        chance = generator.random()
        if chance > 0.6:
            yield word
        elif chance > 0.5:
            yield generator.choice(word)
        elif chance > 0.35:
            yield generator.choice(vocabulary)


def first_of_each(hits: Iterator[tuple[str, float]]) -> list[tuple[str, float]]:
    best: dict[str, float] = {}
    for docid, score in hits:
        best.setdefault(docid, score)
    return list(best.items())


def pair_up(top: tuple[Sequence[int], Sequence[float]]) -> list[tuple[int, float]]:
    numbers, scores = top
    return list(zip(map(int, numbers), map(float, scores), strict=True))


if __name__ == "__main__":
    main()
