"""What a question wants, told from its frame: the words around the things and places it names."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from index.query.crf import Chain
from index.query.roles import Role, Span

_LETTERS = {
    Role.THING: "①",
    Role.UNWANTED: "②",
    Role.PLACE: "③",
    Role.PLACE_LEFT_OUT: "④",
    Role.REVIEW: "⑤",
    Role.PLAN: "⑥",
    Role.PROBLEMS: "⑦",
    Role.YEAR: "⑧",
}
"""What stands for a span in a frame."""

CLASSIFIERS = ("intent.crf", "act.crf", "combination.crf", "operator.crf", "kind.crf")
"""The files of the models, in the order in which they are named here."""

TALK = ("meta", "none")
"""Intents that ask nothing of the reports."""

TALK_KINDS = ("greet", "thanks", "chat", "unclear", "opinion")
"""What sort of talk a question is that asks nothing; the other kinds are what of the bot is asked."""

GENERAL = ("other", "unclear")
"""The kind of a question about the bot, and of talk, that is not surely one of the others."""

_LONGEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What is known of the turn before.

    Attributes:
        intent: What it wanted.
        one_place: Whether it was about one place.
    """

    intent: str
    one_place: bool = False


def frame_of(text: str, spans: Sequence[Span]) -> str:
    """Return a question with one letter for each span: 哪些镇提到①."""
    pieces, at = [], 0
    for span in spans:
        pieces += [text[at : span.start], _LETTERS[span.role]]
        at = span.end
    return "".join((*pieces, text[at:]))


def describe_frame(
    text: str, spans: Sequence[Span], words: Sequence[str], before: Before | None = None
) -> list[str]:
    """Return the features of a question for the classifiers; ``words`` are the text, cut.

    Its frame tells most; its own letters too, where the tagger errs.
    """
    frame = frame_of(text, spans)
    roles = [span.role for span in spans]
    features = ["bias", f"length={min(len(frame) // 4, 6)}", f"roles={'-'.join(roles[:4])}"]
    features += [f"{role}={min(roles.count(role), 3)}" for role in Role]
    features += sorted({f"frame {piece}" for piece in _pieces(frame)})
    features += sorted({f"text {piece}" for piece in _pieces(text)})
    features += sorted({f"word {word}" for word in words})
    features += sorted({f"words {first}|{second}" for first, second in pairwise(words)})
    if before:
        features += ["follows", f"before={before.intent}", f"one place before={before.one_place}"]
        features += sorted({f"follows {piece}" for piece in _pieces(frame)})
    return features


def _pieces(frame: str) -> Iterator[str]:
    """Yield every stretch of a frame of up to ``_LONGEST`` characters, its ends as characters too."""
    padded = f"\x02{frame}\x03"
    for length in range(1, _LONGEST + 1):
        for start in range(len(padded) - length + 1):
            yield padded[start : start + length]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """What a question wants, each with how likely it is, likeliest first; ``acts`` is empty for a first turn.

    Attributes:
        intents: which, fact, figures, how, meta, none.
        acts: How a turn relates to the one before.
        combinations: all, any, none.
        operators: count, order … none.
        kinds: What of the bot is asked, or what sort of talk it is, if it is meta or none.
    """

    intents: dict[str, float]
    acts: dict[str, float]
    combinations: dict[str, float]
    operators: dict[str, float]
    kinds: dict[str, float]


class Classifiers:
    """The models that tell what a question wants; loaded from a folder when made.

    Raises:
        ModelError: A model is missing or damaged.
    """

    def __init__(self, folder: Path, cut: Callable[[str], Sequence[str]]) -> None:
        """Load the models; ``cut`` gives the words of a text."""
        self._cut = cut
        self._intent, self._act, self._combination, self._operator, self._kind = (
            Chain(folder / name) for name in CLASSIFIERS
        )

    def classify(self, text: str, spans: Sequence[Span], before: Before | None = None) -> Likely:
        """Tell what a normalised and tagged question wants."""
        features = describe_frame(text, spans, self._cut(text), before)
        intents = self._intent.classify(features)
        talk = next(iter(intents)) in TALK
        return Likely(
            intents=intents,
            acts=self._act.classify(features) if before else {},
            combinations={} if talk else self._combination.classify(features),
            operators={} if talk else self._operator.classify(features),
            kinds=self._kind.classify(features) if talk else {},
        )
