"""The phrase index finds what reading every text finds."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine import Loops, PhraseIndex, PhrasePart
from index.errors import StoreError

CHARACTERS = st.sampled_from("天网渔a𠮷\ud800\0")
TEXTS = st.lists(st.text(CHARACTERS, max_size=40), max_size=12)
PHRASE = st.text(CHARACTERS | st.just("无"), max_size=5)


def scan(texts: Sequence[str], phrase: str) -> list[list[int]]:
    places = []
    for number, text in enumerate(texts):
        at = text.find(phrase) if phrase else -1
        while at >= 0:
            places.append([number, at])
            at = text.find(phrase, at + 1)
    return places


def crosses(starts: set[int], start: int, end: int, size: int) -> bool:
    edges = starts | {0, size}
    return start not in edges and end not in edges and any(at in starts for at in range(start + 1, end))


@given(TEXTS, PHRASE)
@settings(deadline=None)  # the first example may have to wait for the compiler
def test_finds_every_place(loops: Loops, texts: list[str], phrase: str) -> None:
    """Counts are published: none may be missed, overlapping, astral or single characters included."""
    assert PhraseIndex.build(texts, None, loops=loops).find(phrase).tolist() == scan(texts, phrase)


@given(TEXTS, PHRASE, st.data())
@settings(deadline=None)  # the first example may have to wait for the compiler
def test_leaves_out_what_crosses_two_words(
    loops: Loops, texts: list[str], phrase: str, data: st.DataObject
) -> None:
    """天网 in 每天|网格 is no mention; a piece inside one long word is one."""
    starts = [data.draw(st.sets(st.integers(0, len(text) - 1))) | {0} if text else set() for text in texts]
    index = PhraseIndex.build(texts, [sorted(places) for places in starts], loops=loops)
    everywhere = scan(texts, phrase)

    assert index.find(phrase, exact_all=True).tolist() == everywhere
    assert index.find(phrase).tolist() == [
        [number, at]
        for number, at in everywhere
        if not crosses(starts[number], at, at + len(phrase), len(texts[number]))
    ]


def test_a_phrase_that_ends_at_a_word_end_is_kept(loops: Loops) -> None:
    """渔船 in 涉渔|船舶 cuts both, 渔船 in 涉渔|船 ends with a word."""
    index = PhraseIndex.build(["涉渔船舶", "涉渔船", "每天网格"], [[0, 2], [0, 2], [0, 2]], loops=loops)

    assert index.find("渔船").tolist() == [[1, 1]]


def test_places_far_apart_are_found(loops: Loops) -> None:
    """Gaps are kept in two bytes; a long text may have a rare pair at both ends, a frequent one far out."""
    rare, frequent = "渔船" + "甲" * 200_000 + "渔船", "夜市" * 3000 + "乙" * 150_000 + "夜市"
    index = PhraseIndex.build([rare, frequent, "渔船"], None, loops=loops)

    for phrase in ("渔船", "夜市", "市", "甲渔", "夜市乙", "丙"):
        assert index.find(phrase).tolist() == scan([rare, frequent, "渔船"], phrase)


@given(TEXTS, PHRASE)
def test_a_saved_part_answers_alike(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], phrase: str
) -> None:
    """What is opened from disk is what was built."""
    path = tmp_path_factory.mktemp("phrases") / "phrases.idx"
    PhrasePart.of(texts, [[0]] * len(texts)).save(path)

    index = PhraseIndex((PhrasePart.open(path),))

    assert index.find(phrase, exact_all=True).tolist() == scan(texts, phrase)


def test_a_missing_part_says_so(tmp_path: Path) -> None:
    """The caller builds it anew instead of crashing."""
    with pytest.raises(StoreError, match="cannot be read"):
        PhrasePart.open(tmp_path / "phrases.idx")


def words_of(texts: Sequence[str]) -> list[list[int]]:
    return [[0, 2] if len(text) > 2 else [] for text in texts]


def everything(index: PhraseIndex, phrase: str) -> list[list[list[int]]]:
    return [index.find(phrase).tolist(), index.find(phrase, exact_all=True).tolist()]


@given(st.lists(TEXTS, max_size=4), PHRASE)
@settings(deadline=None)  # the first example may have to wait for the compiler
def test_parts_answer_as_if_built_together(loops: Loops, parts: list[list[str]], phrase: str) -> None:
    """Adding or removing a report gives the places that an index of the present reports gives."""
    texts = [text for part in parts for text in part]

    index = PhraseIndex(tuple(PhrasePart.of(part, words_of(part)) for part in parts), loops)

    assert everything(index, phrase) == everything(PhraseIndex.build(texts, words_of(texts)), phrase)
