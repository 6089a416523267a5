"""What stands near a topic without stating it: found by ranking, shown apart, never counted."""

from index.answering.evidence import Evidence
from index.answering.resources import Chosen, Resources, Scope
from index.model import Stated, Tier

_CANDIDATES = 60
_LEAST_COVERAGE = 0.5
"""Share of the query's weight that a near sentence must hold."""


def find_near(resources: Resources, scope: Scope, query: str, *, without: Chosen, limit: int) -> list[Stated]:
    """Return at most ``limit`` reports, nearest first, each with its nearest sentence."""
    free, table = scope.chosen & ~without, resources.table
    evidence = resources.evidence(query)
    found: list[Stated] = []
    for hit in resources.index.rank(query, limit=_CANDIDATES, within=scope.mask) if limit else ():
        number = table.numbers[hit.block.report_id]
        if free[number] and _is_near(evidence, hit.block.text):
            excerpt = evidence.best_excerpt(hit.block, length=resources.excerpt_length)
            found.append(
                Stated(report=table.reports[number], mentions=0, excerpts=(excerpt,), tier=Tier.NEAR)
            )
            free[number] = False
        if len(found) == limit:
            break
    return found


def _is_near(evidence: Evidence, text: str) -> bool:
    return evidence.coverage(text) >= _LEAST_COVERAGE
