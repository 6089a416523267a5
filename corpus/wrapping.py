"""Which lines of a text are one paragraph that its writer's program has cut at a fixed width."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from corpus.headings import RANK, is_finished, parse_label

PAGE = r"[^\S\n]*(?:[-—–─]+\s*\d{1,4}\s*[-—–─]+|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?)[^\S\n]*"
"""A line that only numbers a page: - 3 -, 第3页 共9页."""
_PAGE = re.compile(PAGE)
_ROW = re.compile(
    r"\t|\S[ \u3000]{2,}\S+[ \u3000]{2,}\S|^(?:[\W_]|##\w+##)+$|(?:\.{3,}|…{2,}|·{3,})\s*\d*\s*$|^\s*[|│┃]"
)  # of a table, of contents, a rule, or junk
_MARKDOWN = re.compile(r"\s*(?:#{1,6}\s|>|[-+*]\s|\|)")
_INSIDE = re.compile(r"(?:[。；：！？]|．(?!\d))[^”’》）)】]")
_NARROWEST, _WIDEST = 20, 60  # full-width characters: what columns texts are cut to
_SLACK = 2  # characters that a full line may lack, lest the next began with a comma or inside a number
_NEAR = 1  # the same, where nothing else tells a paragraph's last line
_FEWEST = 4  # full lines that prove a width
_FILLED = 0.3  # share of the lines that are full
_CUT = 0.5  # share of the full lines that end inside a sentence
_ENDED = 0.15  # share of the full lines that hold the end of one
_MARKED = 0.8  # share of the short lines before a blank or an indent from which on these mark paragraphs


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with words: its place, as written, without blanks, its indent, and what stands before it."""

    index: int
    whole: str
    text: str
    indent: float
    after_blank: bool
    after_page: bool


@dataclass(frozen=True, slots=True)
class _Column:
    """The width that lines were cut to, and how it was measured."""

    measure: Callable[[str], float]
    width: float

    def is_filled(self, line: _Line, slack: float = _SLACK) -> bool:
        """Say whether a line is as wide as the column, but for ``slack``, and no row of a table."""
        width = self.measure(line.whole)
        return self.width - slack <= width <= self.width + _SLACK and not _ROW.search(line.text)


def find_wrapped(texts: Sequence[str], *, markdown: bool = False) -> list[tuple[int, int]]:
    """Return the first and last places of lines that are one paragraph cut at a fixed width, in order.

    Only where that is certain: many lines of nearly equal width, few wider, most ending inside a sentence.
    Lines that number a page may stand between; places count from 0.
    """
    runs: list[tuple[int, int]] = []
    for lines in _stretches(texts):
        for before, line in _joints(lines, markdown=markdown):
            if runs and runs[-1][1] == before.index:
                runs[-1] = (runs[-1][0], line.index)
            else:
                runs.append((before.index, line.index))
    return runs


def _stretches(texts: Sequence[str]) -> Iterator[list[_Line]]:
    """Yield the lines with words between those that are too wide to be cut at any width."""
    for narrow, group in groupby(_lines(texts), key=lambda line: width_of(line.whole) <= _WIDEST):
        lines = list(group)
        if narrow and len(lines) > _FEWEST:
            yield lines


def _lines(texts: Sequence[str]) -> Iterator[_Line]:
    blank = page = False
    for index, text in enumerate(texts):
        words = text.strip()
        if not words:
            blank = True
        elif _PAGE.fullmatch(text):
            page = True
        else:
            whole = text.rstrip().expandtabs(4)
            indent = width_of(whole[: len(whole) - len(words)])
            yield _Line(index, whole, words, indent, blank, page)
            blank = page = False


def _joints(lines: Sequence[_Line], *, markdown: bool) -> Iterator[tuple[_Line, _Line]]:
    """Yield each line that goes on in the next, with the next."""
    column = max(
        filter(None, (_column(lines, measure) for measure in (len, width_of))),
        key=lambda column: sum(map(column.is_filled, lines)),
        default=None,
    )
    if column is None:
        return
    base = sorted(line.indent for line in lines)[len(lines) // 10]
    marked = _is_marked(lines, column, base)
    for before, line in pairwise(lines):
        if (
            column.is_filled(before, _SLACK if marked else _NEAR)
            and not _ROW.search(line.text)
            and not _is_apart(line, base)
            and not _starts_anew(line.text, before.text)
            and (not is_finished(before.text) or (marked and not line.after_page))
            and not (markdown and (_MARKDOWN.match(line.text) or before.text.startswith(("#", "|"))))
        ):
            yield before, line


def _column(lines: Sequence[_Line], measure: Callable[[str], float]) -> _Column | None:
    """Return the column that these lines were cut to, None where nothing proves one."""
    prose = [line for line in lines if not _ROW.search(line.text)]
    widths = sorted(measure(line.whole) for line in prose)
    column = _Column(measure, widths[len(widths) * 9 // 10] if widths else 0)
    filled = [line for line in prose if column.is_filled(line)]
    cut = [line for line in filled if not is_finished(line.text)]
    ended = [line for line in filled if _INSIDE.search(line.text)]
    proved = (
        column.width >= _NARROWEST
        and len(filled) >= max(_FEWEST, _FILLED * len(prose))
        and len(cut) >= _CUT * len(filled)
        and len(ended) >= _ENDED * len(filled)
    )
    return column if proved else None


def _is_marked(lines: Sequence[_Line], column: _Column, base: float) -> bool:
    """Say whether paragraphs are told by blank lines or indents: what follows on a short line has one."""
    after_short = [line for before, line in pairwise(lines) if not column.is_filled(before)]
    apart = [line for line in after_short if _is_apart(line, base)]
    return bool(apart) and len(apart) >= _MARKED * len(after_short)


def _is_apart(line: _Line, base: float) -> bool:
    return (line.after_blank and not line.after_page) or line.indent >= base + 1


def _starts_anew(text: str, before: str) -> bool:
    """Say whether a line begins with a number of its own (（一）, 一是), unlike 统|一要求 and 全县|第一，."""
    label = parse_label(text)
    if label is None:
        return False
    return RANK[label.style] < RANK["is"] or text[label.end - 1] == "是" or is_finished(before)


def width_of(text: str) -> float:
    """Return how wide a text is, in full-width characters; a Latin one is half as wide."""
    return (len(text) + len(text.encode("utf-8", "ignore"))) / 4
