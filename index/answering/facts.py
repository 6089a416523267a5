"""Answer a question of fact, or how a thing is done: the paragraphs and sentences that answer."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from index.answering.evidence import Evidence
from index.answering.passages import Wish, cut_passages, expanded_query, rank_passages
from index.answering.resources import Resources, Scope, group_by_report
from index.model import Answer, Excerpt, Intent, Reading, Stated, Tier
from index.notes import Note, NoteKind

_SHOWN = {Intent.FACT: 6, Intent.HOW: 24}
_LENGTH = {Intent.FACT: 1.0, Intent.HOW: 1.6}
_LEAST = {Intent.FACT: 0.5, Intent.HOW: 0.2}
"""Share of what the best excerpt holds that another must hold to be shown; a way of doing has many sides."""

_ENOUGH = 0.6
"""Share of the query's weight a paragraph must hold to be stated as the answer."""

_ENOUGH_IN_PLACE = 0.34
"""The same when the township is named, so that less must tell which one is meant."""


def answer_passages(resources: Resources, question: str, reading: Reading) -> Answer:
    """State the reports whose paragraphs hold enough of what is asked; the rest is near.

    A part that was named (今年打算…) comes first, but a fact that stands in another part is no less true.
    """
    asked, scope = Scope.of(resources, reading), Scope.of(resources, replace(reading, part=None))
    wish = Wish.of(resources, question, reading)
    evidence = resources.evidence(expanded_query(resources, reading))
    length = round(resources.excerpt_length * _LENGTH.get(reading.intent, 1.0))
    excerpts = _best_of(resources, wish, scope, length=length, intent=reading.intent)
    enough = _ENOUGH_IN_PLACE if reading.places else _ENOUGH
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
        without_part=asked.without_part,
        ranked=tuple(excerpts),
    )


def _silence(words: Sequence[str]) -> tuple[Note, ...]:
    return (Note(kind=NoteKind.LACKING, words=tuple(words)),) if words else ()


def _best_of(resources: Resources, wish: Wish, scope: Scope, *, length: int, intent: Intent) -> list[Excerpt]:
    """Return the excerpts that are worth at least a share of the best one, best first."""
    passages = rank_passages(resources, wish, within=scope.mask)
    least = _LEAST.get(intent, 0.5) * max((passage.worth for passage in passages), default=0.0)
    worthy = [passage for passage in passages if passage.worth >= least]
    return list(islice(cut_passages(worthy, wish.evidence, length=length), _SHOWN.get(intent, 8)))


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
