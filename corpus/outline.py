"""The outline of one report: lines become headings and paragraphs, each with its part and section path."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.asides import is_aside
from corpus.cleaning import Line, Place
from corpus.headings import is_heading_sentence, parse_label, run_in_heading
from corpus.items import cut_items, sentences
from corpus.judging import judge_sections
from corpus.model import Part
from corpus.parts import is_next_sentence, is_problem_sentence, is_thanks, reviewed_time
from corpus.roles import Role, read_roles
from corpus.sections import Sections, bare_words, name_part, path_words
from corpus.titles import is_address
from corpus.years import years_in

_VOCATIVE = 20  # characters: 各位代表！ before a sentence belongs to it


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block to be: ``line.text[start:end]``; ``level`` is None for a paragraph, 0 for a title.

    ``aside`` tells a paragraph that stands beside the matter.
    """

    line: Line
    start: int
    end: int
    part: Part
    path: tuple[str, ...]
    level: int | None = None
    aside: bool = False


def outline(lines: Sequence[Line]) -> list[Piece]:
    """Return the pieces of one report, in reading order; together they hold every word of its lines."""
    notes = [line for line in lines if line.note]
    if notes and len(notes) < len(lines):
        return _with_notes(outline([line for line in lines if not line.note]), notes)
    texts = [line.text for line in lines]
    roles = read_roles(texts, [line.level for line in lines])
    title = next((text for text, role in zip(texts, roles, strict=True) if role is Role.TITLE), "")
    headings = [bare_words(text) for text, role in zip(texts, roles, strict=True) if role is Role.HEADING]
    reviewed = reviewed_time(headings, title=title)
    places = [place for place, role in enumerate(roles) if role is Role.HEADING]
    initial = _initial_part(texts, roles, reviewed)
    sections = Sections(initial, reviewed=reviewed)
    named = {place: sections.open_part(texts[place], told=lines[place].level or 0) for place in places}
    parts = judge_sections(texts, named, reviewed=reviewed, year=_year(texts, roles, title))
    told = {lines[place].place: part for place, part in parts.items()}
    initial = _judged_initial(texts, parts) or initial
    outliner = _Outliner(Sections(initial, reviewed=reviewed, judged=bool(told)), told)
    return [piece for line, role in zip(lines, roles, strict=True) for piece in outliner.read(line, role)]


def _year(texts: Sequence[str], roles: Sequence[Role], title: str) -> int | None:
    """Return the year in which a report is held, as its title or header tells it."""
    header = (text for text, role in zip(texts, roles, strict=True) if role is Role.HEADER)
    years = years_in(title) or [year for text in header for year in years_in(text)]
    return max(years) + ("总结" in title and len(set(years)) == 1) if years else None


def _judged_initial(texts: Sequence[str], parts: Mapping[int, Part]) -> Part | None:
    """Return the part before the first main section, None where that section does not tell it."""
    if not parts:
        return None
    first = min(parts)
    label = parse_label(texts[first])
    if parts[first] is Part.PLAN and label and label.number == 1:
        return Part.PLAN if set(parts.values()) == {Part.PLAN} else Part.REVIEW
    return Part.REVIEW if parts[first] is not Part.OTHER else None


def _with_notes(pieces: Sequence[Piece], notes: Sequence[Line]) -> list[Piece]:
    """Return the pieces and the notes to them, each behind the line it stands below, under its headings."""
    told: list[Piece] = []
    waiting = deque(pieces)
    for note in notes:
        while waiting and waiting[0].line.place < note.place:
            told.append(waiting.popleft())
        path = told[-1].path if told else ()
        told.append(Piece(line=note, start=0, end=len(note.text), part=Part.OTHER, path=path))
    return [*told, *waiting]


def _initial_part(texts: Sequence[str], roles: Sequence[Role], reviewed: str) -> Part:
    """Return the part a report begins with: its review, unless it has no parts or begins with its plan."""
    named = [
        part
        for text, role in zip(texts, roles, strict=True)
        if role in (Role.HEADING, Role.TITLE) and (part := name_part(text, reviewed=reviewed)) is not None
    ]
    if not named:
        return Part.REVIEW if any(is_problem_sentence(text) for text in texts) else Part.OTHER
    opening = [
        next((text for text, role in zip(texts, roles, strict=True) if role is wanted), "")
        for wanted in (Role.TITLE, Role.HEADING)
    ]
    begins_with_plan = Part.PLAN in [name_part(text, reviewed=reviewed) for text in opening if text]
    return Part.PLAN if begins_with_plan and Part.REVIEW not in named else Part.REVIEW


