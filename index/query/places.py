"""Which reports the places of a question name."""

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.divisions import divisions, short_name
from corpus.model import Report
from index.notes import Note, NoteKind
from index.query.roles import Role, Span

_REGIONS = Path(__file__).with_name("regions.toml")
_SUFFIX = re.compile(r"(?:特别行政区|自治[区州县]|街道|省|市|县|区|旗|镇|乡)$")
_MARKER = re.compile(
    r"(?:的)?(?:那个|这个|那边|这边|那里|这里|那儿|这儿|那|这)?(?:的)?"
    r"(?:小镇|镇里|镇上|乡镇|镇街|街道|镇(?![域区村])|乡(?![村贤愁土音亲友镇])|县|市|区|省|那边|这边|那里|那儿)"
)
_SLOGAN = re.compile("(?:绿美|美丽|平安|法治|数字|健康|幸福|文明|清廉|智慧|活力|诗画)$")
_BODY = re.compile("大学|学院|日报|卫视|电视台|银行|商会|精神")
"""What makes a bare name of a place part of another name: 绿美广东, 浙江大学."""

_MASKED = re.compile(r"[*×xX]")
_ASKER = re.compile(
    r"^(?:[我咱俺你您他它本该这那贵]|全部|所有|隔壁|邻|周边|附近|老家|家乡|当地|全[国省市县]|别|其[他它余]|外[地省县]|哪|各|每)"
)
"""A place that only the asker knows (我们镇), or none (全国)."""

