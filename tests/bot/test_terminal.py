"""The talk in a terminal, as it stands on the screen."""

import io
from collections.abc import Iterator
from pathlib import Path

from prompt_toolkit.application import create_app_session
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from bot.bot import Bot
from bot.errands import Errands
from bot.screen import Screen
from bot.settings import Settings
from bot.terminal import hold_talk, open_history, open_session, show_start, talk_in_terminal
from corpus.model import Corpus, Failure
from tests.bot.fakes import FakeAnswerer
from tests.bot.made import REPORTS, which_answer

ANSWER = which_answer()
FAILURE = Failure(path=Path("坏.docx"), reason="文件已加密")


def make_bot() -> Bot:
    """Return a bot over the made reports; the terminal never asks its index."""
    answering = FakeAnswerer({ANSWER.question: ANSWER, "哪些镇（街道）提到渔船管控？": ANSWER})
    corpus = Corpus(reports=REPORTS, failures=(FAILURE,))
    return Bot(settings=Settings(), corpus=corpus, index=None, answering=answering)


def make_screen(*, colour: bool = False) -> tuple[Screen, io.StringIO]:
    """Return a screen 80 columns wide, and what it prints on."""
    out = io.StringIO()
    system = "standard" if colour else None
    return Screen(Console(file=out, width=80, force_terminal=colour, color_system=system)), out


def test_start_tells_what_is_loaded_what_failed_and_shows_one_answer() -> None:
    """Before the first question a person knows what can be asked, and that a file is missing."""
    screen, out = make_screen()

    show_start(screen, make_bot())

    text = out.getvalue()
    assert "已载入4份报告（3个镇、1个街道），共8段" in text
    assert "没有读进 坏.docx：文件已加密" in text
    assert "例如：哪些镇提到渔船管控？" in text
    assert "1. 海宴镇（台山市） · 3处" in text
    assert "2. 白沙镇" not in text


def test_talk_answers_lines_and_ends_with_the_input() -> None:
    """Ctrl-D is the way out, and it says goodbye."""
    screen, out = make_screen()
    lines = iter([ANSWER.question, "  ", "2"])

    hold_talk(lambda: next_line(lines), Errands(make_bot().converse()), screen)

    text = out.getvalue()
    assert text.startswith("4份报告中有2个镇提到“渔船管控”，共4处\n")
    assert "白沙镇（台山市）的全部摘录\n" in text
    assert text.endswith("再见。\n")


def test_leaving_in_words_says_goodbye_once() -> None:
    """退出 ends the talk as Ctrl-D does; what follows is not read."""
    screen, out = make_screen()
    lines = iter(["退出", ANSWER.question])

    hold_talk(lambda: next_line(lines), Errands(make_bot().converse()), screen)

    assert out.getvalue() == "再见。\n\n"


def test_terminal_that_hides_its_cursor_is_not_warned_about() -> None:
    """prompt_toolkit's English warning about CPR helps nobody here."""
    assert open_session(InMemoryHistory()).app.renderer.cpr_not_supported_callback is None


def test_first_ctrl_c_drops_the_line_and_the_second_leaves() -> None:
    """A slip of the hand must not end a long talk."""
    screen, out = make_screen()
    presses = iter(["，，", KeyboardInterrupt(), "，，", KeyboardInterrupt(), KeyboardInterrupt()])

    hold_talk(lambda: next_line(presses), Errands(make_bot().converse()), screen)

    assert out.getvalue().count("再按一次 Ctrl-C，或按 Ctrl-D，就退出。") == 2
    assert out.getvalue().count("没有读懂想找什么") == 2
    assert out.getvalue().endswith("再见。\n")


def test_real_prompt_keeps_a_history_of_questions(tmp_path: Path) -> None:
    """The arrow up brings back yesterday's question."""
    screen, out = make_screen()
    bot = make_bot()
    settings = Settings(telegram={"state": tmp_path})
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text(f"{ANSWER.question}\n\x04")
        talk_in_terminal(
            Bot(settings=settings, corpus=bot.corpus, index=None, answering=bot.answering), screen=screen
        )

    assert "2. 白沙镇（台山市） · 1处" in out.getvalue()
    assert list(open_history(tmp_path).load_history_strings()) == [ANSWER.question]


def test_history_that_cannot_be_kept_does_not_stop_the_talk(tmp_path: Path) -> None:
    """A read-only home is no reason to refuse a question."""
    (tmp_path / "file").touch()

    assert list(open_history(tmp_path / "file" / "below").load_history_strings()) == []


def test_marked_words_stand_out() -> None:
    """The eye finds the word before it reads the sentence."""
    screen, out = make_screen(colour=True)

    screen.show(make_bot().converse().hear(ANSWER.question).reply)

    assert "\x1b[1;33m渔船管控\x1b[0m到位" in out.getvalue()


def test_page_says_where_it_stands() -> None:
    """Without 「第1/3页」 nobody knows that there is more."""
    screen, out = make_screen()
    talk = make_bot().converse(page_size=2)

    screen.show(talk.hear(ANSWER.question).reply)
    screen.show(talk.hear("下一页").reply)

    assert "第1/2页，输入“下一页”继续" in out.getvalue()
    assert "第2/2页，完" in out.getvalue()


def next_line(lines: Iterator[str | BaseException]) -> str:
    """Return the next line as a prompt does: an interrupt is raised, the end is EOFError."""
    line = next(lines, EOFError())
    if isinstance(line, BaseException):
        raise line
    return line
