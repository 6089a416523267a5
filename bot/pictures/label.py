"""A township's name at the left of a row: the name, and below it what tells it from its namesakes."""

from collections.abc import Iterable, Sequence

from bot.pictures.canvas import Canvas, measure
from bot.pictures.lines import clip
from bot.pictures.sheet import BODY, MARGIN, SMALL
from bot.wording import pictures as wording
from corpus.model import Report

ROW = 96
"""Pixels from row to row: two lines of type, and a finger."""

WIDEST = 320


def label_width(labels: Iterable[str]) -> int:
    """Return the width in pixels of the widest of these labels, at most ``WIDEST``."""
    lines = [_lines_of(label) for label in labels]
    widest = max((max(measure(name, BODY), measure(rest, SMALL)) for name, rest in lines), default=0)
    return min(widest, WIDEST)


def write_label(canvas: Canvas, label: str, top: int) -> None:
    """Write a label into a row, 海宴镇 over 台山市; masks stay as they are."""
    name, rest = _lines_of(label)
    middle = top + ROW // 2
    if rest:
        canvas.write(clip(name, WIDEST, BODY), (MARGIN, middle - 19), BODY)
        canvas.write(clip(rest, WIDEST, SMALL), (MARGIN, middle + 21), SMALL)
    else:
        canvas.write(clip(name, WIDEST, BODY), (MARGIN, middle), BODY)


def period_of_all(reports: Sequence[Report]) -> str:
    """Return 2023年上半年 where all reports share it, 2021—2023年 where not, ``""`` where none says."""
    periods = {(report.year, report.half) for report in reports if report.year is not None}
    held = sorted({report.year for report in reports if report.year is not None})
    if not held:
        return ""
    if len(held) > 1:
        return wording.years(held[0], held[-1])
    half = next(iter(periods))[1] if len(periods) == 1 else None
    return wording.half_year(held[0], half)


def _lines_of(label: str) -> tuple[str, str]:
    name, _, rest = label.partition("（")
    return name, rest.removesuffix("）")
