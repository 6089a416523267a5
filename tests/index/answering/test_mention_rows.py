"""Mentions as columns: joined, sifted and compared as one by one."""

from collections.abc import Iterable

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.answering.mention_rows import MentionRows, Said, join, keep_longest, rows_of
from index.model import Tier

Mention = tuple[int, int, str]
"""Number of the block, start, phrase."""

PLACES = st.sets(st.tuples(st.integers(0, 2), st.integers(0, 9)), max_size=8).map(sorted)
FOUND = st.lists(st.tuples(st.sampled_from(["镇", "网格", "网格员", "网格化管理"]), PLACES), max_size=4)


def make(found: Iterable[tuple[str, list[tuple[int, int]]]]) -> list[MentionRows]:
    return [
        rows_of(Said(phrase, Tier.LITERAL), np.array(places, np.int64).reshape(-1, 2))
        for phrase, places in found
    ]


def told(rows: MentionRows) -> list[Mention]:
    return [(block, start, said.phrase) for block, (start, _), said in rows.told()]


def overlap(one: Mention, other: Mention) -> bool:
    return one[0] == other[0] and one[1] < other[1] + len(other[2]) and other[1] < one[1] + len(one[2])


def one_by_one(found: list[tuple[str, list[tuple[int, int]]]], taken: list[Mention]) -> list[Mention]:
    """Take mentions longest first, if they are still free: what the columns must come to."""
    kept: list[Mention] = []
    for phrase, places in sorted(found, key=lambda one: -len(one[0])):
        for mention in [(*place, phrase) for place in places]:
            if not any(overlap(mention, other) for other in (*kept, *taken)):
                kept.append(mention)
    return sorted(kept, key=lambda mention: mention[:2])


@given(FOUND, FOUND)
def test_of_mentions_that_overlap_the_longest_is_kept(
    found: list[tuple[str, list[tuple[int, int]]]], longer: list[tuple[str, list[tuple[int, int]]]]
) -> None:
    """Counts are published: no letter may count twice, and 三公里 is no 三公."""
    taken = [(*place, phrase) for phrase, places in longer for place in places]

    assert told(keep_longest(make(found), taken=join(make(longer)))) == one_by_one(found, taken)


def test_rows_are_joined_in_order_of_place() -> None:
    """A township's excerpts stand in the order of its report, whichever word was found first."""
    first, second = make([("网格员", [(0, 5), (2, 0)]), ("镇", [(0, 1), (0, 5), (1, 7)])])

    assert told(join([first, second])) == [
        (0, 1, "镇"), (0, 5, "网格员"), (0, 5, "镇"), (1, 7, "镇"), (2, 0, "网格员")
    ]  # fmt: skip


def test_rows_may_be_none() -> None:
    """A word that stands nowhere has no rows, and joins and compares like any other."""
    (nothing,) = make([("夜市", [])])

    assert told(join([])) == told(join([nothing])) == told(keep_longest([nothing], taken=nothing)) == []
    assert nothing.are([True]).tolist() == join([]).are([]).tolist() == []


def test_some_rows_are_told_with_where_they_end() -> None:
    """A township's page tells its own mentions, each to be marked from its first letter to its last."""
    rows = join(make([("网格员", [(0, 5), (2, 0)]), ("镇", [(1, 7)])]))

    assert rows.told(slice(1, 3)) == [
        (1, (7, 8), Said("镇", Tier.LITERAL)), (2, (0, 3), Said("网格员", Tier.LITERAL))
    ]  # fmt: skip
