"""Answer which townships mention a topic: every mention counted, and who is silent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

import numpy as np

from corpus.model import Part
from index.answering.mentions import Found
from index.answering.near import find_near
from index.answering.operators import Matter, choose, narrows, not_done
from index.answering.passages import Wish
from index.answering.resources import Chosen, Resources, Scope, all_excerpts
from index.answering.states import States
from index.answering.tallies import counts_of, tally_elsewhere, tally_parts, tally_things
from index.model import Answer, Combination, Reading, Stated
from index.notes import Note, NoteKind
from index.wanted import Operator

_ENOUGH = 0.7
"""How sure a thing must be that is listed alone where another one was not read for sure."""

_RELATED = 6
_SUGGESTED = 3

_SAID = {
    Operator.ORDER: NoteKind.BY_MENTIONS,
    Operator.STRICT: NoteKind.LITERAL,
    Operator.WIDE: NoteKind.WIDER,
}
"""What is said of an operator that a list applies without a word in the headline."""


def answer_which(resources: Resources, question: str, reading: Reading) -> Answer:
    """State the reports that mention the topics as the reading combines them and its operators narrow them.

    What was not surely read and nobody mentions is left out, and said; where nothing is left, nothing is
    stated or denied, and what is near the whole question is offered.
    """
    reading = _widened(reading)
    scope = Scope.of(resources, reading)
    found = _find(resources, reading, scope)
    heard = [one for one in found if one.topic.licensed or one.is_met]
    if _is_unread(reading, heard):
        return _answer_unread(resources, question, reading, scope)
    if left_out := tuple(one.topic.text for one in found if one not in heard):
        topics = tuple(one.topic for one in heard)
        note = Note(kind=NoteKind.THING_LEFT_OUT, words=left_out)
        reading = replace(reading, topics=topics, notes=(*reading.notes, note))
    listed = _List(resources=resources, reading=reading, scope=scope, found=heard)
    if listed.is_empty and not reading.sure:
        return _answer_unread(resources, question, reading, scope)
    return listed.answer(question)


@dataclass(frozen=True, eq=False, kw_only=True)
class _List:
    """One list: what was found of each topic, and who is chosen by it."""

    resources: Resources
    reading: Reading
    scope: Scope
    found: Sequence[Found]

    def answer(self, question: str) -> Answer:
        """State who is chosen, with what is told apart, what is near and who is not."""
        matter, reading, table = self.matter, self.reading, self.resources.table
        stated = counts_of(matter, self.states.of(self.chosen, matter.wanted))
        related = self._related(question)
        return Answer(
            question=question,
            reading=replace(reading, notes=tuple(dict.fromkeys((*reading.notes, *_notes(matter))))),
            scope=self.scope.reports,
            stated=stated,
            related=related,
            absent=table.pick(self.scope.chosen & ~self.chosen),
            without_part=self.scope.without_part,
            tallies=tally_parts(matter) if reading.parts else tally_things(matter, self.chosen),
            elsewhere=() if stated or matter.counts.any() else tally_elsewhere(matter),
            ranked=all_excerpts((*stated, *related)),
            suggestions=() if stated else _suggest(self.resources, reading),
        )

    @cached_property
    def matter(self) -> Matter:
        """What the operators work on."""
        return Matter(
            resources=self.resources,
            reading=self.reading,
            wanted=[one.stating(wide=self.reading.wide) for one in self._wanted],
            unwanted=[one.stating(wide=self.reading.wide) for one in self.found if one.topic.excluded],
            anywhere=self._anywhere,
            scope=self.scope,
        )

    @cached_property
    def states(self) -> States:
        """What makes the entries of reports."""
        evidence = self.resources.evidence(self.reading.query)
        return States(resources=self.resources, found=self.found, evidence=evidence)

    @cached_property
    def chosen(self) -> Chosen:
        """The reports that are stated."""
        return choose(self.matter)

    @property
    def is_empty(self) -> bool:
        """Whether nobody mentions it at all, in no part and in no way."""
        return not (self.chosen.any() or self._uncounted)

    @cached_property
    def _wanted(self) -> list[Found]:
        return [one for one in self.found if not one.topic.excluded]

    def _anywhere(self) -> list[Found]:
        """Find what is wanted in whole reports."""
        whole = replace(self.reading, part=None, parts=())
        return [
            one
            for one in _find(self.resources, whole, Scope.of(self.resources, whole))
            if not one.topic.excluded
        ]

    def _related(self, question: str) -> tuple[Stated, ...]:
        """Return what is offered besides: mentions that do not count, listed synonyms, what ranks near."""
        if self.matter.unwanted:
            return ()
        matter, wanted, uncounted = self.matter, self._wanted, self._uncounted
        if narrows(matter) and (uncounted or self.chosen.any()):
            return uncounted
        free = self.scope.chosen & ~self.chosen
        said = matter.combine(matter.count([one.stating(wide=True) for one in wanted]) > 0)
        chosen = free & said & ~self._are_of(uncounted) if wanted else np.zeros_like(free)
        listed = self.states.of(chosen, [one.synonym for one in wanted])
        if self.reading.combination is Combination.ALL and len(wanted) > 1:
            return (*uncounted, *listed)
        limit = 0 if uncounted else max(0, _RELATED - len(listed))
        near = self._near(question, without=self.chosen | chosen)
        return (*uncounted, *listed, *islice(near, limit))

    def _near(self, question: str, *, without: Chosen) -> Iterator[Stated]:
        """Yield what is near; beside those that state a thing by name only where other words will do."""
        reading, stated = self.reading, bool(self.chosen.any())
        vague = reading.described or not reading.sure or (reading.wide and stated)
        if vague or not stated:
            wish = Wish.of(self.resources, question, reading)
            yield from find_near(self.resources, self.scope, wish, without=without, vague=vague)

    @cached_property
    def _uncounted(self) -> tuple[Stated, ...]:
        """Return who mentions it elsewhere, or not as an operator wants it, where nobody is stated."""
        if self.chosen.any() or not self._wanted:
            return ()
        matter = self.matter
        if narrows(matter) and matter.counts.any():
            some = np.asarray((matter.counts > 0).any(axis=0), np.bool_)
            return self.states.of(self.scope.chosen & some, matter.wanted)
        if self.matter.unwanted or not (self.reading.part or self.reading.parts):
            return ()
        return self.states.of(matter.combine(matter.counts_anywhere > 0), matter.wanted_anywhere)

    def _are_of(self, stated: Sequence[Stated]) -> Chosen:
        return self.resources.table.chosen(one.report.id for one in stated)


def _widened(reading: Reading) -> Reading:
    """Return the reading with or without synonyms, as it asks for."""
    if Operator.STRICT in reading.operators:
        return replace(reading, wide=False)
    return replace(reading, wide=True) if Operator.WIDE in reading.operators else reading


def _find(resources: Resources, reading: Reading, scope: Scope) -> list[Found]:
    find = resources.search.find_problems if reading.part is Part.PROBLEMS else resources.search.find
    return [find(topic, within=scope.mask) for topic in reading.topics]


def _is_unread(reading: Reading, heard: Sequence[Found]) -> bool:
    """Say whether nothing is left to list by: no thing, or none of those that must be mentioned."""
    if any(note.kind is NoteKind.DENIED_NOTHING for note in reading.notes):
        return True
    if not reading.topics:
        return not (reading.part or reading.parts)
    wants = any(not topic.excluded for topic in reading.topics)
    left = [one.topic for one in heard if one.topic.excluded is not wants]
    whole = len(heard) == len(reading.topics)  # else what is left may say too little: 地方 of 吃饭的地方
    return not (left if whole else any(topic.known or topic.surety >= _ENOUGH for topic in left))


def _answer_unread(resources: Resources, question: str, reading: Reading, scope: Scope) -> Answer:
    """Offer what is near the whole question, and state nothing."""
    wish = Wish.of(resources, question, reading)
    near = tuple(islice(find_near(resources, scope, wish, without=~scope.chosen, vague=True), _RELATED))
    return Answer(
        question=question,
        reading=reading,
        scope=scope.reports,
        related=near,
        without_part=scope.without_part,
        unread=True,
        ranked=all_excerpts(near),
        suggestions=_suggest(resources, reading),
    )


def _notes(matter: Matter) -> Iterator[Note]:
    """Yield what is to be said of the operators: applied unseen, or not at all."""
    for operator in matter.reading.operators:
        if operator in _SAID and matter.counts.any():
            yield Note(kind=_SAID[operator])
    for operator in not_done(matter):
        yield Note(kind=NoteKind.NOT_DONE, words=(operator.value,))


def _suggest(resources: Resources, reading: Reading) -> tuple[str, ...]:
    """Return questions for near terms that the reports do mention; as suggestions, never as evidence."""
    thesaurus, lexicon = resources.thesaurus, resources.lexicon
    near: list[str] = []
    for topic in reading.topics:
        inside = [word for word in lexicon.parts(topic.text) if thesaurus.group_of(word)]
        near += () if topic.excluded else (*topic.synonyms, *thesaurus.near(topic.text), *inside)
    known = [word for word in dict.fromkeys(near) if lexicon.occurs(word)]
    return tuple(f"哪些报告提到{word}？" for word in known[:_SUGGESTED])
