"""The number a figure stands for, the kinds of units that answer, and the clause it stands in."""

import pytest

from index.figures.clauses import clause_at, clauses_of
from index.figures.measures import kinds_of, unit_fit, without_measure
from index.figures.question import kinds_asked
from index.figures.values import value_of


@pytest.mark.parametrize(
    ("value", "unit", "number"),
    [
        ("71.35万", "人次", 713_500),
        ("近3000", "人次", 3000),
        ("1200余", "万元", 12_000_000),
        ("8.67", "亿元", 867_000_000),
        ("1,200", "件", 1200),
        ("两", "座", 2),
        ("2-3", "家", 2),
        ("XX", "亿元", None),
        ("**", "件", None),
        ("上百", "处", 100),
    ],
)
def test_a_figure_is_held_against_a_bound_with_its_scale(value: str, unit: str, number: float | None) -> None:
    """11万人次 is more than 10万, and what the source hides is neither more nor less."""
    found = value_of(value, unit)

    assert found == (None if number is None else pytest.approx(number))


def test_a_clause_ends_at_its_marks_but_not_in_brackets() -> None:
    """新引进企业173家（含3家，其中京外1家） is one clause, and 1,200 one number."""
    text = "新引进企业1,200家（含3家，其中京外1家），排在前列。"
    clauses = clauses_of(text)

    assert [text[start:end] for start, end in clauses] == [
        "新引进企业1,200家（含3家，其中京外1家）",
        "排在前列",
        "",
    ]
    assert clause_at(clauses, text.index("排")) == clauses[1]


@pytest.mark.parametrize(
    ("things", "kinds"),
    [
        (["接待人数"], {"人"}),
        (["撂荒地面积"], {"亩", "平方米"}),
        (["公路养护里程"], {"米"}),
        (["工业总产值"], {"元"}),
        (["垃圾分类覆盖率"], {"%", "百分点"}),
        (["网格员"], set()),
    ],
)
def test_a_measure_noun_chooses_the_unit(things: list[str], kinds: set[str]) -> None:
    """An area is answered by 亩, not by 元."""
    assert kinds_of((), things) == kinds


def test_the_unit_asked_for_goes_before_measure_nouns() -> None:
    """旅游人次涨了百分之几 wants a growth."""
    assert kinds_of(["%"], ["旅游人次"]) == {"%", "百分点"}


@pytest.mark.parametrize(
    ("kind", "unit", "wanted", "answers"),
    [
        ("件", "个", "家", True),  # 3个老年食堂 to 几家
        ("人", "人次", "次", True),  # 巡河2300人次 to 多少次
        ("件", "个", "人", True),  # 就业479个 to 多少人
        ("件", "件", "人", False),
        ("元", "万元", "人", False),
        ("%", "%", "亩", False),
    ],
)
def test_measure_words_of_things_stand_for_each_other(
    kind: str, unit: str, wanted: str, *, answers: bool
) -> None:
    """Reports count the same with 家, 个 and 处; money never counts persons."""
    assert bool(unit_fit(kind, unit, frozenset((wanted,)))) is answers


def test_a_thing_is_told_from_its_measure() -> None:
    """公路养护里程 is asked of 公路养护; 面积 alone stays."""
    assert [without_measure(word) for word in ("公路养护里程", "接待游客人数", "面积")] == [
        "公路养护",
        "接待游客",
        "面积",
    ]


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("投资多少、新增多少张床", ("份", "元")),
        ("参保人数和参保率，都报一下", ("%", "人")),
        ("新增了几个护理员", ()),
        ("各地是多少", ()),
        ("铺了多长的管网", ("米",)),
        ("超过10万人次的镇", ("人",)),
    ],
)
def test_a_question_may_ask_for_several_kinds(question: str, kinds: tuple[str, ...]) -> None:
    """两个数都要 takes both; 新增了 asks for no growth, and 各地 for no land."""
    assert kinds_asked(question) == kinds
