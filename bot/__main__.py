"""``python -m bot``: Telegram if a token is configured, else a talk in this terminal; ask, chat, serve."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.errors import BotError
from bot.wording import commands as wording
from corpus.errors import CorpusError
from index.errors import IndexingError

_GARBAGE = 100_000
"""Objects made before Python looks for garbage in rings: a start makes many objects and hardly a ring."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status: 0, 2 for what the person must mend, 130 after Ctrl-C."""
    gc.set_threshold(_GARBAGE)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # all are text files
    options = make_parser().parse_args(arguments)
    try:
        return run(options)
    except (BotError, CorpusError, IndexingError) as exc:  # what the person who started it can mend
        print(exc, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(wording.INTERRUPTED, file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the last flush fails again
        return 0


def run(options: argparse.Namespace) -> int:
    """Read the settings and do what was asked."""
    from bot import commands
    from bot.logs import set_up_logging
    from bot.settings import load_settings

    settings = load_settings(vars(options).get("config"))
    set_up_logging(settings.log_level, settings.log_format)
    if options.command == "ask":
        return commands.ask(settings, options.question, as_json=options.json, explained=options.explain)
    if options.command == "serve" or (options.command is None and settings.telegram.token):
        return commands.serve(settings)
    return commands.chat(settings)


def make_parser() -> argparse.ArgumentParser:
    """Describe the commands; ``--config`` may stand before or after the command."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--config", type=Path, default=argparse.SUPPRESS, metavar="FILE", help=wording.CONFIG)
    parser = argparse.ArgumentParser(prog="python -m bot", description=wording.PROGRAM, parents=[shared])
    inner = parser.add_subparsers(dest="command", metavar="ask | chat | serve")
    ask = inner.add_parser("ask", help=wording.ASK, parents=[shared])
    ask.add_argument("question", nargs="?", default="", help=wording.QUESTION)
    ask.add_argument("--json", action="store_true", help=wording.JSON)
    ask.add_argument("--explain", action="store_true", help=wording.EXPLAIN)
    inner.add_parser("chat", help=wording.CHAT, parents=[shared])
    inner.add_parser("serve", help=wording.SERVE, parents=[shared])
    return parser


if __name__ == "__main__":
    sys.exit(main())
