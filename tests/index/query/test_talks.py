"""Turns that lean on the last answer change it as a person means, over whole talks."""

from collections.abc import Sequence

import pytest

from corpus.model import Part
from index.model import Answer, Intent
from index.notes import Note, NoteKind
from tests.index.answering.made import dialogue_of, make_answerer, talk_with

BOT = make_answerer(
    青山镇={Part.REVIEW: ["建成民宿三家，民宿火了。", "办好夜市。"], Part.PLAN: ["再建民宿五家。"]},
    白水镇={Part.REVIEW: ["发展民宿。"], Part.PLAN: ["提升温泉品质。"]},
    石桥镇={Part.REVIEW: ["整治河道。"], Part.PLAN: ["办一处夜市。"]},
)


def talk(*turns: str) -> Answer:
    """Return the answer to the last turn."""
    return talk_with(BOT, *turns)


def stated(*turns: str) -> Sequence[str]:
    return [one.report.id for one in talk(*turns).stated]


@pytest.mark.parametrize("turn", ["没提到的呢", "那没写的有哪些", "其他镇呢", "剩下的是哪些"])
def test_the_silent_ones_are_told(turn: str) -> None:
    """Who is silent is half of what a journalist wants."""
    assert stated("哪些镇提到民宿", turn) == ["石桥镇"]


def test_the_speaking_ones_come_back() -> None:
    """After the silent ones 提到的呢 asks for the first list again."""
    assert stated("哪些镇提到民宿", "没提到的呢", "那提到的呢") == ["青山镇", "白水镇"]


def test_who_says_it_most_is_one_of_those_who_say_it() -> None:
    """After the silent ones 谁提得最多 can only mean the others."""
    assert stated("哪些镇没提到民宿", "谁提得最多") == ["青山镇", "白水镇"]


def test_a_pronoun_is_no_topic() -> None:
    """它 stands for the thing and the place of the question before, and is looked for nowhere."""
    reading = talk("白水镇的民宿怎么样", "它下半年有什么打算").reading

    assert (reading.places, reading.part, [topic.text for topic in reading.topics]) == (
        ("白水镇",),
        Part.PLAN,
        ["民宿"],
    )


@pytest.mark.parametrize("turn", ["除了青山镇呢", "去掉青山镇", "青山镇除外", "不算青山镇"])
def test_a_place_is_taken_out(turn: str) -> None:
    """Whoever knows the one township wants the others."""
    answer = talk("哪些镇提到民宿", turn)

    assert [one.report.id for one in answer.stated] == ["白水镇"]
    assert answer.reading.notes == (Note(kind=NoteKind.LEFT_OUT, words=("青山镇",)),)


def test_a_place_is_taken_out_of_the_last_places() -> None:
    """除了 narrows what was asked last, not all reports."""
    assert talk("青山镇和石桥镇提到夜市了吗", "除了石桥镇呢").reading.places == ("青山镇",)


@pytest.mark.parametrize("turn", ["也提到夜市的呢", "其中提到夜市的有哪些"])
def test_one_topic_more_narrows_the_list(turn: str) -> None:
    """Both must be said by the same township."""
    assert stated("哪些镇提到民宿", turn) == ["青山镇"]


def test_one_topic_more_narrows_a_list_of_either() -> None:
    """民宿或温泉, and 夜市 beside: the list before stays what it was."""
    answer = talk("哪些镇提到民宿或者温泉", "也提到夜市的呢")

    assert [topic.text for topic in answer.reading.topics] == ["民宿、温泉", "夜市"]
    assert [one.report.id for one in answer.stated] == ["青山镇"]


def test_those_that_lack_another_topic_are_told() -> None:
    """但没提到夜市的 keeps the first topic."""
    assert stated("哪些镇提到民宿", "但没提到夜市的") == ["白水镇"]


def test_one_of_two_topics_alone_is_told() -> None:
    """只提到民宿的 after 民宿和夜市 leaves out whoever says both."""
    assert stated("同时提到民宿和夜市的有哪些镇", "只提到民宿的呢") == ["白水镇"]


def test_a_whole_part_of_the_place_is_asked_for() -> None:
    """下半年有什么打算 after a fact of one township is no question about that fact."""
    answer = talk("青山镇建成几家民宿", "下半年有什么打算")

    assert (answer.reading.topics, answer.reading.places, answer.reading.part) == ((), ("青山镇",), Part.PLAN)


def test_the_order_by_mentions_is_said() -> None:
    """The list is in that order already; saying so answers."""
    answer = talk("哪些镇提到民宿", "按条数排")

    assert [(one.report.id, one.mentions) for one in answer.stated] == [("青山镇", 3), ("白水镇", 1)]
    assert answer.reading.notes == (Note(kind=NoteKind.BY_MENTIONS),)


@pytest.mark.parametrize("turn", ["一共几个镇", "原文怎么说的"])
def test_a_turn_that_brings_nothing_new_answers_again(turn: str) -> None:
    """The counts and the words stand in the answer; another search would be wrong."""
    assert stated("哪些镇提到民宿", turn) == ["青山镇", "白水镇"]


def test_other_words_are_counted_or_not() -> None:
    """What the button does can be said too."""
    assert talk("哪些镇提到民宿", "近义词也算上").reading.wide
    assert not talk("哪些镇提到民宿", "近义词也算上", "只按字面").reading.wide


def test_a_question_without_a_place_may_leave_one_out_itself() -> None:
    """除了青山镇还有哪些镇提到民宿 needs no answer before it."""
    assert stated("除了青山镇，还有哪些镇提到民宿") == ["白水镇"]


def test_such_a_turn_alone_is_a_question() -> None:
    """Without an answer before it nothing can be leant on."""
    assert talk("没提到的呢").reading.intent is Intent.NONE


def test_the_halves_are_set_against_each_other() -> None:
    """Who speaks of it in both halves has not dropped it."""
    assert stated("上半年和下半年都提到民宿的有哪些镇") == ["青山镇"]


def test_the_most_is_asked_of_the_figures_before() -> None:
    """增长 alone would bring every growth of every report."""
    bot = make_answerer(
        青山镇=["旅游收入3万元，增长5%。", "税收增长8%。"], 白水镇=["旅游收入2万元，增长7%。"]
    )
    first = dialogue_of(bot.answer("各镇旅游收入分别是多少"))

    reading = bot.answer("增长最快的是哪个", last=first).reading

    assert (reading.intent, reading.topics, reading.notes) == (
        Intent.FIGURES,
        first.reading.topics,
        (Note(kind=NoteKind.UNRANKED),),
    )


def test_how_much_the_others_have_is_asked_of_them_after_one() -> None:
    """其他镇 is no topic, and the place that was asked about is none of them."""
    reading = talk("白水镇旅游收入多少", "其他镇分别多少").reading

    assert (reading.intent, [topic.text for topic in reading.topics], reading.places) == (
        Intent.FIGURES,
        ["旅游收入"],
        ("青山镇", "石桥镇"),
    )
