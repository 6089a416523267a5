"""A talk: follow-ups, numbers, pages, a fresh start."""

from dataclasses import replace

from bot.conversation import Conversation, View, dialogue_of
from corpus.model import Part
from tests.bot.fakes import FakeAnswerer
from tests.bot.made import which_answer

ANSWER = which_answer()


def start(view: View | None = None) -> tuple[Conversation, FakeAnswerer]:
    """Return a conversation that knows one answer, and the answerer behind it."""
    answerer = FakeAnswerer({ANSWER.question: ANSWER})
    return Conversation(answerer, view=view), answerer


def test_follow_up_is_asked_with_the_answer_before_it() -> None:
    """下半年呢 means nothing without the question before."""
    talk, answerer = start()

    talk.hear(ANSWER.question)
    talk.hear("下半年呢？")

    assert answerer.asked == [(ANSWER.question, None), ("下半年呢？", dialogue_of(ANSWER))]


def test_number_shows_all_excerpts_of_that_township() -> None:
    """「另有1段」 is a promise; the number keeps it."""
    talk, _ = start()
    talk.hear(ANSWER.question)

    turn = talk.hear("1")

    assert turn.reply.headline == "海宴镇（台山市）的全部摘录"
    assert [quote.excerpt.text for quote in turn.reply.cards[0].quotes] == [
        "渔船管控到位，渔船管控有力。",
        "加强渔船管控。",
    ]
    assert (turn.answer.stated, turn.answer.related, turn.answer.absent) == (ANSWER.stated[:1], (), ())
    assert turn.answer.ranked == ANSWER.stated[0].excerpts


def test_numbers_go_on_over_the_related_and_stay_after_one_was_opened() -> None:
    """A person opens one after the other; the numbers on the screen stay true."""
    talk, _ = start()
    talk.hear(ANSWER.question)

    opened = [talk.hear(text).answer.stated for text in ("第3个展开", "2")]

    assert opened == [ANSWER.related, ANSWER.stated[1:]]


def test_number_before_any_answer_is_asked() -> None:
    """110 may well be the first question."""
    talk, answerer = start()

    for text in ("2", "更多"):
        talk.hear(text)

    assert [question for question, _ in answerer.asked] == ["2", "更多"]


def test_number_beyond_the_last_is_refused_in_words() -> None:
    """第9个 is no question, so it is not searched for."""
    talk, answerer = start()
    talk.hear(ANSWER.question)

    reply = talk.hear("第9个展开").reply

    assert reply.headline == "没有第9个，上一个回答里共3个"
    assert len(answerer.asked) == 1


def test_start_again_forgets_the_last_answer() -> None:
    """After 重新开始 nothing of the old talk colours the new one."""
    talk, answerer = start()
    talk.hear(ANSWER.question)

    said = talk.hear("重新开始").reply.headline
    talk.hear("下半年呢？")

    assert said == "好，重新开始。想查什么？"
    assert answerer.asked[-1] == ("下半年呢？", None)


def test_thanks_in_between_end_no_talk() -> None:
    """After 谢谢 the numbers on the screen still open, and 下半年呢 still leans on the question."""
    talk, answerer = start()
    talk.hear(ANSWER.question)

    talk.hear("谢谢")
    talk.hear("下半年呢？")

    assert answerer.asked[-1] == ("下半年呢？", dialogue_of(ANSWER))
    assert talk.hear("1").reply.headline == "海宴镇（台山市）的全部摘录"


def test_pages_turn_and_say_where_they_end() -> None:
    """下一页 goes on from the page on the screen; the same page again without a word looks like a fault."""
    talk, _ = start(View(page_size=1))
    said = ("上一页", "下一页", "更多", "还有呢", "上一页")

    shown = [talk.hear(text).reply for text in (ANSWER.question, *said)]

    assert [[card.number for card in reply.cards] or reply.headline for reply in shown] == [
        [1],
        "已经是第一页了",
        [2],
        [3],
        "已经是最后一页了，要看其中一个的全部摘录，就发它的编号",
        [2],
    ]


def test_answer_stays_the_answer_where_no_page_follows() -> None:
    """Who reads the answers as JSON asks 还有呢 as well, and is owed what was found."""
    talk, _ = start()
    talk.hear(ANSWER.question)

    assert talk.hear("还有呢").answer == ANSWER


def test_answer_without_townships_has_nothing_to_open_or_to_turn() -> None:
    """Who asks for more of nothing is told so, and may ask in other words."""
    nobody = replace(ANSWER, stated=(), related=())
    talk = Conversation(FakeAnswerer({}), last=nobody)

    turns = [talk.hear(text) for text in ("更多", "上一页", "第2个呢")]

    assert [turn.reply.headline for turn in turns] == ["上一个回答没有列出什么，换个说法再问吧"] * 3


def test_talk_is_taken_up_again_where_it_stood() -> None:
    """After a restart the next page of the last answer is still its second one."""
    talk = Conversation(FakeAnswerer({}), view=View(page_size=1), last=ANSWER)

    assert talk.hear("下一页").reply.page == 2


def test_changed_reading_answers_the_same_question() -> None:
    """A button changes the reading, never the question."""
    talk, answerer = start()
    talk.hear(ANSWER.question)
    reading = replace(ANSWER.reading, part=Part.PLAN)

    turn = talk.change(reading)

    assert answerer.resolved == [reading]
    assert (turn.answer.question, talk.last) == (ANSWER.question, turn.answer)


def test_opening_before_any_answer_is_told_so() -> None:
    """An old button in a fresh talk must not fail."""
    talk, _ = start()

    assert talk.open(1).reply.headline == "还没有回答可以展开。先问一个问题吧"
    assert talk.turn_to(2).reply.headline == "还没有回答可以翻页。先问一个问题吧"
