"""A question about a figure says which kind of figure would answer it."""

import pytest

from index.figures.question import figure_question
from index.figures.units import RANK


@pytest.mark.parametrize(
    ("question", "kind", "rate", "rank"),
    [
        ("接待了多少人次？", "人", False, False),
        ("几个镇上半年分别接待了多少游客", "人", False, False),
        ("各镇外出招商几次", "次", False, False),
        ("引进了几个企业", "家", False, False),
        ("配备几名网格员", "人", False, False),
        ("信访案件办结几件", "件", False, False),
        ("各镇的接待人数", "人", False, False),
        ("新建了几个站", "件", False, False),
        ("发现了多少隐患", "件", False, False),
        ("总投资多少", "元", False, False),
        ("花了多少钱", "元", False, False),
        ("改厕多少户", "户", False, False),
        ("中考均分多少分", "分", False, False),
        ("修了多少公里的路", "米", False, False),
        ("税收涨了百分之几", "%", True, False),
        ("高龄人口占比多少", "%", True, False),
        ("各镇热线满意率是多少", "%", True, False),
        ("提高了几个百分点", "百分点", True, False),
        ("满意度排第几名", RANK, False, True),
        ("哪一天开工", "日期", False, False),
        ("各地的办件量报了多少", None, False, False),
        ("办事效率是怎么提高的", None, False, False),
    ],
)
def test_question_tells_the_kind_of_figure(
    question: str, *, kind: str | None, rate: bool, rank: bool
) -> None:
    """多少人次 is not answered by 亿元: rows of another kind are left out of the table."""
    assert tuple(figure_question(question)) == (kind, rate, rank)
