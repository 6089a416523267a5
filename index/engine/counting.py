"""Texts with their terms counted: the facts behind every score, without any weight."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.engine.postings import Postings, count_postings
from index.engine.vocabulary import TermNumbers, Vocabulary, make_vocabulary


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
