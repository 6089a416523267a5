"""A question wrapped in courtesy and stories is answered as the bare one would be."""

import pytest

from index.answering import Answerer
from index.model import Intent


def asked(answerer: Answerer, question: str) -> tuple[Intent, list[str], tuple[str, ...]]:
    """Return what is wanted, of what, in which reports."""
    reading = answerer.interpret(question).reading
    return reading.intent, [topic.text for topic in reading.topics], reading.places


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("你好，请问哪些镇提到渔船管控？谢谢！", "渔船管控"),
        ("你好请问哪些镇提到渔船管控谢谢", "渔船管控"),
        ("麻烦查一下高标准农田在哪些报告里", "高标准农田"),
        ("麻烦帮我查一下农村电商", "农村电商"),
        ("请查找“腾笼换鸟”", "腾笼换鸟"),
        ("能不能帮我看看哪些镇提到了民宿呢，麻烦了", "民宿"),
        ("急急急！！！哪个镇改厕最多啊啊啊", "改厕"),
        ("我要发展民宿，谁有经验", "民宿"),
        ("谁提了“我爱家乡，麻烦事不怕，感谢有你”", "我爱家乡，麻烦事不怕，感谢有你"),
        ("查找安全隐患的镇有哪些", "安全隐患"),
        ("求助热线有哪些", "求助热线"),
        ("感谢信写给谁了", "感谢信"),
        ("领导班子建设谁写了", "领导班子"),
        ("请假制度", "请假制度"),
    ],
)
def test_courtesy_is_no_topic_and_what_looks_like_it_is(answerer: Answerer, typed: str, topic: str) -> None:
    """Greetings are looked for nowhere; 感谢信 and 请假制度 are what is asked about."""
    assert asked(answerer, typed) == (Intent.WHICH, [topic], ())


@pytest.mark.parametrize("typed", ["在吗", "谢谢你啦", "你好", "拜拜", "哈哈哈"])
def test_nothing_but_courtesy_asks_nothing(answerer: Answerer, typed: str) -> None:
    """A search for 谢谢 would answer with the nearest paragraph."""
    assert answerer.interpret(typed).reading.intent is Intent.NONE


@pytest.mark.parametrize("typed", ["里", "在搞", "asdf", "。。。"])
def test_what_names_nothing_is_said_to_be_unclear(answerer: Answerer, typed: str) -> None:
    """Neither thanked for nor greeted: the person tries to ask something."""
    reading = answerer.answer(typed).reading

    assert (reading.intent, reading.kind) == (Intent.NONE, "unclear")


@pytest.mark.parametrize(
    ("typed", "topic", "places"),
    [
        (
            (
                "打扰了，我们科长让我今天下班之前把材料交上去，我看了半天也没找全，麻烦你看看这些报告里头，"
                "究竟有哪些镇写到了污水治理这个事情，越多越好"
            ),
            "污水治理",
            (),
        ),
        (
            (
                "老师您好，放暑假前我们要给全体学生家长写一封公开信，校长让我先看看，所以想麻烦您帮我看看这些报告，"
                "哪些镇写到了“防溺水”"
            ),
            "防溺水",
            (),
        ),
        ("各位老师好\n我是大三学生\n请问有多少镇写了“枫桥经验”？", "枫桥经验", ()),
        (
            "昨天我在渔港码头看见好多渔船停着，我也不太懂这些，我们单位的人都说不清楚，想问问哪些镇写了休渔补贴",
            "休渔补贴",
            (),
        ),
        (
            "今天开会说了半天也没说清楚，我翻了材料也没找全，我们单位的人都不知道，我们这边哪些镇写了“防溺水”呢",
            "防溺水",
            (),
        ),
        (
            "老师让我下周交一份作业，我是大三的学生，涉及海宴镇的，麻烦你帮我看看，里面有没有写到“枫桥经验”这个词",
            "枫桥经验",
            ("haiyan-2023h1",),
        ),
        ("我在写关于渔船管控的材料，想看看哪些镇写了这个", "渔船管控", ()),
        ("我最近在研究预制菜产业，哪些镇提到了", "预制菜", ()),
        ("最近有点忙，我们搬到汾口镇，报告里有提到教育吗", "教育", ("fenkou-2023h1",)),
    ],
)
def test_the_story_before_the_question_is_no_topic(
    answerer: Answerer, typed: str, topic: str, places: tuple[str, ...]
) -> None:
    """Fifty words of why somebody asks must not drown the four that are asked; place and topic stay."""
    assert asked(answerer, typed) == (Intent.WHICH, [topic], places)


@pytest.mark.parametrize(
    ("typed", "intent", "topic"),
    [
        ("“跨村联建”到底是怎么做的呀？", Intent.HOW, "跨村联建"),
        ("我们镇撂荒地多，别的镇怎么治理的？", Intent.HOW, "撂荒"),
        ("安全生产检查发现了多少处隐患，各个镇的数给我", Intent.FIGURES, "隐患"),
        ("老师让我们统计一下各镇的网格员数量，今天晚上就要交", Intent.FIGURES, "网格员"),
        ("海宴镇，接待了多少游客", Intent.FIGURES, "游客"),
        ("家里老人走了，手续能不能在手机上办", Intent.FACT, "手续"),
        ("群众打热线反映问题", Intent.FACT, "热线"),
    ],
)
def test_other_questions_keep_their_kind_and_their_words(
    answerer: Answerer, typed: str, intent: Intent, topic: str
) -> None:
    """The topic is never dropped with the words around it."""
    wanted, topics, _ = asked(answerer, typed)

    assert (wanted, topic in topics) == (intent, True)


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("which towns mention fishing boats?", "渔船"),
        ("哪些 town mentioned 了民宿", "民宿"),
        ("WHO标准谁提了", "WHO标准"),
        ("哪些镇提到yuchuan guankong", "渔船管控"),
        ("哪些镇提到垃圾分雷", "垃圾分类"),
    ],
)
def test_other_letters_and_slips_are_understood(answerer: Answerer, typed: str, topic: str) -> None:
    """A phone's keyboard must not decide what is found."""
    assert asked(answerer, typed) == (Intent.WHICH, [topic], ())
