"""Read a sentence into its figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.figures.context import is_planned, period_of, signs_of
from index.figures.naming import counted, left_clause, name_before, noun_after, spent_on
from index.figures.quantities import Quantity, find_quantities
from index.figures.units import RANK

_COMPARED = r"(?:同比|环比|较|比)[^，。；、\d]{0,10}?"
_MANNER = r"(?:实际|平均|年均|累计|净|分别)?"
_REACHED = r"(?:了|达到|达|至|到|为|均|\s)*$"
_CHANGE = re.compile(
    rf"(?:{_COMPARED})?{_MANNER}"
    rf"(?:增长|增加|增速|增幅|上升|提高|提升|上涨|涨幅|下降|减少|降低|降幅|回落)率?{_REACHED}"
)
_CHANGE_OF_COUNT = re.compile(
    rf"{_COMPARED}{_MANNER}(?:增长|增加|上升|提高|上涨|下降|减少|降低|回落|多|少){_REACHED}|增长{_REACHED}"
)
_JOINED = re.compile(r"(?:的?新?(?:台阶|大关|关口))?[，,、（(\s]*(?:且|并|其中)?")
_SHARES = ("%", "百分点")
_PERCENT = re.compile(r"(?P<value>[\d.*X×]++)(?P<unit>[%％]|个百分点|百分点)$")
_MONEY = ("元", "美元")
_NAMED_BEFORE = frozenset({*_SHARES, RANK, "分"})
_PERSONS = frozenset({"人", "人次", "次", "场次"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a sentence; ``sentence[start:end]`` is ``value``.

    Attributes:
        what: The thing counted: 接待游客; ``""`` where the sentence does not name it.
        value: As written, masks kept: 71.35万, XX, 近3000, 第三.
        unit: 人次, 件, 亿元以上, %; ``""`` where none is written.
        change: 同比增长37%.
        period: 上半年, 1-6月, 全年.
        planned: Whether it is planned rather than done.
        masked: Whether the source hides the value.
        kind: The kind of its unit, or ``RANK``: only figures of one kind may be compared.
    """

    what: str
    value: str
    unit: str
    change: str
    period: str
    planned: bool
    masked: bool
    kind: str
    start: int
    end: int


def read_figures(sentence: str, *, planned: bool = False, period: str = "") -> list[Figure]:
    """Return the figures of ``sentence`` in order.

    ``planned`` says whether the sentence stands in a plan and ``period`` of which time its report
    speaks; both give way to what the sentence itself says.
    """
    rows: list[Figure] = []
    changes: list[str] = []
    for spot in _spots(sentence):
        change = spot.change_of_the_last(more=bool(changes)) if rows else ""
        if change:
            changes.append(change)
            continue
        rows, changes = _with_changes(rows, changes), []
        what = spot.what() or (rows[-1].what if rows else "")
        rows.append(spot.figure(what, period=period, planned=planned))
    return _with_changes(rows, changes)


def as_change(figure: Figure, sentence: str) -> Figure | None:
    """Return the growth that a figure tells, as a figure: 5% of 同比增长5%; None where it tells none."""
    found = _PERCENT.search(figure.change)
    start = sentence.find(figure.change, figure.end) if found else -1
    if not found or start < 0:
        return None
    return replace(
        figure,
        value=found["value"],
        unit=found["unit"],
        masked=any(mask in found["value"] for mask in "*X×"),
        kind=_SHARES["百分点" in found["unit"]],
        start=start + found.start("value"),
        end=start + found.end("value"),
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """A quantity in its sentence.

    Attributes:
        bound: Where the quantity before ends, 0 for the first.
        noun: The noun that follows it, or follows the quantity right behind it (20户63人).
        taken: The noun that follows the quantity before and is counted by it.
        words: The words of its clause before it.
        signs: Where its sentence says that things are planned, or done.
    """

    sentence: str
    quantity: Quantity
    bound: int
    noun: str
    taken: str
    words: str
    signs: Sequence[tuple[int, bool]]

    def change_of_the_last(self, *, more: bool) -> str:
        """Return the change it states of the figure before (，同比增长5%), ``""`` when it states none.

        ``more`` says whether the quantity before is such a change already.
        """
        between = self.sentence[self.bound : self.quantity.first]
        if more and between == "、":
            return self.sentence[self.quantity.first : self.quantity.until]
        match = self._change_in(between)
        if not match or not _JOINED.fullmatch(between[: match.start()]):
            return ""
        return self.sentence[self.bound + match.start() : self.quantity.until]

    def what(self) -> str:
        """Return what it counts, ``""`` when its clause does not say."""
        quantity, words = self.quantity, self.words
        match = self._change_in(words)
        before = name_before(words[: match.start()] if match else words, ranked=quantity.kind == RANK)
        if before == self.taken:
            before = ""
        if quantity.kind in _MONEY:
            return spent_on(before, self.sentence, quantity.until)
        if before and quantity.kind in _NAMED_BEFORE:
            return before
        return counted(before, self.noun, persons=quantity.unit in _PERSONS)

    def figure(self, what: str, *, period: str, planned: bool) -> Figure:
        """Return its row."""
        quantity, match = self.quantity, self._change_in(self.words)
        return Figure(
            what=what,
            value=quantity.value,
            unit=quantity.unit + self.sentence[quantity.last : quantity.until],
            change=match[0] + self.sentence[quantity.first : quantity.until] if match else "",
            period=period_of(self.sentence, quantity.first) or period,
            planned=is_planned(self.sentence, quantity.first, self.signs, planned=planned),
            masked=quantity.masked,
            kind=quantity.kind,
            start=quantity.start,
            end=quantity.end,
        )

    def _change_in(self, words: str) -> re.Match[str] | None:
        return (_CHANGE if self.quantity.kind in _SHARES else _CHANGE_OF_COUNT).search(words)


def _spots(sentence: str) -> list[_Spot]:
    """Return the quantities of ``sentence`` in order, each with what stands around it."""
    spots: list[_Spot] = []
    quantities = find_quantities(sentence)
    nouns = _nouns(sentence, quantities)
    signs = signs_of(sentence) if quantities else ()
    bound, taken = 0, ""
    for quantity, noun in zip(quantities, nouns, strict=True):
        words = left_clause(sentence, quantity.first, bound)
        spots.append(_Spot(sentence, quantity, bound, noun, taken, words, signs))
        bound, taken = quantity.until, "" if quantity.kind in (*_MONEY, *_NAMED_BEFORE) else noun
    return spots


def _nouns(sentence: str, quantities: Sequence[Quantity]) -> list[str]:
    """Return the noun after each quantity; one that another follows at once shares its noun."""
    nouns: list[str] = []
    next_start = -1
    for quantity in reversed(quantities):
        shared = quantity.last == next_start
        nouns.append(nouns[-1] if shared else noun_after(sentence, quantity.last))
        next_start = quantity.first
    return nouns[::-1]


def _with_changes(rows: Sequence[Figure], changes: Sequence[str]) -> list[Figure]:
    """Return ``rows`` whose last have ``changes``, one each (…户、…元，同比增长2%、3%)."""
    first = max(len(rows) - len(changes), 0)
    return [
        *rows[:first],
        *(replace(row, change=change) for row, change in zip(rows[first:], changes, strict=False)),
    ]
