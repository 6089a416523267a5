"""Sequences that are made when they are first looked at; to the outside they are tuples."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class _Tuple(Sequence[T]):
    """What stands for a tuple: it equals the tuple of its items, and hashes and prints as that does."""

    __slots__ = ()

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return tuple(map(self._item, range(*at.indices(len(self)))))
        return self._item(range(len(self))[at])

    def __iter__(self) -> Iterator[T]:
        return map(self._item, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == (tuple(other) if isinstance(other, _Tuple) else other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    @abstractmethod
    def _item(self, at: int) -> T:
        """Return the item at a place from 0."""


class Deferred(_Tuple[T]):
    """Items that are made all at once; ``make`` returns the same whenever it is called."""

    __slots__ = ("_items", "_make")

    def __init__(self, make: Callable[[], Iterable[T]]) -> None:
        self._make = make
        self._items: tuple[T, ...] | None = None

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[T]:
        return iter(self._all())

    def _item(self, at: int) -> T:
        return self._all()[at]

    def _all(self) -> tuple[T, ...]:
        if self._items is None:
            self._items = tuple(self._make())
        return self._items


class DeferredEach(_Tuple[T]):
    """Items that are made one by one; ``make`` is given the place of one, from 0."""

    __slots__ = ("_items", "_make", "_size")

    def __init__(self, size: int, make: Callable[[int], T]) -> None:
        self._size = size
        self._make = make
        self._items: dict[int, T] = {}

    def __len__(self) -> int:
        return self._size

    def _item(self, at: int) -> T:
        if at not in self._items:
            self._items[at] = self._make(at)
        return self._items[at]
