"""What is asked of the bot itself is answered from the list of reports, and nothing else is."""

from dataclasses import replace

import pytest

from bot.reception import Reception
from corpus.model import Report
from index.model import Reading
from tests.bot.fakes import FakeAnswerer
from tests.bot.made import BAISHA, HAIYAN, REPORTS, ZHUJI, which_answer

LABELS = "海宴镇（台山市）、白沙镇（台山市）、汾口镇（淳安县）"
HELD = "收录了4份报告（3个镇、1个街道），都是2023年上半年的"


def placed(report: Report, **above: str) -> Report:
    """Return a report whose place lies in these divisions."""
    return replace(report, place=replace(report.place, **above))


def reply(question: str, *reports: Report, last: Reading | None = None) -> str:
    """Return what the reception says itself, ``""`` when the answerer is asked."""
    answerer = FakeAnswerer({})
    answer = Reception(answerer, reports or REPORTS).answer(question, last=last)
    return "" if answerer.asked else answer.reading.notes[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("一共有多少份报告？", HELD),
        ("报告有几份", HELD),
        ("这些报告是哪一年的？", HELD),
        ("有哪些报告", f"{HELD}：{LABELS}、XX街道（诸暨市）"),
        ("你好，请问收录了哪些镇？", f"收录了3个镇的报告：{LABELS}"),
        ("收錄了哪些鎮", f"收录了3个镇的报告：{LABELS}"),
        ("有多少个镇", f"收录了3个镇的报告：{LABELS}"),
        ("街道有哪些", "收录了1个街道的报告：XX街道（诸暨市）"),
        ("共有几个镇和街道", HELD),
        ("有海宴镇的报告吗？", "有，共1份：海宴镇（台山市）2023年上半年"),
        ("有没有青石镇的报告", "没有收录“青石镇”的报告"),
        ("有哪些乡？", "没有收录乡的报告，收录的是3个镇、1个街道"),
        ("好的，谢谢！", "不客气！还想查什么，接着问就行"),
        ("拜拜", "再见！"),
    ],
)
def test_list_of_reports_answers(question: str, said: str) -> None:
    """The first thing a newcomer asks is what there is; no search of the texts can tell."""
    assert reply(question) == said


@pytest.mark.parametrize("question", ["你是谁？", "你是机器人吗", "自我介绍一下"])
def test_bot_says_who_it_is(question: str) -> None:
    """Whoever asks learns what it answers from, and how much that is."""
    assert reply(question) == f"我是报告问答，只用报告的原文回答问题，每句话都注明出处。{HELD}"


@pytest.mark.parametrize("question", ["你会什么", "怎么用？", "可以问什么", "幫助"])
def test_bot_says_what_can_be_asked(question: str) -> None:
    """Examples tell more than a description, in the noun of these reports."""
    assert reply(question).startswith("直接问就行，例如：哪些镇街提到营商环境？")


@pytest.mark.parametrize(
    "question",
    [
        "有哪些镇提到渔船管控？",
        "一共有多少个镇提到渔船管控",
        "还有哪些镇",
        "怎么用好扶持资金",
        "帮助困难群众",
        "感谢信",
        "重点是什么",
        "民宿在哪里发展",
        "青石镇在哪个省",
        "有没有提到夜市小镇的报告",
        "有没有检查报告",
    ],
)
def test_question_of_the_reports_goes_on(question: str) -> None:
    """A question that only looks alike must be searched for."""
    assert reply(question) == ""


def test_towns_after_an_answer_are_those_of_the_answer() -> None:
    """有哪些镇 right after an answer goes on about it; with 报告 it asks of the list."""
    last = which_answer().reading

    assert reply("有哪些镇", last=last) == ""
    assert reply("收录了哪些镇", last=last) == f"收录了3个镇的报告：{LABELS}"


