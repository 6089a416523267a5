"""What is made when it is looked at: to the outside the tuple it stands for."""

import pytest

from index.deferred import Deferred, DeferredEach


class Making:
    """Makes squares and keeps account of it."""

    def __init__(self) -> None:
        self.made: list[int] = []

    def square(self, number: int) -> int:
        self.made.append(number)
        return number * number

    def squares(self) -> list[int]:
        return [self.square(number) for number in range(4)]


SQUARES = (0, 1, 4, 9)


@pytest.mark.parametrize(
    "squares", [Deferred(Making().squares), DeferredEach(4, Making().square)], ids=["at once", "one by one"]
)
def test_it_is_to_the_outside_the_tuple_of_its_items(squares: Deferred[int] | DeferredEach[int]) -> None:
    """Whoever compares, prints, slices or hashes an answer must not learn when its excerpts were cut."""
    assert squares == SQUARES
    assert squares == squares  # noqa: PLR0124 - two of these are equal too
    assert squares != (0, 1)
    assert (hash(squares), repr(squares), len(squares)) == (hash(SQUARES), repr(SQUARES), 4)
    assert (squares[-1], squares[1:3], squares[::-2], [*squares]) == (9, (1, 4), (9, 1), [*SQUARES])
    with pytest.raises(IndexError):
        _ = squares[4]


def test_nothing_is_made_before_it_is_looked_at_and_nothing_twice() -> None:
    """The excerpts of a thousand townships are cut when somebody turns to their page, not before."""
    making = Making()
    squares = Deferred(making.squares)

    assert making.made == []
    assert squares[2] == squares[2] == 4
    assert making.made == [0, 1, 2, 3]


def test_of_items_made_one_by_one_only_those_are_made_that_are_looked_at() -> None:
    """A page of cards needs no other card; a card that is looked at again is the same one."""
    making = Making()
    squares = DeferredEach(4, making.square)

    assert (len(squares), squares[1:3], squares[2]) == (4, (1, 4), 4)
    assert making.made == [1, 2]
