"""Which places a question names: a filter on the reports that are searched."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from corpus.divisions import short_name
from corpus.model import Report

_SUFFIX = r"(?:特别行政区|自治[区州县]|街道|省|市|县|区|旗|镇|乡)"
_MARKER = re.compile(
    r"(?:的)?(?:那个|这个|那边|这边|那里|这里|那儿|这儿|那|这)?(?:的)?"
    r"(?:小镇|镇里|镇上|乡镇|镇街|街道|镇|乡|县|市|区|省|那边|这边|那里|那儿)"
)
_TAIL = re.compile(
    r"(?:的)?(?:那份|这份|那个|这个|那边|这边|那里|这里|那儿|这儿|那|这)?(?:的)?"
    r"(?:小镇|镇里|镇上|镇街|乡镇|街道|镇(?![域区村])|乡(?![村贤愁土音亲友镇]))?"
    r"(?:那边|这边|那里|里(?!程)|上(?!半年|级|面|述|市|网|门|学))?(?:的)?(?:报告(?:里|中|上)?说?)?(?:的)?"
)
_UNKNOWN = re.compile(
    r"(?<![一-鿿])([^\W\da-zA-Z的在有是和与了个些]{1,3}(?:镇|乡|街道|县|市|省))(?=的|有|提|写|说|在|呢|是|$|[，。？?、\s])"
)
_EXCEPT = re.compile(
    r"(?:除[了开去掉]?|去掉|不算|不含|不要|不看|不包[括含]|排除|剔除|撇开|刨[除去]|扣除)了?$"
)
_EXCEPTED = re.compile(r"(?:以外|之外|除外|不算(?:在内)?|不要|去掉)的?")
_BESIDES = re.compile(r"外?(?:的话)?[，,]?")
_AND = re.compile(r"[和、及与跟，,]*")
_SLOGAN = re.compile("(?:绿美|美丽|平安|法治|数字|健康|幸福|文明|清廉|智慧|活力|诗画)$")
_BODY = re.compile("大学|学院|日报|卫视|电视台|银行|商会|精神")
"""What makes a bare name of a place part of another name: 绿美广东, 浙江大学."""

_NAMED = 3
"""Places that a note names; more are counted."""

_DIVISION = re.compile(r"[省市县区州旗盟]")
_MASKED = re.compile(r"[*×xX]")
_GENERIC = re.compile(
    r"[哪那这各每该本几我全多个些]|有的|其[他它余]|别的|剩下|[下回返还离老]乡|[兴强治美建]镇|乡镇|城镇|村镇|街镇|小镇|集镇|城市|全市|县市|市县|超市|门市|夜市|股市|上市|楼市|早市|集市|菜市"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a question says of places.

    Attributes:
        text: The question with the places taken out.
        report_ids: The reports meant, in corpus order; empty for all.
        left_out: The reports that are not meant (除了白沙镇); ``report_ids`` are the others then.
        unknown: A place that is named but has no report here, or ``""``.
        notes: Corrections of misspelt names, to be said aloud.
    """

    text: str
    report_ids: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    unknown: str = ""
    notes: tuple[str, ...] = ()


