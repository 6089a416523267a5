"""Read a question: normalise, tag, link, license, lean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.model import Part
from index.figures.question import wanted_of
from index.model import Combination, Dialogue, Intent, Reading, Topic
from index.notes import Note, NoteKind
from index.query.dialogue import Act, Turn, lean
from index.query.frames import Before, Classifiers, Likely
from index.query.intent import (
    act_of,
    bounded,
    combination_of,
    intent_of,
    kind_of,
    operators_of,
    runner_up_of,
)
from index.query.linker import Linker, says
from index.query.normalize import NormalizedText, normalize
from index.query.places import Named, PlaceLinker
from index.query.roles import PART_OF, Role, Span
from index.query.scope import (
    cut_places,
    drop_cries,
    keep_scope,
    least_asking,
    ranked_words,
    take_quotations,
)
from index.query.tagger import Tagged, Tagger
from index.query.years import Dated, YearLinker

_MENTION = re.compile("[提写说讲谈][到过及了]|提及|出现|包含|字样|[词字]|表述|说法|原文|段落|涉及")
"""What asks for a wording rather than for a thing."""


_DOING = re.compile("[做搞抓推办弄][了过着]|在[做搞抓推办弄]|动作")
"""What asks who does a thing, however it is put."""

_EVERYWHERE = re.compile("全[部国]|所有|不限")
_QUOTES = ("“”", "‘’", "《》", '""')
_DESCRIBED = 8  # characters: a longer thing that nobody says is described rather than named


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """One question taken apart by itself, with what each step made of it; ``--explain`` prints it."""

    normalized: NormalizedText
    tagged: Tagged
    likely: Likely
    reading: Reading


class QuestionReader:
    """Turns what a person typed into a :class:`Reading`."""

    def __init__(
        self, tagger: Tagger, classifiers: Classifiers, linker: Linker, places: PlaceLinker, years: YearLinker
    ) -> None:
        self._tagger = tagger
        self._classifiers = classifiers
        self._linker = linker
        self._places = places
        self._years = years

    def read(self, question: str, *, last: Dialogue | None = None) -> Reading:
        """Read a question; ``last`` is what it may lean on."""
        if last is not None and last.reading.intent in (Intent.NONE, Intent.META):
            last = None
        interpretation = self.interpret(question, last=last)
        reading = interpretation.reading
        if last is None or reading.intent in (Intent.META, Intent.NONE):
            return _checked(reading)
        act = act_of(interpretation.tagged, interpretation.likely, reading, last.reading)
        if act is Act.ALONE:
            return _checked(reading)
        others = self._places.except_for(last.reading.places or last.stated)
        return _checked(lean(Turn(act=act, own=reading, others=others), last))

    def interpret(self, question: str, *, last: Dialogue | None = None) -> Interpretation:
        """Take a question apart as if no turn went before; ``last`` only helps to tell what it wants."""
        normal = normalize(question)
        tagged = take_quotations(self._tagger.tag(normal.text, follows=last is not None))
        tagged = keep_scope(tagged, self._tagger.clauses(normal.text))
        tagged = tagged if last else self._with_terms(tagged)
        before = Before(intent=last.reading.intent, one_place=len(last.reading.places) == 1) if last else None
        likely = self._classifiers.classify(tagged.text, tagged.spans, before)
        reading = self._put_together(tagged, likely) if normal.text else Reading(intent=Intent.NONE)
        return Interpretation(normalized=normal, tagged=tagged, likely=likely, reading=reading)

    def _with_terms(self, tagged: Tagged) -> Tagged:
        """Return a first question in which the tagger found nothing with what may be its things.

        They are its terms of the field, else the stretch that least likely only asks.
        """
        if tagged.spans:
            return tagged
        found = self._linker.terms_in(tagged.text) or least_asking(tagged)
        spans = tuple(
            Span(role=Role.THING, start=start, end=end, probability=1.0 - min(tagged.asking[start:end]))
            for start, end in found
        )
        return replace(tagged, spans=spans)

    def _put_together(self, tagged: Tagged, likely: Likely) -> Reading:
        text = tagged.text
        intent = intent_of(tagged, likely)
        named = self._places.link(text, tagged.spans)
        if intent in (Intent.META, Intent.NONE):
            return Reading(
                intent=intent,
                kind=kind_of(likely, intent),
                places=named.report_ids,
                query=text,
                notes=(*named.notes, *_said(named, ())),
            )
        dated = self._years.link(text, tagged.spans)
        parts = _parts_of(tagged.spans) or ([dated.part] if dated.part else [])
        reading = self._wanted(tagged, likely, named, intent=intent, problems=Part.PROBLEMS in parts)
        return replace(
            reading,
            places=_both(named, dated),
            left_out=named.left_out,
            everywhere=bool(_EVERYWHERE.search(text)),
            part=parts[0] if len(parts) == 1 else None,
            parts=tuple(parts) if len(parts) > 1 else (),
            notes=(*named.notes, *dated.notes, *_said(named, reading.topics)),
        )

    def _wanted(
        self, tagged: Tagged, likely: Likely, named: Named, *, intent: Intent, problems: bool
    ) -> Reading:
        """Return the reading without its places and parts: the things, and what is done with them."""
        text = tagged.text
        listing = intent is Intent.WHICH and not likely.acts
        things = cut_places(drop_cries(tagged) if listing else tagged, named)
        topics = tuple(self._topics(things, problems=problems))
        combined = next(iter(likely.combinations), "none") != "none"
        topics = topics if combined else _quoted_alone(topics)
        operators = tuple(operators_of(likely))
        combination = combination_of(likely, topics)
        spots = [(span.start, span.end) for span in tagged.spans if span.role is Role.THING]
        return Reading(
            intent=intent,
            topics=topics,
            combination=combination,
            combined=combined,
            wide=_is_wide(text, topics, combination),
            query=ranked_words(tagged, named, listing=intent is Intent.WHICH),
            operators=operators,
            bounds=bounded(text, operators),
            wanted=wanted_of(text, spots),
            described=any(_is_described(topic) for topic in topics),
            runner_up=runner_up_of(likely, intent),
        )

    def _topics(self, tagged: Tagged, *, problems: bool) -> Iterator[Topic]:
        """Yield what is asked about, each once."""
        found: dict[str, None] = {}
        for span in tagged.spans:
            if span.role not in (Role.THING, Role.UNWANTED):
                continue
            quoted = _is_quoted(tagged.text, span)
            words = tagged.text[span.start : span.end]
            for topic in self._linker.link(words, quoted=quoted, surety=span.probability):
                if topic.text not in found:
                    found[topic.text] = None
                    widened = self._linker.any_word(topic) if problems else topic
                    yield replace(widened, excluded=span.role is Role.UNWANTED)


def _checked(reading: Reading) -> Reading:
    """Return a reading that can be answered; one without anything to look for asks nothing of the reports."""
    unknown = [note for note in reading.notes if note.kind is NoteKind.NO_SUCH_PLACE]
    if unknown and not reading.places and reading.intent is not Intent.META:
        return Reading(intent=Intent.NONE, topics=reading.topics, notes=tuple(unknown))
    asks = reading.topics or reading.places or reading.part or reading.parts
    if (
        reading.intent in (Intent.META, Intent.NONE)
        or asks
        or (reading.intent is not Intent.WHICH and reading.query)
    ):
        return reading
    return Reading(intent=Intent.NONE, kind="unclear", query=reading.query, notes=reading.notes)


def _parts_of(spans: Sequence[Span]) -> list[Part]:
    """Return the parts that are told, each once."""
    return list(dict.fromkeys(PART_OF[span.role] for span in spans if span.role in PART_OF))


def _quoted_alone(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """Return the quoted things alone, where any is wanted: beside them the rest is but talk."""
    quoted = any(topic.wording and not topic.excluded for topic in topics)
    return tuple(topic for topic in topics if topic.wording or topic.excluded) if quoted else topics


def _both(named: Named, dated: Dated) -> tuple[str, ...]:
    """Return the places named, of the years named."""
    if not dated.report_ids:
        return named.report_ids
    chosen = named.report_ids or dated.report_ids
    return tuple(each for each in chosen if each in dated.report_ids)


def _is_quoted(text: str, span: Span) -> bool:
    around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return around in _QUOTES


def _is_described(topic: Topic) -> bool:
    return not topic.known and len(topic.text) > _DESCRIBED


def _is_wide(text: str, topics: Sequence[Topic], combination: Combination) -> bool:
    """Say whether synonyms are stated too: where no wording is asked for, but a thing that is described."""
    if any(topic.wording for topic in topics) or (_MENTION.search(text) and not _DOING.search(text)):
        return any(topic.everyday for topic in topics)
    return combination is Combination.ANY or any(topic.everyday or _is_described(topic) for topic in topics)


def _said(named: Named, topics: Sequence[Topic]) -> Iterator[Note]:
    """Say aloud what is looked for in other words than the question's, and the places nobody knows."""
    if named.unknown:
        yield Note(kind=NoteKind.NO_SUCH_PLACE, words=named.unknown)
    for topic in topics:
        if topic.said and not says(topic.said, topic):
            yield Note(kind=NoteKind.LOOKED_FOR, words=(topic.text,))
