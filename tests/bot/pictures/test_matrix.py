"""A matrix holds exact counts, one answer a column."""

from dataclasses import replace

import pytest

from bot.pictures.matrix import Cell, Kind, column_readings, matrix_of
from corpus.model import Part
from index.answering import Answerer
from index.model import Answer, Intent, Reading, Stated, Tier, Topic
from tests.bot.made import BAISHA, FENKOU, FISHING, HAIYAN, REPORTS, VISITORS, ZHUJI, state, which_answer

BOTH = Reading(intent=Intent.WHICH, topics=(FISHING, replace(VISITORS, excluded=True)), query="渔船管控")


def answer_of(topic: Topic, *stated: Stated, part: Part | None = None) -> Answer:
    reading = Reading(intent=Intent.WHICH, topics=(topic,), part=part)
    return Answer(question="", reading=reading, scope=REPORTS, stated=stated)


def test_several_topics_are_a_column_each() -> None:
    """Also the excluded one: who mentions it is what the picture is to show."""
    assert column_readings(BOTH) == (
        replace(BOTH, topics=(FISHING,), query="渔船管控"),
        replace(BOTH, topics=(VISITORS,), query="游客"),
    )


def test_one_topic_is_set_side_by_side_by_part() -> None:
    """Done and planned is what two townships are compared by."""
    reading = replace(BOTH, topics=(FISHING,))

    assert column_readings(reading) == tuple(replace(reading, part=part) for part in Part)


@pytest.mark.parametrize(
    "reading",
    [
        replace(BOTH, topics=(FISHING,), part=Part.PLAN),
        replace(BOTH, topics=(), part=Part.PROBLEMS),
        replace(BOTH, intent=Intent.FIGURES),
    ],
)
def test_what_cannot_be_set_side_by_side_has_no_columns(reading: Reading) -> None:
    """No button for a picture with nothing in it."""
    assert column_readings(reading) == ()


def test_cells_say_what_each_township_says() -> None:
    """Literal, in other words, silent and without the part are told apart; the broadest row is first."""
    fishing = replace(
        which_answer(), without_part=(ZHUJI,), reading=replace(BOTH, topics=(FISHING,), part=Part.PLAN)
    )
    visitors = answer_of(VISITORS, state(BAISHA, 2, mentions=2, tier=Tier.SYNONYM))

    matrix = matrix_of(replace(which_answer(), reading=BOTH), [fishing, visitors])

    assert matrix.columns == ("渔船管控", "游客")
    assert [(row.report.id, row.cells) for row in matrix.rows] == [
        ("baisha", (Cell(kind=Kind.LITERAL, mentions=1), Cell(kind=Kind.SYNONYM, mentions=2))),
        ("haiyan", (Cell(kind=Kind.LITERAL, mentions=3), Cell())),
        ("fenkou", (Cell(kind=Kind.ELSEWHERE, mentions=1), Cell())),
    ]
    assert [report.id for report in matrix.silent] == ["zhuji"]
    assert matrix_of(which_answer(), [fishing]).columns == ("计划",)


def test_equal_rows_are_ordered_by_mentions() -> None:
    """Where all mention one column, who says most stands first; what is only near is no mention."""
    near = state(FENKOU, 1, mentions=1, tier=Tier.NEAR)
    column = answer_of(FISHING, state(HAIYAN, 1, mentions=1), state(BAISHA, 1, mentions=3))

    matrix = matrix_of(which_answer(), [replace(column, related=(near,))])

    assert [row.report.id for row in matrix.rows] == ["baisha", "haiyan"]
    assert [report.id for report in matrix.silent] == ["fenkou", "zhuji"]


def test_places_asked_for_are_all_rows_in_that_order() -> None:
    """Who compares three townships wants three rows, also of one that says nothing."""
    answer = replace(which_answer(), reading=replace(BOTH, places=("zhuji", "haiyan", "zhuji")))

    matrix = matrix_of(answer, [answer_of(FISHING, state(HAIYAN, 1, mentions=3))])

    assert [row.report.id for row in matrix.rows] == ["zhuji", "haiyan"]
    assert matrix.silent == ()


def test_an_empty_column_of_other_parts_is_left_out() -> None:
    """其他 is a title page or a salutation; nearly nobody speaks there."""
    other = answer_of(FISHING, part=Part.OTHER)
    spoken = replace(other, stated=(state(FENKOU, 1, mentions=1),))
    plan = answer_of(FISHING, part=Part.PLAN)

    assert matrix_of(which_answer(), [plan, other]).columns == ("计划",)
    assert matrix_of(which_answer(), [plan, spoken]).columns == ("计划", "其他")


@pytest.mark.parametrize("question", ["哪些镇提到营商环境？", "哪些镇提到渔船管控？"])
def test_parts_add_up_to_the_headline(answerer: Answerer, question: str) -> None:
    """A picture whose numbers do not add up to its title is worse than none."""
    answer = answerer.answer(question)
    columns = [answerer.resolve(question, reading) for reading in column_readings(answer.reading)]

    matrix = matrix_of(answer, columns)

    counted = [cell.mentions for row in matrix.rows for cell in row.cells if cell.kind is Kind.LITERAL]
    assert sum(counted) == sum(one.mentions for one in answer.stated)
    assert len(matrix.rows) + len(matrix.silent) == len(answer.scope)
