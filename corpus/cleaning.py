"""Which characters of a source line are no words of the report: junk, footnote marks, blanks at its ends.

Nothing is ever mended: a line is kept as it stands, and its gaps say what to leave out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.running import find_spans
from corpus.source import Source
from corpus.wrapping import PAGE, find_wrapped

JUNK = re.compile(r"##\w+##")
LINE_END = re.compile(rf"(?<!\s)\s*\n(?:{PAGE}\n\s*)*\s*")
"""Where a paragraph goes on in the next line, perhaps on the next page."""
_INVISIBLE = (  # marks, joiners, and fillers that stand for a letter or a picture
    r"[\u00ad\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc]+"
)
_FOOTNOTE_MARK = r"【\d{1,3}】|\[\d{1,3}\]|［\d{1,3}］|\[\^\w+\](?::\s*)?"
_GAP = re.compile(rf"{JUNK.pattern}|{_FOOTNOTE_MARK}|{_INVISIBLE}|{LINE_END.pattern}")
_NO_WORDS = re.compile(rf"{JUNK.pattern}|{LINE_END.pattern}")
_SPACED = re.compile(r"\s*(?:[^\s\d]|\S[ \u3000\xa0])(?:\S[ \u3000\xa0]){4,}\S?\s*")  # 政 府 工 作 报 告
_MADE_NUMBER = re.compile(  # 〔一、〕: Word sets it, nobody typed it
    r"〔(?:[（(][\w.]{1,6}[）)]|第\w{1,4}[章节条篇编部分]{1,2}|[\w.]{1,8}[、.．)）:：]|\d+(?:\.\d+)+|[①-⑳])〕"
)
_BLANK = re.compile(r"\s+")
_HANZI = re.compile("[\u4e00-\u9fff]")
_LEVEL = re.compile(r"\s*(?:(#{1,6})|[-+*])\s")
_NO_MASK = r"(?![\s*＊镇乡村县市区省街社组个户人亩项家万亿元名次处座条台吨米公余多届号年月日%％])"
_MARKUP = (  # what the groups of each hold is no word of a .md file
    re.compile(r"^\s*(#{1,6}\s+|>\s+|[-+*]\s+|\|[ \t]*)"),
    re.compile(r"^(\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*)$"),  # the rule of a table
    re.compile(r"([ \t]*\|)\s*$"),
    re.compile(
        r"^\s*(?:#{1,6}\s+|\d+[.、]\s*|[-+*]\s+)?(\*\*)[^*]{2,80}(?:[。：:](\*\*)|(\*\*)(?=[。：:]|\s*$))"
    ),  # **X：** but no mask
    re.compile(
        rf"(?<!\*)(\*\*){_NO_MASK}[^*，。；：！？]{{1,40}}(\*\*)(?=[，。；：、！？（）()”》\[［【\s]|$)"
    ),
    re.compile(r"(!\[[^\[\]]{0,300}\]\([^()\s]{0,500}\))"),
    re.compile(r"(?<!!)(\[)[^\[\]]{1,300}(\]\([^()\s]{0,500}\))"),
    re.compile(r"(<br\s*/?>|<!--.*?-->|&nbsp;)"),
    re.compile(r"(\\)(?=[*_#\[\]().!>-])"),
    re.compile(
        rf"(?<=[\u4e00-\u9fff])(?<!\*)(\*){_NO_MASK}[\u4e00-\u9fff]{{1,20}}(\*)(?=[\u4e00-\u9fff]){_NO_MASK}"
    ),
)
_FORMULA = re.compile(r"[ \t]*\$[^$\n]{1,80}\$(?:[ \t]*(?=[\u4e00-\u9fff，。；：、）]))?")
_FIGURE = re.compile(
    r"(?:[\s\d.,:/%~<>=+\-×$A-Za-z]|\\[%$,;! ]|\\(?:sim|times|mathrm|text|cdot|pm|quad)\b|[{}^_])+"
)
_FORMULA_MARK = re.compile(r"\s+|\$|\\(?:mathrm|text|quad)\b|\\(?=[%$,;! ])|[{}]|(?<=\\)[,;! ]")


Place = tuple[int, int]
"""Where a line stands: its number, and its first character that counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a source that says something, or several that are one paragraph cut at a fixed width.

    A line in which others were run together, blanks standing for their breaks, is one for each of them.

    Attributes:
        number: Of the first line, counted from 1.
        raw: The whole lines, verbatim, a line feed between them.
        start: Its first character that counts.
        end: Behind its last character that counts.
        gaps: Stretches of ``raw`` to leave out, in order, inside ``start`` and ``end``.
        level: What its file tells of it: from 1 for a heading, 0 for an item of a list, else None.
        note: Whether it is a note to the line above.
        text: What is left, never empty.
    """

    number: int
    raw: str
    start: int
    end: int
    gaps: tuple[tuple[int, int], ...]
    text: str
    level: int | None = None
    note: bool = False

    @property
    def numbers(self) -> range:
        """The numbers of its lines."""
        return range(self.number, self.number + self.raw.count("\n") + 1)

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.number, self.start

    def raw_index(self, index: int) -> int:
        """Return where character ``index`` of ``text`` stands in ``raw``."""
        index += self.start
        for start, end in self.gaps:
            if index < start:
                break
            index += end - start
        return index


def clean_lines(source: Source) -> list[Line]:
    """Return the lines that say something, in order."""
    lines = (
        clean_line(number, raw, markdown=source.markdown, span=span)
        for number, raw in _paragraphs(source)
        for span in ([(0, len(raw))] if _is_spaced(raw) else find_spans(raw))
    )
    return [_told(line, source) for line in lines if line]


def _told(line: Line, source: Source) -> Line:
    """Return a line with what its file tells of it."""
    if not source.levels and not source.notes:
        return line
    level = source.levels.get(line.number, line.level)
    return replace(line, level=level, note=line.number in source.notes)


def _paragraphs(source: Source) -> Iterator[tuple[int, str]]:
    """Yield the number and words of each line, those that go on in others with these."""
    at = 0
    for first, last in find_wrapped(source.lines, markdown=source.markdown):
        yield from enumerate(source.lines[at:first], at + 1)
        yield first + 1, "\n".join(source.lines[first : last + 1])
        at = last + 1
    yield from enumerate(source.lines[at:], at + 1)


def _is_spaced(raw: str) -> bool:
    """Say whether a blank stands behind every character, so that none parts words."""
    return _SPACED.fullmatch(raw) is not None and len(_HANZI.findall(raw)) * 4 > len(raw)


def clean_line(
    number: int, raw: str, *, markdown: bool = False, span: tuple[int, int] | None = None
) -> Line | None:
    """Return the line, or the stretch of it, with its gaps; None when only blanks and junk stand there."""
    gaps = find_gaps(raw, markdown=markdown)
    start, end = _trim(raw, gaps, *(span or (0, len(raw))))
    if start >= end:
        return None
    within = tuple(gap for gap in gaps if start < gap[0] and gap[1] < end)
    text = cut(raw, start, end, within)
    level = _level(raw) if markdown else None
    return Line(number=number, raw=raw, start=start, end=end, gaps=within, text=text, level=level)


def _level(raw: str) -> int | None:
    """Return what Markdown says a line is."""
    mark = _LEVEL.match(raw)
    return len(mark[1] or "") if mark else None


def _trim(raw: str, gaps: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Return where the words of a stretch begin and end: blanks and gaps at its ends left out."""
    opens, closes = dict(gaps), {after: before for before, after in gaps}
    while start < end and (raw[start].isspace() or start in opens):
        start = opens.get(start, start + 1)
    while end > start and (raw[end - 1].isspace() or end in closes):
        end = closes.get(end, end - 1)
    return start, end


