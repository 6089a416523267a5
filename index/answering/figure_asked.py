"""What a question for figures asks, and how well one figure of a sentence answers it."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Part
from index.answering.evidence import AnyEvidence, Evidence
from index.answering.resources import Resources
from index.figures.clauses import Clause
from index.figures.measures import SHARES, is_measure, is_measured, kinds_of, unit_fit, without_measure
from index.figures.quantities import find_quantities
from index.figures.reading import Figure, as_change
from index.folding import fold_phrase
from index.model import Reading, Topic
from index.query.lexicon import Lexicon

_NAMED = 0.5
"""What a figure's own name is worth beside its clause; these five by ``python -m tests.relevance``."""

_COUNTED = 0.4
"""What it is worth that a figure's name ends with the thing: 企业, not their 产值."""

_OF_UNIT = 0.4
"""What the right unit is worth."""

_DONE = 0.7
"""What it is worth that a thing is done rather than planned, unless plans are asked for."""

_DONE_ASKED = 1.2
"""The same where what is done is asked for: 预计下半年形成 is no answer to 上半年完成了多少."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """A figure that answers.

    Attributes:
        figure: The figure.
        fit: How well it answers; compares within one question.
        named: Whether its own clause names the thing: it may be stated among others.
        apt: Whether it has the unit asked for and its name ends with no other thing: 矛盾化解工作机制.
    """

    figure: Figure
    fit: float
    named: bool
    apt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What names one thing asked about; every word is folded.

    Attributes:
        heads: The words that name its head: 纠纷 of 矛盾纠纷.
        ends: What the name of a figure ends with that counts it: 企业 of 规上工业企业.
        others: The words before a measure, one of which the sentence must hold: 垃圾分类 of 垃圾分类覆盖率.
    """

    heads: tuple[str, ...]
    ends: tuple[str, ...]
    others: tuple[str, ...]

    def is_named(self, folded: str, sentence: str) -> bool:
        """Say whether a folded text names the head, in a folded sentence that speaks of the thing."""
        spoken = not self.others or any(word in sentence for word in self.others)
        return spoken and any(word in folded for word in self.heads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a question for figures wants.

    Attributes:
        whole: All its ranking words.
        weights: Whichever of the things asked about.
        things: What names each of them.
        kinds: The kinds of units that answer; empty for any.
        lexicon: What the language knows of words.
    """

    whole: Evidence
    weights: Evidence
    things: tuple[Thing, ...]
    kinds: frozenset[str]
    lexicon: Lexicon

    @classmethod
    def of(cls, resources: Resources, reading: Reading, query: str) -> "Asked":
        """Take what a reading asks; ``query`` are its ranking words."""
        topics = things_of(reading, resources.lexicon)
        noun, several = reading.wanted.noun, len(reading.wanted.units) > 1
        names = [noun] if noun else []
        names += [name for name in _names(topics, query) if name not in names and (several or not noun)]
        said = [*names, *query.split()]
        if not several:  # of 便民服务中心 and 办件量 the measure is asked, of the other
            names = [name for name in names if is_measured(name)] or names
        bare = [without_measure(name) for name in names] or [query]
        evidences = [evidence for name in bare if (evidence := resources.evidence(name)).needs]
        return cls(
            whole=resources.evidence(query),
            weights=AnyEvidence(evidences),
            things=tuple(_thing(evidence, resources.lexicon) for evidence in evidences),
            kinds=kinds_of(reading.wanted.units or filter(None, [reading.wanted.unit]), said),
            lexicon=resources.lexicon,
        )

    def names_head(self, text: str, sentence: str = "") -> bool:
        """Say whether a text, in a sentence or by itself, names the head of a thing asked about."""
        folded, whole = fold_phrase(text), fold_phrase(sentence or text)
        return any(thing.is_named(folded, whole) for thing in self.things)

    def answering(
        self, sentence: str, clause: Clause, figure: Figure, *, part: Part | None
    ) -> Answering | None:
        """Return how well a figure answers, None for not at all; unless plans are asked, done goes first."""
        figure, fits_unit = self._in_unit(figure, sentence)
        if not fits_unit:
            return None
        own = sentence[clause.start : clause.end]
        named = self.names_head(own, sentence) or self.names_head(figure.what, sentence)
        before = sentence[: clause.start]
        if not named and not (self.names_head(before, sentence) and self._names_nothing_else(figure.what)):
            return None
        fit = self.whole.coverage(sentence) + self.whole.coverage(own)
        fit += _NAMED * self.weights.coverage(figure.what)
        fit += _OF_UNIT * fits_unit - (_worth_done(part) if figure.planned else 0.0)
        counted = self._is_counted(figure.what)
        other = not counted and self._counts_other(figure.what)
        fit += _COUNTED * (counted - other)
        return Answering(figure=figure, fit=fit, named=named, apt=fits_unit == 1.0 and not other)

    def _in_unit(self, figure: Figure, sentence: str) -> tuple[Figure, float]:
        """Return a figure, or its change where a growth is asked for, and how well its unit answers."""
        fits = unit_fit(figure.kind, figure.unit, self.kinds)
        if not fits and self.kinds == SHARES and (change := as_change(figure, sentence)):
            return change, 1.0
        named = figure.kind in SHARES and self.weights.coverage(figure.what) >= _NAMED
        return figure, fits or (_GROWTH if named else 0.0)

    def _is_counted(self, what: str) -> bool:
        folded = without_measure(fold_phrase(what))
        return any(folded.endswith(thing.ends) for thing in self.things)

    def _counts_other(self, what: str) -> bool:
        """Say whether a figure's name ends with a noun that the question does not say."""
        words = self.lexicon.cut(fold_phrase(what))
        if not words or not self.lexicon.tag_of(words[-1]).startswith("n"):
            return False
        measured = kinds_of((), words[-1:]) & self.kinds
        return not measured and not self.whole.coverage(words[-1])

    def _names_nothing_else(self, what: str) -> bool:
        """Say whether a figure's name holds no noun but measures and words of the question: 参保人数."""
        words = self.lexicon.cut(fold_phrase(what))
        nouns = [word for word in words if self.lexicon.tag_of(word).startswith("n")]
        return all(is_measure(word) or self.whole.coverage(word) > 0 for word in nouns)


def _worth_done(part: Part | None) -> float:
    if part is Part.PLAN:
        return 0.0
    return _DONE_ASKED if part is Part.REVIEW else _DONE


_GROWTH = 0.5
"""What a growth is worth where another unit is asked for: 财政收入较去年同期增长59%."""


def _names(topics: Sequence[Topic], query: str) -> list[str]:
    """Return the names of things; those that stand side by side in the question are one: 垃圾分类, 覆盖率."""
    names: list[str] = []
    for topic in topics:
        if names and names[-1] + topic.text in query:
            names[-1] += topic.text
        elif topic.text not in names:
            names.append(topic.text)
    return names


def things_of(reading: Reading, lexicon: Lexicon) -> list[Topic]:
    """Return the things of a reading; 办结, 总投资 and 5000亩 are none beside another."""
    topics = [topic for topic in reading.topics if not topic.excluded]
    nouns = [topic for topic in topics if not _is_verb(topic.text, lexicon)]
    return [one for one in nouns if not is_measure(one.text) and not _is_amount(one.text)] or nouns or topics


def _is_amount(word: str) -> bool:
    """Say whether a word is a number with its unit, and nothing else."""
    found = find_quantities(word)
    return len(found) == 1 and found[0].first == 0 and found[0].until == len(word)


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is a verb and nothing else; 宣传 is both."""
    cut = lexicon.cut(fold_phrase(word))
    return len(word) < 2 or (len(cut) == 1 and lexicon.tag_of(cut[0]) == "v")


def _thing(evidence: Evidence, lexicon: Lexicon) -> Thing:
    *before, last = evidence.needs
    said = before if is_measured(last.words[0]) else ()
    others = tuple(word for need in said for word in (*need.words, *need.core))
    return Thing(heads=_head(evidence, lexicon), ends=_ends(evidence), others=others)


def _head(evidence: Evidence, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words that name the head of a thing: its last word, its equals, its end that tells."""
    needs = list(evidence.needs)
    while len(needs) > 1 and is_measure(needs[-1].words[0]):
        needs.pop()
    last = needs[-1]
    if len(last.words) == 1 and len(needs) > 1 and not _tells(last.words[0], lexicon):
        return (needs[-2].words[0] + last.words[0],)
    return (*last.words, *_telling_end(last.parts or _parts(last.words[0], lexicon), lexicon))


def _parts(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return a word that the language knows whole as its beginning and its noun: 12345 and 热线."""
    noun = word[-2:]
    return (word[:-2], noun) if len(word) > len(noun) + 1 and lexicon.tag_of(noun).startswith("n") else ()


def _telling_end(parts: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the shortest end of a word that tells: 隐患 of 安全隐患, but 服务中心 and 财政收入."""
    ends = ("".join(parts[first:]) for first in reversed(range(len(parts))))
    return tuple(end for end in ends if _tells(end, lexicon))[:1]


def _tells(word: str, lexicon: Lexicon) -> bool:
    return len(word) > 1 and lexicon.tells(word) and not is_measure(word)


def _ends(evidence: Evidence) -> tuple[str, ...]:
    """Return what the name of a figure ends with that counts a thing: 企业, also where 企业 tells little.

    Equals that measure it (规上工业产值) count something else, unless the thing is a measure too.
    """
    last = evidence.needs[-1]
    equals = [word for word in last.words if is_measured(word) is is_measured(last.words[0])]
    return tuple(word for word in (*equals, *last.parts[-1:]) if len(word) > 1 or not last.parts)
