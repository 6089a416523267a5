"""The numbers that Word sets before paragraphs by itself: they are shown, and typed by nobody."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.reading.levels import Element, inside, value

_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_PLACE = tuple[str, int]
"""A list and how deep in it."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How a list numbers its paragraphs at one depth: 第%1章, in which figures, from which number on."""

    form: str
    text: str
    start: int


class Numbers:
    """Counts the paragraphs of each list, in the order of the document."""

    def __init__(self, styles: Element, numbering: Element | None) -> None:
        self._levels = dict(_levels(numbering)) if numbering is not None else {}
        self._styles = dict(_of_styles(styles))
        self._counts: dict[_PLACE, int] = {}

    def of(self, paragraph: Element) -> str:
        """Return the number that stands before a paragraph as it is shown, ``""`` for none or a bullet."""
        properties = next(inside(paragraph, "pPr"), None)
        place = self._place(properties) if properties is not None else None
        level = self._levels.get(place) if place else None
        if place is None or level is None or level.form in ("bullet", "none"):
            return ""
        name, depth = place
        self._counts[place] = self._counts.get(place, level.start - 1) + 1
        for deeper in [one for one in self._counts if one[0] == name and one[1] > depth]:
            del self._counts[deeper]
        text = level.text
        for above in range(depth + 1):
            outer = self._levels.get((name, above), level)
            number = self._counts.get((name, above), outer.start)
            text = text.replace(f"%{above + 1}", _written(number, outer.form))
        return text.strip()

    def _place(self, properties: Element) -> _PLACE | None:
        own = _place_of(properties)
        style = next(map(value, inside(properties, "pStyle")), "")
        return own or self._styles.get(style)


def _place_of(properties: Element) -> _PLACE | None:
    number = next((value(one) for one in inside(properties, "numId")), "")
    depth = next((value(one) for one in inside(properties, "ilvl")), "0")
    return (number, int(depth)) if number and depth.isdecimal() else None


def _of_styles(styles: Element) -> Iterator[tuple[str, _PLACE]]:
    for style in inside(styles, "style"):
        properties = next(inside(style, "pPr"), None)
        place = _place_of(properties) if properties is not None else None
        if place:
            yield value(style, "styleId"), place


def _levels(numbering: Element) -> Iterator[tuple[_PLACE, _Level]]:
    kinds = {value(kind, "abstractNumId"): kind for kind in inside(numbering, "abstractNum")}
    for number in inside(numbering, "num"):
        kind = kinds.get(next(map(value, inside(number, "abstractNumId")), ""))
        starts = {
            value(one, "ilvl"): next(map(value, inside(one, "startOverride")), "")
            for one in inside(number, "lvlOverride")
        }
        for level in inside(kind, "lvl") if kind is not None else ():
            depth = value(level, "ilvl")
            start = starts.get(depth) or next(map(value, inside(level, "start")), "1")
            form, text = (next(map(value, inside(level, name)), "") for name in ("numFmt", "lvlText"))
            if depth.isdecimal() and start.isdecimal():
                yield (value(number, "numId"), int(depth)), _Level(form, text, int(start))


def _written(number: int, form: str) -> str:
    """Return a number as a format writes it."""
    write = _FORMS.get(form)
    return write(number) if write else str(number)


def _chinese(number: int) -> str:
    if not 0 < number < 100:
        return _by_digits(number)
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def _by_digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    text = ""
    for size, letters in _ROMAN:
        times, number = divmod(number, size)
        text += letters * times
    return text


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _circled(number: int) -> str:
    return chr(ord("①") + number - 1) if 0 < number <= 20 else str(number)


_COUNTING = ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand")
_FORMS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(_COUNTING, _chinese),
    **dict.fromkeys(("ideographDigital", "taiwaneseCounting"), _by_digits),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
}
