"""The number a figure stands for, so that it can be held against a bound; it is never shown."""

import re

from index.query.numbers import to_number

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|[零一二两三四五六七八九十百]+")
_SCALES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_SCALE = re.compile("[百千万亿]")
_ABOUT = "余多来几"


def value_of(value: str, unit: str) -> float | None:
    """Return the number of a figure as written, its scale (万, 亿) applied; None where it is hidden or none.

    Of a range the first number counts: 2-3家 is 2.
    """
    found = _NUMBER.search(value)
    if not found or any(mask in value for mask in "*X×"):
        return None
    written = found[0].replace(",", "")
    number = float(written) if written[0].isdigit() else float(to_number(written))
    scaled = value[found.end() :] + unit.removesuffix(bare_unit(unit))
    for scale in _SCALE.findall(scaled):
        number *= _SCALES[scale]
    return number


def bare_unit(unit: str) -> str:
    """Return a unit without its scale: 元 for 亿元."""
    return unit.lstrip("百千万亿" + _ABOUT)
