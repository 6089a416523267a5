"""Folding: one spelling finds another, and every folded character knows where it stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.folding import _ODD, Folded, fold, fold_phrase

MESSY = st.text(
    st.sampled_from("渔船漁船 \u3000\t“”「」㎡５Ｇa\u0301eAİß｡,，。1２…\u200b\ufeff薴乾\U0001f600\ud83d")
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("漁船管控", "渔船管控"),
        ("海 洋　牧\n场", "海洋牧场"),
        (" 2023 年 5 月 ", "2023年5月"),
        ("５Ｇ　Hot  Line", "5g hot line"),
        ("“五清”與『枫桥』", "五清与枫桥"),
        ("120㎡", "120m2"),
        ("网\u200b格\ufeff员", "网格员"),
        ("cafe\u0301", "café"),
        ("薴", "苎"),
        ("Ⅷ、ﬁ", "viii、fi"),
        ("", ""),
        ("“ ”", ""),
    ],
)
def test_spellings_of_one_thing_fold_alike(written: str, folded: str) -> None:
    """People type traditional, full width, spaces and quotation marks; the report does not."""
    assert fold_phrase(written) == folded


def test_a_simplified_text_keeps_its_characters() -> None:
    """Folding must not touch what is simplified already: 后, 里, 台 and 著 mean themselves."""
    assert fold_phrase("皇后、里程、台山、著作、剩余、发展") == "皇后、里程、台山、著作、剩余、发展"


def test_offsets_lead_back_over_what_folding_drops_and_makes() -> None:
    """A mention is shown where it stands, though quotation marks and spaces went and ㎡ became two."""
    folded = fold("建 “渔 船”房㎡大")

    assert spans_of(folded) == [(0, 1), (3, 4), (5, 6), (7, 8), (8, 9), (8, 9), (9, 10)]
    assert folded.to_original(1, 3) == (3, 6)
    assert spans_of(fold("cafe\u0301馆")) == [(0, 1), (1, 2), (2, 3), (3, 5), (5, 6)]


def test_offsets_of_a_common_text_lead_back_over_quotation_marks() -> None:
    """Nearly every paragraph goes this way: nothing in it but characters that give one or none."""
    folded = fold("“五清”與“枫桥”")

    assert folded == Folded("五清与枫桥", [0, 2, 3, 5])
    assert spans_of(folded) == [(1, 2), (2, 3), (4, 5), (6, 7), (7, 8)]


def test_every_common_character_gives_one() -> None:
    """The short way of keeping offsets takes that for granted."""
    codes = (*range(0x20, 0x7F), *range(0x2010, 0x2030), *range(0x3000, 0x3020), *range(0x4E00, 0xA000))
    common = [chr(code) for code in (*codes, *range(0xFF00, 0xFF70)) if not _ODD.match(chr(code))]

    assert [character for character in common if len(fold_phrase(character)) != 1] == []


@given(MESSY)
def test_folding_twice_changes_nothing(text: str) -> None:
    """What was folded once may be folded again on the way to the index."""
    assert fold_phrase(fold_phrase(text)) == fold_phrase(text)


@given(MESSY)
def test_both_ways_of_folding_agree(text: str) -> None:
    """The index folds without offsets, the mention with them."""
    assert fold_phrase(text) == fold(text).text


@given(MESSY)
def test_each_folded_character_comes_from_its_own_place(text: str) -> None:
    """Offsets rise and stay in the text, or excerpts would show the wrong words."""
    folded = fold(text)

    spans = spans_of(folded)
    assert sorted(spans) == spans
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(
        fold_phrase(text[start:end]) or folded.text[at] == " " for at, (start, end) in enumerate(spans)
    )


def spans_of(folded: Folded) -> list[tuple[int, int]]:
    """Where each folded character stands in the original."""
    return [folded.to_original(at, at + 1) for at in range(len(folded.text))]
