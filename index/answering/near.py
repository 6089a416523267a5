"""What stands near a topic without stating it: found by ranking, shown apart, never counted."""

from collections.abc import Iterator

from index.answering.passages import Wish, cut_passages, rank_passages
from index.answering.resources import Chosen, Resources, Scope
from index.model import Stated, Tier

# Chosen by how many of the townships listed were judged to bear on the question, and how many of those that
# do were listed: kinds none, which_* and paraphrase of `python -m tests.relevance` and dev2_gold.jsonl.
_COVERED = 0.4
"""Share of the query's weight that its paragraph must hold where the thing is named."""

_HELD = 0.17
"""How much of the question a near sentence must hold where the thing is described, or the reading unsure."""

_BESIDE_THE_BEST = 0.6
"""Share of the best sentence's worth that another must have."""


def find_near(
    resources: Resources, scope: Scope, wish: Wish, *, without: Chosen, vague: bool
) -> Iterator[Stated]:
    """Yield the reports that are near, nearest first, each with its nearest sentence.

    ``vague`` says that the thing is described rather than named, or the reading not sure of it.
    """
    free, table = scope.chosen & ~without, resources.table
    passages = rank_passages(resources, wish, within=scope.mask)
    for passage in passages:
        number = table.numbers[passage.block.report_id]
        near = passage.held >= _HELD if vague else wish.evidence.coverage(passage.block.text) >= _COVERED
        if near and free[number] and passage.worth >= _BESIDE_THE_BEST * passages[0].worth:
            free[number] = False
            excerpts = tuple(cut_passages([passage], wish.evidence, length=resources.excerpt_length))
            yield Stated(report=table.reports[number], mentions=0, excerpts=excerpts, tier=Tier.NEAR)
