"""Which lines of a source make up which report: a file holds one report, or a compilation of many."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.cleaning import Line
from corpus.headings import could_head, is_finished, parse_label
from corpus.model import Part
from corpus.parts import part_of_heading
from corpus.titles import (
    is_address,
    is_collection,
    is_loose_title,
    is_notice,
    is_salutation,
    is_title,
    title_words,
)

_SOME_PLACE = r"(?<![全我本各])(?:镇|乡|街道|县|区|市|省|局|办|委)"
_OF_A_PLACE = re.compile(rf"{_SOME_PLACE}.*(?:20\d\d|年度|半年)|(?:20\d\d|年度|半年).*{_SOME_PLACE}")
_REPORTING = re.compile(r"代表.{0,30}(?:报告|汇报)|(?:报告|汇报)如下|请予?审议")
_HEADER = 3  # lines that may stand above a title: a motto, an issuing office
_INTRODUCTION = 5  # lines that may stand between a blank gap and the first review heading
_FAR = 400  # lines below one that are looked at, so that long texts take no longer a line
_OPENING = 6  # lines in which a report says that it is one


class _Draft:
    """The report being read, line by line."""

    def __init__(self, lines: Sequence[Line] = ()) -> None:
        self.lines = list(lines)
        self.titles: list[str] = []
        self.prose = 0
        self.planned = False

    def add(self, line: Line) -> None:
        self.lines.append(line)
        if line.note:
            return
        entitled = is_title(line.text) or (is_loose_title(line.text) and not self.prose)
        if entitled:
            self.titles.append(title_words(line.text))
        elif is_finished(line.text) and not is_salutation(line.text):
            self.prose += len(line.text)
        self.planned |= not entitled and _opened_part(line.text) is Part.PLAN

    def is_followed_by(self, line: Line, following: Sequence[Line]) -> bool:
        """Say whether a line opens the next report; one that names no place must go on as reports do."""
        text = line.text
        if is_title(text) and parse_label(text) is None:
            notice = is_notice([line.text for line in self.lines])
            named = _OF_A_PLACE.search(text) is not None
            return self.prose > 0 and not notice and (named or _opens(following))
        if is_loose_title(text) and parse_label(text) is None and _opened_part(text) is not Part.PLAN:
            named = _OF_A_PLACE.search(text) is not None
            return self.prose > 0 and (named or (self.planned and _opens(following)))
        if not self.planned:
            return False
        if is_salutation(text):
            return _opens(following, spoken=is_address(text) and text[-1] not in "：:")
        return _opened_part(text) is Part.REVIEW and (self._is_apart(line) or _leads_to_plan(following))

    def _is_apart(self, line: Line) -> bool:
        """Say whether a gap wider than usual stands between the report so far and a line, or right above."""
        lines = [*self.lines[-_INTRODUCTION:], line]
        usual = self._usual_step()
        return any(after.number - before.numbers[-1] > usual + 1 for before, after in pairwise(lines))

    def is_repeated_by(self, text: str) -> bool:
        """Say whether a title makes what stood above it a cover, a menu or the same title before."""
        again = title_words(text) in self.titles
        return self.prose == 0 and (again or (is_title(text) and len(self.lines) > _HEADER))

    def cut_introduction(self, *, entitled: bool) -> list[Line]:
        """Take off and return the last lines when a wide gap sets them apart from the report's end.

        Above a title stand an office and a motto, no sentences; before a review nothing counts on (（二）…).
        """
        tail = self.lines[-_INTRODUCTION - 1 :]
        for place in range(len(tail) - 1, 0, -1):
            label = parse_label(tail[place].text)
            if (entitled and is_finished(tail[place].text)) or (label and label.number > 1):
                return []
            if tail[place].number - tail[place - 1].numbers[-1] > self._usual_step() + 1:
                introduction = tail[place:]
                del self.lines[-len(introduction) :]
                return introduction
        return []

    def _usual_step(self) -> int:
        steps = sorted(after.number - before.numbers[-1] for before, after in pairwise(self.lines))
        return steps[len(steps) // 2] if steps else 1


def split_reports(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each report, in order; ``lines`` are free of contents and advertising.

    A report begins at its title; where it has none, at the salutation or the review heading that follows upon
    another report's plan. The name of the compilation is dropped.
    """
    drafts = [_Draft()]
    for place, line in enumerate(lines):
        draft = drafts[-1]
        if line.note:
            draft.add(line)
            continue
        if is_collection(line.text) and not draft.prose:
            continue
        if draft.is_repeated_by(line.text):
            draft.lines.clear()
        elif draft.is_followed_by(line, lines[place + 1 : place + 1 + _FAR]):
            drafts.append(
                _Draft(draft.cut_introduction(entitled=is_title(line.text) or is_loose_title(line.text)))
            )
        drafts[-1].add(line)
    return [draft.lines for draft in drafts if draft.lines]


def _opens(following: Sequence[Line], *, spoken: bool = False) -> bool:
    """Say whether the lines below a salutation or a bare title begin a report.

    They say that they report, or head a review with a plan below it; below a salutation that stands inside
    of speeches as well (各位代表！) only the first counts.
    """
    for place, line in enumerate(following[:_OPENING], 1):
        if _REPORTING.search(line.text):
            return True
        if not spoken and _opened_part(line.text) is Part.REVIEW:
            return _leads_to_plan(following[place:])
    return False


def _leads_to_plan(following: Sequence[Line]) -> bool:
    """Say whether a plan is headed below a review, before another title: a report of its own."""
    for line in following:
        part = _opened_part(line.text)
        if part is Part.PLAN or is_title(line.text):
            return part is Part.PLAN
    return False


def _opened_part(text: str) -> Part | None:
    """Return the part that a line opens as an outermost heading: without a number, or 一、 and the like."""
    label = parse_label(text)
    if not could_head(text) or (label and label.style not in ("first", "chapter")):
        return None
    part = part_of_heading(text[label.end :] if label else text, outer=True)
    return None if part is Part.REVIEW and label and label.number > 1 else part
