"""The phrase index finds what reading every text finds."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine import Loops, PhraseIndex
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


@given(TEXTS, PHRASE)
def test_a_saved_index_answers_alike(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], phrase: str
) -> None:
    """What is opened from disk is what was built."""
    folder = tmp_path_factory.mktemp("phrases")
    PhraseIndex.build(texts, [[0]] * len(texts)).save(folder)

    assert PhraseIndex.open(folder).find(phrase, exact_all=True).tolist() == scan(texts, phrase)


def test_a_missing_index_says_so(tmp_path: Path) -> None:
    """The caller builds it anew instead of crashing."""
    with pytest.raises(StoreError, match="cannot be read"):
        PhraseIndex.open(tmp_path)


def words_of(texts: Sequence[str]) -> list[list[int]]:
    return [[0, 2] if len(text) > 2 else [] for text in texts]


def everything(index: PhraseIndex, phrase: str) -> list[list[list[int]]]:
    return [index.find(phrase).tolist(), index.find(phrase, exact_all=True).tolist()]


@given(TEXTS, TEXTS, PHRASE, st.data())
@settings(deadline=None)  # the first example may have to wait for the compiler
def test_texts_come_and_go_as_if_built_anew(
    loops: Loops, old: list[str], new: list[str], phrase: str, data: st.DataObject
) -> None:
    """Adding or removing a report gives the places that an index of the present reports gives."""
    texts = old + new
    kept = data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    left = [text for text, keep in zip(texts, kept, strict=True) if keep]

    grown = PhraseIndex.build(old, words_of(old), loops=loops).with_texts(new, words_of(new))
    thinned = grown.of_texts(np.array(kept, bool))

    together = everything(PhraseIndex.build(texts, words_of(texts)), phrase)
    assert everything(grown, phrase) == together
    assert everything(grown.merged(), phrase) == together
    assert everything(thinned, phrase) == everything(PhraseIndex.build(left, words_of(left)), phrase)


def test_parts_survive_saving_and_removed_texts_leave_the_disk(tmp_path: Path) -> None:
    """Only what is new is written, and nothing of a removed text stays on the disk."""
    PhraseIndex.build(["渔船管控"], None).save(tmp_path)
    grown = PhraseIndex.open(tmp_path).with_texts(["绝密渔船"], None)
    grown.save(tmp_path)

    assert PhraseIndex.open(tmp_path).find("渔船").tolist() == [[0, 0], [1, 2]]
    PhraseIndex.open(tmp_path).of_texts(np.array([True, False])).save(tmp_path)

    assert PhraseIndex.open(tmp_path).find("渔船").tolist() == [[0, 0]]
    assert not any("绝密".encode("utf-16-le") in path.read_bytes() for path in tmp_path.iterdir())
