"""Find listed phrases in a text, the longest first; a phrase may leave a gap: 老人…食堂."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from index.wordlist import Group, literals_of

WIDEST_GAP = 5
"""Characters a gap may stand for, none included: 网上…卖 is 网上卖 and 网上帮农民卖."""

_STOPS = frozenset("，。；？！,;?!")
"""What a gap never goes across: behind it another thing is said."""


class PhraseTable:
    """Phrases of groups, found by their first words; of the same phrase in two groups the first counts."""

    def __init__(self, phrases: Iterable[tuple[str, Group]]) -> None:
        self._entries: dict[str, list[tuple[tuple[str, ...], str, Group]]] = {}
        self._lengths: defaultdict[str, set[int]] = defaultdict(set)
        for phrase, group in phrases:
            first, *rest = literals_of(phrase)
            self._lengths[first[0]].add(len(first))
            entry = (tuple(rest), phrase, group)
            if first in self._entries:
                self._entries[first].append(entry)
            else:
                self._entries[first] = [entry]

    def find(self, text: str) -> list[tuple[int, int, str, Group]]:
        """Return start, end (exclusive), phrase and group of each occurrence, in order, without overlaps.

        Of two that overlap the one that names more characters counts; a gap names none.
        """
        taken: set[int] = set()
        found = []
        for span in sorted(self._spans(text), key=_most_said_first):
            places = range(span[0], span[1])
            if taken.isdisjoint(places):
                taken.update(places)
                found.append(span)
        return sorted(found, key=lambda span: span[0])

    def _spans(self, text: str) -> Iterator[tuple[int, int, str, Group]]:
        for start, character in enumerate(text):
            for length in self._lengths.get(character.lower(), ()):
                at = start + length
                first = text[start:at].lower() if at <= len(text) else ""
                for rest, phrase, group in self._entries.get(first, ()):
                    end = _end_of(text, at, rest)
                    if end is not None:
                        yield start, end, phrase, group


def _most_said_first(span: tuple[int, int, str, Group]) -> tuple[int, int, int]:
    """Order by how many characters the phrase names, then by length with its gaps, then by place."""
    start, end, phrase, _ = span
    return -len("".join(literals_of(phrase))), start - end, start


def _end_of(text: str, at: int, rest: tuple[str, ...]) -> int | None:
    """Return where the last of the words behind the gaps ends, the nearest ones; None if one is missing."""
    for literal in rest:
        found = text.lower().find(literal, at, at + WIDEST_GAP + len(literal))
        if found < 0 or not _STOPS.isdisjoint(text[at:found]):
            return None
        at = found + len(literal)
    return at
