"""What each command does: ask, chat, serve."""

import sys
from collections.abc import Iterable

from bot.bot import Bot
from bot.errands import Errands
from bot.errors import SettingsError
from bot.rendering import to_text
from bot.settings import Settings
from bot.wording import commands as wording
from bot.wording import talk


def ask(settings: Settings, question: str, *, as_json: bool, explained: bool = False) -> int:
    """Answer one question, or each line of standard input; JSON lines with ``as_json``.

    ``explained`` says before the answer how the question was read.
    """
    bot = start(settings)
    if explained:
        from bot.rendering.explain import explain

        _write(explain(bot.answering.interpret(question)) + "\n")
    if as_json:
        from bot.batch import answer_lines

        for line in answer_lines([question] if question else sys.stdin, start=bot.converse):
            _write(line)
    elif question:
        _write(to_text(Errands(bot.converse()).hear(question)))
    else:
        answer_each(sys.stdin, Errands(bot.converse()))
    return 0


def chat(settings: Settings) -> int:
    """Talk in this terminal; without one, answer each line of standard input."""
    bot = start(settings)
    if not sys.stdin.isatty():
        answer_each(sys.stdin, Errands(bot.converse()))
        return 0
    from bot.terminal import talk_in_terminal

    talk_in_terminal(bot)
    return 0


def serve(settings: Settings) -> int:
    """Answer on Telegram until stopped.

    Raises:
        SettingsError: There is no token, it is wrong, or the server cannot be reached.
    """
    if settings.telegram.token is None:
        raise SettingsError(wording.NO_TOKEN)
    from bot.telegram import serve as serve_on_telegram

    return serve_on_telegram(settings)


def start(settings: Settings) -> Bot:
    """Make the bot, with a progress bar when that takes long; say which files could not be read."""
    from bot.progress import progress_bar
    from bot.wiring import build_bot

    with progress_bar(talk.READING) as reading, progress_bar(talk.BUILDING) as progress:
        bot = build_bot(settings, progress=progress, reading=reading)
    for failure in bot.corpus.failures:
        sys.stderr.write(f"{talk.failed(failure)}\n")
    return bot


def answer_each(lines: Iterable[str], errands: Errands) -> None:
    """Answer every line that is not blank, a blank line after each, until 退出; all are one conversation."""
    for line in filter(str.strip, lines):
        _write(to_text(errands.hear(line.strip())) + "\n")
        if errands.over:
            return


def _write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
