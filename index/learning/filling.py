"""Fill the slots of frames, and ask marked questions about other things: wordings are to be learned."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from index.learning.examples import Example, words_of
from index.query.roles import Role, Span

_FILLINGS = 3
"""Fillings of a frame; more add nothing (measured by `make train`: the score set aside stays)."""

_LONGEST_NAME = 8
"""Characters up to which a thing is named; a longer one is described, and stays as it is."""

_SPOKEN = 0.06
"""Share of things that a particle is spoken behind, so that it is not taken for a part of them."""

_PARTICLES = "啊呀嘛噻撒咯哈哩伐呗捏咧哇吖么噶啵喔哦呐"

_PLACES = (Role.PLACE, Role.PLACE_LEFT_OUT)
_THINGS = (Role.THING, Role.UNWANTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What slots are filled with: names of things, descriptions of things, places."""

    names: Sequence[str]
    descriptions: Sequence[str]
    places: Sequence[str]

    @classmethod
    def of(cls, examples: Iterable[Example], terms: Iterable[str]) -> "Words":
        """Take the things and places of list questions, and terms (of the field, of the language)."""
        found: dict[Role, dict[str, None]] = {role: {} for role in Role}
        for example in examples:
            for span, words in zip(example.spans, words_of(example), strict=True):
                if not example.slots and example.intent == "which":
                    found[span.role][words] = None
        things = list(found[Role.THING])
        return cls(
            names=[*dict.fromkeys((*(one for one in things if len(one) <= _LONGEST_NAME), *terms))],
            descriptions=[one for one in things if len(one) > _LONGEST_NAME],
            places=list(found[Role.PLACE]),
        )


def fill(examples: Iterable[Example], words: Words, *, seed: int = 0) -> Iterator[Example]:
    """Yield each question as it is, and once more of other things; a frame in several fillings."""
    random = Random(seed)  # noqa: S311 - nothing secret, and repeatable
    for example in examples:
        if example.slots:
            yield from (_filled(example, words, random, example.slots) for _ in range(_FILLINGS))
            continue
        yield example
        named = [
            place
            for place, (span, said) in enumerate(zip(example.spans, words_of(example), strict=True))
            if span.role in _PLACES or (span.role in _THINGS and len(said) <= _LONGEST_NAME)
        ]
        if named:
            yield _filled(example, words, random, named)


def _filled(example: Example, words: Words, random: Random, places: Sequence[int]) -> Example:
    """Return an example with some of its spans saying something else."""
    pieces: list[str] = []
    spans: list[Span] = []
    at = 0
    for place, (span, said) in enumerate(zip(example.spans, words_of(example), strict=True)):
        pieces.append(example.text[at : span.start])
        start = sum(map(len, pieces))
        new = random.choice(_choice(span, said, words)) if place in places else said
        pieces.append(new)
        spans.append(Span(role=span.role, start=start, end=start + len(new)))
        if span.role is Role.THING and random.random() < _SPOKEN:
            pieces.append(random.choice(_PARTICLES))
        at = span.end
    return replace(example, text="".join((*pieces, example.text[at:])), spans=tuple(spans), slots=())


def _choice(span: Span, said: str, words: Words) -> Sequence[str]:
    if span.role in _PLACES:
        return words.places
    return words.descriptions if said == "TC" else words.names
