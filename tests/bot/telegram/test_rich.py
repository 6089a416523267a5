"""Formatted text that knows what it costs, held against the parser of Telegram itself."""

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.rich import (
    Rich,
    bold,
    joined,
    linked,
    marked,
    pack,
    plain,
    quotation,
    shorten,
    split_long,
    window,
)
from tests.botapi import tdlib

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=40)


@given(TEXTS, TEXTS)
def test_costs_are_what_telegram_counts(first: str, second: str) -> None:
    """A message over 4096 units or 100 entities is refused or loses its bold: the sums must be right."""
    link = linked("〔出处〕", "https://t.me/a_bot?start=1")
    rich = joined([bold(first), quotation(marked(second, [(0, 1)])), link])

    text, entities = tdlib.parse_text(rich.html, {"@type": "textParseModeHTML"})

    assert text == f"{first}\n{second}\n〔出处〕"
    assert rich.units == len(text.encode("utf-16-le")) // 2
    assert rich.entities == len(entities)


def test_marks_are_bold_and_the_rest_is_escaped() -> None:
    """A report that holds < or & must come through as it is."""
    assert marked("a<渔船&管控", [(2, 4)]).html == "a&lt;<b>渔船</b>&amp;管控"
    assert linked("〔a<b〕", "https://t.me/x?start=1&b=2").html == (
        '<a href="https://t.me/x?start=1&amp;b=2">〔a&lt;b〕</a>'
    )


def test_pages_keep_to_count_and_budget() -> None:
    """Townships go on as many pages as they need; one that is too large stands alone."""
    sizes = [Rich("x", units, 1) for units in (40, 40, 40, 200, 10)]

    assert pack(sizes, count=2, units=100, entities=9) == [[0, 1], [2], [3], [4]]
    assert pack(sizes, count=9, units=100, entities=1) == [[0], [1], [2], [3], [4]]
    assert pack([], count=9, units=100, entities=1) == [[]]


@given(st.text("渔船，。管控a", max_size=300), st.integers(20, 100))
def test_long_paragraphs_lose_nothing_when_cut(text: str, limit: int) -> None:
    """Pages of one paragraph, put together, are the paragraph."""
    pieces = split_long(text, limit)

    assert "".join(pieces) == text
    assert all(len(piece) <= limit for piece in pieces)


@given(st.text("渔船，。管控a", max_size=300), st.integers(0, 299), st.integers(20, 100))
def test_window_holds_its_place(text: str, at: int, limit: int) -> None:
    """What is shown of a long excerpt must hold the word it was found for."""
    at = min(at, max(0, len(text) - 1))

    start, end = window(text, at, limit)

    assert 0 <= start <= at <= end <= len(text)
    assert end - start <= limit


def test_cut_lines_end_at_a_stop() -> None:
    """A list of townships is cut between two names, not inside one."""
    assert shorten("甲镇、乙镇、丙镇、丁镇", 8) == "甲镇、乙镇…"
    assert shorten("甲镇、乙镇", 8) == "甲镇、乙镇"
    assert plain(shorten("😀" * 10, 5)).units == 9
