"""Turns of a talk that are about the answer before: who is silent, the others, one topic more, the order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from index.model import Combination, Intent, Reading, Topic
from index.question.cues import turns

BY_MENTIONS = "按提到的次数从多到少排列"
NO_WORD = "上一问没有要找的词，说不出谁没有提到；请说出那个词，比如“哪些镇没提到夜市”"


class Kind(StrEnum):
    """What a turn wants of the answer before; the names are those under [turns] in cues.toml."""

    SILENT = "silent"  # 没提到的呢
    NEITHER = "neither"  # 都没提到的呢
    SPEAKING = "speaking"  # 提到的呢, after the silent ones
    OTHERS = "others"  # 其他镇呢
    ORDER = "order"  # 按条数排
    COUNT = "count"  # 一共几个镇
    AGAIN = "again"  # 原文是怎么说的
    WIDE = "wide"  # 近义词也算上
    LITERAL = "literal"  # 只按字面
    ALSO = "also"  # 也提到河长制的呢
    ONLY = "only"  # 只提到河长制的呢, after 河长制 and 林长制
    LACKING = "lacking"  # 但没提到河长制的


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A turn about the answer before; ``rest`` names the topic that ALSO, ONLY and LACKING bring."""

    kind: Kind
    rest: str = ""


def read_turn(text: str) -> Turn | None:
    """Return what a cleaned question wants of the answer before it, or None where it asks by itself."""
    for name, pattern in turns():
        if found := pattern.fullmatch(text):
            return Turn(kind=Kind(name), rest=found.groupdict().get("rest", ""))
    return None


def take_turn(
    kind: Kind, last: Reading, *, more: Sequence[Topic], elsewhere: Sequence[str]
) -> Reading | None:
    """Return the last reading as a turn changes it, or None where the turn makes no sense after it.

    ``more`` are the topics it brings, ``elsewhere`` the reports that the last reading left out.
    """
    plain = replace(last, notes=())
    if kind is Kind.OTHERS and last.places:
        return replace(plain, places=tuple(elsewhere)) if elsewhere else None
    if kind in (Kind.SILENT, Kind.OTHERS):
        return _silent(plain)
    if kind is Kind.NEITHER:
        return _silent(replace(plain, topics=_as_if_wanted(plain.topics)))
    if kind is Kind.ONLY:
        return _only(plain, more)
    if kind in (Kind.ALSO, Kind.LACKING):
        return _with_more(plain, more, excluded=kind is Kind.LACKING)
    return _same_matter(kind, plain)


def _same_matter(kind: Kind, last: Reading) -> Reading | None:
    """Return the last reading for a turn that asks about the same matter in another way."""
    which = last.intent is Intent.WHICH and bool(last.topics)
    match kind:
        case Kind.SPEAKING:
            return _speaking(last)
        case Kind.ORDER:
            return replace(_speaking(last), notes=(BY_MENTIONS,)) if which else None
        case Kind.WIDE:
            return replace(last, wide=True, notes=("写法不同的也算",)) if which else None
        case Kind.LITERAL:
            return replace(last, wide=False, notes=("只算原词",)) if which else None
        case Kind.COUNT:
            return last if which else None
        case _:
            return last


def _speaking(last: Reading) -> Reading:
    """Return the reading for those with the topics, where it was for those without."""
    silent = all(topic.excluded for topic in last.topics)
    return replace(last, topics=_as_if_wanted(last.topics)) if silent else last


def _as_if_wanted(topics: Sequence[Topic]) -> tuple[Topic, ...]:
    return tuple(replace(topic, excluded=False) for topic in topics)


def _silent(last: Reading) -> Reading:
    """Return the reading for those without the topics; of one place nobody else could be silent."""
    silent = tuple(replace(topic, excluded=True) for topic in last.topics if not topic.excluded)
    if not last.topics:
        return Reading(intent=Intent.NONE, notes=(NO_WORD,))
    return replace(
        last,
        intent=Intent.WHICH,
        topics=silent or last.topics,
        combination=Combination.ALL,
        places=last.places if len(last.places) > 1 else (),
    )


def _with_more(last: Reading, more: Sequence[Topic], *, excluded: bool) -> Reading | None:
    """Return the reading for those that have the last topics and more, or that lack more."""
    if not (last.topics and more):
        return None
    added = tuple(replace(topic, excluded=excluded) for topic in more)
    wanted = tuple(topic for topic in last.topics if not topic.excluded)
    unwanted = tuple(topic for topic in last.topics if topic.excluded)
    any_of = last.combination is Combination.ANY and len(wanted) > 1
    return replace(
        last,
        intent=Intent.WHICH,
        topics=(*((_as_one(wanted),) if any_of else wanted), *unwanted, *added),
        combination=Combination.ALL,
        query=" ".join((last.query, *(topic.text for topic in more))),
    )


def _only(last: Reading, more: Sequence[Topic]) -> Reading | None:
    """Return the reading for those that have one of several topics and none of the others."""
    chosen = {topic.text for topic in more}
    topics = tuple(replace(topic, excluded=topic.text not in chosen) for topic in last.topics)
    told_apart = {topic.excluded for topic in topics} == {True, False}
    return replace(last, topics=topics, combination=Combination.ALL) if told_apart else None


def _as_one(topics: Sequence[Topic]) -> Topic:
    """Return topics of which any counts as one topic, so that another can be asked for beside them."""
    return Topic(
        text="、".join(topic.text for topic in topics),
        literal=tuple(dict.fromkeys(phrase for topic in topics for phrase in topic.literal)),
        synonyms=tuple(dict.fromkeys(word for topic in topics for word in topic.synonyms)),
    )
