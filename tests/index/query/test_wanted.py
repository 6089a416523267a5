"""The kind of answer a question wants is told from the words around what it asks about."""

import pytest

from corpus.model import Part
from index.answering import Answerer
from index.model import Combination, Intent, Reading
from index.wanted import Operator


@pytest.fixture(scope="module")
def read(answerer: Answerer):
    """Read a question that nothing went before, over the shipped reports."""
    return lambda question: answerer.interpret(question).reading


def names(reading: Reading) -> list[str]:
    """Return the topics, those not wanted with a minus."""
    return [f"{'-' * topic.excluded}{topic.text}" for topic in reading.topics]


@pytest.mark.parametrize(
    ("question", "intent", "topic"),
    [
        ("哪些镇提到农村电商？", Intent.WHICH, "农村电商"),
        ("农村电商都有谁在做", Intent.WHICH, "农村电商"),
        ("建了光伏电站的乡镇有几个", Intent.WHICH, "光伏电站"),
        ("修了水库的镇有几个", Intent.WHICH, "水库"),
        ("一共有多少份报告提到招商", Intent.WHICH, "招商"),
        ("有几个镇的报告提到收入", Intent.WHICH, "收入"),
        ("农村电商", Intent.WHICH, "农村电商"),
        ("哪个镇办了马拉松", Intent.FACT, "马拉松"),
        ("河道清淤数据汇总一下", Intent.FIGURES, "河道清淤"),
        ("各镇森林覆盖率", Intent.FIGURES, "森林覆盖率"),
        ("各镇引进了几家企业", Intent.FIGURES, "企业"),
        ("农村电商怎么发展", Intent.HOW, "农村电商"),
        ("治理污水有哪些办法", Intent.HOW, "污水治理"),
        ("哪些镇做了大气治理", Intent.WHICH, "大气治理"),
        ("哪些乡镇的报告里提到了农村电商？", Intent.WHICH, "农村电商"),
        ("“五张清单”这个词在哪些报告里出现过", Intent.WHICH, "五张清单"),
        ("制定了“雁阵计划”的镇", Intent.WHICH, "雁阵计划"),
        ("招商成果如何", Intent.HOW, "招商"),
    ],
)
def test_the_asking_words_tell_the_kind_of_answer(read, question: str, intent: Intent, topic: str) -> None:
    """The kind of answer decides which list a person gets, and only what is left is looked for."""
    reading = read(question)

    assert (reading.intent, topic in names(reading)) == (intent, True)


@pytest.mark.parametrize("question", ["各镇招了多少商", "民生实事进展到哪一步了"])
def test_a_question_of_the_reports_is_answered_from_them(read, question: str) -> None:
    """Said to be not understood, it would get no answer at all."""
    reading = read(question)

    assert reading.intent in (Intent.FACT, Intent.FIGURES, Intent.HOW)
    assert reading.notes == ()


