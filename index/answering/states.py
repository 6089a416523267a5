"""The entries of an answer made out of mentions: counted at once, their excerpts cut when looked at."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import itemgetter

import numpy as np

from corpus.model import Heading
from index.answering.evidence import Evidence
from index.answering.mention_rows import MentionRows, Numbers, join
from index.answering.mentions import Found
from index.answering.resources import Chosen, Resources
from index.deferred import Deferred
from index.folding import fold_phrase
from index.model import Excerpt, Stated, Tier
from index.sentences import excerpts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class States:
    """Makes the entries of the reports that mention what was found; the evidence orders their excerpts."""

    resources: Resources
    found: Sequence[Found]
    evidence: Evidence

    def of(self, chosen: Chosen, topics: Sequence[MentionRows]) -> tuple[Stated, ...]:
        """Return an entry for each chosen report, most mentions first; a place of two topics counts once."""
        mentions = join(topics)
        mentions = mentions.of(np.diff(mentions.places, append=-1) != 0)
        owners = self.resources.table.of_block[mentions.blocks]
        numbers = np.flatnonzero(chosen)
        firsts, lasts = owners.searchsorted(numbers), owners.searchsorted(numbers, "right")
        asked = {fold_phrase(phrase) for one in self.found for phrase in one.topic.literal}
        literal = _count([said.tier is Tier.LITERAL for said in mentions.said], mentions, firsts, lasts)
        other = _count([said.phrase not in asked for said in mentions.said], mentions, firsts, lasts)
        kinds = _count(
            [said.phrase not in asked | self._equals() for said in mentions.said], mentions, firsts, lasts
        )
        order = np.argsort(firsts - lasts, kind="stable")
        columns = [column[order].tolist() for column in (numbers, firsts, lasts, literal, other, kinds)]
        return tuple(
            Stated(
                report=self.resources.table.reports[number],
                mentions=last - first,
                excerpts=Deferred(partial(self._excerpts, mentions, slice(first, last))),
                tier=Tier.LITERAL if of_tier or first == last else Tier.SYNONYM,
                words=Deferred(partial(self._words, mentions, slice(first, last), asked)) if others else (),
                reworded=bool(others) and not of_kinds,
            )
            for number, first, last, of_tier, others, of_kinds in zip(*columns, strict=True)
        )

    def _equals(self) -> set[str]:
        """Return the words, folded, that say just what was asked."""
        groups = (self.resources.thesaurus.group_of(one.topic.text) for one in self.found)
        return {fold_phrase(word) for group in groups if group for word in group.claimed}

    def _excerpts(self, mentions: MentionRows, rows: slice) -> list[Excerpt]:
        """Cut an excerpt of each sentence that holds some of these mentions, the best first."""
        literal, length = self.resources.literal, self.resources.excerpt_length
        excerpts = [
            excerpt
            for number, group in groupby(mentions.told(rows), itemgetter(0))
            for excerpt in excerpts_of(
                literal.blocks[number], literal.spans(number, (span for _, span, _ in group)), length=length
            )
        ]
        return sorted(excerpts, key=self._order)

    def _words(self, mentions: MentionRows, rows: slice, asked: Container[str]) -> Iterable[str]:
        """Return the words of these mentions that were not asked for, each once, as they are written."""
        literal = self.resources.literal
        words: dict[str, None] = {}
        for number, span, said in mentions.told(rows):
            if said.phrase not in asked:
                ((start, end),) = literal.spans(number, (span,))
                words[literal.blocks[number].text[start:end]] = None
        return words

    def _order(self, excerpt: Excerpt) -> tuple[bool, bool, float, int, int]:
        """Order excerpts: paragraphs before headings, sentences before labels, what says most in least."""
        return (
            isinstance(excerpt.block, Heading),
            len(excerpt.text) < 20,
            -self.evidence.coverage(excerpt.text),
            -len(excerpt.marks),
            len(excerpt.text),
        )


def _count(saids: Sequence[bool], mentions: MentionRows, firsts: Numbers, lasts: Numbers) -> Numbers:
    """Return how many rows from each first to each last, exclusive, are of the phrases told."""
    counted: Numbers = np.append(0, np.cumsum(mentions.are(saids)))
    return counted[lasts] - counted[firsts]
