"""Phrases with gaps: how far they reach, where they stop, and which of two counts."""

import pytest

from index.phrases import PhraseTable
from index.wordlist import Group

MEALS = Group(preferred="老年助餐")
SHOPS = Group(preferred="电子商务")
CARE = Group(preferred="养老服务")
TABLE = PhraseTable(
    [("老人…食堂", MEALS), ("网上…卖", SHOPS), ("食堂", CARE), ("老…没人…管", CARE), ("APP…卖", SHOPS)]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("老人食堂", [(0, 4, "老人…食堂")]),
        ("给老人办个食堂吧", [(1, 7, "老人…食堂")]),
        ("老人一二三四五食堂", [(0, 9, "老人…食堂")]),
        ("老人一二三四五六食堂", [(8, 10, "食堂")]),
        ("老人，食堂", [(3, 5, "食堂")]),
        ("老人。食堂", [(3, 5, "食堂")]),
        ("老人；食堂", [(3, 5, "食堂")]),
        ("老人？食堂", [(3, 5, "食堂")]),
        ("食堂老人", [(0, 2, "食堂")]),
        ("网上买了卖", [(0, 5, "网上…卖")]),
        ("网上卖货也卖菜", [(0, 3, "网上…卖")]),  # the nearest, not the farthest
        ("老了没人来管", [(0, 6, "老…没人…管")]),
        ("老了没人来", []),
        ("App上卖", [(0, 5, "APP…卖")]),
        ("", []),
    ],
)
def test_a_gap_holds_up_to_five_characters_and_no_stop(text: str, found: list[tuple[int, int, str]]) -> None:
    """People put words between the two that tell; behind a comma they speak of something else."""
    assert [(start, end, phrase) for start, end, phrase, _ in TABLE.find(text)] == found


@pytest.mark.parametrize(
    ("text", "preferred"),
    [
        ("老人办食堂", ["老年助餐"]),  # 食堂 is not told again
        ("食堂的老人一起吃饭", ["电子商务", "养老服务"]),  # five characters named beat four with a gap
        ("网上有饭", ["电子商务"]),  # as many named: the one that reaches farther
    ],
)
def test_of_two_that_overlap_the_one_that_names_more_counts(text: str, preferred: list[str]) -> None:
    """What stands in a gap says nothing for the concept; what is named does."""
    phrases = {"老人…食堂": MEALS, "食堂": SHOPS, "食堂…老人": MEALS, "老人一起吃": CARE}
    table = PhraseTable([*phrases.items(), ("上有饭", CARE), ("网上…饭", SHOPS)])

    assert [group.preferred for _, _, _, group in table.find(text)] == preferred


def test_the_first_group_that_lists_a_phrase_owns_it() -> None:
    """One phrase leads to one concept, the same in every run."""
    table = PhraseTable([("网上…卖", SHOPS), ("网上…卖", CARE)])

    assert [group.preferred for _, _, _, group in table.find("网上卖")] == ["电子商务"]
