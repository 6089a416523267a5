"""A turn about the answer before is told from a question of its own, over the shipped reports."""

import pytest

from corpus.model import Part
from index.answering import Answerer
from index.model import Combination, Intent, Reading
from index.notes import NoteKind
from index.wanted import Operator
from tests.index.answering.made import dialogue_of

INN, BOTH = "哪些镇提到民宿", "同时提到民宿和夜市的有哪些镇"


def read(answerer: Answerer, *turns: str) -> Reading:
    """Return the reading of the last turn."""
    last = None
    for turn in turns:
        answer = answerer.answer(turn, last=last)
        last = dialogue_of(answer)
    return answer.reading


def names(reading: Reading) -> list[str]:
    """Return the topics, those not wanted with a minus."""
    return [f"{'-' * topic.excluded}{topic.text}" for topic in reading.topics]


@pytest.mark.parametrize(
    "turn",
    [
        "没提到的呢",
        "那没写的有哪些",
        "哪些没提到",
        "没提到的是哪些镇",
        "谁没提",
        "没有的呢",
        "剩下的呢",
        "剩下的是哪些",
        "其他镇呢",
        "那其他镇呢",
    ],
)
def test_the_silent_ones_are_asked_for(answerer: Answerer, turn: str) -> None:
    """Read as a topic, 没提到的呢 would look for words that nobody means."""
    assert names(read(answerer, INN, turn)) == ["-民宿"]


@pytest.mark.parametrize("turn", ["都没提到的呢", "两个都没写的有哪些"])
def test_those_with_neither_are_asked_for(answerer: Answerer, turn: str) -> None:
    """Whoever has one of them is none of those."""
    reading = read(answerer, BOTH, turn)

    assert (names(reading), reading.combination) == (["-民宿", "-夜市"], Combination.ALL)


@pytest.mark.parametrize("turn", ["原文呢", "具体怎么说的", "一共几个镇", "总共提了多少次"])
def test_the_same_is_shown_again(answerer: Answerer, turn: str) -> None:
    """What is asked stands in the answer; turned round or searched for anew it would be untrue."""
    reading = read(answerer, INN, turn)

    assert (reading.intent, names(reading)) == (Intent.WHICH, ["民宿"])


@pytest.mark.parametrize("turn", ["按条数排", "从多到少排序", "谁提得最多"])
def test_the_order_is_asked_for(answerer: Answerer, turn: str) -> None:
    """The list stands in that order already; saying so answers."""
    reading = read(answerer, INN, turn)

    assert (names(reading), reading.operators) == (["民宿"], (Operator.ORDER,))


@pytest.mark.parametrize(
    ("turn", "kind"),
    [
        ("近义词也算上", NoteKind.WIDER),
        ("加上别的说法", NoteKind.WIDER),
        ("只按字面", NoteKind.LITERAL),
        ("不要近义词", NoteKind.LITERAL),
    ],
)
def test_other_words_count_or_do_not(answerer: Answerer, turn: str, kind: NoteKind) -> None:
    """What the button does can be said too, and the person is told that it was heard."""
    reading = read(answerer, INN, turn)

    assert (names(reading), [note.kind for note in reading.notes]) == (["民宿"], [kind])


@pytest.mark.parametrize(
    ("turn", "topics"),
    [
        ("也提到夜市的呢", ["民宿", "夜市"]),
        ("其中提到夜市的有哪些", ["民宿", "夜市"]),
        ("这些镇里谁还提到夜市", ["民宿", "夜市"]),
        ("但没提到夜市的", ["民宿", "-夜市"]),
        ("没提夜市的呢", ["民宿", "-夜市"]),
        ("里面没提夜市的呢", ["民宿", "-夜市"]),
    ],
)
def test_a_turn_may_bring_another_topic(answerer: Answerer, turn: str, topics: list[str]) -> None:
    """Only the new topic is added; the last one stays."""
    reading = read(answerer, INN, turn)

    assert (names(reading), reading.combination) == (topics, Combination.ALL)


@pytest.mark.parametrize(
    ("turn", "topics"),
    [
        ("哪些镇没提到夜市", ["-夜市"]),
        ("哪些镇提到夜市", ["夜市"]),
        ("还有哪些镇提到夜市", ["夜市"]),
        ("夜市呢", ["夜市"]),
        ("那大数据呢", ["大数据"]),
        ("换成温泉", ["温泉"]),
    ],
)
def test_another_thing_takes_the_place_of_the_first(answerer: Answerer, turn: str, topics: list[str]) -> None:
    """A full question must not hang on the one before."""
    assert names(read(answerer, INN, turn)) == topics


@pytest.mark.parametrize("turn", ["除了海宴镇呢", "去掉海宴镇", "海宴镇除外", "不算海宴镇"])
def test_a_place_is_taken_out(answerer: Answerer, turn: str) -> None:
    """Read as the only place it would answer the very opposite."""
    reading = read(answerer, "哪些镇提到垃圾分类", turn)

    assert (names(reading), len(reading.places)) == (["垃圾分类"], 14)
    assert [note.kind for note in reading.notes] == [NoteKind.LEFT_OUT]


@pytest.mark.parametrize(
    ("turn", "part"),
    [
        ("下半年呢", Part.PLAN),
        ("只看计划", Part.PLAN),
        ("不足里有吗", Part.PROBLEMS),
    ],
)
def test_another_part_is_asked_the_same(answerer: Answerer, turn: str, part: Part) -> None:
    """The thing stays."""
    reading = read(answerer, INN, turn)

    assert (names(reading), reading.part) == (["民宿"], part)


def test_a_named_place_is_asked_for_though_it_sounds_like_a_turn(answerer: Answerer) -> None:
    """那琴呢 names a township, and is no 那…呢 of something else."""
    reading = read(answerer, INN, "那琴呢")

    assert (names(reading), reading.places) == (["民宿"], ("naqin-2023h1",))


def test_a_greeting_in_between_leaves_the_talk(answerer: Answerer) -> None:
    """没提的呢 after 谢谢 cannot lean on 谢谢; what the talk keeps is for the talk to say."""
    assert read(answerer, INN, "谢谢").intent is Intent.NONE
    assert read(answerer, "谢谢", "哪些镇提到夜市").topics[0].text == "夜市"
