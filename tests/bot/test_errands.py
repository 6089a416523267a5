"""What is typed in a terminal that is no question: help, a file of the answer, leaving."""

from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.errands import Errands
from tests.bot.fakes import FakeAnswerer
from tests.bot.made import which_answer

ANSWER = which_answer()
HELP = "直接问就行，回答都是报告的原文，每句话都注明出处"


def start(folder: Path) -> tuple[Errands, FakeAnswerer]:
    """Return a talk that knows one answer and writes into ``folder``, and the answerer behind it."""
    answerer = FakeAnswerer({ANSWER.question: ANSWER})
    return Errands(Conversation(answerer), folder=folder), answerer


@pytest.mark.parametrize("typed", ["帮助", "/help", "/start", "幫助！", "help", "?", "/帮助"])
def test_help_is_given_and_not_searched_for(typed: str, tmp_path: Path) -> None:
    """The first word of a person who is lost must not find a hundred 帮助 in the reports."""
    errands, answerer = start(tmp_path)

    reply = errands.hear(typed)

    assert (reply.headline, answerer.asked) == (HELP, [])
    assert any("导出" in line for line in reply.tail)


@pytest.mark.parametrize("typed", ["退出", "exit", "/quit", "q", "再见"])
def test_leaving_says_goodbye(typed: str, tmp_path: Path) -> None:
    """Nobody should need to know of Ctrl-D."""
    errands, answerer = start(tmp_path)

    assert (errands.hear(typed).headline, errands.over, answerer.asked) == ("再见。", True, [])


@pytest.mark.parametrize(
    ("typed", "suffix"),
    [
        ("导出", "docx"),
        ("/export", "docx"),
        ("導出成Word文件", "docx"),
        ("导出表格", "xlsx"),
        ("/export csv", "csv"),
        ("把结果保存为 Markdown", "md"),
    ],
)
def test_last_answer_is_written_where_it_is_said(typed: str, suffix: str, tmp_path: Path) -> None:
    """The result is taken away in one word, and can be found."""
    errands, _ = start(tmp_path)
    errands.hear(ANSWER.question)

    said = errands.hear(typed).headline

    path = tmp_path / f"哪些镇提到渔船管控.{suffix}"
    assert said == f"已导出：{path}"
    assert path.stat().st_size > 0


def test_export_never_writes_over_a_file(tmp_path: Path) -> None:
    """The first one may have been edited since."""
    errands, _ = start(tmp_path)
    errands.hear(ANSWER.question)

    for _ in range(3):
        errands.hear("导出 md")

    name = "哪些镇提到渔船管控"
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{name}-2.md", f"{name}-3.md", f"{name}.md"]


def test_export_before_any_answer_and_to_a_lost_folder_is_told(tmp_path: Path) -> None:
    """Both are said in words; neither ends the talk."""
    errands, _ = start(tmp_path / "gone")

    nothing = errands.hear("导出").headline
    errands.hear(ANSWER.question)

    assert nothing == "还没有回答可以导出。先问一个问题吧"
    assert errands.hear("导出").headline.startswith(f"没有导出，写不进 {tmp_path}")


def test_commands_of_telegram_do_what_a_terminal_can(tmp_path: Path) -> None:
    """Who knows the bot from Telegram types what worked there."""
    errands, answerer = start(tmp_path)

    assert errands.hear("/ask 哪些镇提到渔船管控？").headline == "4份报告中有2个镇提到“渔船管控”，共4处"
    assert errands.hear("/compare 海宴镇").headline == "终端里没有“/compare”这个命令，输入“帮助”看怎么用"
    assert errands.hear("/ask").headline == HELP
    for typed in ("/reports", "/about", "/民宿", "/ask 渔港 码头"):
        errands.hear(typed)
    assert [question for question, _ in answerer.asked[1:]] == ["有哪些报告", "你是谁", "民宿", "渔港 码头"]


@pytest.mark.parametrize("typed", ["帮助困难群众", "退出贫困的镇", "导出口产品", "开始施工", "下载中心"])
def test_question_that_begins_like_an_errand_is_asked(typed: str, tmp_path: Path) -> None:
    """Only the whole line is an errand."""
    errands, answerer = start(tmp_path)

    errands.hear(typed)

    assert [question for question, _ in answerer.asked] == [typed]
