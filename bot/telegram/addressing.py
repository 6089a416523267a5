"""Whether a message is meant for the bot, and what it says without the bot's name."""

import re
from dataclasses import dataclass

from telegram import Message, MessageEntity


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressing:
    """Knows the bot's own name: in groups it speaks only when it is spoken to."""

    bot_id: int
    username: str

    def is_for_us(self, message: Message) -> bool:
        """Say whether a message is for the bot: in private, by command, by mention, or as a reply to it."""
        if message.via_bot and message.via_bot.id == self.bot_id:
            return False  # what somebody posted out of our own inline results
        if message.chat.type == "private":
            return True
        return self._is_reply(message) or self._is_mentioned(message) or self._is_command(message)

    def question_in(self, message: Message) -> str:
        """Return the text without the bot's name; a bare name under another's message means that message."""
        name = rf"@{re.escape(self.username)}\b"
        text = re.sub(name, " ", message.text or message.caption or "", flags=re.IGNORECASE).strip()
        asked = message.reply_to_message
        if not text and asked and not self._is_reply(message):
            return asked.text or asked.caption or ""
        return text

    def _is_reply(self, message: Message) -> bool:
        answered = message.reply_to_message
        return bool(answered and answered.from_user and answered.from_user.id == self.bot_id)

    def _is_mentioned(self, message: Message) -> bool:
        held = message.parse_entities([MessageEntity.MENTION])
        held |= message.parse_caption_entities([MessageEntity.MENTION])
        return f"@{self.username}".lower() in {mention.lower() for mention in held.values()}

    def _is_command(self, message: Message) -> bool:
        commands = message.parse_entities([MessageEntity.BOT_COMMAND]).values()
        return any(
            name.lower() in ("", self.username.lower())
            for name in (command.partition("@")[2] for command in commands)
        )
