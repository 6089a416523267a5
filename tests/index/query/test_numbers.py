"""Numbers that bound an answer: 三次以上, 至少两样, 超过五十万元."""

import pytest

from index.query.numbers import bounds_of, to_number
from index.wanted import Bounds

TIMES = ("次", "处")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3", 3),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("三十", 30),
        ("一百零五", 105),
        ("九百九十九", 999),
        ("", 0),
    ],
)
def test_numbers_are_read_as_written(written: str, value: int) -> None:
    """People write 十二次 as often as 12次."""
    assert to_number(written) == value


@pytest.mark.parametrize(
    ("question", "bounds"),
    [
        ("哪些镇提到民宿三次以上", Bounds(least=3)),
        ("提到民宿至少5处的镇", Bounds(least=5)),
        ("提到民宿最多两次的镇", Bounds(most=2)),
        ("提到民宿不超过两次的镇", Bounds(most=2)),
        ("只提到民宿1次的镇", Bounds(least=1, most=1)),
        ("2023年哪些镇提到民宿十次", Bounds(least=10, most=10)),
    ],
)
def test_times_are_bound_on_the_side_that_is_said(question: str, bounds: Bounds) -> None:
    """至少 and 最多 turned round would list the very others; the number of the year counts no mentions."""
    assert bounds_of(question, TIMES) == bounds


@pytest.mark.parametrize(
    ("question", "inside", "outside"),
    [
        ("收入超过50万元的镇", 500_001, 500_000),
        ("收入高于两百万元的镇", 2_000_001, 2_000_000),
        ("增长不到10%的镇", 9.9, 10),
        ("游客少于三千人的镇", 2999, 3000),
        ("收入达到1.5亿元的镇", 150_000_000, 149_999_999),
        ("面积不高于100亩的镇", 100, 101),
    ],
)
def test_a_limit_takes_in_or_leaves_out_the_number_itself(
    question: str, inside: float, outside: float
) -> None:
    """超过50万 is not met by 50万, 达到 is."""
    bounds = bounds_of(question)

    assert bounds is not None
    assert (holds(bounds, inside), holds(bounds, outside)) == (True, False)


@pytest.mark.parametrize("question", ["2023年哪些镇提到民宿", "12345热线哪些镇写了", "哪些镇提到民宿"])
def test_a_number_that_bounds_nothing_is_no_bound(question: str) -> None:
    """A year or a hotline read as a bound would empty every list."""
    assert bounds_of(question) is None
    assert bounds_of(question, TIMES) is None


def holds(bounds: Bounds, value: float) -> bool:
    """Say whether a value lies within."""
    return (bounds.least is None or value >= bounds.least) and (bounds.most is None or value <= bounds.most)
