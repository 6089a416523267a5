"""Where something was said, by whom: what a handler needs of an update."""

from dataclasses import dataclass, replace

from telegram import Message, Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a chat.

    Attributes:
        chat: Id of the chat.
        topic: Id of the forum topic, 0 outside of topics.
        user: Id of who speaks or presses; 0 for a channel or an anonymous administrator.
        message: Id of the message that is answered, or whose button was pressed; 0 for none.
        private: Whether nobody else reads along.
    """

    chat: int
    topic: int = 0
    user: int = 0
    message: int = 0
    private: bool = True

    def moved_to(self, chat: int) -> "Spot":
        """Return the same place in the supergroup that the group became; its messages are not known there."""
        return replace(self, chat=chat, message=0)


def spot_of(message: Message) -> Spot:
    """Return where a message of a person stands."""
    return Spot(
        chat=message.chat_id,
        topic=(message.message_thread_id or 0) if message.is_topic_message else 0,
        user=message.from_user.id if message.from_user else 0,
        message=message.message_id,
        private=message.chat.type == "private",
    )


def pressed_spot(update: Update) -> Spot | None:
    """Return where the message of a pressed button stands; None when Telegram does not say."""
    query = update.callback_query
    if query is None or query.message is None:
        return None
    message = query.message
    topic = 0
    if isinstance(message, Message) and message.is_topic_message:
        topic = message.message_thread_id or 0
    return Spot(
        chat=message.chat.id,
        topic=topic,
        user=query.from_user.id,
        message=message.message_id,
        private=message.chat.type == "private",
    )
