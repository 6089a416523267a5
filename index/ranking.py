"""Order texts by nearness to a question, best first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import heappush, heappushpop

import numpy as np

from index.analysis import Query, read_query
from index.closeness import closeness
from index.mixture import Mask, Mixture, Numbers, Scores
from index.segmentation import Segmenter

CLOSE = 100
"""How many of the best texts are looked at for closeness."""

CANDIDATES = 500
"""How many texts each kind of term proposes."""


@dataclass(frozen=True)
class Ranker:
    """Ranks texts that stand in documents (a section of a report, an article of an encyclopaedia).

    Attributes:
        texts: The texts themselves.
        documents: What they stand in; a text by itself may be its own.
        document_of: The number of each text's document.
        text_of: Gives the folded text with a number.
        segmenter: Cuts questions.
        document_weight: How much of its document's score a text is given: what it is about is often said
            elsewhere in the document.
        closeness_weight: How much a text is raised that holds the whole question in one clause.
    """

    texts: Mixture
    documents: Mixture
    document_of: Numbers
    text_of: Callable[[int], str]
    segmenter: Segmenter
    document_weight: float = 0.5
    closeness_weight: float = 0.5

    @classmethod
    def build(cls, texts: Sequence[str], document_of: Sequence[int], *, segmenter: Segmenter) -> "Ranker":
        """Index folded texts; ``document_of`` numbers the document of each, from 0 without gaps."""
        members: list[list[str]] = [[] for _ in range(max(document_of, default=-1) + 1)]
        for number, text in zip(document_of, texts, strict=True):
            members[number].append(text)
        return cls(
            texts=Mixture.build([(text,) for text in texts]),
            documents=Mixture.build(members),
            document_of=np.array(document_of, np.int64),
            text_of=texts.__getitem__,
            segmenter=segmenter,
        )

    def rank(self, question: str, *, limit: int, within: Mask | None = None) -> list[tuple[int, float]]:
        """Return the numbers and scores of at most ``limit`` texts that share a term with the question.

        Args:
            question: Words that only ask do not count; a question of nothing else finds nothing.
            limit: At most so many, 1 or more.
            within: Which texts may be returned; scores do not change by it.

        Returns:
            Best first; equal scores keep the order of the texts. Scores compare within one question.
        """
        query = read_query(question, self.segmenter)
        numbers = self.texts.candidates(query, limit=max(limit, CANDIDATES), within=within)
        scores = self._score(query, numbers)
        best = np.argsort(-scores, kind="stable")[: max(limit, CLOSE)]
        numbers, scores = numbers[best], scores[best]
        scores = self._raise_close(query, numbers, scores, limit)
        order = np.lexsort((numbers, -scores))[:limit]
        return list(zip(numbers[order].tolist(), scores[order].tolist(), strict=True))

    def weights_of(self, question: str) -> dict[str, float]:
        """Return how much each term of a question tells, of those that some text says."""
        return self.texts.weights_of(read_query(question, self.segmenter))

    def _score(self, query: Query, numbers: Numbers) -> Scores:
        of_documents = self.documents.score(query, self.document_of[numbers])
        return self.texts.score(query, numbers) + self.document_weight * of_documents

    def _raise_close(self, query: Query, numbers: Numbers, scores: Scores, limit: int) -> Scores:
        """Return the scores, raised by closeness as far down as the best ``limit`` of them can change."""
        weights = self.texts.weights_of(query)
        raised = scores.copy()
        best: list[float] = []
        for at, number in enumerate(numbers[:CLOSE].tolist()):
            if len(best) == limit and scores[at] * (1 + self.closeness_weight) < best[0]:
                break
            raised[at] *= 1 + self.closeness_weight * closeness(weights, self.text_of(number))
            (heappush if len(best) < limit else heappushpop)(best, float(raised[at]))
        return raised
