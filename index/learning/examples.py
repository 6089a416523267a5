"""Read the marked questions that the reader learns from; their format stands in ``examples/README.md``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.errors import ExampleError
from index.query.roles import Role, Span

SHIPPED = Path(__file__).with_name("examples")
"""The folder of marked questions that come with the project."""

_HEAD = re.compile(r"([a-z]+)(?:/([a-z]+))?(?:=(all|any))?((?:\+[a-z]+)*)")
_MARK = re.compile(r"\[(TC|[A-Z]{1,2})(?::([^\[\]]*))?\]")
_REMEDY = "the format stands in index/learning/examples/README.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One marked question.

    Attributes:
        text: As typed, without marks; a slot of a frame ([T], [P]) stands as its letters.
        spans: Its marks, in order, with the offsets of ``text``.
        intent: which, fact, figures, how, meta or none.
        act: How it relates to the turns before; ``""`` where there are none.
        combination: all, any or ``""``.
        operators: count, order …; of meta and none the kind.
        before: The turns before it, oldest first.
        slots: The spans, by their place in ``spans``, that are filled when learning.
        place: Its file and line, from 1.
    """

    text: str
    spans: tuple[Span, ...]
    intent: str
    act: str = ""
    combination: str = ""
    operators: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    slots: tuple[int, ...] = ()
    place: str = ""


def read_examples(folder: Path = SHIPPED) -> list[Example]:
    """Read all ``*.txt`` files of a folder, in the order of their names.

    Raises:
        ExampleError: A line is wrong; the message names file, line and what to do.
    """
    return [example for path in sorted(folder.glob("*.txt")) for example in _read_file(path)]


def _read_file(path: Path) -> Iterator[Example]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            yield read_example(line, place=f"{path.name}:{number}")


def read_example(line: str, *, place: str = "") -> Example:
    """Read one line: ``HEAD | MARKED QUESTION | TURN BEFORE // TURN BEFORE``."""
    head, *cells = line.split(" | ")
    found = _HEAD.fullmatch(head.strip())
    if found is None or len(cells) not in (1, 2):
        raise ExampleError(place, f"this is no marked question: {line[:60]!r}; {_REMEDY}")
    text, spans, slots = _unmark(cells[0], place)
    return Example(
        text=text,
        spans=spans,
        intent=found[1],
        act=found[2] or "",
        combination=found[3] or "",
        operators=tuple(filter(None, found[4].split("+"))),
        before=tuple(cells[1].split(" // ")) if len(cells) == 2 else (),
        slots=slots,
        place=place,
    )


def _unmark(marked: str, place: str) -> tuple[str, tuple[Span, ...], tuple[int, ...]]:
    """Return the text without marks, the spans, and which of them are slots."""
    pieces: list[str] = []
    spans: list[Span] = []
    slots: list[int] = []
    at = 0
    for found in _MARK.finditer(marked):
        pieces.append(marked[at : found.start()])
        start = sum(map(len, pieces))
        words = found[1] if found[2] is None else found[2]
        if found[2] is None:
            slots.append(len(spans))
        pieces.append(words)
        spans.append(Span(role=_role(found[1], place), start=start, end=start + len(words)))
        at = found.end()
    return "".join((*pieces, marked[at:])), tuple(spans), tuple(slots)


def _role(name: str, place: str) -> Role:
    try:
        return Role("T" if name == "TC" else name)
    except ValueError as exc:
        raise ExampleError(place, f"[{name}…] is no mark; {_REMEDY}") from exc


def words_of(example: Example) -> Sequence[str]:
    """Return the words of each span, in order."""
    return [example.text[span.start : span.end] for span in example.spans]
