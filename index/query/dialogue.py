"""What a turn takes from the answer before it: topics, places, part, and the way it was asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from index.model import Combination, Dialogue, Intent, Reading, Topic
from index.notes import Note, NoteKind
from index.wanted import Expected, Operator

_INHERITED = 0.5
"""How sure a thing must be for the next turn to lean on it."""


_NAMED = 0.9
"""How sure a thing must be to take the place of the last one where something is asked of it."""


class Act(StrEnum):
    """How a turn relates to the turns before; the names are those of the marked examples."""

    ALONE = "alone"
    TOPIC = "topic"
    PLACE = "place"
    PART = "part"
    ALSO = "also"
    OR = "or"
    WITHOUT = "without"
    REST = "rest"
    OPEN = "open"
    ASK = "ask"
    ELSEWHERE = "elsewhere"
    MORE = "more"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What a turn says by itself: its act, and its own reading as if no turn went before.

    ``others`` are all reports but those of the last reading's places.
    """

    act: Act
    own: Reading
    others: tuple[str, ...] = ()


def is_possible(act: Act, own: Reading, last: Reading) -> bool:
    """Say whether a turn may be meant so: whoever asks for another thing must name one."""
    wanted = any(not topic.excluded for topic in own.topics)
    talk = own.intent in (Intent.META, Intent.NONE)
    needs = {
        Act.TOPIC: own.topics,
        Act.OR: own.topics,
        Act.WITHOUT: own.topics,
        Act.ALSO: wanted,
        Act.PLACE: own.places or own.left_out or own.everywhere or own.notes,
        Act.PART: own.part or own.parts or own.notes,
        Act.REST: not {topic.text for topic in own.topics} - {topic.text for topic in last.topics},
        Act.ALONE: own.topics or own.places or own.part or talk,
    }
    return bool(needs.get(act, True))


def lean(turn: Turn, state: Dialogue) -> Reading:
    """Return the reading of a turn that leans on the last answer."""
    last = replace(state.reading, notes=(), operators=())
    if turn.act is Act.ASK and _names_another(turn.own, last):
        return _other_topic(turn, last, state)
    if turn.act is Act.OPEN and turn.own.topics and not last.topics:
        return _asked_of(turn, last, state)
    return _LEANS.get(turn.act, _once_more)(turn, last, state)


def _names_another(own: Reading, last: Reading) -> bool:
    """Say whether a turn asks of another thing than the last: who has it, or whether the place has."""
    if own.wanted.expected is not Expected.ANY or not own.topics:
        return False
    sure = all(topic.known and topic.surety >= _NAMED for topic in own.topics)
    return own.intent is Intent.WHICH or (own.intent is Intent.FACT and sure and len(last.places) == 1)


def _other_topic(turn: Turn, last: Reading, _: Dialogue) -> Reading:
    """Ask the same of another thing."""
    own = turn.own
    before = {topic.text for topic in last.topics}
    new = tuple(topic for topic in own.topics if topic.text not in before)
    whole = own.combined or len({topic.excluded for topic in own.topics}) > 1
    return replace(
        own,
        topics=own.topics if whole else new or own.topics,
        intent=_intent(own, last),
        places=own.places or last.places,
        part=own.part or last.part,
        wide=last.wide if own.intent is last.intent else own.wide,
        operators=own.operators,
    )


def _intent(own: Reading, last: Reading) -> Intent:
    return last.intent if own.intent is Intent.NONE else own.intent


def _other_place_or_part(turn: Turn, last: Reading, _: Dialogue) -> Reading:
    """Ask the same of other places, another part or another year."""
    own = turn.own
    places = own.places or (() if own.everywhere else last.places)
    if own.left_out and last.places:
        places = tuple(each for each in last.places if each not in own.left_out) or own.places
    elif Operator.COMPARE in own.operators:
        places = tuple(dict.fromkeys((*last.places, *places)))
    return replace(
        last,
        intent=_intent_there(own, last),
        topics=own.topics or last.topics,
        places=places,
        left_out=own.left_out,
        part=own.part or last.part,
        parts=own.parts,
        query=" ".join(filter(None, (last.query, own.query))),
        operators=own.operators,
        bounds=own.bounds,
        wanted=own.wanted if own.wanted != last.wanted and own.wanted.noun else last.wanted,
        notes=own.notes,
    )


def _intent_there(own: Reading, last: Reading) -> Intent:
    """Return what is wanted of other places: a list stays one, unless its ways of doing are asked."""
    if last.intent is Intent.WHICH:
        other = own.intent in (Intent.HOW, Intent.FIGURES) and (own.intent is Intent.HOW or not own.runner_up)
        return own.intent if other else Intent.WHICH
    return last.intent if own.runner_up or own.intent is Intent.WHICH else own.intent


def _with_more(turn: Turn, last: Reading, state: Dialogue) -> Reading:
    """Narrow the list to those that have another thing too, or lack it; or add one that will do as well."""
    own, excluded = turn.own, turn.act is Act.WITHOUT
    known = {topic.text for topic in last.topics}
    if excluded and all(topic.text in known for topic in own.topics):
        return _silent(turn, last, state) if len(last.topics) == len(own.topics) else _now_without(own, last)
    added = tuple(replace(topic, excluded=excluded) for topic in own.topics if topic.text not in known)
    either = turn.act is Act.OR
    wanted = tuple(topic for topic in last.topics if not topic.excluded)
    unwanted = tuple(topic for topic in last.topics if topic.excluded)
    one = last.combination is Combination.ANY and len(wanted) > 1 and not either
    return replace(
        last,
        intent=Intent.WHICH,
        topics=(*((_as_one(wanted),) if one else wanted), *unwanted, *added),
        combination=Combination.ANY if either else Combination.ALL,
        part=own.part or last.part,
        places=own.places or last.places,
        query=" ".join((last.query, *(topic.text for topic in added))),
        operators=own.operators,
        notes=own.notes,
    )


