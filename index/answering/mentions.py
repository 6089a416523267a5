"""Every mention of a topic, report by report, literal and synonym apart."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.model import Block
from index.folding import fold_phrase
from index.index import Index
from index.mixture import Mask
from index.model import Mention, Tier, Topic
from index.sentences import sentences_of
from index.thesaurus import Thesaurus

ByReport = Mapping[str, Sequence[Mention]]

_COURTESY = re.compile(r"感谢|致敬|敬意|离不开|的结果")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The mentions of one topic by report id, each in corpus order; tiers never overlap."""

    topic: Topic
    literal: ByReport
    synonym: ByReport

    def stating(self, *, wide: bool) -> dict[str, tuple[Mention, ...]]:
        """Return the mentions that state the topic: literal ones, with ``wide`` the listed synonyms too."""
        ids = dict.fromkeys((*self.literal, *(self.synonym if wide else ())))
        return {
            report_id: (*self.literal.get(report_id, ()), *(self.synonym.get(report_id, ()) if wide else ()))
            for report_id in ids
        }


class TopicSearch:
    """Finds every mention of a topic."""

    def __init__(self, index: Index, thesaurus: Thesaurus) -> None:
        self._index = index
        self._thesaurus = thesaurus

    def find(self, topic: Topic, *, within: Mask | None = None) -> Found:
        """Find a topic's literal mentions, and those of its synonyms where it is not said literally.

        Where neither stands, its words in one sentence count, unless its wording was asked for.
        """
        found = self._find(topic, within)
        if topic.apart and not found.literal and not found.synonym:
            first, *others = topic.apart
            return self._find(replace(topic, literal=first, also=tuple(others)), within)
        return found

    def _find(self, topic: Topic, within: Mask | None) -> Found:
        literal = self._mentions(topic, topic.literal, Tier.LITERAL, within)
        taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for mention in literal:
            taken[mention.block.id].append((mention.start, mention.end))
        listed = self._mentions(topic, topic.synonyms, Tier.SYNONYM, within)
        synonym = [mention for mention in listed if _is_free(mention, taken.get(mention.block.id, ()))]
        return Found(topic=topic, literal=_by_report(literal), synonym=_by_report(synonym))

    def find_problems(self, topic: Topic, *, within: Mask | None = None) -> Found:
        """Find a topic in the problems; a sentence of thanks among them names none."""
        found = self.find(topic, within=within)
        return replace(
            found, literal=_without_courtesy(found.literal), synonym=_without_courtesy(found.synonym)
        )

    def _mentions(
        self, topic: Topic, phrases: Sequence[str], tier: Tier, within: Mask | None
    ) -> list[Mention]:
        found = [
            mention if mention.tier is tier else replace(mention, tier=tier)
            for phrase in phrases
            for mention in self._index.find_mentions(phrase, within=within)
        ]
        unlike = [
            mention
            for phrase in (() if topic.wording else phrases)
            for longer in self._thesaurus.longer_terms(phrase)
            for mention in self._index.find_mentions(longer, within=within)
        ]
        kept = _without_overlaps(found, taken=unlike)
        return [mention for mention in kept if _stands_together(mention, topic.also)] if topic.also else kept


def is_courtesy(sentence: str) -> bool:
    """Say whether a sentence gives thanks or credit; such a one states no problem."""
    return bool(_COURTESY.search(sentence))


def _without_overlaps(mentions: Iterable[Mention], *, taken: Iterable[Mention]) -> list[Mention]:
    """Keep the longest of mentions that overlap, in order of place; what lies in ``taken`` goes."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for mention in taken:
        spans[mention.block.id].append((mention.start, mention.end))
    kept = []
    for mention in sorted(mentions, key=lambda mention: mention.start - mention.end):
        if _is_free(mention, spans[mention.block.id]):
            spans[mention.block.id].append((mention.start, mention.end))
            kept.append(mention)
    order: dict[str, int] = {}
    for mention in kept:
        order.setdefault(mention.block.report_id, len(order))
    return sorted(
        kept, key=lambda mention: (order[mention.block.report_id], mention.block.number, mention.start)
    )


def _is_free(mention: Mention, spans: Iterable[tuple[int, int]]) -> bool:
    return all(mention.end <= start or end <= mention.start for start, end in spans)


def _stands_together(mention: Mention, groups: Sequence[Sequence[str]]) -> bool:
    """Say whether the sentence of a mention holds a word of every group."""
    sentence = fold_phrase(_sentence_around(mention.block, mention.start))
    return all(any(fold_phrase(word) in sentence for word in group) for group in groups)


def _sentence_around(block: Block, at: int) -> str:
    return next(block.text[start:end] for start, end in sentences_of(block) if start <= at < end)


def _without_courtesy(mentions: ByReport) -> ByReport:
    return _by_report(
        mention
        for group in mentions.values()
        for mention in group
        if not is_courtesy(_sentence_around(mention.block, mention.start))
    )


def _by_report(mentions: Iterable[Mention]) -> dict[str, tuple[Mention, ...]]:
    reports: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        reports[mention.block.report_id].append(mention)
    return {report_id: tuple(found) for report_id, found in reports.items()}
