"""Other readings of a question: only those that can change the answer."""

from dataclasses import replace

from bot.choices import choices_of
from corpus.model import Part
from index.model import Answer, Intent, Reading, Topic
from tests.bot.made import make_report, which_answer

ANSWER = which_answer()
PLANNED = make_report("plan", "计划镇", "打算管。", part=Part.PLAN)
WIDER = Topic(text="渔船管控", literal=("渔船管控",), synonyms=("渔业船舶安全",))


def offered(**changes: object) -> dict[str, Reading]:
    """Return the labels offered for a reading changed like this, with the readings behind them."""
    reading = replace(ANSWER.reading, **changes)
    answer = replace(ANSWER, scope=(*ANSWER.scope, PLANNED), reading=reading)
    return {choice.label: choice.reading for choice in choices_of(answer)}


def test_parts_that_the_reports_have_are_offered() -> None:
    """A button for a part that no report has would only disappoint."""
    assert offered() == {
        "只看回顾": replace(ANSWER.reading, part=Part.REVIEW),
        "只看计划": replace(ANSWER.reading, part=Part.PLAN),
    }


def test_part_can_be_left_again() -> None:
    """The way out of a narrowed reading is as short as the way in."""
    assert list(offered(part=Part.PLAN)) == ["不限部分", "只看回顾"]
    assert offered(part=Part.PLAN)["不限部分"] == ANSWER.reading


def test_synonyms_are_taken_in_or_left_out() -> None:
    """Whether other words count is the person's choice, and it can be taken back."""
    assert offered(topics=(WIDER,))["含近义词"].wide
    assert not offered(topics=(WIDER,), wide=True)["只按字面"].wide


def test_named_places_can_be_dropped() -> None:
    """From one township to all is one tap."""
    assert offered(places=("haiyan",))["所有报告"].places == ()


def test_nothing_is_offered_where_nothing_was_asked() -> None:
    """A greeting has no other reading."""
    assert choices_of(Answer(question="你好", reading=Reading(intent=Intent.NONE))) == ()
