"""Figures township by township: as written, hidden, missing and silent told apart."""

from index.answering import Answerer
from index.model import Answer, FigureRow
from tests.index.answering.made import make_answerer


def rows(answer: Answer) -> dict[str, list[tuple[str, str, str]]]:
    return {one.report.id: [told(row) for row in one.rows] for one in answer.stated}


def told(row: FigureRow) -> tuple[str, str, str]:
    return row.value, row.unit, row.change


def make_bot() -> Answerer:
    return make_answerer(
        甲镇=["接待游客9万人次，同比增长50%。", "引进企业3家。"],
        乙镇=["接待游客XX万人次。"],
        丙镇=["吸引众多游客。"],
        丁镇=["修路5公里。"],
    )


def test_a_figure_stands_as_written_with_its_change() -> None:
    """9万 is never turned into 90000, nor the change left out."""
    assert rows(make_bot().answer("各镇接待了多少游客"))["甲镇"] == [("9万", "人次", "同比增长50%")]


def test_masked_missing_and_silent_are_told_apart() -> None:
    """A hidden figure is no missing one, and a word without a figure is no silence."""
    answer = make_bot().answer("各镇接待了多少游客")

    assert [(one.report.id, [row.masked for row in one.rows]) for one in answer.stated] == [
        ("甲镇", [False]),
        ("乙镇", [True]),
    ]
    assert [one.report.id for one in answer.related] == ["丙镇"]
    assert [report.id for report in answer.absent] == ["丙镇", "丁镇"]
