"""Read test collections: passages, questions, and which passages are pieces of one document."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.errors import CollectionError

_PIECE = re.compile(r"(?P<stem>.+)[-_#:/.|][A-Za-z]{0,4}\d+|(?P<joined>.*\d)[A-Za-z]{1,4}\d+", re.DOTALL)
_LONGEST_DOCUMENT = 2000


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage or a question of a collection."""

    id: str
    text: str


def read_passages(path: Path, *, field: str) -> list[Passage]:
    """Read a file of JSON objects, one a line, with an ``id`` and a text under ``field``.

    Raises:
        CollectionError: A line is no such object, or its id was there before; names the line.
    """
    passages: list[Passage] = []
    seen: dict[str, int] = {}
    for number, line in _read_lines(path):
        passage = _parse(path, number, line, field)
        first = seen.setdefault(passage.id, number)
        if first != number:
            raise CollectionError(path, number, f"the id {passage.id!r} stands in line {first} already")
        passages.append(passage)
    return passages


def find_documents(ids: Sequence[str]) -> list[int]:
    """Return the number of the document each passage belongs to, from 0 in order.

    Passages are pieces of one document when their ids differ but for a number at the end (doc-3, doc#3,
    doc_p12, d7s3). A stem that more than half of all ids share, or thousands, names the collection.
    """
    stems = [match["stem"] or match["joined"] if (match := _PIECE.fullmatch(name)) else "" for name in ids]
    sizes = Counter(stems)
    most = min(_LONGEST_DOCUMENT, len(ids) // 2)
    numbers: dict[tuple[str, str], int] = {}
    return [
        numbers.setdefault((stem, "") if stem and sizes[stem] <= most else ("", name), len(numbers))
        for stem, name in zip(stems, ids, strict=True)
    ]


def _read_lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, line
    except (OSError, UnicodeDecodeError) as exc:
        raise CollectionError(path, 0, f"cannot be read as UTF-8: {exc}") from exc


def _parse(path: Path, number: int, line: str, field: str) -> Passage:
    try:
        value = json.loads(line)
    except ValueError as exc:
        raise CollectionError(path, number, f"no JSON: {exc}") from exc
    if not isinstance(value, dict) or not isinstance(value.get(field), str) or "id" not in value:
        raise CollectionError(path, number, f'expected {{"id": …, "{field}": "…"}}')
    name = str(value["id"])
    if not name or set(name) & set("\t\r\n"):
        raise CollectionError(path, number, f"the id {name!r} is empty or holds a TAB or a line end")
    return Passage(name, value[field])
