"""Turns that lean on the last answer change it as a person means, over whole talks."""

from collections.abc import Sequence

import pytest

from corpus.model import Part
from index.model import Answer, Intent
from index.question.followups import UNRANKED
from index.question.turns import NO_WORD
from tests.index.answering.made import make_answerer

BOT = make_answerer(
    青山镇={Part.REVIEW: ["建成民宿三家，民宿火了。", "办好夜市。"], Part.PLAN: ["再建民宿五家。"]},
    白水镇={Part.REVIEW: ["发展民宿。"], Part.PLAN: ["提升温泉品质。"]},
    石桥镇={Part.REVIEW: ["整治河道。"], Part.PLAN: ["办一处夜市。"]},
)


def talk(*turns: str) -> Answer:
    """Return the answer to the last turn."""
    answers: list[Answer] = []
    for turn in turns:
        answers.append(BOT.answer(turn, last=answers[-1].reading if answers else None))
    return answers[-1]


def stated(*turns: str) -> Sequence[str]:
    return [one.report.id for one in talk(*turns).stated]


@pytest.mark.parametrize("turn", ["没提到的呢", "那没写的有哪些", "其他镇呢", "剩下的是哪些"])
def test_the_silent_ones_are_told(turn: str) -> None:
    """Who is silent is half of what a journalist wants."""
    assert stated("哪些镇提到民宿", turn) == ["石桥镇"]


def test_whether_there_are_others_is_no_question_for_the_silent_ones() -> None:
    """还有别的镇吗 wants more who speak of it, if only in other words."""
    answer = talk("哪些镇提到民宿", "还有别的镇吗")

    assert (stated("哪些镇提到民宿", "还有别的镇吗"), answer.reading.wide) == (["青山镇", "白水镇"], True)


def test_the_speaking_ones_come_back() -> None:
    """After the silent ones 提到的呢 asks for the first list again."""
    assert stated("哪些镇提到民宿", "没提到的呢", "那提到的呢") == ["青山镇", "白水镇"]


def test_who_says_it_most_is_one_of_those_who_say_it() -> None:
    """After the silent ones 谁提得最多 can only mean the others."""
    assert stated("哪些镇没提到民宿", "谁提得最多") == ["青山镇", "白水镇"]


@pytest.mark.parametrize("turn", ["它下半年有什么打算", "该镇下半年有什么打算"])
def test_a_pronoun_is_no_topic(turn: str) -> None:
    """它 stands for the place of the question before, and is looked for nowhere."""
    reading = talk("白水镇的民宿怎么样", turn).reading

    assert (reading.places, reading.part, reading.topics) == (("白水镇",), Part.PLAN, ())


@pytest.mark.parametrize("turn", ["除了青山镇呢", "去掉青山镇", "青山镇除外", "不算青山镇"])
def test_a_place_is_taken_out(turn: str) -> None:
    """Whoever knows the one township wants the others."""
    answer = talk("哪些镇提到民宿", turn)

    assert [one.report.id for one in answer.stated] == ["白水镇"]
    assert answer.reading.notes == ("不看青山镇",)


def test_a_place_is_taken_out_of_the_last_places() -> None:
    """除了 narrows what was asked last, not all reports."""
    assert talk("青山镇和石桥镇提到夜市了吗", "除了石桥镇呢").reading.places == ("青山镇",)


def test_the_other_places_are_asked_after_one() -> None:
    """其他镇呢 after one township means all but that one."""
    assert talk("白水镇提到民宿了吗", "其他镇呢").reading.places == ("青山镇", "石桥镇")


@pytest.mark.parametrize("turn", ["也提到夜市的呢", "其中提到夜市的有哪些", "再加上夜市"])
def test_one_topic_more_narrows_the_list(turn: str) -> None:
    """Both must be said by the same township."""
    assert stated("哪些镇提到民宿", turn) == ["青山镇"]


def test_one_topic_more_narrows_a_list_of_either() -> None:
    """民宿或温泉, and 夜市 beside: the list before stays what it was."""
    answer = talk("民宿、温泉有哪些镇在搞", "也提到夜市的呢")

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
    assert answer.reading.notes == ("按提到的次数从多到少排列",)


@pytest.mark.parametrize("turn", ["一共几个镇", "原文怎么说的"])
def test_a_turn_that_brings_nothing_new_answers_again(turn: str) -> None:
    """The counts and the words stand in the answer; another search would be wrong."""
    assert stated("哪些镇提到民宿", turn) == ["青山镇", "白水镇"]


