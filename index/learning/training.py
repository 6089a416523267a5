"""Learn the models of the reader from the marked questions; the same questions give the same files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from index.learning.examples import SHIPPED, Example
from index.learning.filling import Words, fill
from index.query.characters import Knowledge, describe
from index.query.crf import Chain, Learning, learn
from index.query.frames import CLASSIFIERS, TALK, Before, describe_frame
from index.query.normalize import normalize
from index.query.roles import Span
from index.query.tagger import TAGGER, to_labels

Told = Callable[[str, int, int], None]
"""Told which model is learned, steps done, of how many."""

_ASIDE = 10
"""One wording in so many is set aside to score what was learned from the others."""

_TAGGER = Learning(c1=0.08, c2=0.08, iterations=90, least=2)
_CLASSIFIER = Learning(c1=0.0, c2=1.0, iterations=100, least=2)
"""Chosen by the score that `make train` prints of the wordings set aside."""
_QUERY = Path(__file__).parent.parent / "query"
_LEARNS = (
    *(Path(__file__).with_name(name) for name in ("examples.py", "filling.py", "training.py", "__main__.py")),
    *(_QUERY / name for name in ("characters.py", "crf.py", "english.py", "english.toml", "frames.py")),
    *(_QUERY / name for name in ("knowledge.py", "normalize.py", "roles.py", "tagger.py")),
)
"""The files that decide what is learned."""

NOTHING = "none"
"""The label of a question without a combination or an operator."""


@dataclass(frozen=True, slots=True)
class Located:
    """A marked question as the tagger sees it: normalised, with its spans where they stand then."""

    example: Example
    text: str
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, example: Example) -> "Located":
        """Normalise a question and take its spans along."""
        normal = normalize(example.text)
        located = ((span, normal.locate(span.start, span.end)) for span in example.spans)
        spans = [Span(role=span.role, start=start, end=end) for span, (start, end) in located if end > start]
        return cls(example, normal.text, tuple(spans))


def digest_of_examples(folder: Path = SHIPPED) -> str:
    """Return the digest of the marked questions and of the code that learns from them."""
    digest = sha256()
    for path in (*sorted(folder.glob("*.txt")), *_LEARNS):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_aside(example: Example) -> bool:
    """Say whether a wording is set aside when the score is measured; it is told by its text alone."""
    return sha256(example.text.encode()).digest()[0] % _ASIDE == 0


def train(
    folder: Path, examples: Sequence[Example], knowledge: Knowledge, terms: Iterable[str], *, told: Told
) -> None:
    """Learn all models from the examples and write them into ``folder``.

    Args:
        folder: Where the models go; made if need be.
        examples: All, or all but those set aside.
        knowledge: What the tagger is told of words.
        terms: Things that slots are filled with, besides those of the examples.
        told: Called while learning.
    """
    folder.mkdir(parents=True, exist_ok=True)
    words = Words.of(examples, terms)
    chains = [
        (describe(one.text, knowledge, follows=bool(one.example.before)), to_labels(one.text, one.spans))
        for one in _located(fill(examples, words))
    ]
    learn(folder / TAGGER, chains, _TAGGER, told=_of("tagger", told))
    _learn_classifiers(folder, _located(examples), knowledge.cut, told)


def _located(examples: Iterable[Example]) -> list[Located]:
    """Return the examples as the tagger sees them; what is not readable is left out."""
    return [one for one in map(Located.of, examples) if one.text]


def _of(name: str, told: Told) -> Callable[[int, int], None]:
    return lambda done, whole: told(name, done, whole)


def _learn_classifiers(
    folder: Path, located: Sequence[Located], cut: Callable[[str], Sequence[str]], told: Told
) -> None:
    """Learn the classifiers; what the turn before wanted is told by a first model without turns."""
    intent, act, combination, operator, kind = (folder / name for name in CLASSIFIERS)

    def learn_one(path: Path, rows: Iterable[tuple[Sequence[str], str]]) -> None:
        chains = [([features], [label]) for features, label in rows]
        learn(path, chains, _CLASSIFIER, told=_of(path.stem, told))

    def described(one: Located, before: Before | None = None) -> list[str]:
        return describe_frame(one.text, one.spans, cut(one.text), before)

    learn_one(intent, [(described(one), one.example.intent) for one in located])
    first = Chain(intent)
    rows = [(one.example, described(one, before_of(one.example, first, cut))) for one in located]
    learn_one(intent, [(features, example.intent) for example, features in rows])
    learn_one(act, [(features, example.act) for example, features in rows if example.act])
    listing = [(example, features) for example, features in rows if example.intent not in TALK]
    talk = [(example, features) for example, features in rows if example.intent in TALK]
    learn_one(combination, [(features, example.combination or NOTHING) for example, features in listing])
    learn_one(operator, _by_operator(listing))
    learn_one(kind, _by_operator(talk))


def _by_operator(rows: Iterable[tuple[Example, list[str]]]) -> Iterator[tuple[list[str], str]]:
    """Yield the features of each question with each of its operators."""
    for example, features in rows:
        yield from ((features, operator) for operator in example.operators or (NOTHING,))


def before_of(example: Example, intents: Chain, cut: Callable[[str], Sequence[str]]) -> Before | None:
    """Return what is known of the turn before an example."""
    if not example.before:
        return None
    text = normalize(example.before[-1]).text
    return Before(intent=next(iter(intents.classify(describe_frame(text, (), cut(text))))))
