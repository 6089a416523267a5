"""Every mention of a topic, literal and synonym apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from corpus.model import Block
from index.answering.mention_rows import MentionRows, Said, join, keep_longest, rows_of
from index.folding import fold_phrase
from index.literal import LiteralSearch
from index.mixture import Mask
from index.model import Tier, Topic
from index.sentences import sentences_of
from index.thesaurus import Thesaurus

_COURTESIES = ("感谢", "致敬", "敬意", "离不开", "的结果")
_COURTESY = re.compile("|".join(_COURTESIES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The mentions of one topic in corpus order; tiers never overlap."""

    topic: Topic
    literal: MentionRows
    synonym: MentionRows

    @property
    def is_met(self) -> bool:
        """Whether anything mentions the topic, in its own words or in listed ones."""
        return bool(len(self.literal) or len(self.synonym))

    def stating(self, *, wide: bool) -> MentionRows:
        """Return the mentions that state the topic: literal ones, with ``wide`` the listed synonyms too."""
        return join((self.literal, self.synonym)) if wide else self.literal


class TopicSearch:
    """Finds every mention of a topic."""

    def __init__(self, literal: LiteralSearch, thesaurus: Thesaurus) -> None:
        self._literal = literal
        self._thesaurus = thesaurus

    def find(self, topic: Topic, *, within: Mask | None = None) -> Found:
        """Find a topic's literal mentions, and those of its synonyms where it is not said literally.

        Where neither stands, its words in one sentence count, unless its wording was asked for.
        """
        found = self._find(topic, within)
        if topic.apart and not len(found.literal) and not len(found.synonym):
            first, *others = topic.apart
            return self._find(replace(topic, literal=first, also=tuple(others)), within)
        return found

    def find_problems(self, topic: Topic, *, within: Mask | None = None) -> Found:
        """Find a topic in the problems; a sentence of thanks among them names none."""
        found = self.find(topic, within=within)
        return replace(
            found,
            literal=self._without_courtesy(found.literal),
            synonym=self._without_courtesy(found.synonym),
        )

    def _find(self, topic: Topic, within: Mask | None) -> Found:
        together = (way for phrase in topic.literal for way in self._literal.enumerated(phrase))
        literal = self._mentions(topic, (*topic.literal, *together), Tier.LITERAL, within)
        listed = self._mentions(topic, topic.synonyms, Tier.SYNONYM, within)
        return Found(topic=topic, literal=literal, synonym=listed.without(literal))

    def _mentions(self, topic: Topic, phrases: Sequence[str], tier: Tier, within: Mask | None) -> MentionRows:
        longer = [
            word for phrase in phrases if not topic.wording for word in self._thesaurus.longer_terms(phrase)
        ]
        kept = keep_longest(self._rows(phrases, tier, within), taken=join(self._rows(longer, tier, within)))
        return self._standing_together(kept, topic.also) if topic.also else kept

    def _rows(self, phrases: Iterable[str], tier: Tier, within: Mask | None) -> list[MentionRows]:
        """Return the rows of each phrase."""
        return [
            rows_of(Said(fold_phrase(phrase), tier), self._literal.find_places(phrase, within=within))
            for phrase in phrases
        ]

    def _standing_together(self, rows: MentionRows, groups: Sequence[Sequence[str]]) -> MentionRows:
        """Keep the rows in whose sentence stands a word of every group."""
        words = [[fold_phrase(word) for word in group] for group in groups]
        for group in groups:
            rows = rows.of(self._literal.holding(group)[rows.blocks])
        sentences = map(fold_phrase, self._sentences(rows))
        return rows.of(
            _mask(all(any(word in sentence for word in group) for group in words) for sentence in sentences)
        )

    def _without_courtesy(self, rows: MentionRows) -> MentionRows:
        """Leave out the rows in whose sentence thanks are given."""
        kept = ~self._literal.holding(_COURTESIES)[rows.blocks]
        kept[~kept] = _mask(not is_courtesy(sentence) for sentence in self._sentences(rows.of(~kept)))
        return rows.of(kept)

    def _sentences(self, rows: MentionRows) -> Iterator[str]:
        """Yield the sentence of each row."""
        for number, span, _ in rows.told():
            ((start, _),) = self._literal.spans(number, [span])
            yield _sentence_around(self._literal.blocks[number], start)


def _mask(flags: Iterable[bool]) -> Mask:
    return np.fromiter(flags, np.bool_)


def is_courtesy(sentence: str) -> bool:
    """Say whether a sentence gives thanks or credit; such a one states no problem."""
    return bool(_COURTESY.search(sentence))


def _sentence_around(block: Block, at: int) -> str:
    return next(block.text[start:end] for start, end in sentences_of(block) if start <= at < end)
