"""The thesaurus of the field: which words state the same thing, which are only near it."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from index.errors import ThesaurusError
from index.phrases import PhraseTable
from index.wordlist import Group, check_group, fold_term, read_groups

SHIPPED = Path(__file__).with_name("thesaurus")
"""The folder of word lists that come with the project, one file a chapter."""


class Thesaurus:
    """Groups of words, found by any of their words, whole or inside a text.

    Terms are compared in folded form (:func:`index.wordlist.fold_term`) and returned as listed. The tables
    that find them inside a text are made for the first text.
    """

    def __init__(self, groups: Iterable[Group]) -> None:
        self.groups = tuple(groups)
        self._owner = {fold_term(term): group for group in self.groups for term in group.claimed}
        self._parents: dict[str, list[Group]] = {}
        for group in self.groups:
            for term in group.narrower:
                self._parents.setdefault(fold_term(term), []).append(group)

    @classmethod
    def load(cls, *paths: Path) -> "Thesaurus":
        """Load word lists; a folder stands for its ``*.toml`` files.

        A later file may add groups, or words to a group of an earlier file under the same preferred term.

        Raises:
            ThesaurusError: A file cannot be read or a group is wrong; the message says where and what to do.
        """
        groups: dict[str, Group] = {}
        owners: dict[str, str] = {}
        for path in paths:
            for file in sorted(path.glob("*.toml")) if path.is_dir() else (path,):
                for group in read_groups(file):
                    _claim(owners, file, _merge(groups, file, group))
            _check_cycles(path, groups, owners)
        return cls(groups.values())

    def group_of(self, term: str) -> Group | None:
        """Return the group of a term: its own, else the first that lists it as narrower, else None."""
        key = fold_term(term)
        return self._owner.get(key) or next(iter(self._parents.get(key, ())), None)

    def synonyms(self, term: str) -> tuple[str, ...]:
        """Return the other words that state what ``term`` says: equal ones first, then all kinds of it.

        A kind never stands for the broader concept's words: ``()`` for a narrower term without a group.
        """
        group = self._owner.get(fold_term(term))
        return _without(term, self._stating(group)) if group else ()

    def near(self, term: str) -> tuple[str, ...]:
        """Return related words that do not state ``term``: listed ones, then the words of broader groups."""
        group = self._owner.get(fold_term(term))
        names = group.claimed if group else (term,)
        parents = [parent for name in names for parent in self._parents.get(fold_term(name), ())]
        broader = [word for parent in parents for word in parent.claimed]
        return _without(term, (*(group.near if group else ()), *broader))

    def longer_terms(self, term: str) -> tuple[str, ...]:
        """Return known longer words that contain ``term`` but mean another thing: 三公里 for 三公.

        An occurrence of ``term`` inside one of them is no mention of it.
        """
        key = fold_term(term)
        groups = [*filter(None, [self._owner.get(key)]), *self._parents.get(key, ())]
        return _without(term, (word for group in groups for word in group.unlike if key in fold_term(word)))

    def find_everyday(self, question: str) -> list[tuple[int, int, Group]]:
        """Return where the question says a concept in everyday words: start, end (exclusive) and group.

        A phrase with a gap (老人…食堂) goes from its first word to its last. In order of place, without
        overlaps; of two that overlap the one that names more characters counts. Pass folded text.
        """
        return [(start, end, group) for start, end, _, group in self._everyday.find(question)]

    def find_terms(self, text: str) -> list[tuple[int, int, str, Group]]:
        """Return the known terms of a text: start, end (exclusive), term as listed and its group.

        In order of place, without overlaps; of two that overlap the longer counts. Pass folded text.
        """
        return self._terms.find(text)

    @cached_property
    def _terms(self) -> PhraseTable:
        stating = ((term, group) for group in self.groups for term in group.stating)
        return PhraseTable((term, self._owner.get(fold_term(term), group)) for term, group in stating)

    @cached_property
    def _everyday(self) -> PhraseTable:
        return PhraseTable((phrase, group) for group in self.groups for phrase in group.everyday)

    def __getstate__(self) -> dict[str, object]:
        """Give the tables too to whoever keeps word lists that were read."""
        _ = self._terms, self._everyday
        return self.__dict__

    def _stating(self, group: Group) -> Iterator[str]:
        yield from group.claimed
        for term in group.narrower:
            yield term
            if kind := self._owner.get(fold_term(term)):
                yield from self._stating(kind)


def _merge(groups: dict[str, Group], path: Path, group: Group) -> Group:
    key = fold_term(group.preferred)
    if key in groups:
        group = groups[key].extended(group)
        check_group(path, group)
    groups[key] = group
    return group


def _claim(owners: dict[str, str], path: Path, group: Group) -> None:
    for term in group.claimed:
        owner = owners.setdefault(fold_term(term), group.preferred)
        if fold_term(owner) != fold_term(group.preferred):
            remedy = f'请只留一处；要补充那一组，就写 ["{owner}"]。'
            raise ThesaurusError(f'{path}：["{group.preferred}"] “{term}”已在组“{owner}”里。{remedy}')


def _check_cycles(path: Path, groups: dict[str, Group], owners: dict[str, str]) -> None:
    done: set[str] = set()

    def walk(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            ring = " → ".join((*above[above.index(name) :], name))
            raise ThesaurusError(f"{path}：narrower 绕成了圈（{ring}）。请删去其中一处。")
        if name not in done:
            for term in map(fold_term, groups[fold_term(name)].narrower):
                if term in owners:
                    walk(owners[term], (*above, name))
            done.add(name)

    for group in groups.values():
        walk(group.preferred, ())


def _without(term: str, words: Iterable[str]) -> tuple[str, ...]:
    unique = {fold_term(word): word for word in reversed(list(words))}
    unique.pop(fold_term(term), None)
    return tuple(reversed(unique.values()))
