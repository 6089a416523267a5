"""Short ways of holding a conversation in a test."""

from tests.botapi import ChatView, Message

FISHING = "哪些镇提到渔船管控？"


async def ask(chat: ChatView, question: str, *, within: float = 10) -> Message:
    """Write, and return the bot's next message."""
    chat.send(question)
    return await chat.next_message(within=within)


async def follow(chat: ChatView, message: Message, label: str) -> Message:
    """Press a button that changes its message, and return the message as it is then."""
    await chat.press(message, label).answered()
    return await chat.next_edit()


async def tap(chat: ChatView, message: Message, label: str) -> Message:
    """Press a button that asks a question, and return the answer below."""
    await chat.press(message, label).answered()
    return await chat.next_message()


async def greeted(chat: ChatView) -> ChatView:
    """Press Start and read the greeting."""
    chat.start()
    await chat.next_message()
    return chat
