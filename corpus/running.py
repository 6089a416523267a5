"""Which lines were run together in one: blanks stand where they ended, or behind a heading."""

import re
from itertools import pairwise

from corpus.headings import is_finished, parse_label

Span = tuple[int, int]
"""Where a stretch of a line begins and ends."""

_BLANKS = re.compile(r"[ \t\u3000\xa0]{2,}")
_BLANK = re.compile(r"[ \u3000\xa0]+")
_LABEL = re.compile(r"[（(]?[一二三四五六七八九十]+[、)）]")
_STOPS = tuple("。！？；：")
_INNER = re.compile("[。；：！？\t]")
_SPREAD = 4  # characters: what is shorter is a word that blanks spread out (李  明)
_RUN_TOGETHER = 200  # characters of a line from which on it may be several run together
_SURE = 3  # blanks after a full stop or before a number that prove it
_HEAD = range(4, 33)  # characters of a heading that a blank parts from its text
_BODY = 6  # characters that its text has at least


def find_spans(raw: str) -> list[Span]:
    """Return where the lines stand that were run together in one; else all of it."""
    if "\n" in raw:
        return [(0, len(raw))]
    return [piece for span in _run_together(raw) for piece in _headed(raw, span)]


def _run_together(raw: str) -> list[Span]:
    """Return the stretches between wide blanks, or else between blanks after a stop and before a number."""
    if len(raw) < _RUN_TOGETHER:
        return [(0, len(raw))]
    wide = [match.span() for match in _BLANKS.finditer(raw)]
    if sum(_is_sure(raw, one) for one in wide) >= _SURE:
        return _between(raw, wide)
    sure = [match.span() for match in _BLANK.finditer(raw) if _is_sure(raw, match.span())]
    return _between(raw, sure) if len(sure) >= _SURE else [(0, len(raw))]


def _is_sure(raw: str, blank: Span) -> bool:
    return raw[blank[0] - 1 : blank[0]] in _STOPS or _LABEL.match(raw, blank[1]) is not None


def _between(raw: str, breaks: list[Span]) -> list[Span]:
    spans = pairwise([(0, 0), *breaks, (len(raw), len(raw))])
    joined: list[Span] = []
    for (_, start), (end, _) in spans:
        apart = joined and end - start >= _SPREAD <= joined[-1][1] - joined[-1][0]
        if joined and not apart:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _headed(raw: str, span: Span) -> list[Span]:
    """Return a numbered heading and its text apart, where a blank parts them (一、工作回顾 全年完成…。)."""
    start, end = span
    start += len(raw[start:end]) - len(raw[start:end].lstrip())
    label = parse_label(raw[start : min(end, start + 2 * _HEAD.stop)])
    if label is None or label.style not in ("chapter", "first", "paren"):
        return [span]
    body = start + label.end
    for match in _BLANK.finditer(raw, body, min(end, body + _HEAD.stop)):
        head, text = raw[body : match.start()].strip(), raw[match.end() : end]
        if len(head) in _HEAD and not _INNER.search(head):
            parted = len(text) >= _BODY and is_finished(text) and "\t" not in text
            return [(span[0], match.start()), (match.end(), end)] if parted else [span]
    return [span]
