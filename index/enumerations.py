"""Find a phrase where it is said together with others that end alike: 河长制 in 林、河、田长制."""

from collections.abc import Iterator

from index.cuts import characters_at
from index.engine.phrases import PhraseIndex

_MARK = "、"
_REACH = 10  # characters before the common end, five things


def enumerated(phrases: PhraseIndex, phrase: str) -> list[str]:
    """Return how a folded phrase of three characters or more is said so: 河、田长制; maybe nowhere."""
    head, tail = phrase[:1], phrase[1:]
    places = phrases.find(tail, exact_all=True) if len(tail) > 1 else phrases.find("")
    places = places[characters_at(phrases, places, -2) == ord(_MARK)]
    columns = [characters_at(phrases, places, offset).tolist() for offset in range(-_REACH, 0)]
    found: dict[str, None] = {}
    for codes in zip(*columns, strict=True):
        items = list(_items("".join(map(chr, codes))))
        if head in items[1:]:
            at = items.index(head, 1)
            found[_MARK.join(items[at::-1]) + tail] = None
    return list(found)


def _items(before: str) -> Iterator[str]:
    """Yield the single characters, last first, that stand before the common end with marks between."""
    yield before[-1]
    for at in range(len(before) - 3, -1, -2):
        if before[at + 1] != _MARK:
            return
        yield before[at]
