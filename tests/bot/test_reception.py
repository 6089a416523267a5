"""What is asked of the bot itself is answered from the list of reports, and nothing else is."""

from dataclasses import replace
from functools import cache

import pytest

from bot.conversation import dialogue_of
from bot.reception import Reception
from bot.rendering import compose
from bot.wording import reception as wording
from corpus.model import Corpus, Report
from index.answering import Answerer
from index.index import Index
from index.model import Answer, Dialogue, Intent, Reading
from index.notes import Note, NoteKind
from index.thesaurus import SHIPPED, Thesaurus
from tests.bot.fakes import FakeAnswerer
from tests.bot.made import BAISHA, HAIYAN, REPORTS, ZHUJI, which_answer

LABELS = "海宴镇（台山市）、白沙镇（台山市）、汾口镇（淳安县）"
HELD = "收录了4份报告（3个镇、1个街道），都是2023年上半年的"
AFTER = dialogue_of(which_answer())
PLACED = (
    replace(HAIYAN, place=replace(HAIYAN.place, province="广东省", city="江门市", county="台山市")),
    replace(BAISHA, place=replace(BAISHA.place, county="台山市")),
    ZHUJI,
)


@cache
def reception(reports: tuple[Report, ...]) -> Reception:
    answerer = Answerer(Index.build(Corpus(reports=reports)), Thesaurus.load(SHIPPED))
    return Reception(answerer, reports)


def ask(question: str, *reports: Report, last: Dialogue | None = None) -> Answer:
    return reception(reports or REPORTS).answer(question, last=last)


def reply(question: str, *reports: Report, last: Dialogue | None = None) -> str:
    """Return what is said to a question of the bot itself, ``""`` when the reports are searched."""
    answer = ask(question, *reports, last=last)
    return compose(answer).headline if answer.reading.intent in (Intent.META, Intent.NONE) else ""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("一共有多少份报告？", HELD),
        ("报告有几份", HELD),
        ("这些报告是哪一年的？", f"{wording.SOURCE}。{HELD}"),
        ("有哪些报告", f"{HELD}：{LABELS}、XX街道（诸暨市）"),
        ("你好，请问收录了哪些镇？", f"收录了3个镇的报告：{LABELS}"),
        ("收錄了哪些鎮", f"收录了3个镇的报告：{LABELS}"),
        ("有多少个镇", f"收录了3个镇的报告：{LABELS}"),
        ("有海宴镇的报告吗？", "有，共1份：海宴镇（台山市）2023年上半年"),
        ("有没有青石镇的报告", "没有收录“青石镇”的报告"),
        ("四川有哪些镇", "没有收录“四川”的报告"),
        ("有哪些乡？", "没有收录乡的报告，收录的是3个镇、1个街道"),
        ("好的，谢谢！", wording.THANKED),
        ("拜拜", wording.THANKED),
        ("你好", wording.greeting("镇（街道）")),
    ],
)
def test_list_of_reports_answers(question: str, said: str) -> None:
    """The first thing a newcomer asks is what there is; no search of the texts can tell."""
    assert reply(question) == said


@pytest.mark.parametrize("question", ["你是谁？", "自我介绍一下"])
def test_bot_says_who_it_is(question: str) -> None:
    """Whoever asks learns what it is, and how much it answers from or what can be asked."""
    assert reply(question).startswith(wording.WHO.split("，每句话")[0])


def test_bot_says_how_much_it_answers_from() -> None:
    """你是谁 asks for no examples."""
    assert reply("你是谁？") == f"{wording.WHO}。{HELD}"


@pytest.mark.parametrize("question", ["你会什么", "怎么用？", "可以问什么", "幫助"])
def test_bot_says_what_can_be_asked(question: str) -> None:
    """Examples tell more than a description, in the noun of these reports."""
    assert "直接问就行，例如：哪些镇（街道）提到营商环境？" in reply(question)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("能导出成Word吗", wording.EXPORT),
        ("这些话能在材料里引用吗", wording.CITE),
        ("会保存我的聊天记录吗", wording.PRIVACY),
        ("哪个镇的报告写得最好", wording.OPINION),
        ("今天天气怎么样", wording.CHAT),
    ],
)
def test_what_people_ask_of_a_bot_has_an_answer(question: str, said: str) -> None:
    """Searched for, such a question would be answered with whatever stands nearest."""
    assert reply(question) == said


