"""Who talks to the bot and where: users, chats, messages."""

from dataclasses import dataclass, field
from typing import Any

from tests.botapi.entities import Entity, utf16_slice


@dataclass(eq=False)
class User:
    """A person, or the bot itself.

    Attributes:
        blocked: The person stopped the bot; it cannot write to them until they write again.
        started: The person once opened the chat with the bot.
    """

    id: int
    first_name: str
    username: str = ""
    language: str = ""
    is_bot: bool = False
    blocked: bool = False
    deactivated: bool = False
    started: bool = False

    def wire(self) -> dict[str, Any]:
        fields = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        return fields | optional(username=self.username, language_code=self.language)


@dataclass(frozen=True)
class Button:
    """One inline button; ``action`` is the rest of its fields."""

    text: str
    action: dict[str, Any]

    @property
    def data(self) -> str:
        return str(self.action.get("callback_data", ""))


@dataclass(eq=False)
class Message:
    """A message in a chat.

    Attributes:
        content: The fields that say what it is: text and entities, a document and its caption…
        editable: False when it carries a reply keyboard, which bots cannot edit.
        inline_id: Set when it was sent through inline mode.
    """

    id: int
    chat: "Chat"
    sender: User | None
    date: int
    content: dict[str, Any]
    reply_markup: dict[str, Any] | None = None
    topic: int = 0
    reply_to: "Message | None" = None
    edit_date: int = 0
    editable: bool = True
    deleted: bool = False
    inline_id: str = ""
    via_bot: User | None = None

    def wire(self, *, with_reply: bool = True) -> dict[str, Any]:
        fields = {"message_id": self.id, "date": self.date, "chat": self.chat.wire()} | self.content
        return fields | optional(
            **{"from": self.sender and self.sender.wire()},
            edit_date=self.edit_date,
            reply_markup=self.reply_markup,
            message_thread_id=self.topic,
            is_topic_message=bool(self.topic),
            via_bot=self.via_bot and self.via_bot.wire(),
            reply_to_message=self.reply_to and with_reply and self.reply_to.wire(with_reply=False),
        )

    @property
    def text(self) -> str:
        """Return the text or the caption, empty when there is none."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def entities(self) -> list[Entity]:
        listed = self.content.get("entities") or self.content.get("caption_entities") or []
        named = ("type", "offset", "length")
        return [
            Entity(
                one["type"], one["offset"], one["length"], {k: v for k, v in one.items() if k not in named}
            )
            for one in listed
        ]

    def marked(self, kind: str) -> list[str]:
        """Return the pieces of text that stand in entities of one kind: ``bold``, ``text_link``…"""
        return [utf16_slice(self.text, one.offset, one.length) for one in self.entities if one.kind == kind]

    @property
    def rows(self) -> list[list[Button]]:
        """Return the inline keyboard as a person sees it."""
        keyboard = (self.reply_markup or {}).get("inline_keyboard", [])
        return [
            [Button(one["text"], {k: v for k, v in one.items() if k != "text"}) for one in row]
            for row in keyboard
        ]

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.rows for button in row]

    def button(self, label: str) -> Button:
        """Return the first button whose text contains ``label``; raise LookupError with all there are."""
        for button in self.buttons:
            if label in button.text:
                return button
        raise LookupError(f"no button {label!r} among {[button.text for button in self.buttons]}")


@dataclass(eq=False)
class Chat:
    """A place where messages stand; its id says the kind: N private, -N group, -100N supergroup.

    Attributes:
        admin: The bot is an administrator and so hears everything.
        member: The bot is in the chat.
        forum: The chat has topics; ``topics`` maps their ids to names.
        moved_to: The supergroup that this group became.
        general_commands: The bot was the last bot to post here, so ``/cmd`` without ``@`` is for it.
    """

    id: int
    kind: str
    title: str = ""
    user: User | None = None
    username: str = ""
    members: dict[int, User] = field(default_factory=dict)
    admins: set[int] = field(default_factory=set)
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    admin: bool = False
    member: bool = True
    forum: bool = False
    topics: dict[int, str] = field(default_factory=dict)
    moved_to: int = 0
    general_commands: bool = True

    def wire(self) -> dict[str, Any]:
        if self.user:
            named = optional(first_name=self.user.first_name, username=self.user.username)
        else:
            named = optional(title=self.title, username=self.username, is_forum=self.forum)
        return {"id": self.id, "type": self.kind} | named

    def add(self, message: Message) -> Message:
        self.messages[message.id] = message
        return message

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id


def optional(**fields: Any) -> dict[str, Any]:
    """Return the fields that have a value: the server leaves out the others."""
    return {name: value for name, value in fields.items() if value}
