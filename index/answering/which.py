"""Answer which townships mention a topic: every mention counted, and who is silent."""

import numpy as np

from corpus.model import Part
from index.answering.near import find_near
from index.answering.resources import Chosen, Resources, Scope, all_excerpts
from index.answering.states import States
from index.model import Answer, Combination, Reading, Stated

_RELATED = 6
_SUGGESTED = 3


def answer_which(resources: Resources, question: str, reading: Reading) -> Answer:
    """State the reports that mention the topics as the reading combines them."""
    scope = Scope.of(resources, reading)
    find = resources.search.find_problems if reading.part is Part.PROBLEMS else resources.search.find
    found = [find(topic, within=scope.mask) for topic in reading.topics]
    states = States(resources=resources, found=found, evidence=resources.evidence(reading.query))
    wanted = [one.stating(wide=reading.wide) for one in found if not one.topic.excluded]
    unwanted = [one.stating(wide=reading.wide) for one in found if one.topic.excluded]
    chosen = scope.chosen & states.holding(wanted, reading.combination)
    if unwanted:
        chosen &= ~states.holding(unwanted, Combination.ANY)
    stated = states.of(chosen, wanted)
    related = () if unwanted else _relate(scope, reading, states, chosen)
    return Answer(
        question=question,
        reading=reading,
        scope=scope.reports,
        stated=stated,
        related=related,
        absent=resources.table.pick(scope.chosen & ~chosen),
        without_part=scope.without_part,
        ranked=all_excerpts((*stated, *related)),
        suggestions=() if stated else _suggest(resources, reading),
    )


def _suggest(resources: Resources, reading: Reading) -> tuple[str, ...]:
    """Return questions for near terms that the reports do mention; as suggestions, never as evidence."""
    thesaurus, lexicon = resources.thesaurus, resources.lexicon
    near: list[str] = []
    for topic in reading.topics:
        inside = [word for word in lexicon.parts(topic.text) if thesaurus.group_of(word)]
        near += () if topic.excluded else (*topic.synonyms, *thesaurus.near(topic.text), *inside)
    known = [word for word in dict.fromkeys(near) if lexicon.occurs(word)]
    return tuple(f"哪些报告提到{word}？" for word in known[:_SUGGESTED])


def _relate(scope: Scope, reading: Reading, states: States, stated: Chosen) -> tuple[Stated, ...]:
    """Return what is offered beside the answer: listed synonyms first, then what ranks near."""
    wanted = [one for one in states.found if not one.topic.excluded]
    said = states.holding([one.stating(wide=True) for one in wanted], reading.combination)
    chosen = scope.chosen & said & ~stated if wanted else np.zeros_like(stated)
    listed = states.of(chosen, [one.synonym for one in wanted])
    if reading.combination is Combination.ALL and len(wanted) > 1:
        return listed
    named = " ".join(topic.text for topic in reading.topics)
    query = named if stated.any() else reading.query or named
    limit = max(0, _RELATED - len(listed))
    near = find_near(states.resources, scope, query, without=stated | chosen, limit=limit)
    return (*listed, *near)
