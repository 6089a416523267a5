"""A short question leans on the one before; a full one starts afresh."""

from collections.abc import Sequence

from corpus.model import Part
from index.model import Answer, Intent
from tests.index.answering.made import make_answerer, talk_with

BOT = make_answerer(
    青山镇={Part.REVIEW: ["建成民宿三家。"], Part.PLAN: ["下半年再建民宿五家。"]},
    白水镇={Part.REVIEW: ["开发温泉，接待游客5万人次。"], Part.PLAN: ["提升温泉品质。"]},
)


def talk(*turns: str) -> Answer:
    """Return the answer to the last turn."""
    return talk_with(BOT, *turns)


def stated(answer: Answer) -> Sequence[str]:
    return [one.report.id for one in answer.stated]


def test_a_place_replaces_the_place() -> None:
    """青山镇呢 asks the same of another township."""
    answer = talk("白水镇提到民宿了吗", "青山镇呢？")

    assert answer.reading.places == ("青山镇",)
    assert stated(answer) == ["青山镇"]


def test_a_part_replaces_the_part() -> None:
    """下半年呢 asks the same of the plans."""
    answer = talk("上半年哪些镇提到民宿", "下半年呢")

    assert answer.reading.part is Part.PLAN
    assert [excerpt.text for one in answer.stated for excerpt in one.excerpts] == ["下半年再建民宿五家。"]


def test_a_topic_replaces_the_topic() -> None:
    """换成温泉 keeps the rest of the question."""
    assert stated(talk("哪些镇提到民宿", "换成温泉")) == ["白水镇"]


def test_all_townships_lift_the_filter() -> None:
    """那所有镇呢 widens again."""
    assert talk("白水镇提到民宿了吗", "那所有镇里谁提了？").reading.places == ()


def test_a_full_question_starts_afresh() -> None:
    """Neither place nor part of the last question hangs on."""
    answer = talk("白水镇下半年有什么打算", "哪些镇提到民宿？")

    assert (answer.reading.places, answer.reading.part) == ((), None)


def test_the_first_question_has_nothing_to_lean_on() -> None:
    """青山镇呢 alone is still about 青山镇."""
    answer = talk("青山镇呢？")

    assert answer.reading.places == ("青山镇",)
    assert answer.reading.intent is Intent.FACT