def test_place_is_located_as_far_as_its_report_tells() -> None:
    """What a report does not say is said to be missing, never guessed."""
    haiyan = placed(HAIYAN, province="广东省", city="江门市", county="台山市")
    zhuji = placed(ZHUJI, county="诸暨市")

    assert [
        reply(question, haiyan, zhuji, BAISHA)
        for question in ("海宴镇在哪个省、哪个县？", "海宴属于哪个市", "XX街道在哪个省", "白沙镇在哪个县")
    ] == [
        "海宴镇在广东省江门市台山市",
        "海宴镇在广东省江门市台山市",
        "XX街道在诸暨市，报告里没有写明在哪个省",
        "报告里没有写明白沙镇在哪个县",
    ]


def test_place_is_said_to_lie_in_a_division_or_not() -> None:
    """海宴镇属于广东省吗 is told by whose report it is, not by its text; an unknown level is no no."""
    haiyan = placed(HAIYAN, province="广东省", city="江门市", county="台山市")
    zhuji = placed(ZHUJI, county="诸暨市")
    questions = (
        *(
            "海宴镇属于广东省吗？",
            "海宴是不是台山的",
            "海宴镇归江门管吗",
            "海宴镇在浙江省吗",
            "江门市是广东的吗",
        ),
        *("XX街道是浙江的吗", "海宴镇在搞旅游吗", "青石镇是广东的吗"),
    )

    assert [reply(question, haiyan, zhuji) for question in questions] == [
        *["是，海宴镇在广东省江门市台山市"] * 3,
        "不是，海宴镇在广东省江门市台山市",
        "是，江门市在广东省",
        "XX街道在诸暨市，报告里没有写明在哪个省、哪个市",
        "",
        "",
    ]


def test_places_in_a_division_are_listed() -> None:
    """台山有哪些镇 asks for the list, not for what the reports speak of."""
    reports = (placed(HAIYAN, county="台山市"), placed(BAISHA, county="台山市"), ZHUJI)
    both = "的报告收录了2份：海宴镇（台山市）、白沙镇（台山市）"

    assert [
        reply(question, *reports) for question in ("台山有哪些镇", "哪些镇是台山市的", "四川有哪些镇")
    ] == [
        f"台山{both}",
        f"台山市{both}",
        "",
    ]
    assert reply("台山有哪些镇", *reports, last=which_answer().reading) == ""


def test_reports_of_a_division_are_named() -> None:
    """有台山市的报告吗 means all townships in it."""
    reports = (placed(HAIYAN, county="台山市"), placed(BAISHA, county="台山市"), ZHUJI)
    both = "有，共2份：海宴镇（台山市）2023年上半年、白沙镇（台山市）2023年上半年"

    assert [reply(question, *reports) for question in ("有台山市的报告吗", "收录了台山的报告吗")] == [
        both,
        both,
    ]


def test_places_of_one_name_are_left_to_the_answerer() -> None:
    """Two townships whose names are masked lie in two counties: neither is the one meant."""
    assert reply("XX镇在哪", *(placed(ZHUJI, name="XX镇", county=county) for county in "甲乙")) == ""


def test_divisions_above_are_listed() -> None:
    """有哪些省 over townships asks where they lie."""
    reports = (placed(HAIYAN, province="广东省"), placed(BAISHA, province="广东省"), ZHUJI)

    assert reply("收录了哪些省", *reports) == "这些报告来自1个省（区、市）：广东省；1份没有写明"
    assert reply("有哪些市", *reports) == "报告都没有写明是哪个市的"


def test_reports_of_several_periods_are_counted() -> None:
    """A library of years says how many of each."""
    years = (replace(HAIYAN, year=2022, half=None), HAIYAN, BAISHA)

    assert reply("有多少份报告", *years) == "收录了3份报告（3个镇），2022年1份、2023年上半年2份"
    assert reply("报告是哪年的", replace(HAIYAN, year=None)) == "收录了1份报告，都没有写明年份"


def test_changed_reading_is_resolved_by_the_answerer() -> None:
    """A button under an answer leads past the reception."""
    answer = which_answer()
    answerer = FakeAnswerer({answer.question: answer})

    assert Reception(answerer, REPORTS).resolve(answer.question, answer.reading) == answer
    assert answerer.resolved == [answer.reading]
