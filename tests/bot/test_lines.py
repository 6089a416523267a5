"""Single lines of a reply: a figure, and who does not fit."""

from dataclasses import replace

import pytest

from bot.rendering import compose, describe_row
from index.model import Combination, Topic
from tests.bot.made import FISHING, figures_answer, which_answer

GRID = Topic(text="网格", literal=("网格",))
NO_GRID, NO_LINE = (Topic(text=text, literal=(text,), excluded=True) for text in ("网格", "热线"))
REST = "汾口镇（淳安县）、XX街道（诸暨市）"


@pytest.mark.parametrize(
    ("topics", "combination", "line"),
    [
        ((GRID, NO_LINE), Combination.ALL, f"其余2份没有提到“网格”，或者提到了“热线”：{REST}"),
        ((NO_LINE,), Combination.ALL, f"提到的2份：{REST}"),
        ((NO_LINE, NO_GRID), Combination.ALL, f"提到“热线”或“网格”的2份：{REST}"),
        ((GRID, FISHING), Combination.ALL, f"没有同时提到“网格”和“渔船管控”的2份：{REST}"),
        (
            (GRID, FISHING),
            Combination.ANY,
            "只用了相近说法的1份（见上）；都没有提到的1份：XX街道（诸暨市）",
        ),
    ],
)
def test_rest_of_a_combination_is_told_by_what_it_lacks(
    topics: tuple[Topic, ...], combination: Combination, line: str
) -> None:
    """Who mentions both does not fit 甲但没有乙, yet mentions 甲; who does not lack it does mention it."""
    answer = which_answer()
    reading = replace(answer.reading, topics=topics, combination=combination)

    assert compose(replace(answer, reading=reading)).tail == (line,)


def test_figure_is_shown_as_the_report_has_it() -> None:
    """以上 goes with its number, 百分之 before it, and a growth without an amount is told once."""
    row = figures_answer().stated[0].rows[0]
    plain = replace(row, period="", change="")

    assert [
        describe_row(replace(plain, what="到位资金", value="4.5", unit="亿元以上")),
        describe_row(replace(plain, what="办结率", value="九十八", unit="百分之以上")),
        describe_row(replace(row, what="生产总值", value="7", unit="%", change="增长7%", planned=True)),
        describe_row(replace(row, value="7", unit="%", change="增长17%")),
    ] == [
        "到位资金：4.5亿元以上",
        "办结率：百分之九十八以上",
        "生产总值：增长7%（上半年，计划）",
        "接待游客：7%（上半年，增长17%）",
    ]
