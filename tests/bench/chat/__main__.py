"""Measure answers a second through the whole chat path: ``python -m tests.bench.chat``.

The real program in a process of its own, over HTTP against the local Bot API server, which lives in this
process with the people who ask. The floor is a bot of the same library that says always the same.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.chat.driver import greet, judged_conversations, load
from tests.bench.chat.printout import FIXED_TEXT, OURS, SHIPPED, Row, print_profile, print_rows
from tests.bench.chat.process import ECHO, SERVE, UNLIMITED, Measured
from tests.botapi import BotApiServer

Conversations = Sequence[Sequence[str]]


def main() -> None:
    """Measure, then profile in a run of its own, and print both."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.chat", description=__doc__)
    parser.add_argument("--questions", default=300, type=int, help="judged questions a run, at most")
    parser.add_argument("--chats", default=[8, 16], type=_numbers, help="people who ask at once, by commas")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_run(Path(folder), judged_conversations(options.questions), options.chats))


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


async def _run(folder: Path, conversations: Conversations, chats: Sequence[int]) -> None:
    async with BotApiServer() as server:
        index, most = folder / "index", chats[-1:]
        shipped = Measured(server, SERVE, folder=folder / "shipped", index=index)
        ours = Measured(server, UNLIMITED, folder=folder / "ours", index=index)
        echo = Measured(server, (*ECHO, server.token, server.base_url), folder=folder / "echo", index=index)
        print_rows(
            [
                *await _measure(SHIPPED, shipped, most, conversations[::3]),  # it paces itself
                *await _measure(OURS, ours, chats, conversations),
                *await _measure(FIXED_TEXT, echo, chats, conversations),
            ]
        )
        profiled = Measured(server, UNLIMITED, folder=folder / "profiled", index=index)
        profiled.profile = folder / "profile"
        (row,) = await _measure(OURS, profiled, most, conversations)
    print_profile(row, profiled.parts())


async def _measure(
    name: str, program: Measured, chats: Sequence[int], conversations: Conversations
) -> list[Row]:
    """Start a program and let people ask it all the conversations, once to warm it up, then for each row."""
    rows = []
    async with program:
        await load(await greet(program.server, chats[-1]), conversations)
        for count in chats:
            people = await greet(program.server, count)
            program.mark()
            bot, server = program.cpu_seconds(), time.process_time()
            seen = await load(people, conversations)
            bot, server = program.cpu_seconds() - bot, time.process_time() - server
            program.mark()
            rows.append(Row(name=name, chats=count, load=seen, bot_cpu=bot, server_cpu=server))
    return rows


if __name__ == "__main__":
    main()
