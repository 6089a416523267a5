"""Spans of a question and the labels of its letters are the same thing said in two ways."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from index.query.roles import Role, Span
from index.query.tagger import from_labels, to_labels

Piece = tuple[Role | None, int]
PIECES = st.lists(st.tuples(st.none() | st.sampled_from(Role), st.integers(1, 4)), max_size=8)


def spans_of(pieces: Sequence[Piece]) -> tuple[str, list[Span]]:
    """Lay pieces, each with its role or none, one behind the other."""
    spans, at = [], 0
    for role, length in pieces:
        if role is not None:
            spans.append(Span(role=role, start=at, end=at + length))
        at += length
    return "字" * at, spans


@given(PIECES)
def test_spans_come_back_from_their_labels(pieces: list[Piece]) -> None:
    """Two things side by side stay two, and no letter is lost at either end."""
    text, spans = spans_of(pieces)

    labels = to_labels(text, spans)

    assert len(labels) == len(text)
    assert list(from_labels(labels)) == [(span.role, span.start, span.end) for span in spans]


def test_labels_that_begin_inside_are_a_span_all_the_same() -> None:
    """A model may say I- without B-; the thing is there nevertheless, of its own role."""
    assert list(from_labels(["I-T", "I-T", "I-P", "O", "I-Y"])) == [
        (Role.THING, 0, 2),
        (Role.PLACE, 2, 3),
        (Role.YEAR, 4, 5),
    ]
    assert list(from_labels(["O", "O"])) == []
