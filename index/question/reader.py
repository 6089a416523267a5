"""Read a question: what is asked, of which places and which part of the reports, about what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import Part
from index.folding import fold_phrase
from index.model import Combination, Intent, Reading, Topic
from index.noise import clean_question
from index.question.asked import Asked
from index.question.followups import UNRANKED, follow, is_follow_up
from index.question.frames import Frame, read_frame, split_excluded, strip_frame
from index.question.places import Named, PlaceFinder
from index.question.things import Things
from index.question.topics import TopicResolver
from index.question.trimming import quoted
from index.question.turns import BY_MENTIONS, read_turn, take_turn
from index.question.wordlists import words
from index.question.years import Dated, YearFinder

_HAN = re.compile(r"[㐀-鿿]")
_MARKUP = re.compile(r"</?[a-z][^<>]{0,40}>|[\[\]{}|\\^$*#_~`]|\.(?=\*)", re.IGNORECASE)
_SUPERLATIVE = {
    Intent.WHICH: (BY_MENTIONS,),
    Intent.FIGURES: (UNRANKED,),
}
"""What is said to whoever wants the most."""

_ONE_HALF = "一次只能看上半年或下半年，比不了两边；请分开问"
_UNKNOWABLE = "报告里写的是已经做的和接下来要做的，回答不了这个问题"

_DOES_WHICH = re.compile("([修建办种养拆招])[了过]?哪些([一-鿿])$")
"""修哪些路: one character is no topic, but 修路 is."""

_RANKED = (Intent.FACT, Intent.HOW)
_TELLS = re.compile(r"[了着过吗呢吧没不]")
"""What a name does not hold: 煤气漏了 tells something."""

_SHORT_NAME = 6
"""Characters up to which an unknown phrase is taken for a name rather than for a description."""


class QuestionReader:
    """Turns what a person typed into a :class:`Reading`."""

    def __init__(self, places: PlaceFinder, years: YearFinder, topics: TopicResolver) -> None:
        self._places = places
        self._years = years
        self._topics = topics
        self._things = Things(topics)

    def read(self, question: str, *, last: Reading | None = None) -> Reading:
        """Read a question; ``last`` is the reading before it in the conversation, for follow-ups."""
        asked = self._take_apart(question)
        leans = last is not None and last.intent is not Intent.NONE
        return (self._lean(asked, last) if last is not None and leans else None) or self._fresh(asked)

    def _lean(self, asked: Asked, last: Reading) -> Reading | None:
        """Return the reading of a turn that leans on the last one, None for one that stands alone."""
        if turn := read_turn(asked.text):
            more = self._take_apart(turn.rest).topics if turn.rest else ()
            elsewhere = self._places.except_for(last.places)
            if reading := take_turn(turn.kind, last, more=more, elsewhere=elsewhere):
                return reading
        if not asked.text or asked.named.unknown or not is_follow_up(asked, last):
            return None
        return follow(asked, last)

    def _take_apart(self, question: str) -> Asked:
        cleaned = clean_question(_plain(question), holds_topic=self._topics.holds_term)
        dated = self._years.find(cleaned.text)
        text = _DOES_WHICH.sub(r"\1\2有哪些", dated.text.strip(" ，,。.？?！!；;~～…"))
        frame = read_frame(text)
        frame = replace(frame, part=frame.part or dated.part)
        named = self._where(text, frame, dated)
        wanted, unwanted = split_excluded(named.text)
        pieces = self._things.find(wanted, frame)
        combination = self._things.combine(pieces, frame)
        topics = _without_measures(self._things.resolve(pieces, frame), frame)
        every = combination is Combination.ALL and not frame.together
        stray = self._things.find_stray(topics) if every else ()
        topics = tuple(topic for topic in topics if topic not in stray)
        if frame.mention:
            topics = tuple(replace(topic, apart=()) for topic in topics)
        unfit = self._things.resolve(self._things.trim(unwanted), frame)
        left_out = tuple(replace(topic, excluded=True) for topic in unfit)
        if frame.part is Part.PROBLEMS:
            topics = tuple(map(self._topics.any_word, topics))
        return Asked(
            text=text,
            frame=frame,
            named=named,
            topics=(*topics, *left_out),
            combination=combination,
            pieces=pieces,
            query=" ".join(strip_frame(wanted)) if pieces else "",
            notes=(*cleaned.notes, *named.notes, *self._said(topics, text, frame), *_unused(stray)),
        )

    def _where(self, text: str, frame: Frame, dated: Dated) -> Named:
        """Return the places named, of the year named."""
        named = self._places.find(text, loosely=not (frame.many or frame.single))
        if not dated.report_ids:
            return named
        chosen = named.report_ids or dated.report_ids
        return replace(named, report_ids=tuple(each for each in chosen if each in dated.report_ids))

    def _said(self, topics: Sequence[Topic], text: str, frame: Frame) -> Iterator[str]:
        """Say aloud which topics are looked for in other words than the question's.

        A fact is looked for in the question's own words too, so there only a respelling is said.
        """
        everyday = (
            self._topics.everyday_names(text) if frame.intent in (None, Intent.FACT, Intent.HOW) else ()
        )
        for topic in topics:
            if topic.text not in everyday and not _is_said(topic, text):
                yield f"按“{topic.text}”查找"

    def _fresh(self, asked: Asked) -> Reading:
        if asked.frame.contrast:
            return Reading(intent=Intent.NONE, notes=(_ONE_HALF,))
        if asked.frame.unknowable:
            return Reading(intent=Intent.NONE, notes=(*asked.notes, _UNKNOWABLE))
        if asked.named.unknown:
            note = f"没有收录“{asked.named.unknown}”的报告"
            return Reading(intent=Intent.NONE, topics=asked.topics, notes=(note,))
        if not (asked.topics or asked.named.report_ids or asked.frame.part):
            return Reading(intent=Intent.NONE, notes=asked.notes)
        intent = self._intent(asked)
        ranked = intent in _RANKED or not any(map(self._topics.is_met, asked.topics))
        superlative = _SUPERLATIVE.get(intent, ()) if asked.frame.superlative else ()
        return Reading(
            intent=intent,
            topics=asked.topics,
            combination=asked.combination,
            places=asked.named.report_ids,
            part=asked.frame.part,
            wide=_is_wide(asked) or self._is_translated(asked),
            query=self._topics.in_official_words(asked.query) if ranked else asked.query,
            notes=(*asked.notes, *superlative),
        )

    def _is_translated(self, asked: Asked) -> bool:
        """Say whether a topic stands for everyday words, so that no wording was asked for."""
        everyday = self._topics.everyday_names(asked.text)
        return any(topic.text in everyday and not _is_said(topic, asked.text) for topic in asked.topics)

    def _is_unheard_of(self, topic: Topic) -> bool:
        """Say whether a topic is a short name that stands nowhere, so that nobody mentions it."""
        return len(topic.text) <= _SHORT_NAME and not topic.also and not self._topics.is_met(topic)

    def _is_unknown_name(self, asked: Asked) -> bool:
        """Say whether nothing but a short name is asked that stands nowhere: 量子计算机."""
        return not _TELLS.search(asked.text) and all(map(self._is_unheard_of, asked.topics))

    def _intent(self, asked: Asked) -> Intent:
        intent, one_place = asked.frame.intent, len(asked.named.report_ids) == 1
        if not asked.topics:
            return Intent.FACT if one_place else Intent.WHICH
        if intent is None:
            named = self._is_bare(asked) or self._is_unknown_name(asked)
            return Intent.WHICH if named and not asked.named.report_ids else Intent.FACT
        if intent is Intent.FIGURES and (one_place or self._is_told(asked)):
            return Intent.FACT
        return Intent.WHICH if intent is Intent.FACT and self._names_a_thing(asked) else intent

    def _is_told(self, asked: Asked) -> bool:
        """Say whether a figure is asked of what is told in words that no report has, not of all townships."""
        listing = asked.frame.every or asked.frame.many
        named = len(asked.topics) == 1 and self._is_unheard_of(asked.topics[0])
        return not (listing or named or any(map(self._topics.is_met, asked.topics)))

    def _is_bare(self, asked: Asked) -> bool:
        """Say whether nothing but names of topics is asked."""
        return bool(asked.pieces) and all(map(self._things.is_name, asked.pieces))

    def _names_a_thing(self, asked: Asked) -> bool:
        """Say whether 哪个镇 asks for a thing by its name, so that mentions tell, or silence does."""
        if asked.frame.part is Part.PROBLEMS:
            return True
        unheard = all(map(self._is_unheard_of, asked.topics))
        return asked.frame.single and (unheard or self._is_bare(asked))


def simplify(text: str) -> str:
    """Return the text with traditional characters folded and everything else as it is."""
    return _HAN.sub(lambda found: fold_phrase(found[0]), text)


def _plain(question: str) -> str:
    """Return a question in simplified script, without markup and doubled white space."""
    return " ".join(_MARKUP.sub(" ", simplify(question)).split())


def _is_wide(asked: Asked) -> bool:
    """Say whether synonyms are stated too: a thing is described (想发展夜市的) or listed, not named."""
    if asked.frame.mention or any(map(quoted, asked.pieces)) or asked.frame.intent is None:
        return bool(asked.combination is Combination.ANY and asked.frame.intent)
    if len(asked.named.report_ids) == 1:  # what one place does is asked, not how it puts it
        return True
    first = asked.pieces[0] if asked.pieces else ""
    named = any(first.startswith(phrase) for topic in asked.topics for phrase in topic.literal)
    return not named or asked.combination is Combination.ANY


def _without_measures(topics: tuple[Topic, ...], frame: Frame) -> tuple[Topic, ...]:
    """Leave out what is only measured of the other topics, where figures are asked for."""
    things = tuple(topic for topic in topics if topic.text not in words("measures"))
    return things if things and frame.intent is Intent.FIGURES else topics


def _is_said(topic: Topic, text: str) -> bool:
    folded = fold_phrase(text)
    return bool(topic.also) or any(fold_phrase(phrase) in folded for phrase in topic.literal)


def _unused(stray: Sequence[Topic]) -> tuple[str, ...]:
    return ("没有用上" + "、".join(f"“{topic.text}”" for topic in stray),) if stray else ()
