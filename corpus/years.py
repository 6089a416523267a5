"""Which times a text names: years, in digits or in Chinese, and this year."""

import re

_WRITTEN = re.compile(r"二[〇○零0OＯ][〇○零0OＯ一二三四五六七八九]{2}(?=年)")
_DIGITS = str.maketrans("〇○零OＯ一二三四五六七八九", "00000123456789")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_TIME = re.compile(rf"{_YEAR.pattern}|[今本]年")


def in_digits(text: str) -> str:
    """Return a text with its years in digits, of the same length: 2024年 for 二〇二四年 and ２０２４年."""
    return _WRITTEN.sub(lambda match: match[0].translate(_DIGITS), text.translate(_WIDE))


def years_in(text: str) -> list[int]:
    """Return the years a text names, in order."""
    return [int(year) for year in _YEAR.findall(in_digits(text))]


def times_in(text: str) -> list[str]:
    """Return the years a text names, in digits, and 今年 or 本年 as it stands, in order."""
    return _TIME.findall(in_digits(text))


def is_past(time: str, reviewed: str) -> bool:
    """Say whether a time is the one looked back on, or a year before it."""
    return time == reviewed or (time.isdigit() and reviewed.isdigit() and time < reviewed)
