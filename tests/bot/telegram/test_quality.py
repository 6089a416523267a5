"""The figures that /about tells of the bot's own quality."""

from bot.telegram.quality import MEASURED, QUESTIONS
from tests.relevance.judged import read_questions, read_sources
from tests.relevance.measure import ALL, ask_program, average, score_all


def test_no_figure_is_better_than_what_is_measured() -> None:
    """Who reads the figures decides by them how far to trust an answer."""
    questions = read_questions("dev_gold")
    answers = ask_program(questions)

    reached = average(questions, answers, score_all(questions, answers, read_sources()))[ALL]

    assert len(questions) == QUESTIONS
    assert {name: told for name, told in MEASURED.items() if told > reached[name]} == {}
