"""What a message wants of the conversation: to start again, to open a number, another page, or an answer."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_NUMBER = r"(\d{1,4}|[一二三四五六七八九十]{1,3})"
_OPEN = re.compile(
    rf"(?:请|請)?(?:展开|展開|打开|打開|看看?)?第?{_NUMBER}(?:个|個|条|條|项|項|份|号|號)?(?:镇|鎮|乡|鄉|街道|县|縣|市|省)?"
    r"(?:的|再)?(?:展开|展開|打开|打開|全部|更多|详情|詳情|详细|詳細|说说|說說|看看|看一下|一下|讲讲|講講)*"
)
_POINT = re.compile(
    rf"(?:那么?|那麼)?(?:请|請)?(?:看看?)?第{_NUMBER}(?:(?:个|個|份|号|號)(?:镇|鎮|乡|鄉|街道|县|縣|区|區|市|省|地方)?|镇|鎮|乡|鄉|县|縣|省)"
    r"(?:的|是|都|具体|具體)*"
    r"(?:(?:怎[么麼]|如何)(?:说|說|写|寫|讲|講|提|做)?的?|(?:说|說|写|寫|讲|講|提到|提)了?(?:些|哪些)?(?:什[么麼]|内容|內容)?"
    r"|(?:全部|详细|詳細|具体|具體)*(?:详情|詳情|内容|內容|原文|情况|情況|摘录|摘錄))?呢?"
)
"""第一个镇怎么说的, 第2个呢: the number stands with a word that counts, so that 第一季度呢 is a question."""

_AGAIN = re.compile(r"(?:重新开始|重新開始|从头开始|從頭開始|重来|重來|清空|reset|restart)")
_NEXT = re.compile(r"(?:下一页|下一頁|下页|下頁|翻页|翻頁|更多|还有呢|還有呢|继续|繼續|next|more)")
_BACK = re.compile(r"(?:上一页|上一頁|上页|上頁|back|previous)")


@dataclass(frozen=True, slots=True)
class Again:
    """Start afresh."""


@dataclass(frozen=True, slots=True)
class Open:
    """Show all of the township with this number, from 1."""

    number: int


@dataclass(frozen=True, slots=True)
class Page:
    """Turn this many pages on, or back."""

    step: int


@dataclass(frozen=True, slots=True)
class Question:
    """Anything else: it is answered."""

    text: str


Utterance = Again | Open | Page | Question


def understand(text: str, count_cards: Callable[[], int | None]) -> Utterance:
    """Tell what a message wants after an answer.

    ``count_cards`` tells how many townships the answer has, None before the first one; it is asked only when
    the words may mean them, since the answer may have to be found anew for it.
    A bare number that no township has (12345) is a question; 第9个 beyond the last one is not.
    """
    plain = unicodedata.normalize("NFKC", text).strip().strip("。.!！?？~ ").lower()
    if _AGAIN.fullmatch(plain):
        return Again()
    step = 1 if _NEXT.fullmatch(plain) else -1 if _BACK.fullmatch(plain) else 0
    opened = _OPEN.fullmatch(plain) or _POINT.fullmatch(plain)
    cards = count_cards() if step or opened else None
    if step and (cards is not None or "页" in plain or "頁" in plain):  # 更多 alone may be a question
        return Page(step)
    if cards is not None and opened:
        number = to_number(opened.group(1))
        if number <= cards or plain != opened.group(1):
            return Open(number)
    return Question(text)


def to_number(written: str) -> int:
    """Return the value of digits, Western or Chinese, up to 九十九."""
    if written.isdecimal():
        return int(written)
    tens, mark, ones = written.rpartition("十")
    if not mark:
        return int("".join(str(_DIGITS[digit]) for digit in written))
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
