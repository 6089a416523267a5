"""The measuring itself, on answers made from the judgments: a right answer must reach full marks."""

import tomllib
from typing import Any

import pytest

from tests.relevance.judged import Question, read_questions, read_sources
from tests.relevance.measure import LINES, average, score_all
from tests.relevance.printout import floors, misses, table
from tests.relevance.score import report_key

SOURCES = read_sources()
OURS = read_questions("questions")


def oracle(question: Question) -> dict[str, Any]:
    """Answer with the judged quotes, report by report."""
    excerpts = [excerpt_of(span) for span in question["spans"]]
    return {
        "id": question["id"],
        "reports": [
            {
                "excerpts": [
                    excerpt for excerpt in excerpts if report_key(excerpt["source"], excerpt["line"]) == key
                ]
            }
            for key in question["reports"]
        ],
        "ranked": excerpts,
    }


def excerpt_of(span: dict[str, Any]) -> dict[str, Any]:
    raw = SOURCES.lines[span["file"]][span["line"] - 1]
    start = raw.index(span["quote"])
    text = span["quote"].replace("##paidbegin##", "")
    return {
        "source": span["file"],
        "line": span["line"],
        "start": start,
        "end": start + len(span["quote"]),
        "text": text,
    }


def test_the_judged_answer_scores_full_marks() -> None:
    """A question that even its own judgment fails could never be answered right."""
    answers = {question["id"]: oracle(question) for question in OURS}

    rows = score_all(OURS, answers, SOURCES)
    means = average(OURS, answers, rows)

    assert means.pop(LINES)["RR(rel=2)@10"] == pytest.approx(1)
    assert [(kind, metric) for kind, row in means.items() for metric in row if row[metric] < 1] == []
    assert misses(OURS, rows, answers) == ""


def test_no_answer_scores_nothing_and_is_listed() -> None:
    """A crash on one question must not look like a right 'nobody mentions it'."""
    question = next(question for question in OURS if question["id"] == "ft01")

    rows = score_all([question], {}, SOURCES)

    assert rows == {"ft01": {"hit@1": 0.0, "hit@3": 0.0, "mrr": 0.0, "answered": 0.0}}
    assert misses([question], rows, {}).splitlines() == [
        "ft01 fact_in_township  hit@1=0.00 hit@3=0.00 mrr=0.00 answered=0.00",
        "  asked     西洋参小镇的幸福餐桌，不方便取餐的居民谁来送？",
        "  expected  A",
        "    or near -",
        "  got       -",
        "    as near -",
        "  want 000:17 对不方便取餐的居民由邻近村民、志愿者或睦邻互助员为其送餐",
    ]


def test_the_table_has_a_line_a_kind_and_a_dash_where_a_figure_does_not_apply() -> None:
    """The table is read by people: what does not apply is not a nought."""
    question = next(question for question in OURS if question["type"] == "none")
    means = average([question], {}, {question["id"]: {"none": 1.0, "answered": 1.0}})

    head, line, total = table([question], means).splitlines()

    assert head.split() == ["kind", "n", "set_exact", "set_f1", "hit@1", "hit@3", "mrr", "evidence", "none",
                            "verbatim", "answered"]  # fmt: skip
    assert line.split() == ["none", "1", "-", "-", "-", "-", "-", "-", "1.000", "-", "1.000"]
    assert total.split() == ["ALL", "1", "-", "-", "-", "-", "-", "-", "1.000", "-", "1.000"]


def test_floors_are_printed_as_the_file_has_them_and_never_rounded_up() -> None:
    """A floor above what was reached would fail at once."""
    printed = floors("questions", {"none": {"none": 0.66666}, "lines": {"nDCG@10": 1.0}})

    assert tomllib.loads(printed) == {"questions": {"none": {"none": 0.666}, "lines": {"nDCG@10": 1.0}}}
