"""Which paragraphs of a Word file its writer made headings, of which level, or items of a list."""

import re
from collections.abc import Iterator
from typing import Any

Element = Any  # of lxml, which python-docx hands out
_BULLETS = re.compile(r"list bullet", re.IGNORECASE)
ITEM = 0


class Levels:
    """Tells the level of paragraphs: from 1 for headings, `ITEM` for items with a bullet, None for others."""

    def __init__(self, styles: Element, numbering: Element | None) -> None:
        named = {value(style, "styleId"): style for style in inside(styles, "style")}
        self._styles = {name: _level_of_style(name, named) for name in named}
        self._bullets = set(_bullets(numbering)) if numbering is not None else set()

    def of(self, paragraph: Element) -> int | None:
        """Return the level of a paragraph."""
        properties = next(inside(paragraph, "pPr"), None)
        if properties is None:
            return None
        outline = _outline(properties)
        if outline is not None:
            return outline
        level = next((self._styles.get(value(style)) for style in inside(properties, "pStyle")), None)
        return ITEM if level is None and _numbered(properties) in self._bullets else level


def inside(element: Element, name: str) -> Iterator[Element]:
    """Yield the outermost elements of this name inside another, whatever wraps them."""
    for child in element:
        if name_of(child) == name:
            yield child
        elif name_of(child) != "Fallback":  # it repeats what stands before
            yield from inside(child, name)


def name_of(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def value(element: Element, name: str = "val") -> str:
    """Return an attribute of the document's own namespace, ``""`` where there is none."""
    return next((text for key, text in element.items() if key.rpartition("}")[2] == name), "")


def _level_of_style(name: str, named: dict[str, Element]) -> int | None:
    """Return the level of a style, its own or that of the styles it is based on."""
    seen: set[str] = set()
    while name in named and name not in seen:
        seen.add(name)
        style = named[name]
        outline = _outline(style)
        if outline is not None:
            return outline
        if _BULLETS.match(next(map(value, inside(style, "name")), "")):
            return ITEM
        name = next(map(value, inside(style, "basedOn")), "")
    return None


def _outline(properties: Element) -> int | None:
    """Return the outline level that is set, from 1; the tenth means text."""
    set_ = next(map(value, inside(properties, "outlineLvl")), "")
    return int(set_) + 1 if set_.isdecimal() and int(set_) < 9 else None


def _numbered(properties: Element) -> tuple[str, str]:
    """Return the number of the list a paragraph belongs to, and how deep it stands there."""
    number = next(map(value, inside(properties, "numId")), "")
    return number, next(map(value, inside(properties, "ilvl")), "0")


def _bullets(numbering: Element) -> Iterator[tuple[str, str]]:
    """Yield the lists and depths whose items have bullets."""
    kinds = {
        (value(kind, "abstractNumId"), value(level, "ilvl")): next(map(value, inside(level, "numFmt")), "")
        for kind in inside(numbering, "abstractNum")
        for level in inside(kind, "lvl")
    }
    for number in inside(numbering, "num"):
        kind = next(map(value, inside(number, "abstractNumId")), "")
        yield from (
            (value(number, "numId"), depth)
            for (one, depth), form in kinds.items()
            if (one, form) == (kind, "bullet")
        )
