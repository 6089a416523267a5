"""Texts with their terms counted: the facts behind every score, without any weight."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from index.engine.postings import Postings, count_postings, join_postings
from index.engine.vocabulary import TermNumbers, Vocabulary, make_vocabulary, unite


@dataclass(frozen=True, slots=True)
class Counted:
    """Texts that follow each other, with their terms counted.

    Attributes:
        vocabulary: The terms, numbered from 0.
        postings: The texts of each term.
        lengths: How many terms each text has, repeats counted.
    """

    vocabulary: Vocabulary
    postings: Postings
    lengths: NDArray[np.uint32]

    @property
    def frequencies(self) -> NDArray[np.int64]:
        """In how many texts each term stands."""
        return np.diff(self.postings.starts)

    def of_texts(self, kept: NDArray[np.bool_]) -> "Counted":
        """Return what counting only the texts kept would give: terms that are theirs alone leave no trace."""
        postings = self.postings.of_texts(kept)
        held = np.flatnonzero(np.diff(postings.starts))
        firsts = postings.texts[postings.starts[held]]
        order = np.lexsort((self.vocabulary.ages[held], firsts))
        terms = self.vocabulary.terms()
        vocabulary = make_vocabulary([terms[number] for number in held[order].tolist()])
        starts = np.append(postings.starts[held], postings.starts[-1:])
        return Counted(vocabulary, Postings(starts, postings.texts, postings.counts), self.lengths[kept])


def count_texts(texts: Iterable[Sequence[str]]) -> Counted:
    """Count the terms of at most ``LARGEST`` texts."""
    numbers = TermNumbers()
    row: list[int] = []
    lengths: list[int] = []
    for terms in texts:
        row.extend(map(numbers.__getitem__, terms))
        lengths.append(len(terms))
    vocabulary = make_vocabulary(list(numbers))
    sizes = np.array(lengths, np.int64)
    terms_read = vocabulary.by_age()[np.array(row, np.int64)]
    postings = count_postings(terms_read, sizes, size=len(vocabulary))
    return Counted(vocabulary, postings, sizes.astype(np.uint32))


def join_counted(parts: Sequence[Counted]) -> Counted:
    """Return what counting all texts of the parts, one after the other, would give."""
    terms, places = unite([part.vocabulary for part in parts])
    vocabulary = make_vocabulary(terms)
    by_age = vocabulary.by_age()
    offsets = accumulate((len(part.lengths) for part in parts[:-1]), initial=0)
    postings = join_postings(
        [part.postings for part in parts],
        [by_age[place] for place in places],
        list(offsets),
        size=len(terms),
    )
    return Counted(vocabulary, postings, np.concatenate([part.lengths for part in parts]))