class _Outliner:
    """Reads the lines of one report in order."""

    def __init__(self, sections: Sections, parts: Mapping[Place, Part]) -> None:
        self.sections = sections
        self.parts = parts  # of the main sections, where they are told by their order
        self.turn: Part | None = None  # a part that a sentence opened, until a heading ends it
        self.turn_style = ""  # the style of the labelled paragraph that opened it, whose next one ends it
        self.headed = False  # whether a heading stands right before
        self.titled = False  # whether the title stands above

    @property
    def part(self) -> Part:
        return self.turn or self.sections.part

    def read(self, line: Line, role: Role) -> Iterator[Piece]:
        """Yield the pieces of one line."""
        if role is Role.HEADING:
            yield self._heading(line)
            self.headed = True
            return
        if role is Role.TEXT and not self.headed and is_address(line.text):
            self.sections.leave()
        whole = Piece(line=line, start=0, end=len(line.text), part=self.part, path=())
        if role is Role.TITLE:
            self.titled = True
            yield replace(whole, level=0)
        elif is_aside(line.text) or (role is Role.HEADER and not self.titled):
            yield replace(whole, part=Part.OTHER, aside=True)
        elif role is Role.HEADER:
            yield whole
        else:
            yield from self._text(line)
        self.headed = False

    def _heading(self, line: Line) -> Piece:
        label = parse_label(line.text)
        named = self.sections.name(line.text)
        if label is None or self.sections.has(label.style) or named or label.style == "first":
            self.turn = None
        level = self.sections.open(line.text, told=line.level or 0, part=self.parts.get(line.place))
        path = self.sections.path[:-1]
        return Piece(line=line, start=0, end=len(line.text), part=self.part, path=path, level=level)

    def _text(self, line: Line) -> Iterator[Piece]:
        self._open_labelled(line.text)
        for start, end, part in self._cut_turns(line.text):
            yield from self._items(line, start, end, part)

    def _open_labelled(self, text: str) -> None:
        """Let a labelled paragraph name or end a part by its run-in heading (（六）存在问题。…)."""
        label = parse_label(text)
        if label is None:
            return
        if label.style == self.turn_style:
            self.turn, self.turn_style = None, ""
        run_in = run_in_heading(text)
        named = name_part(run_in, reviewed=self.sections.reviewed) if run_in else None
        if named in (Part.PROBLEMS, Part.PLAN) and named is not self.part:
            self.turn, self.turn_style = named, label.style

    def _cut_turns(self, text: str) -> Iterator[tuple[int, int, Part]]:
        """Yield the stretches of a line that belong to one part each."""
        begin, part = 0, self.part
        for start, end in sentences(text):
            turned = self._turned(text[start:end], part)
            if turned is part:
                continue
            if start > begin and start > _VOCATIVE:
                yield begin, start, part
                begin = start
            if begin == 0 and not self.headed:
                self.sections.leave()
            if turned is not Part.PLAN or part is Part.PROBLEMS or begin == 0:
                self.turn = None if turned is self.sections.part else turned
            part = turned
        yield begin, len(text), part

    def _turned(self, sentence: str, part: Part) -> Part:
        """Return the part that a sentence goes on in."""
        if part is Part.REVIEW and is_problem_sentence(sentence):
            return Part.PROBLEMS
        if part in (Part.REVIEW, Part.PROBLEMS) and is_next_sentence(
            sentence, reviewed=self.sections.reviewed
        ):
            return Part.PLAN
        if self.turn is Part.PROBLEMS and is_thanks(sentence):
            return Part.REVIEW
        return part

    def _items(self, line: Line, start: int, end: int, part: Part) -> Iterator[Piece]:
        """Yield the items of a stretch, each under the run-in headings above it."""
        text = line.text[start:end]
        open_run_ins: list[tuple[int, str]] = []
        items = cut_items(text)
        for item, following in zip(items, [*items[1:], None], strict=True):
            words = text[item.start : item.end]
            if not words.strip():
                continue
            open_run_ins = [run_in for run_in in open_run_ins if run_in[0] < item.depth]
            path = (*self.sections.path, *(words for _, words in open_run_ins))
            above = following is not None and following.depth > item.depth
            piece = Piece(line=line, start=start + item.start, end=start + item.end, part=part, path=path)
            if above and is_heading_sentence(words.rstrip()):
                open_run_ins.append((item.depth, path_words(words)))
                yield replace(piece, level=len(path) + 1)
                continue
            run_in = run_in_heading(words)
            if run_in:
                open_run_ins.append((item.depth, path_words(run_in)))
                piece = replace(piece, path=(*path, path_words(run_in)))
            yield piece
