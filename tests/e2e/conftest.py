"""One server and one running program for all conversations; each test brings its own people."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.botapi import BotApiServer, ChatView
from tests.e2e.program import Program

ADMIN_ID = 4242


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as running:
        yield running


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def program(server: BotApiServer, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Program]:
    """The program with its shipped reports; at the end its log must be empty of errors."""
    folder: Path = tmp_path_factory.mktemp("program")
    async with Program(server, folder=folder, settings={"TELEGRAM__ADMINS": str(ADMIN_ID)}) as running:
        yield running
    assert "Traceback" not in running.log


@pytest.fixture
def chat(server: BotApiServer, program: Program) -> ChatView:
    """Somebody new in a private chat with the bot, who has not pressed Start yet."""
    return server.private(server.user("老王"))
