"""A turn about the answer before is told from a question of its own."""

import pytest

from index.question.turns import Kind, Turn, read_turn


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("没提到的呢", Kind.SILENT),
        ("那没写的有哪些", Kind.SILENT),
        ("哪些没提到", Kind.SILENT),
        ("没提到的是哪些镇", Kind.SILENT),
        ("谁没提", Kind.SILENT),
        ("没有的呢", Kind.SILENT),
        ("都没提到的呢", Kind.NEITHER),
        ("两个都没写的有哪些", Kind.NEITHER),
        ("剩下的呢", Kind.OTHERS),
        ("那其他镇呢", Kind.OTHERS),
        ("提到的有哪些", Kind.SPEAKING),
        ("按条数排", Kind.ORDER),
        ("从多到少排序", Kind.ORDER),
        ("谁提得最多", Kind.ORDER),
        ("一共几个镇", Kind.COUNT),
        ("总共提了多少次", Kind.COUNT),
        ("具体怎么说的", Kind.AGAIN),
        ("原文呢", Kind.AGAIN),
        ("近义词也算上", Kind.WIDE),
        ("加上别的说法", Kind.WIDE),
        ("还有别的说法吗", Kind.WIDE),
        ("只按字面", Kind.LITERAL),
        ("不要近义词", Kind.LITERAL),
    ],
)
def test_a_turn_about_the_answer_is_known(text: str, kind: Kind) -> None:
    """Read as a topic, 没提到的呢 would look for words that nobody means."""
    assert read_turn(text) == Turn(kind=kind)


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("也提到夜市的呢", Turn(kind=Kind.ALSO, rest="夜市")),
        ("其中提到夜市的有哪些", Turn(kind=Kind.ALSO, rest="夜市")),
        ("这些镇里谁还提到夜市", Turn(kind=Kind.ALSO, rest="夜市")),
        ("只提到夜市的呢", Turn(kind=Kind.ONLY, rest="夜市")),
        ("再加上夜市", Turn(kind=Kind.ALSO, rest="夜市")),
        ("但没提到夜市的", Turn(kind=Kind.LACKING, rest="夜市")),
        ("没提夜市的呢", Turn(kind=Kind.LACKING, rest="夜市")),
    ],
)
def test_a_turn_may_bring_another_topic(text: str, turn: Turn) -> None:
    """Only the new topic is looked for; the last one stays."""
    assert read_turn(text) == turn


@pytest.mark.parametrize(
    "text",
    [
        "哪些镇没提到夜市",
        "哪些镇提到夜市",
        "还有哪些镇提到夜市",
        "还有别的镇吗",
        "没提到夜市的镇有哪些",
        "没有提到夜市的镇",
        "夜市呢",
        "下半年呢",
        "其他收入有多少",
        "一共接待了多少游客",
    ],
)
def test_a_question_of_its_own_is_no_such_turn(text: str) -> None:
    """A full question must not hang on the one before."""
    assert read_turn(text) is None
