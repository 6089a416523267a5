"""``python -m bot`` as a person starts it: a real process over a real folder of reports."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PLAN = "2023年上半年政府工作报告\n\n上半年工作回顾\n{}\n下半年工作安排\n{}\n"
Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two short reports and one file that cannot be read."""
    folder = tmp_path_factory.mktemp("reports")
    texts = {
        "柳河镇": PLAN.format("柳河镇人民政府落实渔船管控，修路三公里。", "柳河镇继续修路。"),
        "青山乡": PLAN.format("青山乡人民政府植树造林，修路两公里。", "青山乡继续植树。"),
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "坏.docx").write_bytes(b"PK\x03\x04")
    return folder


def run(*arguments: str, reports: Path, stdin: str = "", **variables: str) -> Done:
    """Run the program over a folder of reports, with its caches inside that folder's parent."""
    return start([sys.executable, "-m", "bot", *arguments], reports, stdin, **variables)


def start(command: list[str], reports: Path, stdin: str, **variables: str) -> Done:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REPORTBOT_")}
    folders = {
        "REPORTBOT_CORPUS__PATHS": json.dumps([str(reports)]),
        "REPORTBOT_INDEX__FOLDER": str(reports.parent / "kept"),
    }
    return subprocess.run(
        command,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**kept, **folders, **variables},
        timeout=60,
        check=False,
    )


def test_question_is_answered_once_and_failed_files_are_told(reports: Path) -> None:
    """make run Q=… : the answer on standard output alone, what is missing beside it."""
    done = run("ask", "--", "哪些地方提到渔船管控？", reports=reports)

    assert done.returncode == 0
    assert done.stdout.startswith("2份报告中有1个镇提到“渔船管控”，共1处\n")
    assert "坏.docx" in done.stderr
    assert "Traceback" not in done.stderr


def test_lines_of_json_are_answered_one_each(reports: Path) -> None:
    """The evaluation writes thousands of lines into one process."""
    first, last = '{"id": "a", "turns": ["渔船管控"]}', '{"id": "c", "turns": ["哪些地方提到修路？"]}'

    done = run("ask", "--json", reports=reports, stdin=f"{first}\nno\n{last}\n")

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [answer.get("id") for answer in answers] == ["a", None, "c"]
    assert answers[1] == {"error": "第2行不对：不是 JSON", "line": 2}
    assert len(answers[2]["reports"]) == 2


@pytest.mark.parametrize("command", [(), ("ask",)])
def test_without_a_terminal_each_line_of_input_is_answered(command: tuple[str, ...], reports: Path) -> None:
    """A pipe is a talk as well: it ends with the input, with status 0."""
    done = run(*command, reports=reports, stdin="哪些地方提到渔船管控？\n\n哪些地方提到修路？\n")

    assert done.returncode == 0
    assert "2份报告中有1个镇提到“渔船管控”，共1处\n" in done.stdout
    assert "2份报告中有2个乡镇提到“修路”，共3处\n" in done.stdout


def test_piped_talk_understands_help_and_leaving(reports: Path) -> None:
    """帮助 in a pipe is no follow-up of the question before, and nothing after 退出 is answered."""
    done = run(reports=reports, stdin="渔船管控\n帮助\n退出\n修路\n")

    assert done.stdout.count("“渔船管控”") == 1
    assert "直接问就行" in done.stdout
    assert done.stdout.endswith("再见。\n\n")


def test_reader_that_leaves_early_is_no_error(reports: Path) -> None:
    """ask | head -1 ends quietly."""
    pipe = f'"{sys.executable}" -m bot ask | head -n 1'

    done = start(["/bin/sh", "-c", pipe], reports, "修路\n" * 2000)

    assert len(done.stdout.splitlines()) == 1
    assert "BrokenPipe" not in done.stderr


def test_wrong_setting_ends_with_one_clear_message(reports: Path) -> None:
    """No traceback: the person reads the name, the value and what is allowed."""
    done = run("ask", "修路", reports=reports, REPORTBOT_ANSWER__EXCERPTS="0")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "设置不对：answer.excerpts = 0。要填 1 到 10 的整数。\n"


@pytest.mark.parametrize("order", [("--config", "{}", "ask", "修路"), ("ask", "--config", "{}", "修路")])
def test_another_settings_file_may_be_named_before_or_after_the_command(
    order: tuple[str, ...], reports: Path
) -> None:
    """Nobody remembers where an option of both belongs."""
    file = reports.parent / "other.toml"
    file.write_text("[answer]\nrelated = -1\n", encoding="utf-8")

    done = run(*(word.format(file) for word in order), reports=reports)

    assert done.stderr == "设置不对：answer.related = -1。要填 0 到 50 的整数。\n"


def test_serving_without_a_token_says_where_to_put_it(reports: Path) -> None:
    """The commonest first mistake gets the remedy."""
    done = run("serve", reports=reports)

    assert done.returncode == 2
    assert done.stderr == ("没有 Telegram 令牌：请设环境变量 REPORTBOT_TELEGRAM__TOKEN，或写进 .env。\n")


def test_missing_folder_of_reports_is_told_by_name(reports: Path) -> None:
    """A typing error in corpus.paths must not look like an empty corpus."""
    done = run("ask", "修路", reports=reports / "nowhere")

    assert done.returncode == 2
    assert str(reports / "nowhere") in done.stderr
    assert "Traceback" not in done.stderr
