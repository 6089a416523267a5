"""What a question wants, of what the classifiers hold likely."""

from collections.abc import Iterator, Sequence

from index.figures.question import asks_number, counts_places
from index.model import Combination, Intent, Reading, Topic
from index.query.characters import denies
from index.query.dialogue import Act, is_possible
from index.query.frames import GENERAL, TALK, TALK_KINDS, Likely
from index.query.numbers import bounds_of
from index.query.roles import Role, Span
from index.query.tagger import Tagged
from index.wanted import NO_BOUNDS, Bounds, Operator

_HEARD = 0.5
"""How likely an operator must be to be heard."""

_TOLD = 0.4
"""How likely a kind must be, of those of its intent, to be answered as such."""

_LEANS = 0.6
"""How likely an act must be for a turn not to be about the bot."""

_LEAST = 0.25
"""How likely it must be that the others are asked for, with a denial or against one."""

_OFFERED = 0.2
"""How likely another intent must be to be offered by a button."""


def intent_of(tagged: Tagged, likely: Likely) -> Intent:
    """Return the likeliest intent.

    A question that surely names a thing, asks a number of a place, or surely leans on an answer, is not about
    the bot; to count places is to list them.
    """
    names = any(span.role is Role.THING and span.probability >= _HEARD for span in tagged.spans)
    names = names or (any(map(_is_place, tagged.spans)) and asks_number(tagged.text))
    leans = next((act != Act.ALONE and share >= _LEANS for act, share in likely.acts.items()), False)
    intents = [Intent(name) for name in likely.intents if not (names or leans) or name not in TALK]
    return Intent.WHICH if intents[0] is Intent.FIGURES and counts_places(tagged.text) else intents[0]


def _is_place(span: Span) -> bool:
    return span.role is Role.PLACE


def kind_of(likely: Likely, intent: Intent) -> str:
    """Return what of the bot is asked, or what sort of talk it is; what is not sure is told in general."""
    kinds = {
        kind: share for kind, share in likely.kinds.items() if (kind in TALK_KINDS) is (intent is Intent.NONE)
    }
    kind, share = next(iter(kinds.items()), ("", 0.0))
    whole = sum(kinds.values()) or 1.0
    return kind if share / whole >= _TOLD else GENERAL[intent is Intent.NONE]


def runner_up_of(likely: Likely, intent: Intent) -> Intent | None:
    """Return the next likely intent, if it is likely enough to be offered."""
    others = (name for name, share in likely.intents.items() if share >= _OFFERED and name not in TALK)
    return next((Intent(name) for name in others if name != intent), None)


def act_of(tagged: Tagged, likely: Likely, own: Reading, last: Reading) -> Act:
    """Return the likeliest act that is possible.

    A denial without a thing of its own denies the last one; a turn with a place and a thing of its own stands
    alone.
    """
    acts = {Act(name): share for name, share in likely.acts.items() if is_possible(Act(name), own, last)}
    act, share = next(iter(acts.items()), (Act.MORE, 1.0))
    denied = denies(tagged.text)
    if act is Act.REST and share < _LEAST and not denied:
        act = Act.ASK
    if denied and act in (Act.SAME, Act.MORE) and not tagged.spans and acts.get(Act.REST, 0.0) >= _LEAST:
        act = Act.REST
    known = {topic.text for topic in last.topics}
    whole = own.places and not own.left_out and any(topic.text not in known for topic in own.topics)
    return Act.ALONE if whole and act in (Act.PLACE, Act.TOPIC, Act.ASK, Act.MORE, Act.SAME) else act


def operators_of(likely: Likely) -> Iterator[Operator]:
    """Yield the operators that are heard."""
    for name, probability in likely.operators.items():
        if name != "none" and probability >= _HEARD:
            yield Operator(name)


def combination_of(likely: Likely, topics: Sequence[Topic]) -> Combination:
    """Say whether all the things must be mentioned: only where that is said."""
    if sum(not topic.excluded for topic in topics) < 2:
        return Combination.ALL
    return Combination.ALL if next(iter(likely.combinations), "") == Combination.ALL else Combination.ANY


def bounded(text: str, operators: Sequence[Operator]) -> Bounds:
    """Return the numbers that the operators heard are bound by."""
    units = {
        Operator.TIMES: ("次", "处", "遍", "回", "条", "句"),
        Operator.AT_LEAST: ("样", "个", "种", "项", ""),
        Operator.LIMIT: (),
    }
    found = (bounds_of(text, units[operator]) for operator in operators if operator in units)
    return next(filter(None, found), NO_BOUNDS)