@pytest.mark.parametrize(
    "question",
    [
        "有哪些镇提到渔船管控？",
        "一共有多少个镇提到渔船管控",
        "怎么用好扶持资金",
        "帮助困难群众",
        "感谢信",
        "民宿在哪里发展",
        "有没有提到夜市小镇的报告",
        "有没有检查报告",
        "海宴镇在搞旅游吗",
    ],
)
def test_question_of_the_reports_goes_on(question: str) -> None:
    """A question that only looks alike must be searched for."""
    assert reply(question) == ""


def test_towns_after_an_answer_are_those_of_the_answer() -> None:
    """有哪些镇 right after an answer goes on about it."""
    shown = ask("有哪些镇", last=AFTER).reading

    assert (shown.intent, [(one.text, one.excluded) for one in shown.topics]) == (
        Intent.WHICH,
        [("渔船管控", False)],
    )


def test_place_is_located_as_far_as_its_report_tells() -> None:
    """What a report does not say is said to be missing, never guessed."""
    questions = ("海宴镇在哪个省、哪个县？", "海宴属于哪个市", "海宴镇是广东的吗", "白沙镇在哪个县")

    assert [reply(question, *PLACED) for question in questions] == [
        *["海宴镇（台山市）在广东省江门市台山市"] * 3,
        "白沙镇（台山市）在台山市",
    ]
    assert reply("白沙镇在哪个县") == "报告里没有写明白沙镇（台山市）在哪里"


@pytest.mark.parametrize(
    ("question", "places"), [("青石镇在哪个省", "“青石镇”"), ("青石镇是浙江的吗", "“青石镇”、“浙江”")]
)
def test_place_without_a_report_is_not_located(question: str, places: str) -> None:
    """Where it lies stands nowhere here; that there is no report of it must be said."""
    assert reply(question, *PLACED) == f"没有收录{places}的报告"


@pytest.mark.parametrize("question", ["台山有哪些镇", "有台山市的报告吗", "收录了台山的报告吗"])
def test_reports_of_a_division_are_named(question: str) -> None:
    """有台山市的报告吗 means all townships in it."""
    both = "有，共2份：海宴镇（台山市）2023年上半年、白沙镇（台山市）2023年上半年"

    assert reply(question, *PLACED) == both


def test_divisions_above_are_listed() -> None:
    """有哪些省 over townships asks where they lie."""
    assert reply("收录了哪些省", *PLACED) == "这些报告来自1个省（区、市）：广东省；2份没有写明"
    assert reply("有哪些市", BAISHA, ZHUJI) == "报告都没有写明是哪个市的"


def test_reports_of_several_periods_are_counted() -> None:
    """A library of years says how many of each."""
    years = (replace(HAIYAN, id="haiyan-2022", year=2022, half=None, blocks=()), HAIYAN, BAISHA)

    assert reply("有多少份报告", *years) == "收录了3份报告（3个镇），2022年1份、2023年上半年2份"
    assert reply("有多少份报告", replace(HAIYAN, year=None)) == "收录了1份报告（1个镇）"


def test_what_was_said_of_the_reading_is_not_said_over() -> None:
    """A place without a report, or nothing to be silent of, has its own words already."""
    note = Note(kind=NoteKind.NO_WORD_BEFORE)
    told = Answer(question="没提的呢", reading=Reading(intent=Intent.NONE, notes=(note,)))

    assert Reception(FakeAnswerer({"没提的呢": told}), REPORTS).answer("没提的呢") == told


def test_what_was_said_once_is_not_said_twice() -> None:
    """A page of the answer, turned to by a button, is resolved from the reading that was shown."""
    answer = ask("你是谁？")

    assert reception(REPORTS).resolve("你是谁？", answer.reading).reading == answer.reading


def test_changed_reading_is_resolved_by_the_answerer() -> None:
    """A button under an answer leads past the reception."""
    answer = which_answer()
    answerer = FakeAnswerer({answer.question: answer})

    assert Reception(answerer, REPORTS).resolve(answer.question, answer.reading) == answer
    assert answerer.resolved == [answer.reading]