_EVERYWHERE = re.compile(r"^(?:全[国部]|所有|各地|哪|各|每)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a question says of places.

    Attributes:
        report_ids: The reports meant, in corpus order; empty for all.
        left_out: The reports that are not meant (除了白沙镇); ``report_ids`` are the others then.
        unknown: Places that are named but have no report here.
        spans: Where names stand that the tagger did not take for places.
        notes: What is to be said aloud: corrections, places left out.
    """

    report_ids: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class _Found:
    """What is gathered while the places of a question are read."""

    wanted: set[str]
    left_out: set[str]
    unknown: list[str]
    notes: list[Note]


class PlaceLinker:
    """Finds names of townships, counties, cities and provinces, and the catalogue's clue words."""

    def __init__(
        self,
        reports: Sequence[Report],
        *,
        is_ordinary: Callable[[str, Collection[str]], bool],
        similar_names: Callable[[str, Iterable[str]], Sequence[str]],
        divisions_in: Callable[[str], Iterable[str]] = lambda _: (),
    ) -> None:
        """Take the reports, and three judges of names.

        They tell whether a bare word is an ordinary one too (平安) in reports other than the given ones,
        which names are spelt like a given one, and which of China's divisions a text names.
        """
        self._order = [report.id for report in reports]
        self._labels = {report.id: report.place.label for report in reports}
        self._names: dict[str, set[str]] = {}
        self._clues: dict[str, set[str]] = {}
        self._provinces: dict[str, set[str]] = {}
        self._is_ordinary = is_ordinary
        self._similar = similar_names
        self._divisions_in = divisions_in
        for report in reports:
            self._add(report)
        self._known = _any_of((*self._names, *self._clues))

    def spots(self, text: str) -> list[tuple[int, int]]:
        """Return where a text says the name, or a clue, of a place that has a report."""
        return [found.span() for found in self._known.finditer(text)] if self._known else []

    def link(self, text: str, spans: Sequence[Span]) -> Named:
        """Return the reports that the places of a normalised and tagged question name.

        Places side by side narrow (台山那琴), apart they widen (海宴镇和白沙镇).
        """
        found = _Found(set(), set(), [], [])
        missed = [] if any(span.role is Role.PLACE for span in spans) else list(self._missed(text, spans))
        places = [span for span in spans if span.role in (Role.PLACE, Role.PLACE_LEFT_OUT)]
        for span in sorted((*places, *missed), key=lambda span: span.start):
            self._take(found, span, text)
        spots = tuple((span.start, span.end) for span in missed)
        if found.left_out:
            return self._without(found, spots)
        return Named(
            report_ids=self._in_order(found.wanted),
            unknown=tuple(found.unknown) if not found.wanted else (),
            spans=spots,
            notes=tuple(found.notes),
        )

    def except_for(self, report_ids: Collection[str]) -> tuple[str, ...]:
        """Return all reports but these, in corpus order."""
        return tuple(report_id for report_id in self._order if report_id not in report_ids)

    def note_left_out(self, out: Sequence[str]) -> Note:
        """Return the note that these reports are left out."""
        return Note(kind=NoteKind.LEFT_OUT, words=tuple(self._labels[report_id] for report_id in out))

    def _take(self, found: _Found, span: Span, text: str) -> None:
        words = text[span.start : span.end]
        ids = self._ids_in(words) or self._ids_of_region(words)
        if not ids and (like := self._spelt_alike(words)):
            ids = self._names[like]
            found.notes.append(Note(kind=NoteKind.PLACE_RESPELT, words=(words, like)))
        if span.role is Role.PLACE_LEFT_OUT:
            found.left_out |= ids
            if not ids:
                found.notes.append(Note(kind=NoteKind.WHOSE_PLACE, words=(words,)))
        elif ids:
            found.wanted = (found.wanted & ids) or (found.wanted | ids)
        elif _ASKER.match(words):
            if not _EVERYWHERE.match(words):
                found.notes.append(Note(kind=NoteKind.WHOSE_PLACE, words=(words,)))
        elif self._is_elsewhere(words):
            found.unknown.append(words)
        else:
            found.notes.append(Note(kind=NoteKind.WHOSE_PLACE, words=(words,)))

    def _is_elsewhere(self, words: str) -> bool:
        """Say whether some words name a place without a report: by its kind, or one of China's divisions."""
        if _SUFFIX.search(words) or next(iter(self._divisions_in(words)), ""):
            return True
        return _is_division(words) and not self._is_ordinary(words, ())

    def _ids_in(self, words: str) -> set[str]:
        """Return the reports that the names and clues in some words tell of; none for none."""
        ids: set[str] = set()
        for match in self._known.finditer(words) if self._known else ():
            named = self._names.get(match[0], set()) | self._clues.get(match[0], set())
            ids = (ids & named) or (ids | named)
        return ids

    def _ids_of_region(self, words: str) -> set[str]:
        """Return the reports of a group of provinces: 东北三省."""
        provinces = next((_regions()[name] for name in _regions() if name in words), ())
        return set().union(*(self._provinces.get(province, set()) for province in provinces))

    def _spelt_alike(self, words: str) -> str:
        """Return the known name that some words may be a misspelling of, ``""`` for none."""
        if _ASKER.match(words) or next(iter(self._divisions_in(words)), ""):
            return ""
        kinds = [known for known in self._names if known[-1] == words[-1] or not _SUFFIX.search(words)]
        return next(iter(self._similar(words, kinds)), "")

    def _missed(self, text: str, spans: Sequence[Span]) -> Iterator[Span]:
        """Yield the known names that stand outside all spans, or at the begin of a thing: 建德泥浆浴."""
        places = (Role.PLACE, Role.PLACE_LEFT_OUT)
        taken = {place for span in spans for place in range(span.start + (span.role not in places), span.end)}
        for match in self._known.finditer(text) if self._known else ():
            if match.start() not in taken and self._is_place(text, match):
                out = text[max(0, match.start() - 2) : match.start()].endswith(
                    ("除了", "除去", "不算", "去掉")
                )
                role = Role.PLACE_LEFT_OUT if out else Role.PLACE
                yield Span(role=role, start=match.start(), end=match.end(), probability=0.5)

    def _is_place(self, text: str, match: re.Match[str]) -> bool:
        """Tell a place from a thing: a bare ordinary word needs 那个镇, 那边 … behind it."""
        if _SUFFIX.search(match[0]) or _MARKER.match(text, match.end()):
            return True
        if match[0] not in self._names:
            return False
        if _SLOGAN.search(text[: match.start()]) or _BODY.match(text, match.end()):
            return False
        return not self._is_ordinary(match[0], self._names[match[0]])

    def _without(self, found: _Found, spots: tuple[tuple[int, int], ...]) -> Named:
        """Return the places found, or all, without those left out; this is said aloud."""
        out = self._in_order(found.left_out)
        kept = tuple(each for each in self.except_for(out) if not found.wanted or each in found.wanted)
        notes = (*found.notes, self.note_left_out(out))
        return Named(report_ids=kept, left_out=out, spans=spots, notes=notes)

    def _add(self, report: Report) -> None:
        place = report.place
        for name in (place.name, place.county, place.city, place.province):
            for known in _known_as(name):
                self._names.setdefault(known, set()).add(report.id)
        for clue in place.clues:
            if len(clue) > 1:
                self._clues.setdefault(clue, set()).add(report.id)
        self._provinces.setdefault(place.province, set()).add(report.id)

    def _in_order(self, ids: Collection[str]) -> tuple[str, ...]:
        return tuple(report_id for report_id in self._order if report_id in ids)


def _is_division(words: str) -> bool:
    """Say whether some words are short for one of China's provinces, cities or counties: 建德."""
    return any(words == short_name(name) for name in divisions())


def _known_as(name: str) -> set[str]:
    """Return the names people use for a place, 广西 for 广西壮族自治区 too; none for a masked one."""
    bare = _SUFFIX.sub("", name)
    if not bare or _MASKED.search(bare):
        return set()
    return {name, short_name(name), bare if len(bare) > 1 else name}


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first))) if longest_first else None


@cache
def _regions() -> dict[str, tuple[str, ...]]:
    """Return the provinces of each group by its names, the longest name first."""
    table = tomllib.loads(_REGIONS.read_text(encoding="utf-8"))["regions"]
    named = {name: tuple(provinces.split()) for names, provinces in table.items() for name in names.split()}
    return dict(sorted(named.items(), key=lambda one: -len(one[0])))