def test_other_words_are_counted_or_not() -> None:
    """What the button does can be said too."""
    assert talk("哪些镇提到民宿", "近义词也算上").reading.wide
    assert not talk("哪些镇提到民宿", "近义词也算上", "只按字面").reading.wide


def test_a_part_that_is_not_wanted_leaves_the_other() -> None:
    """Read as 上半年 it would answer the very opposite."""
    assert talk("哪些镇提到民宿", "上半年的不要").reading.part is Part.PLAN


def test_a_question_without_a_place_may_leave_one_out_itself() -> None:
    """除了青山镇还有哪些镇提到民宿 needs no answer before it."""
    assert stated("除了青山镇，还有哪些镇提到民宿") == ["白水镇"]


def test_such_a_turn_alone_is_a_question() -> None:
    """Without an answer before it nothing can be leant on."""
    assert talk("没提到的呢").reading.intent is Intent.NONE


def test_those_with_neither_lack_what_was_left_out_before_too() -> None:
    """都没提到 means all the talk's topics: whoever has the one left out is none of them."""
    assert stated("同时提到民宿和夜市的有哪些镇", "只提到民宿的呢", "都没提到的呢") == []


def test_who_lacks_a_whole_part_is_not_answered_with_those_who_have_it() -> None:
    """Without a word that was looked for nobody can be said to be silent."""
    answer = talk("写了自己的不足的有哪些镇", "没写的呢")

    assert (answer.reading.intent, answer.reading.notes) == (Intent.NONE, (NO_WORD,))


def test_the_halves_are_not_set_against_each_other() -> None:
    """Saying so is better than a list for one half."""
    reading = talk("哪些镇上半年提了民宿而下半年没再提").reading

    assert (reading.intent, reading.notes) == (
        Intent.NONE,
        ("一次只能看上半年或下半年，比不了两边；请分开问",),
    )


def test_then_before_a_name_is_no_part_of_it() -> None:
    """The segmenter knows 那大, a town, as a word: 那大数据呢 asks about 大数据."""
    bot = make_answerer(青山镇=["民宿用上大数据。"], 白水镇=["那琴建民宿。"])
    first = bot.answer("哪些镇提到民宿").reading

    topics = [bot.answer(turn, last=first).reading.topics[0].text for turn in ("那大数据呢", "那琴呢")]

    assert topics == ["大数据", "那琴"]


def test_the_most_is_asked_of_the_figures_before() -> None:
    """增长 alone would bring every growth of every report."""
    bot = make_answerer(
        青山镇=["旅游收入3万元，增长5%。", "税收增长8%。"], 白水镇=["旅游收入2万元，增长7%。"]
    )
    first = bot.answer("各镇旅游收入分别是多少").reading

    reading = bot.answer("增长最快的是哪个", last=first).reading

    assert (reading.intent, reading.topics, reading.notes) == (Intent.FIGURES, first.topics, (UNRANKED,))


def test_who_else_after_a_way_lists_all_who_mention_it() -> None:
    """The list of ways again would not say whether there is anybody else."""
    assert talk("“民宿”都是怎么做的", "还有谁").reading.intent is Intent.WHICH


def test_who_else_is_nobody_where_all_were_asked() -> None:
    """The same list once more would hide it."""
    reading = talk("哪些镇提到民宿", "还有谁", "还有谁").reading

    assert (reading.intent, reading.notes) == (
        Intent.NONE,
        ("上面已经是在所有报告里找的，没有别的了",),
    )


def test_everybody_is_asked_after_one_place() -> None:
    """大家 means all reports, not the one of the question before."""
    assert talk("白水镇的民宿怎么样", "大家怎么形容民宿的").reading.places == ()


def test_which_has_most_is_asked_of_all_after_one() -> None:
    """最多的是哪个镇 compares: the one township before cannot answer it."""
    reading = talk("白水镇接待游客多少", "最多的是哪个镇").reading

    assert (reading.intent, reading.places, reading.notes) == (Intent.FIGURES, (), (UNRANKED,))


def test_how_much_the_others_have_is_asked_of_all_after_one() -> None:
    """其他镇 is no topic, and the figures of all stand in one table."""
    reading = talk("白水镇接待游客多少", "其他镇分别多少").reading

    assert (reading.intent, [topic.text for topic in reading.topics], reading.places) == (
        Intent.FIGURES,
        ["接待游客"],
        (),
    )