class PlaceFinder:
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
        self._is_ordinary = is_ordinary
        self._similar = similar_names
        self._divisions_in = divisions_in
        for report in reports:
            self._add(report)
        self._pattern = _any_of((*self._names, *self._clues))

    def find(self, question: str, *, loosely: bool = False) -> Named:
        """Find the places a cleaned question names; 台山那琴 narrows, 海宴镇和白沙镇 widens.

        ``loosely`` takes a clue word with 的 behind it for a place too, as where no list of places is wanted.
        """
        found: set[str] = set()
        left_out: set[str] = set()
        pieces, at, is_out = [], 0, False
        for match in self._pattern.finditer(question) if self._pattern else ():
            if match.start() < at or not self._is_place(question, match, loosely=loosely):
                continue
            ids = self._names.get(match[0], set()) | self._clues.get(match[0], set())
            before = question[at : match.start()]
            at = self._end_of(question, match)
            excepted = _EXCEPTED.match(question, at)
            is_out = bool(_EXCEPT.search(before) or excepted or (is_out and _AND.fullmatch(before)))
            if is_out:
                left_out |= ids
                at = (excepted or _BESIDES.match(question, at) or match).end()
            else:
                found = (found & ids) or (found | ids)
            pieces.append(_EXCEPT.sub("", before) if is_out else before)
        rest = " ".join((*pieces, question[at:])).strip() if pieces else question
        if left_out:
            return self._without(rest, found, left_out)
        if found:
            return Named(text=rest, report_ids=self._in_order(found))
        return self._find_elsewhere(question)

    def except_for(self, report_ids: Collection[str]) -> tuple[str, ...]:
        """Return all reports but these, in corpus order."""
        return tuple(report_id for report_id in self._order if report_id not in report_ids)

    def _without(self, rest: str, found: Collection[str], left_out: Collection[str]) -> Named:
        """Return the places found, or all, without those left out; this is said aloud."""
        out = self._in_order(left_out)
        names = "、".join(self._labels[report_id] for report_id in out[:_NAMED])
        more = f"等{len(out)}份报告" if len(out) > _NAMED else ""
        kept = tuple(each for each in self.except_for(out) if not found or each in found)
        return Named(text=rest, report_ids=kept, left_out=out, notes=(f"不看{names}{more}",))

    def _find_elsewhere(self, question: str) -> Named:
        """Find a place that has no report here: a misspelt one, or another one of China's."""
        if _DIVISION.search(question) and (names := list(self._divisions_in(question))):
            return Named(text=question, unknown="".join(names))
        for match in _UNKNOWN.finditer(question):
            name = match[1]
            if _GENERIC.search(name):
                continue
            rest = f"{question[: match.start()]} {question[match.end() :]}".strip()
            candidates = self._similar(name, [known for known in self._names if known[-1] == name[-1]])
            if candidates:
                note = f"没有收录“{name}”，按“{candidates[0]}”查找"
                return Named(text=rest, report_ids=self._in_order(self._names[candidates[0]]), notes=(note,))
            if not self._is_ordinary(name, ()):
                return Named(text=rest, unknown=name)
        return Named(text=question)

    def _end_of(self, question: str, match: re.Match[str]) -> int:
        """Return the end of a place with 那个镇, 那边 … behind it, unless another place follows: 台山那琴."""
        tail = _TAIL.match(question, match.end())
        if tail is None or (self._pattern and self._pattern.match(question, match.end())):
            return match.end()
        return tail.end()

    def _is_place(self, question: str, match: re.Match[str], *, loosely: bool) -> bool:
        """Tell a place from a topic: a clue or a bare ordinary word needs 那个镇, 小镇, 那边 … behind it."""
        if re.search(f"{_SUFFIX}$", match[0]) or _MARKER.match(question, match.end()):
            return True
        if match[0] in self._clues and match[0] not in self._names:
            return loosely and question.startswith("的", match.end())
        if _SLOGAN.search(question[: match.start()]) or _BODY.match(question, match.end()):
            return False
        return not self._is_ordinary(match[0], self._names[match[0]])

    def _add(self, report: Report) -> None:
        place = report.place
        for name in (place.name, place.county, place.city, place.province):
            for known in _known_as(name):
                self._names.setdefault(known, set()).add(report.id)
        for clue in place.clues:
            if len(clue) >= 2:
                self._clues.setdefault(clue, set()).add(report.id)

    def _in_order(self, ids: Collection[str]) -> tuple[str, ...]:
        return tuple(report_id for report_id in self._order if report_id in ids)


def _known_as(name: str) -> set[str]:
    """Return the names people use for a place, 广西 for 广西壮族自治区 too; none for a masked one."""
    bare = re.sub(f"{_SUFFIX}$", "", name)
    if not bare or _MASKED.search(bare):
        return set()
    return {name, short_name(name), bare if len(bare) > 1 else name}


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
