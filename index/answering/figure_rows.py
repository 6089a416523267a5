"""Answer how many, township by township: the figure as written, who hides it and who is silent."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from corpus.model import Block, Part, Report
from index.answering.evidence import AnyEvidence, Evidence
from index.answering.facts import expanded_query
from index.answering.resources import Resources, Scope, all_excerpts
from index.deferred import Deferred
from index.figures.question import figure_question
from index.figures.reading import Figure, read_figures
from index.model import Answer, Combination, Excerpt, FigureRow, Reading, Stated, Tier
from index.question.frames import asked_noun
from index.sentences import cut_excerpt, sentences_of

_CANDIDATES = 200
_ROWS = 4
_ENOUGH = 0.5
"""Share of the query's weight that a sentence must hold for its figures to answer."""

_COUNTED = 0.4
"""Share of the counted thing's name that the name of a figure must hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """One sentence that bears on the question, its figures that answer it, and how well it fits.

    ``speaks`` says whether it names the thing counted.
    """

    block: Block
    span: tuple[int, int]
    figures: tuple[Figure, ...]
    fit: float
    speaks: bool

    @property
    def masked(self) -> bool:
        return all(figure.masked for figure in self.figures)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What a question for figures wants: its words, the thing counted, and the kind of unit."""

    evidence: Evidence
    counted: Evidence
    kind: str | None

    def counts(self, figure: Figure) -> bool:
        """Say whether a figure counts the thing by name."""
        return self.counted.coverage(figure.what) >= _COUNTED

    def answering(self, figures: Sequence[Figure]) -> list[Figure]:
        """Return the figures of the kind asked for that name what is asked, else what counts it, else all."""
        of_kind = [figure for figure in figures if self.kind is None or figure.kind == self.kind]
        named = [figure for figure in of_kind if self.evidence.coverage(figure.what) > 0]
        return named or [figure for figure in figures if self.counts(figure)] or of_kind


def answer_figures(resources: Resources, question: str, reading: Reading) -> Answer:
    """State every report that gives a figure for what is asked, its best sentences first."""
    scope, table = Scope.of(resources, reading), resources.table
    evidence = _evidence(resources, reading)
    asked = _Asked(
        evidence=evidence,
        counted=_counted(resources, question, reading),
        kind=figure_question(question).unit_kind,
    )
    hits = resources.index.rank(expanded_query(resources, reading), limit=_CANDIDATES, within=scope.mask)
    stated, related = [], []
    for report, sentences in _by_report(resources, [hit.block for hit in hits], asked):
        if rows := _best(sentences):
            stated.append(_state(report, rows))
        elif mute := [one for one in sentences if one.speaks]:
            related.append(_mention(resources, evidence, report, mute[0]))
    stated.sort(key=lambda one: (one[1].masked, -one[1].fit))
    told = tuple(one for one, _ in stated)
    return Answer(
        question=question,
        reading=reading,
        scope=scope.reports,
        stated=told,
        related=tuple(related),
        absent=table.pick(scope.chosen & ~table.chosen(one.report.id for one in told)),
        without_part=scope.without_part,
        ranked=_ranked(told, related),
    )


def _by_report(
    resources: Resources, blocks: Iterable[Block], asked: _Asked
) -> Iterator[tuple[Report, list[_Sentence]]]:
    """Yield each report that has sentences which bear on the question, in corpus order."""
    found: dict[int, list[_Sentence]] = {}
    for block in blocks:
        for sentence in _bearing(asked, block):
            found.setdefault(resources.table.numbers[block.report_id], []).append(sentence)
    for number in sorted(found):
        yield resources.table.reports[number], found[number]


def _evidence(resources: Resources, reading: Reading) -> Evidence:
    """Weigh by the whole query, or by whichever of the things listed a sentence speaks of."""
    topics = [topic for topic in reading.topics if not topic.excluded]
    if reading.combination is Combination.ANY and len(topics) > 1:
        return AnyEvidence([resources.evidence(topic.literal[0]) for topic in topics])
    return resources.evidence(expanded_query(resources, reading))


def _counted(resources: Resources, question: str, reading: Reading) -> Evidence:
    """Weigh by the thing that is counted: 隐患 in 发现了多少处隐患, else what is asked about first."""
    return resources.evidence(asked_noun(question) or (reading.topics[0].text if reading.topics else ""))


def _bearing(asked: _Asked, block: Block) -> Iterator[_Sentence]:
    """Yield the sentences of a block that hold enough of the query, with the figures that answer it."""
    if asked.evidence.coverage(block.text) < _ENOUGH and not asked.counted.coverage(block.text):
        return  # no sentence holds more than all of them together
    for start, end in sentences_of(block):
        sentence = block.text[start:end]
        coverage = asked.evidence.coverage(sentence)
        speaks = asked.counted.coverage(sentence) > 0
        if coverage < _ENOUGH and not speaks:
            continue
        figures = asked.answering(read_figures(sentence, planned=block.part is Part.PLAN))
        fit = coverage + max((asked.evidence.coverage(figure.what) for figure in figures), default=0.0)
        if coverage >= _ENOUGH or not figures or any(asked.counts(figure) for figure in figures):
            yield _Sentence(block=block, span=(start, end), figures=tuple(figures), fit=fit, speaks=speaks)


def _best(sentences: Sequence[_Sentence]) -> list[_Sentence]:
    """Return the sentences with figures, those that show them first, then the best fitting."""
    telling = [sentence for sentence in sentences if sentence.figures]
    return sorted(telling, key=lambda sentence: (sentence.masked, -sentence.fit, sentence.block.number))[
        :_ROWS
    ]


def _state(report: Report, sentences: Sequence[_Sentence]) -> tuple[Stated, _Sentence]:
    rows: list[FigureRow] = []
    excerpts: list[Excerpt] = []
    for sentence in sentences:
        excerpt = _excerpt(sentence)
        excerpts.append(excerpt)
        rows.extend(_row(figure, excerpt) for figure in sentence.figures)
    return Stated(report=report, mentions=0, excerpts=tuple(excerpts), rows=tuple(rows)), sentences[0]


def _mention(resources: Resources, evidence: Evidence, report: Report, sentence: _Sentence) -> Stated:
    """Return a report that speaks of the matter without a figure."""
    cut = partial(evidence.best_excerpt, sentence.block, length=resources.excerpt_length)
    return Stated(report=report, mentions=0, excerpts=Deferred(lambda: (cut(),)), tier=Tier.NEAR)


def _excerpt(sentence: _Sentence) -> Excerpt:
    start, end = sentence.span
    figures = [(start + figure.start, start + figure.end) for figure in sentence.figures]
    return cut_excerpt(sentence.block, start, end, marks=figures)


def _row(figure: Figure, excerpt: Excerpt) -> FigureRow:
    return FigureRow(
        what=figure.what,
        value=figure.value,
        unit=figure.unit,
        change=figure.change,
        period=figure.period,
        planned=figure.planned,
        masked=figure.masked,
        excerpt=excerpt,
    )


def _ranked(stated: Sequence[Stated], related: Sequence[Stated]) -> Sequence[Excerpt]:
    """Return every report's best sentence first, then the second ones, then what only mentions the matter."""
    rounds = [one.excerpts[at] for at in range(_ROWS) for one in stated if at < len(one.excerpts)]
    return Deferred(lambda: (*rounds, *all_excerpts(related)))
