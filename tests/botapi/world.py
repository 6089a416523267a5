"""Everything the server knows: the bot, people, chats, messages, files, open questions."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.botapi.clock import Clock
from tests.botapi.errors import ApiError
from tests.botapi.people import Chat, Message, User
from tests.botapi.transcript import Transcript
from tests.botapi.updates import UpdateQueue

if TYPE_CHECKING:
    from tests.botapi.webhooks import Webhook

CALLBACK_SECONDS = 15  # unpublished; between seconds and a minute
INLINE_SECONDS = 10


@dataclass(eq=False)
class Question:
    """A callback or inline query that waits for its answer.

    Attributes:
        expires: When it can no longer be answered, in the server's time.
        answer: What the bot answered; None until then.
    """

    id: str
    user: User
    expires: float
    answer: dict[str, Any] | None = None
    message: Message | None = None
    query: str = ""
    offset: str = ""


@dataclass(frozen=True)
class StoredFile:
    """A file the server holds, and the path under which it can be fetched."""

    id: str
    unique_id: str
    name: str
    content: bytes
    path: str

    def wire(self) -> dict[str, Any]:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}


@dataclass(frozen=True)
class Call:
    """One call of the bot: method in the server's spelling, parameters, and the answer or the refusal."""

    method: str
    parameters: dict[str, str]
    files: dict[str, bytes]
    result: Any = None
    error: ApiError | None = None


@dataclass
class World:
    """The state behind one bot's token."""

    bot: User
    token: str
    clock: Clock = field(default_factory=Clock)
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    links: dict[str, float] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    inline_messages: dict[str, Message] = field(default_factory=dict)
    inline_cache: dict[tuple[int, str, str], tuple[float, dict[str, Any]]] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, dict[str, Any]] = field(default_factory=dict)
    transcript: Transcript = field(default_factory=Transcript)
    calls: list[Call] = field(default_factory=list)
    faults: list["Fault"] = field(default_factory=list)
    webhook: "Webhook | None" = None
    privacy: bool = True
    inline_feedback: bool = False
    numbers: Iterator[int] = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.updates = UpdateQueue(self.clock)

    def now(self) -> int:
        return int(self.clock.now())

    def new_id(self, prefix: str = "") -> str:
        """Return an id that was never given before."""
        return f"{prefix}{4_611_686_018_427_000_000 + next(self.numbers)}"

    def private_chat(self, user: User) -> Chat:
        """Return the chat with a person, whom the server knows from now on."""
        self.users[user.id] = user
        return self.chats.setdefault(user.id, Chat(user.id, "private", user=user))


@dataclass
class Fault:
    """What a test ordered for the next calls of a method (lower case; empty: any).

    Attributes:
        delay: Seconds that pass before the call is done or refused.
        hang_up: Close the connection without an answer.
        cut: Answer with the first half of the answer.
        done: The call is done first, so that its end is unclear.
    """

    method: str
    times: int = 1
    error: ApiError | None = None
    delay: float = 0.0
    hang_up: bool = False
    done: bool = False
    cut: bool = False
