"""The talk in a terminal: a banner, one worked example, then questions with a history."""

from collections.abc import Callable
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from bot.bot import Bot
from bot.errands import Errands
from bot.example import find_example
from bot.folders import state_folder
from bot.rendering import compose
from bot.rendering.counting import count_kinds
from bot.screen import Screen
from bot.wording import talk as wording


def talk_in_terminal(bot: Bot, *, screen: Screen | None = None) -> None:
    """Answer what is typed until the end of input."""
    screen = screen or Screen()
    show_start(screen, bot)
    session = open_session(open_history(state_folder(bot.settings)))
    conversation = bot.converse(page_size=bot.settings.answer.page_size)
    hold_talk(lambda: session.prompt(wording.PROMPT), Errands(conversation), screen)


def show_start(screen: Screen, bot: Bot) -> None:
    """Show what is loaded, what could not be read, how to ask, and one question with its answer."""
    reports = bot.corpus.reports
    paragraphs = sum(len(report.paragraphs) for report in reports)
    failures = [wording.failed(failure) for failure in bot.corpus.failures]
    loaded = wording.loaded(len(reports), count_kinds(reports), paragraphs)
    screen.show_banner([loaded, wording.HOW_TO_GO_ON], failures=failures)
    if example := find_example(bot.answering, reports):
        screen.say(wording.example(example.question))
        screen.show(compose(example).brief(cards=1))


def hold_talk(read: Callable[[], str], errands: Errands, screen: Screen) -> None:
    """Answer each line that ``read`` returns, until 退出, EOFError or two KeyboardInterrupts in a row."""
    interrupted = False
    while not errands.over:
        try:
            line = read().strip()
        except EOFError:
            break
        except KeyboardInterrupt:
            if interrupted:
                break
            interrupted = True
            screen.say(wording.HOW_TO_LEAVE)
            continue
        interrupted = False
        if line:
            screen.show(errands.hear(line))
    if not errands.over:
        screen.say(wording.GOODBYE)


def open_session(history: History) -> PromptSession[str]:
    """Return what reads the lines; a terminal that cannot tell its cursor's place is not warned about."""
    session: PromptSession[str] = PromptSession(history=history)
    session.app.renderer.cpr_not_supported_callback = None  # it would print in English
    return session


def open_history(folder: Path) -> History:
    """Return the history of questions kept in ``folder``; one of this talk alone where it cannot be kept."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "history").touch()
    except OSError:
        return InMemoryHistory()
    return FileHistory(folder / "history")
