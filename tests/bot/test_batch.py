"""JSON lines: the contract that other programs read."""

import json
import logging

import pytest

from bot.batch import answer_lines
from bot.conversation import Conversation
from bot.rendering import compose, to_text
from tests.bot.fakes import FakeAnswerer
from tests.bot.made import which_answer

ANSWER = which_answer()


def ask(*lines: str) -> list[dict[str, object]]:
    """Return the parsed objects that these lines are answered with."""
    answerer = FakeAnswerer({ANSWER.question: ANSWER})
    return [json.loads(line) for line in answer_lines(lines, start=lambda: Conversation(answerer))]


def excerpt(report: str, line: int, text: str) -> dict[str, object]:
    """Return the excerpt that is the whole of a made report's line."""
    return {
        "source": f"{report}.txt",
        "line": line,
        "start": 0,
        "end": len(text),
        "text": text,
        "part": "review",
        "section": ["一、抓产业，促融合"],
    }


def place(report: str, label: str, mentions: int, excerpts: list[object]) -> dict[str, object]:
    """Return one township as the contract has it."""
    return {"report": report, "township": label, "mentions": mentions, "excerpts": excerpts}


def test_answer_is_one_whole_object() -> None:
    """Every mention and every name of the contract is there, nothing cut for the screen."""
    first = excerpt("haiyan", 11, "渔船管控到位，渔船管控有力。")
    second = excerpt("haiyan", 12, "加强渔船管控。")
    baisha = excerpt("baisha", 11, "落实渔船管控。")
    fenkou = excerpt("fenkou", 11, "渔业船舶安全管理常抓不懈。")

    assert ask('{"id": "q1", "turns": ["哪些镇提到渔船管控？"]}') == [
        {
            "id": "q1",
            "question": "哪些镇提到渔船管控？",
            "reading": {
                "intent": "which",
                "topic": ["渔船管控"],
                "unwanted": [],
                "sure": True,
                "places": [],
                "part": None,
            },
            "reports": [
                place("haiyan", "海宴镇（台山市）", 3, [first, second]),
                place("baisha", "白沙镇（台山市）", 1, [baisha]),
            ],
            "related": [place("fenkou", "汾口镇（淳安县）", 1, [fenkou])],
            "absent": ["fenkou", "zhuji"],
            "ranked": [first, second, baisha, fenkou],
            "text": to_text(compose(ANSWER)),
        }
    ]


def test_turns_of_a_line_are_one_talk_and_lines_are_not() -> None:
    """The last turn is answered after those before it; the next line starts afresh."""
    turns = json.dumps({"id": 7, "turns": [ANSWER.question, "2"]})

    first, second = ask(turns, '{"id": "b", "turns": ["2"]}')

    assert (first["id"], [one["report"] for one in first["reports"]]) == ("7", ["baisha"])
    assert (second["id"], second["reports"]) == ("b", [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "第2行不对：不是 JSON"),
        ("[]", '第2行不对：要写成 {"id": "…", "turns": ["问题", …]}，turns 不能空'),
        ('{"id": "a", "turns": []}', '第2行不对：要写成 {"id": "…", "turns": ["问题", …]}，turns 不能空'),
        ('{"id": "a", "turns": [3]}', '第2行不对：要写成 {"id": "…", "turns": ["问题", …]}，turns 不能空'),
        ("[" * 100_000, "第2行不对：不是 JSON"),
    ],
)
def test_bad_line_is_told_with_its_number_and_the_rest_goes_on(line: str, said: str) -> None:
    """One bad line among thousands must not lose the others, and must be found again."""
    blank, good = "  \n", '{"id": "b", "turns": ["你好"]}'

    bad, answered = ask(blank, line, good)

    assert bad == {"error": said, "line": 2}
    assert answered["id"] == "b"


def test_question_that_breaks_the_program_loses_only_itself(caplog: pytest.LogCaptureFixture) -> None:
    """A fault is logged with the number of the line, never with what was asked."""
    with caplog.at_level(logging.ERROR):
        bad, answered = ask('{"id": "a", "turns": ["出错"]}', '{"id": "b", "turns": ["你好"]}')

    assert bad == {"id": "a", "error": "第1行不对：程序出错，已记入日志", "line": 1}
    assert answered["id"] == "b"
    assert [record.getMessage() for record in caplog.records] == ["line 1 could not be answered"]
