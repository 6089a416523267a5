"""Sends and edits messages, and lives with what Telegram refuses."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from telegram import (
    Bot,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.export import ExportedFile
from bot.telegram.delivery import Delivery
from bot.telegram.message import Button, Outgoing
from bot.telegram.spot import Spot
from bot.telegram.store import Store

log = logging.getLogger(__name__)
PATIENCE = 0.5
"""Seconds of work before a typing action shows; it lasts five seconds."""

TYPING = 4.5
CLOSED = ("not enough rights", "chat_write_forbidden", "topic_closed", "thread not found", "chat not found")
"""What Telegram says, in lower case, when a group muted us or a topic is closed or gone."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Writes to Telegram.

    Attributes:
        bot: The library's bot; it paces itself and waits when Telegram asks to slow down.
        store: Keeps what buttons lead to, and which chat became which.
        delivery: Gets messages through trouble.
    """

    bot: Bot
    store: Store
    delivery: Delivery

    async def send(self, spot: Spot, outgoing: Outgoing) -> int | None:
        """Send a message; return its id, or None when nobody lets us write there."""
        markup = _force_reply(outgoing) or self.keyboard(outgoing)

        async def post(place: Spot) -> Message:
            return await self.bot.send_message(
                place.chat,
                outgoing.html,
                message_thread_id=place.topic or None,
                reply_parameters=_reply_to(place),
                reply_markup=markup,
            )

        return await self._deliver(spot, post)

    async def send_file(self, spot: Spot, file: ExportedFile, *, caption: str = "") -> int | None:
        """Send a document; return the id of its message, or None."""

        async def post(place: Spot) -> Message:
            return await self.bot.send_document(
                place.chat,
                InputFile(file.data, filename=file.name),
                caption=caption or None,
                message_thread_id=place.topic or None,
                reply_parameters=_reply_to(place),
            )

        return await self._deliver(spot, post)

    async def send_picture(self, spot: Spot, picture: bytes) -> int | None:
        """Send a PNG as a photo; return the id of its message, or None."""

        async def post(place: Spot) -> Message:
            return await self.bot.send_photo(
                place.chat,
                picture,
                message_thread_id=place.topic or None,
                reply_parameters=_reply_to(place),
            )

        return await self._deliver(spot, post)

    async def edit(self, spot: Spot, message: int, outgoing: Outgoing) -> None:
        """Change a message of ours; one that shows this already is left alone, one that is gone sent anew."""
        try:
            keyboard = self.keyboard(outgoing)
            await self.delivery.persist(
                lambda: self.bot.edit_message_text(
                    outgoing.html, chat_id=spot.chat, message_id=message, reply_markup=keyboard
                )
            )
        except BadRequest as exc:
            if "not modified" in str(exc).lower():
                return
            log.info("message %d of chat %d cannot be edited: %s", message, spot.chat, exc)
            await self.send(spot, outgoing)
        except Forbidden as exc:
            log.info("chat %d is closed to us: %s", spot.chat, exc)

    async def while_typing(self, spot: Spot, work: Awaitable[T]) -> T:
        """Return what ``work`` returns; when that takes a while, show that we are writing."""
        task = asyncio.ensure_future(work)
        done, _ = await asyncio.wait({task}, timeout=PATIENCE)
        while not done:
            await self._show_typing(spot)
            done, _ = await asyncio.wait({task}, timeout=TYPING)
        return await task

    def keyboard(self, outgoing: Outgoing) -> InlineKeyboardMarkup | None:
        """Return the buttons as Telegram takes them, each step kept under its id."""
        steps = [button.step for row in outgoing.rows for button in row if button.step]
        kept = self.store.keep_all(steps)
        if len(kept) < len(steps):  # the disk refuses: an answer without buttons is better than none
            return None
        names = iter(kept)
        rows = [[_key(button, names) for button in row] for row in outgoing.rows if row]
        return InlineKeyboardMarkup(rows) if rows else None

    async def _deliver(self, spot: Spot, post: Callable[[Spot], Awaitable[Message]]) -> int | None:
        try:
            return await self.delivery.post(spot, post)
        except ChatMigrated as exc:
            self.store.move_chat(spot.chat, exc.new_chat_id)
            return await self.delivery.post(spot.moved_to(exc.new_chat_id), post)
        except (Forbidden, BadRequest) as exc:
            if not is_closed(exc):
                raise
            log.info("chat %d is closed to us: %s", spot.chat, exc)
            return None

    async def _show_typing(self, spot: Spot) -> None:
        try:
            await self.bot.send_chat_action(
                spot.chat, ChatAction.TYPING, message_thread_id=spot.topic or None
            )
        except TelegramError as exc:  # an answer matters more than the sign that it comes
            log.info("no typing action in chat %d: %s", spot.chat, exc)


def is_closed(error: TelegramError) -> bool:
    """Say whether a chat or topic lets us write no more: its people's doing, and nothing to mend."""
    return isinstance(error, Forbidden) or any(sign in str(error).lower() for sign in CLOSED)


def _key(button: Button, names: Iterator[str]) -> InlineKeyboardButton:
    """Return a button as Telegram takes it; one with a step takes the next name."""
    if button.step:
        return InlineKeyboardButton(button.label, callback_data=next(names))
    if button.copy:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    return InlineKeyboardButton(button.label, url=button.url)


def _force_reply(outgoing: Outgoing) -> ForceReply | None:
    return ForceReply(input_field_placeholder=outgoing.wanted) if outgoing.wanted else None


def _reply_to(spot: Spot) -> ReplyParameters | None:
    """Quote the question in groups, where others speak too."""
    if spot.private or not spot.message:
        return None
    return ReplyParameters(spot.message, allow_sending_without_reply=True)
