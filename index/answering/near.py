"""What stands near a topic without stating it: found by ranking, shown apart, never counted."""

from collections.abc import Container

from index.answering.evidence import Evidence
from index.answering.resources import Resources, Scope
from index.model import Stated, Tier

_CANDIDATES = 60
_LEAST_COVERAGE = 0.5
"""Share of the query's weight that a near sentence must hold."""


def find_near(
    resources: Resources, scope: Scope, query: str, *, without: Container[str], limit: int
) -> list[Stated]:
    """Return at most ``limit`` reports, nearest first, each with its nearest sentence."""
    evidence = resources.evidence(query)
    reports = {report.id: report for report in scope.searched if report.id not in without}
    found: dict[str, Stated] = {}
    for hit in resources.index.rank(query, limit=_CANDIDATES, within=scope.mask):
        report = reports.get(hit.block.report_id)
        if report is None or report.id in found or not _is_near(evidence, hit.block.text):
            continue
        excerpt = evidence.best_excerpt(hit.block, length=resources.excerpt_length)
        found[report.id] = Stated(report=report, mentions=0, excerpts=(excerpt,), tier=Tier.NEAR)
    return list(found.values())[:limit]


def _is_near(evidence: Evidence, text: str) -> bool:
    return evidence.coverage(text) >= _LEAST_COVERAGE
