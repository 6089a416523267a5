"""Answer a question of fact, or how a thing is done: the paragraphs and sentences that answer."""

from collections.abc import Sequence
from dataclasses import replace

from index.answering.evidence import Evidence
from index.answering.resources import Resources, Scope, group_by_report
from index.figures.question import figure_question
from index.figures.reading import read_figures
from index.index import Hit
from index.model import Answer, Excerpt, Intent, Reading, Stated, Tier

_CANDIDATES = {Intent.FACT: 20, Intent.HOW: 40}
_SHOWN = {Intent.FACT: 6, Intent.HOW: 24}
_LENGTH = {Intent.FACT: 1.0, Intent.HOW: 1.6}
_LEAST = {Intent.FACT: 0.5, Intent.HOW: 0.2}
"""Share of what the best excerpt holds that another must hold to be shown; a way of doing has many sides."""

_FIGURE = 0.3
"""What the kind of figure asked for adds to a sentence's worth: as much as a third of the query."""

_ENOUGH = 0.6
"""Share of the query's weight a paragraph must hold to be stated as the answer."""

_ENOUGH_IN_PLACE = 0.34
"""The same when the township is named, so that less must tell which one is meant."""


def answer_passages(resources: Resources, question: str, reading: Reading) -> Answer:
    """State the reports whose paragraphs hold enough of what is asked; the rest is near.

    A part that was named (今年打算…) comes first, but a fact that stands in another part is no less true.
    """
    answer = _answer(resources, question, reading)
    if answer.stated or reading.part is None:
        return answer
    elsewhere = _answer(resources, question, replace(reading, part=None))
    return replace(elsewhere, reading=reading) if elsewhere.stated else answer


def _answer(resources: Resources, question: str, reading: Reading) -> Answer:
    scope = Scope.of(resources, reading)
    query = expanded_query(resources, reading)
    evidence = resources.evidence(query)
    hits = resources.index.rank(query, limit=_CANDIDATES.get(reading.intent, 20), within=scope.mask)
    length = round(resources.excerpt_length * _LENGTH.get(reading.intent, 1.0))
    excerpts = _order(evidence, hits, length, kind=_kind(question, reading))[: _SHOWN.get(reading.intent, 8)]
    enough = _ENOUGH_IN_PLACE if reading.places else _ENOUGH
    excerpts = _near_the_best(evidence, excerpts, least=_LEAST.get(reading.intent, 0.5))
    groups = group_by_report(excerpts)
    lacking = evidence.lacking([excerpt.block.text for excerpt in excerpts])
    strong = [key for key, group in groups.items() if not lacking and _best(evidence, group) >= enough]
    stated = _states(resources, {key: groups[key] for key in strong}, Tier.LITERAL)
    related = _states(resources, {key: groups[key] for key in groups if key not in strong}, Tier.NEAR)
    return Answer(
        question=question,
        reading=replace(reading, notes=(*reading.notes, *_silence(lacking))) if reading.places else reading,
        scope=scope.reports,
        stated=tuple(stated),
        related=tuple(related),
        without_part=scope.without_part,
        ranked=tuple(excerpts),
    )


def _silence(words: Sequence[str]) -> tuple[str, ...]:
    return ("这里没有写到" + "、".join(f"“{word}”" for word in words),) if words else ()


def expanded_query(resources: Resources, reading: Reading) -> str:
    """Return the ranking words of a reading, with the official words for everyday ones."""
    said = reading.query
    official = [group.preferred for group in resources.lexicon.everyday("".join(said.split()))]
    official += [topic.text for topic in reading.topics if not topic.excluded]
    return " ".join((said, *dict.fromkeys(word for word in official if word not in said))).strip()


def _near_the_best(evidence: Evidence, excerpts: Sequence[Excerpt], *, least: float) -> list[Excerpt]:
    """Leave out the excerpts that hold less than the ``least`` share of what the best one holds."""
    coverage = [evidence.coverage(excerpt.text) for excerpt in excerpts]
    enough = max(coverage, default=0.0) * least
    return [excerpt for excerpt, share in zip(excerpts, coverage, strict=True) if share >= enough]


def _kind(question: str, reading: Reading) -> str | None:
    """Return the kind of figure a question of fact wants, or None when it wants none."""
    return figure_question(question).unit_kind if reading.intent is Intent.FACT else None


def _order(evidence: Evidence, hits: Sequence[Hit], length: int, *, kind: str | None) -> list[Excerpt]:
    """Cut the hits' telling sentences; what holds most of the query and the kind of figure comes first."""
    top = (hits[0].score if hits else 0.0) or 1.0
    cut = [(hit.score / top, evidence.best_excerpt(hit.block, length=length)) for hit in hits]
    return [excerpt for _, excerpt in sorted(cut, key=lambda one: -_worth(evidence, *one, kind=kind))]


def _worth(evidence: Evidence, score: float, excerpt: Excerpt, *, kind: str | None) -> float:
    tells = kind is not None and any(figure.kind == kind for figure in read_figures(excerpt.text))
    return score + evidence.coverage(excerpt.text) + (_FIGURE if tells else 0.0)


def _best(evidence: Evidence, excerpts: Sequence[Excerpt]) -> float:
    return max(evidence.coverage(excerpt.block.text) for excerpt in excerpts)


def _states(resources: Resources, groups: dict[str, list[Excerpt]], tier: Tier) -> list[Stated]:
    table = resources.table
    return [
        Stated(
            report=table.reports[table.numbers[report_id]], mentions=0, excerpts=tuple(excerpts), tier=tier
        )
        for report_id, excerpts in groups.items()
    ]