@pytest.mark.parametrize(
    ("question", "part", "topics"),
    [
        ("下半年打算修路的镇", Part.PLAN, ["道路建设"]),
        ("接下来要修路的镇", Part.PLAN, ["道路建设"]),
        ("上半年哪些镇建了公园", Part.REVIEW, ["公园"]),
        ("各镇存在哪些问题", Part.PROBLEMS, []),
        ("下半年有什么计划", Part.PLAN, []),
        ("检讨了招商不足的镇", Part.PROBLEMS, ["招商"]),
        ("制定了“雁阵计划”的镇", None, ["雁阵计划"]),
        ("哪些镇写了“下半年怎么干”", None, ["下半年怎么干"]),
        ("几个镇的双碳目标", None, ["双碳目标"]),
        ("几个镇的GDP目标", Part.PLAN, ["GDP"]),
        ("下半年，哪些镇要搞民宿", Part.PLAN, ["民宿"]),
    ],
)
def test_a_part_is_named_by_its_words_and_not_by_like_ones(
    read, question: str, part: Part | None, topics: list[str]
) -> None:
    """Done, planned and lacking are never mixed; a programme called 计划 is no plan part."""
    reading = read(question)

    assert (reading.intent is not Intent.META, reading.part, names(reading)) == (True, part, topics)


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("提到民宿但是没提到温泉的镇", ["民宿", "-温泉"]),
        ("民宿有、温泉没有，哪个？", ["民宿", "-温泉"]),
        ("提到民宿，露营没提到的镇", ["民宿", "-露营"]),
        ("哪些镇提到民宿，但露营没提到", ["民宿", "-露营"]),
        ("提到民宿而露营却没写的镇", ["民宿", "-露营"]),
        ("有民宿，露营没有的镇", ["民宿", "-露营"]),
        ("上半年提到民宿但没提到夜市的镇", ["民宿", "-夜市"]),
        ("没提到民宿但是提到温泉的镇", ["-民宿", "温泉"]),
        ("没提到民宿的镇", ["-民宿"]),
        ("哪些镇下半年没提到民宿", ["-民宿"]),
        ("哪些镇完全没提过民宿", ["-民宿"]),
        ("哪些镇从来没有提到民宿", ["-民宿"]),
        ("哪些镇一次都没提到民宿", ["-民宿"]),
        ("民宿没写的有哪些镇", ["-民宿"]),
        ("民宿没有的镇", ["-民宿"]),
        ("民宿没提到的镇有哪些", ["-民宿"]),
        ("既没提到民宿也没提到露营的镇", ["-民宿", "-露营"]),
        ("民宿和露营都没提到的镇", ["-民宿", "-露营"]),
        ("有没有提到民宿的镇", ["民宿"]),
        ("提没提民宿", ["民宿"]),
    ],
)
def test_a_denial_is_heard_wherever_it_stands(read, question: str, topics: list[str]) -> None:
    """Not heard, or heard of the wrong thing, the list holds the very opposite."""
    reading = read(question)

    assert names(reading) == topics
    assert reading.combination is Combination.ALL


@pytest.mark.parametrize(
    "question",
    [
        "哪个镇提到预制菜最多",
        "谁提预制菜最多",
        "预制菜提得最多的是谁",
        "提到预制菜次数最多的镇",
        "预制菜提得最多的是哪个镇",
    ],
)
def test_who_says_a_thing_most_often_is_told_by_mentions(read, question: str) -> None:
    """提到预制菜最多 counts mentions, which are known exactly."""
    reading = read(question)

    assert (reading.intent, names(reading), reading.operators) == (
        Intent.WHICH,
        ["预制菜"],
        (Operator.ORDER,),
    )


def test_what_was_most_is_no_question_for_mentions(read) -> None:
    """接待游客最多 asks for the figures, not for who writes of it most."""
    assert read("哪个镇接待的游客最多").intent is Intent.FIGURES


def test_what_no_report_can_know_is_told_apart(read) -> None:
    """Such a question gets an honest no instead of the nearest paragraph."""
    reading = read("哪个镇写得最好")

    assert (reading.intent, reading.kind) == (Intent.NONE, "opinion")


@pytest.mark.parametrize(
    "question",
    [
        "找几句关于民宿的表述",
        "找三句关于民宿的话",
        "三段关于民宿的话",
        "民宿有什么金句",
        "民宿有哪些好的表述",
    ],
)
def test_sentences_about_a_thing_are_its_mentions(read, question: str) -> None:
    """Whoever wants to quote wants the sentences; 句关于民宿的表述 stands nowhere."""
    assert (read(question).intent, names(read(question))) == (Intent.WHICH, ["民宿"])


@pytest.mark.parametrize(
    "question",
    ["民宿有哪些创新做法", "民宿有哪些亮眼的做法", "民宿有什么值得借鉴的经验", "可以推广的民宿经验有哪些"],
)
def test_a_way_that_is_praised_is_asked_for_all_the_same(read, question: str) -> None:
    """创新 is said of the way, and is no second thing that must be mentioned."""
    assert (read(question).intent, names(read(question))) == (Intent.HOW, ["民宿"])


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("哪些镇上半年提了民宿而下半年没再提", {Part.REVIEW, Part.PLAN}),
        ("上半年没提民宿但是下半年提到的镇", {Part.REVIEW, Part.PLAN}),
        ("计划里写了民宿，上半年没有写的镇", {Part.REVIEW, Part.PLAN}),
        ("上半年和下半年都提到民宿的镇", {Part.REVIEW, Part.PLAN}),
        ("上半年提到民宿的镇", set()),
    ],
)
def test_one_half_against_the_other_is_told_apart(read, question: str, parts: set[Part]) -> None:
    """Read as one half, the other half's words would be lost without a word."""
    assert set(read(question).parts) == parts
