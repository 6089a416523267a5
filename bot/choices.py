"""How the reading of an answer can be changed: what buttons offer, Telegram or not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.wording import talk as wording
from corpus.model import Part
from index.model import Answer, Intent, Reading

_PARTS = (Part.REVIEW, Part.PLAN, Part.PROBLEMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Another reading of the same question, and the short label of its button."""

    label: str
    reading: Reading


def choices_of(answer: Answer) -> tuple[Choice, ...]:
    """Return the other readings worth offering: parts the reports have, synonyms or none, all reports."""
    if answer.reading.intent in (Intent.NONE, Intent.META):
        return ()
    return (*_intents(answer.reading), *_parts(answer), *_tiers(answer.reading), *_places(answer.reading))


def _intents(reading: Reading) -> Iterator[Choice]:
    if reading.runner_up:
        label = wording.READ_AS[reading.runner_up]
        swapped = replace(reading, intent=reading.runner_up, runner_up=reading.intent)
        yield Choice(label=label, reading=swapped)


def _parts(answer: Answer) -> Iterator[Choice]:
    reading = answer.reading
    if reading.part and reading.topics:
        yield Choice(label=wording.ANY_PART, reading=replace(reading, part=None))
    for part in _PARTS:
        if part is not reading.part and any(part in report.parts for report in answer.scope):
            yield Choice(label=wording.only(part), reading=replace(reading, part=part))


def _tiers(reading: Reading) -> Iterator[Choice]:
    if reading.intent is Intent.WHICH and any(topic.synonyms for topic in reading.topics):
        label = wording.LITERAL_ONLY if reading.wide else wording.WITH_SYNONYMS
        yield Choice(label=label, reading=replace(reading, wide=not reading.wide))


def _places(reading: Reading) -> Iterator[Choice]:
    if reading.places:
        yield Choice(label=wording.ALL_REPORTS, reading=replace(reading, places=()))
