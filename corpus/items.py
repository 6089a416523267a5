"""Cut a line into its smallest labelled pieces: 一是…；二是…, （一）…, 1.…, and the text around them."""

import re
from dataclasses import dataclass

from corpus.headings import NUMERALS, is_heading_sentence, parse_label

_AFTER_STOP = r"(?:(?<=[。；;：:！!？?”】）])|^)\s*"
_MARKER = re.compile(
    rf"{_AFTER_STOP}(?P<mark>[{NUMERALS}]+(?:是|要|、)|第[{NUMERALS}]+[，,、]|[（(]\s*(?:[{NUMERALS}]+|\d{{1,2}})\s*[)）]|"
    r"\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳]|一方面|另一方面|首先|其次|再次|最后)"
)
_WORDS = {
    "一方面": ("aspect", 1),
    "另一方面": ("aspect", 2),
    "首先": ("turn", 1),
    "其次": ("turn", 2),
    "再次": ("turn", 3),
    "最后": ("turn", 4),
}
_SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]+[”’》）)】]*|[^。！？!?]+$")
_AFTERWORD = re.compile(r"对此|为此|针对(?:上述|这些|以上)|(?:这些|上述|以上)(?:问题|困难|不足)")


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of a text and its depth: 0 for the text's own opening, more for items inside it."""

    start: int
    end: int
    depth: int


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    style: str
    number: int


def sentences(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of a text stands, in order; together they cover it."""
    return [match.span() for match in _SENTENCE.finditer(text)]


def cut_items(text: str) -> list[Item]:
    """Cut a text at its enumerated items; an item needs a second one to count.

    A heading sentence right before the first of several items, and a sentence about all of them after the
    last one (对此，…), become pieces of their own.
    """
    starts: list[tuple[int, int]] = []
    marks = _marks(text)
    open_styles = [] if marks and marks[0].at == 0 else [("opening", 0)]
    for place, mark in enumerate(marks):
        depth = _depth(mark, open_styles, marks, place)
        if depth is None:
            continue
        del open_styles[depth:]
        lead = _lead(text, starts[-1][0] if starts else 0, mark.at) if mark.number == 1 else None
        if lead is not None:
            starts.append((lead, depth))
            open_styles.append(("lead", 0))
        starts.append((mark.at, len(open_styles)))
        open_styles.append((mark.style, mark.number))
    return _pieces(text, starts)


def _marks(text: str) -> list[_Mark]:
    found = []
    for match in _MARKER.finditer(text):
        written = match["mark"]
        label = parse_label(written)
        style, number = (label.style, label.number) if label else _WORDS[written]
        found.append(_Mark(match.start("mark"), style, number))
    return found


def _depth(mark: _Mark, open_styles: list[tuple[str, int]], marks: list[_Mark], place: int) -> int | None:
    """Return how deep a mark's item stands, or None when the mark belongs to no list."""
    styles = [style for style, _ in open_styles]
    if mark.style in styles:
        depth = styles.index(mark.style)
        last = open_styles[depth][1]
        if mark.number == last + 1 or (mark.style == "turn" and mark.number > last):
            return depth
        if mark.number == 1 and _goes_on(mark, marks, place):
            return depth - 1 if depth and styles[depth - 1] == "lead" else depth
        return None
    if mark.at == 0:
        return 0
    if mark.number != 1 or not _goes_on(mark, marks, place):
        return None
    return len(open_styles)


def _goes_on(mark: _Mark, marks: list[_Mark], place: int) -> bool:
    """Say whether the second item of the list comes before another first one."""
    later = (marks[at] for at in range(place + 1, len(marks)))
    following = next((other for other in later if other.style == mark.style), None)
    return following is not None and (following.number == 2 or mark.style == "turn")


def _lead(text: str, start: int, at: int) -> int | None:
    """Return where the heading sentence right before ``at`` begins, if others stand before it."""
    spans = sentences(text[start:at])
    if len(spans) < 2:
        return None
    begin = start + spans[-1][0]
    return begin if is_heading_sentence(text[begin:at].rstrip()) else None


def _pieces(text: str, starts: list[tuple[int, int]]) -> list[Item]:
    if not starts or starts[0][0] > 0:
        starts = [(0, 0), *starts]
    if len(starts) > 1:
        starts = starts + _afterword(text, starts[-1][0])
    ends = [at for at, _ in starts[1:]] + [len(text)]
    return [Item(at, end, depth) for (at, depth), end in zip(starts, ends, strict=True)]


def _afterword(text: str, last: int) -> list[tuple[int, int]]:
    spans = [(last + start, last + end) for start, end in sentences(text[last:])][1:]
    return [(start, 0) for start, end in spans if _AFTERWORD.match(text[start:end])][:1]