def _now_without(own: Reading, last: Reading) -> Reading:
    """Deny some of the last things, and keep the others."""
    denied = {topic.text for topic in own.topics}
    topics = tuple(replace(topic, excluded=topic.text in denied or topic.excluded) for topic in last.topics)
    return replace(last, intent=Intent.WHICH, topics=topics, combination=Combination.ALL)


def _as_one(topics: Sequence[Topic]) -> Topic:
    """Return topics of which any counts as one topic, so that another can be asked for beside them."""
    return Topic(
        text="、".join(topic.text for topic in topics),
        literal=tuple(dict.fromkeys(phrase for topic in topics for phrase in topic.literal)),
        synonyms=tuple(dict.fromkeys(word for topic in topics for word in topic.synonyms)),
    )


def _silent(turn: Turn, last: Reading, _: Dialogue) -> Reading:
    """Ask for those without the last thing; after those without it, for those with it."""
    own = turn.own
    if not last.topics:
        return Reading(intent=Intent.NONE, notes=(Note(kind=NoteKind.NO_WORD_BEFORE),))
    wanted = [topic for topic in last.topics if not topic.excluded]
    flipped = tuple(replace(topic, excluded=not topic.excluded) for topic in wanted or last.topics)
    return replace(
        last,
        intent=Intent.WHICH,
        topics=flipped,
        combination=last.combination if len(flipped) > 1 else Combination.ALL,
        places=own.places or (last.places if len(last.places) > 1 else ()),
        part=own.part or last.part,
        operators=own.operators,
        notes=own.notes,
    )


def _others(turn: Turn, last: Reading, state: Dialogue) -> Reading:
    """Ask whether others do so too: all but the places asked about, in any words."""
    if last.intent is Intent.WHICH and last.wide and not last.places:
        return Reading(intent=Intent.NONE, notes=(Note(kind=NoteKind.NOBODY_ELSE),))
    intent = (
        Intent.WHICH if last.topics and turn.own.intent in (Intent.FACT, Intent.WHICH) else turn.own.intent
    )
    return replace(
        last,
        intent=intent,
        wide=True,
        places=turn.own.places or (turn.others if last.places or _found_one(state) else ()),
        notes=(Note(kind=NoteKind.EVERYWHERE),),
    )


def _found_one(state: Dialogue) -> bool:
    return state.reading.intent is not Intent.WHICH and len(state.stated) == 1


def _asked_of(turn: Turn, last: Reading, state: Dialogue) -> Reading:
    """Ask something of the last thing: of the place opened, the one found, else the last places."""
    own = turn.own
    alone = last.intent is not Intent.WHICH or len(state.stated) == 1
    found = tuple(state.stated[:1]) if alone else ()
    places = own.places or ((state.opened,) if state.opened else last.places or found)
    named = tuple(topic for topic in last.topics if not topic.excluded and topic.surety >= _INHERITED)
    topics = own.topics or named if turn.act is Act.OPEN else named or own.topics
    return replace(
        own,
        intent=Intent.FACT if own.intent in (Intent.WHICH, Intent.NONE) and places else own.intent,
        topics=topics,
        places=places,
        part=own.part or (last.part if last.intent is Intent.WHICH else None),
        query=" ".join(filter(None, (own.query, *(topic.text for topic in named)))),
        wide=True,
    )


def _once_more(turn: Turn, last: Reading, state: Dialogue) -> Reading:
    """Show the same again: opened, in another order, counted, with other words or without."""
    own = turn.own
    figures = own.intent is Intent.FIGURES and last.intent is not Intent.WHICH
    opened = (state.opened,) if turn.act is Act.OPEN and state.opened else last.places
    heard = [operator for operator in _WIDTHS if operator in own.operators]
    return replace(
        last,
        intent=Intent.FIGURES if figures else last.intent,
        topics=_counted_anew(own, last.topics),
        combination=own.combination if own.combined else last.combination,
        places=own.places or opened,
        part=own.part or last.part,
        wide=_WIDTHS[heard[-1]][1] if heard else last.wide,
        operators=own.operators,
        bounds=own.bounds,
        notes=(*own.notes, *(Note(kind=_WIDTHS[operator][0]) for operator in heard)),
    )


_WIDTHS = {Operator.WIDE: (NoteKind.WIDER, True), Operator.STRICT: (NoteKind.LITERAL, False)}
"""What is said of operators that change which words count, and whether others do then."""


def _counted_anew(own: Reading, topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """Return the last things for a turn that wants one of them only, or the order of those that have them."""
    if Operator.ONLY in own.operators and own.topics:
        return _only(own.topics, topics)
    if Operator.ORDER in own.operators and all(topic.excluded for topic in topics):
        return tuple(replace(topic, excluded=False) for topic in topics)
    return topics


def _only(chosen: Sequence[Topic], topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """Return topics of which only the chosen ones are wanted, if that tells them apart."""
    names = {topic.text for topic in chosen}
    told = tuple(replace(topic, excluded=topic.text not in names) for topic in topics)
    return told if {topic.excluded for topic in told} == {True, False} else tuple(chosen)


_LEANS: Mapping[Act, Callable[[Turn, Reading, Dialogue], Reading]] = {
    Act.TOPIC: _other_topic,
    Act.PLACE: _other_place_or_part,
    Act.PART: _other_place_or_part,
    Act.ALSO: _with_more,
    Act.OR: _with_more,
    Act.WITHOUT: _with_more,
    Act.REST: _silent,
    Act.ELSEWHERE: _others,
    Act.ASK: _asked_of,
}
"""What each act does; the others show the same again."""
