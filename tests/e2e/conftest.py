"""One server and one running program for all conversations; each test brings its own people."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from tests.botapi import BotApiServer, ChatView
from tests.e2e.program import Program

Start = Callable[..., Program]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as running:
        yield running


@pytest.fixture(scope="session")
def index_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all programs of a session keep their index, so that it is built once."""
    return tmp_path_factory.mktemp("index")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def program(
    server: BotApiServer, index_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Program]:
    """The program with its shipped reports; at the end its log must be empty of errors."""
    async with Program(server, folder=tmp_path_factory.mktemp("program"), index=index_folder) as running:
        yield running
    assert "Traceback" not in running.log


@pytest.fixture
async def fresh() -> AsyncIterator[BotApiServer]:
    """A server of one's own, for a program with settings or a fate of its own."""
    async with BotApiServer() as running:
        yield running


@pytest.fixture
def start(fresh: BotApiServer, index_folder: Path, tmp_path: Path) -> Start:
    """Return a program on the fresh server; all that a test makes keep their state in one folder."""

    def make(**settings: str) -> Program:
        return Program(fresh, folder=tmp_path, index=index_folder, settings=settings)

    return make


@pytest.fixture
def chat(server: BotApiServer, program: Program) -> ChatView:
    """Somebody new in a private chat with the bot, who has not pressed Start yet."""
    return server.private(server.user("老王"))