def find_gaps(raw: str, *, markdown: bool = False) -> list[tuple[int, int]]:
    """Return the stretches of junk, footnote marks, invisible characters and line ends, in order."""
    gaps = [match.span() for match in _GAP.finditer(raw)]
    if made := _MADE_NUMBER.match(raw):
        gaps += [(made.start(), made.start() + 1), (made.end() - 1, made.end())]
    if _is_spaced(raw):
        gaps += [match.span() for match in _BLANK.finditer(raw)]
    if markdown:
        gaps += [
            match.span(group)
            for pattern in _MARKUP
            for match in pattern.finditer(raw)
            for group in range(1, pattern.groups + 1)
            if match.span(group) != (-1, -1)
        ]
        gaps += _formula_marks(raw)
    return _merged(gaps) if len(gaps) > 1 else gaps


def _formula_marks(raw: str) -> list[tuple[int, int]]:
    """Return the marks of formulas that hold figures only: 128 stands as $1 2 8$ in what programs made."""
    formulas = [match.span() for match in _FORMULA.finditer(raw) if _FIGURE.fullmatch(match[0])]
    return [mark.span() for start, end in formulas for mark in _FORMULA_MARK.finditer(raw, start, end)]


def _merged(gaps: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(gaps):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def cut(raw: str, start: int, end: int, gaps: Sequence[tuple[int, int]]) -> str:
    """Return ``raw[start:end]`` without the gaps."""
    kept = []
    for gap_start, gap_end in gaps:
        kept.append(raw[start:gap_start])
        start = gap_end
    return "".join((*kept, raw[start:end]))


def strip_junk(raw: str) -> str:
    """Return the text on one line without known junk; footnote marks stay, as in a quotation."""
    return _NO_WORDS.sub("", raw)
