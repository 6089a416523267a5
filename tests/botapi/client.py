"""What a person does in Telegram, and waiting for what the bot then does."""

from dataclasses import dataclass
from typing import Any

from tests.botapi import posting, samples
from tests.botapi.callbacks import press
from tests.botapi.commands import commands_for
from tests.botapi.files import document_wire, photo_wire, store_upload
from tests.botapi.formatting import settle
from tests.botapi.parameters import Upload
from tests.botapi.people import Button, Chat, Message, User
from tests.botapi.sending import MAX_TEXT
from tests.botapi.transcript import Event
from tests.botapi.world import Question, StoredFile, World

SECONDS = 5.0  # how long to wait for the bot


@dataclass
class Pressed:
    """A pressed button; its answer is awaited apart, as a client's spinner does."""

    world: World
    question: Question

    async def answered(self, *, within: float = SECONDS) -> str:
        """Return the toast's text, empty for a plain answer."""
        await self.world.transcript.until(lambda: self.question.answer, within=within)
        return str((self.question.answer or {}).get("text", ""))


@dataclass
class InlineView:
    """A typed inline query and what came back."""

    world: World
    question: Question

    async def answered(self, *, within: float = SECONDS) -> list[dict[str, Any]]:
        """Return the results; each has ``message``, the content it would post."""
        await self.world.transcript.until(lambda: self.question.answer, within=within)
        results: list[dict[str, Any]] = (self.question.answer or {})["results"]
        return results

    @property
    def next_offset(self) -> str:
        return str((self.question.answer or {}).get("next_offset", ""))

    def choose(self, number: int, chat: "ChatView") -> Message:
        """Post the result at a place (from 0) into a chat."""
        result = (self.question.answer or {})["results"][number]
        return posting.post_result(self.world, chat.chat, self.question, result)


class ChatView:
    """A chat as one person sees it; each wait begins behind what was seen before.

    Attributes:
        user: Who writes and presses when no other member is named.
    """

    def __init__(self, world: World, chat: Chat, user: User) -> None:
        self.world = world
        self.chat = chat
        self.user = user
        self._seen: dict[str, int] = {}

    @property
    def id(self) -> int:
        return self.chat.id

    def send(self, text: str, **options: Any) -> Message:
        """Write a text; options: ``user``, ``reply_to`` (a message), ``topic`` (its id).

        Raises:
            ValueError: The text is longer than Telegram lets a person write in one message.
        """
        if len(text) > MAX_TEXT:
            raise ValueError(f"a client splits {len(text)} characters into messages of {MAX_TEXT}")
        return self.post(settle(text, []).wire("text"), **options)

    def post(
        self,
        content: dict[str, Any],
        *,
        user: User | None = None,
        reply_to: Message | None = None,
        topic: int = 0,
    ) -> Message:
        """Post any content, given as the fields of a message."""
        # what was seen is a copy; the chat's own message is the one that is replied to.
        # In a topic every other message replies to the one that opened it, as the server has it.
        original = self.chat.messages[reply_to.id if reply_to else topic] if reply_to or topic else None
        writer = user or self.user
        message = posting.new_message(self.world, self.chat, writer, content, topic=topic, reply_to=original)
        return posting.post(self.world, message)

    def topic(self, name: str) -> int:
        """Open a topic in a forum, and return its id."""
        opened = posting.new_message(self.world, self.chat, self.user, {})
        opened.content = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        opened.topic = opened.id
        self.chat.topics[opened.id] = name
        posting.post(self.world, opened)
        return opened.id

    def start(self, parameter: str = "", **options: Any) -> Message:
        """Press Start, perhaps through a link with a parameter."""
        return self.send(f"/start {parameter}".strip(), **options)

    def send_document(self, name: str, content: bytes, *, caption: str = "", **options: Any) -> Message:
        stored = store_upload(self.world, Upload(name, content), "documents")
        return self.post({"document": document_wire(stored)} | settle(caption, []).wire("caption"), **options)

    def send_photo(self, content: bytes, *, caption: str = "", **options: Any) -> Message:
        stored = store_upload(self.world, Upload("photo.jpg", content), "photos")
        return self.post({"photo": photo_wire(stored)} | settle(caption, []).wire("caption"), **options)

    def send_sample(self, kind: str, **options: Any) -> Message:
        """Post a sticker, voice, video, location, contact, dice or poll: see ``samples``."""
        return self.post(samples.CONTENTS[kind], **options)

    def forward(self, text: str, **options: Any) -> Message:
        """Forward what somebody else wrote."""
        return self.post(samples.forwarded(settle(text, []).wire("text"), self.world.now()), **options)

    def edit(self, message: Message, text: str) -> Message:
        """Change a message of a person."""
        return posting.edit(self.world, self.chat.messages[message.id], settle(text, []).wire("text"))

    def press(self, message: Message, label: str | Button, *, user: User | None = None) -> Pressed:
        """Press a callback button, named by (a part of) its text."""
        button = message.button(label) if isinstance(label, str) else label
        if not button.data:
            raise LookupError(f"{button} asks the bot nothing")
        original = self.chat.messages[message.id]
        return Pressed(self.world, press(self.world, user or self.user, original, button))

    async def next_message(self, *, within: float = SECONDS) -> Message:
        """Return the bot's next message in this chat, as it was sent."""
        return await self._next_of("message", within)

    async def next_edit(self, *, within: float = SECONDS) -> Message:
        """Return a message as it was after the next edit."""
        return await self._next_of("edit", within)

    async def _next_of(self, kind: str, within: float) -> Message:
        event = await self.next_event(kind, within=within)
        if event.message is None:
            raise LookupError(f"{event} has no message")
        return event.message

    async def next_event(self, kind: str, *, within: float = SECONDS) -> Event:
        """Return the bot's next event of a kind: message, edit, deletion, action, draft, toast."""
        event: Event = await self.world.transcript.until(lambda: self._find(kind), within=within)
        return event

    def _find(self, kind: str) -> Event | None:
        events = self.world.transcript.events
        for place in range(self._seen.get(kind, 0), len(events)):
            event = events[place]
            if event.kind == kind and event.by_bot and event.chat is self.chat:
                self._seen[kind] = place + 1
                return event
        return None

    def seen(self, kind: str = "message") -> list[Event]:
        """Return all the bot's events of a kind here, awaited or not."""
        return [
            one
            for one in self.world.transcript.events
            if one.kind == kind and one.by_bot and one.chat is self.chat
        ]

    def file_of(self, message: Message) -> StoredFile:
        """Return the file that a message of the bot carries."""
        listed = message.content.get("document") or message.content["photo"][-1]
        return self.world.files[listed["file_id"]]

    def menu(self) -> list[dict[str, str]]:
        """Return the commands that the person's client offers here."""
        scope = "all_private_chats" if self.chat.kind == "private" else "all_group_chats"
        return commands_for(self.world, self.user.language, f"chat {self.id}", scope)

    def block(self) -> None:
        """Stop the bot; writing to it again lets it in."""
        posting.block(self.world, self.user)

    def kick(self) -> None:
        posting.kick(self.world, self.chat, self.user)

    def upgrade(self) -> "ChatView":
        """Turn a group into a supergroup, and return that."""
        return ChatView(self.world, posting.upgrade(self.world, self.chat, self.user), self.user)
