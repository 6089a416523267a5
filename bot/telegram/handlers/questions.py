"""People write: questions are answered, edited ones answered again, all else gets a fitting word."""

import asyncio
from dataclasses import dataclass

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.telegram.addressing import Addressing
from bot.telegram.desk import Desk
from bot.telegram.message import Button, Outgoing
from bot.telegram.panels import Ask, Panel, ShowAnswer, ShowVerdict
from bot.telegram.panes.plain import draw_plain
from bot.telegram.sender import Sender
from bot.telegram.spot import Spot, spot_of
from bot.telegram.talk import Talk
from bot.wording import telegram as wording

LONGEST_QUESTION = 300
"""Characters; what is longer is rather a passage to verify than a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Answers what people write."""

    talk: Talk
    sender: Sender
    addressing: Addressing

    async def on_text(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a text that is meant for us."""
        if update.message and self.addressing.is_for_us(update.message):
            await self.answer(update.message, self.addressing.question_in(update.message))

    async def on_ask(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer /ask with its question, or with the message it replies to."""
        if update.message:
            replied = update.message.reply_to_message
            asked = argument_of(update.message) or (replied.text if replied else "")
            await self.answer(update.message, asked or "")

    async def on_edited(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Change our answer when its question is changed."""
        message = update.edited_message
        if message is None or not message.text:
            return
        reply = self.talk.presenter.store.reply(message.chat_id, message.message_id)
        if reply is not None:
            spot = spot_of(message)
            asked = message.text.startswith("/")
            question = argument_of(message) if asked else self.addressing.question_in(message)
            await self.sender.edit(spot, reply, await self._work(spot, message, question))

    async def on_other(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a caption; without one say in a private chat that only text is read."""
        message = update.message
        if message is None or not self.addressing.is_for_us(message):
            return
        if question := self.addressing.question_in(message):
            await self.answer(message, question)
        elif message.chat.type == "private":
            await self.say(spot_of(message), wording.NO_TEXT)

    async def on_joined(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Say in a group that took us in how we are asked there."""
        message = update.message
        if message and any(one.id == self.addressing.bot_id for one in message.new_chat_members):
            await self.say(spot_of(message), wording.joined(self.addressing.username))

    async def on_unknown_command(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Say in a private chat that there is no such command."""
        if update.message and update.message.chat.type == "private":
            await self.say(spot_of(update.message), wording.UNKNOWN_COMMAND)

    async def answer(self, message: Message, question: str) -> None:
        """Answer one message, and remember which of ours answers it."""
        spot = spot_of(message)
        reply = await self.sender.send(spot, await self._work(spot, message, question))
        if reply is not None:
            self.talk.presenter.store.set_reply(spot.chat, spot.message, reply)

    async def show(self, spot: Spot, panel: Panel) -> None:
        """Send a panel as a new message; an answer becomes the last of its talk."""
        work = asyncio.to_thread(self.talk.draw, panel, spot)
        await self.sender.send(spot, await self.sender.while_typing(spot, work))

    async def say(self, spot: Spot, sentence: str) -> None:
        """Send a sentence."""
        await self.sender.send(spot, draw_plain(self.talk.presenter.desk(spot), sentence))

    async def _work(self, spot: Spot, message: Message, question: str) -> Outgoing:
        forwarded = message.forward_origin is not None and spot.private
        replied = message.reply_to_message
        prompt = self.talk.presenter.store.prompt(spot.chat, replied.message_id) if replied else None
        if prompt and 0 < len(question) <= LONGEST_QUESTION:
            work = asyncio.to_thread(self._change_term, spot, question, prompt)
        else:
            work = asyncio.to_thread(self._reply_to, spot, question, forwarded=forwarded)
        return await self.sender.while_typing(spot, work)

    def _change_term(self, spot: Spot, term: str, shown: ShowAnswer) -> Outgoing:
        return self.talk.presenter.draw(self.talk.change_term(term, shown, spot), spot)

    def _reply_to(self, spot: Spot, question: str, *, forwarded: bool) -> Outgoing:
        presenter = self.talk.presenter
        if not question.strip():
            return draw_plain(presenter.desk(spot), wording.EMPTY_QUESTION)
        if forwarded or len(question) > LONGEST_QUESTION:
            return self._offer_to_verify(presenter.desk(spot), question, forwarded=forwarded)
        heard = self.talk.hear(question, spot)
        return (
            draw_plain(presenter.desk(spot), heard) if isinstance(heard, str) else presenter.draw(heard, spot)
        )

    def _offer_to_verify(self, desk: Desk, text: str, *, forwarded: bool) -> Outgoing:
        row = (
            Button(label=desk.tell(wording.VERIFY_INSTEAD), step=ShowVerdict(sentence=text)),
            Button(label=desk.tell(wording.ASK_INSTEAD), step=Ask(question=text[:LONGEST_QUESTION])),
        )
        return draw_plain(desk, wording.FORWARDED if forwarded else wording.LONG_TEXT, row)


def argument_of(message: Message) -> str:
    """Return what stands behind the command of a message."""
    _, *rest = (message.text or "").split(maxsplit=1) or [""]
    return rest[0].strip() if rest else ""
