"""How well learned models read marked questions they did not learn from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from index.learning.examples import Example
from index.learning.training import NOTHING, Located, before_of
from index.query.characters import Knowledge
from index.query.crf import Chain
from index.query.frames import CLASSIFIERS, Classifiers, Likely
from index.query.roles import Role
from index.query.tagger import TAGGER, Tagger

Score = dict[str, tuple[int, int]]
"""Right ones and all, by what was told: things, roles, intent, act, combination, operator."""

_THINGS = (Role.THING, Role.UNWANTED)


def score(folder: Path, examples: Iterable[Example], knowledge: Knowledge) -> Score:
    """Read marked questions with the models of a folder, and count what is read exactly."""
    tagger = Tagger(Chain(folder / TAGGER), knowledge)
    classifiers = Classifiers(folder, knowledge.cut)
    intents = Chain(folder / CLASSIFIERS[0])
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for example in examples:
        one = Located.of(example)
        if example.slots or not one.text:
            continue
        tagged = tagger.tag(one.text, follows=bool(example.before))
        likely = classifiers.classify(one.text, tagged.spans, before_of(example, intents, knowledge.cut))
        marked = {(span.role, span.start, span.end) for span in one.spans}
        read = {(span.role, span.start, span.end) for span in tagged.spans}
        things = {span for span in marked if span[0] in _THINGS} == {
            span for span in read if span[0] in _THINGS
        }
        for name, right in (("things", things), ("roles", marked == read), *_told(example, likely)):
            counts[name][0] += right
            counts[name][1] += 1
    return {name: (right, whole) for name, (right, whole) in counts.items()}


def _told(example: Example, likely: Likely) -> Iterator[tuple[str, bool]]:
    """Yield for each classifier that has something to tell whether it is right."""
    yield "intent", _top(likely.intents) == example.intent
    if example.act:
        yield "act", _top(likely.acts) == example.act
    if likely.combinations and len(example.spans) > 1 and example.intent == "which":
        yield "combination", _top(likely.combinations) == (example.combination or NOTHING)
    if likely.operators:
        yield "operator", _top(likely.operators) in (example.operators or (NOTHING,))
    if likely.kinds:
        yield "kind", _top(likely.kinds) in example.operators


def _top(likely: dict[str, float]) -> str:
    return next(iter(likely), "")
