"""Who may use the bot, and who may change it."""

from dataclasses import dataclass

from telegram import CallbackQuery, InlineQuery, InlineQueryResultsButton, Message, Update
from telegram.ext import ApplicationHandlerStop, ContextTypes

from bot.settings import TelegramSettings
from bot.telegram.addressing import Addressing
from bot.telegram.message import Outgoing
from bot.telegram.rich import plain
from bot.telegram.sender import Sender
from bot.telegram.spot import spot_of
from bot.telegram.store import Store
from bot.wording import telegram as wording


@dataclass(frozen=True, slots=True)
class Access:
    """Knows who may do what: all may ask when nobody is listed; administrators always may."""

    settings: TelegramSettings
    store: Store

    def allows(self, user: int, chat: int) -> bool:
        """Say whether a user may use the bot in a chat; a group keeps its right when it becomes another."""
        listed = self.settings
        if not listed.users and not listed.groups:
            return True
        chats = {chat, *self.store.old_ids(chat)}
        return user in listed.users or self.administers(user) or bool(chats & set(listed.groups))

    def administers(self, user: int) -> bool:
        """Say whether a user may change the reports."""
        return user in self.settings.admins


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Stands before all handlers and turns away who may not use the bot, once and in words."""

    access: Access
    sender: Sender
    addressing: Addressing

    async def check(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Let an update pass, or refuse it and stop."""
        user = update.effective_user.id if update.effective_user else 0
        chat = update.effective_chat.id if update.effective_chat else 0
        if self.access.allows(user, chat):
            return
        if update.callback_query:
            await self._refuse_press(update.callback_query, user)
        elif update.inline_query:
            await self._refuse_inline(update.inline_query)
        elif update.message and self.addressing.is_for_us(update.message):
            await self._refuse_message(update.message, user)
        raise ApplicationHandlerStop

    async def _refuse_press(self, query: CallbackQuery, user: int) -> None:
        await query.answer(wording.refused(user), show_alert=True)

    async def _refuse_inline(self, query: InlineQuery) -> None:
        button = InlineQueryResultsButton(wording.INLINE_REFUSED, start_parameter="start")
        await query.answer([], cache_time=0, is_personal=True, button=button)

    async def _refuse_message(self, message: Message, user: int) -> None:
        spot = spot_of(message)
        number = user if spot.private else spot.chat
        await self.sender.send(spot, Outgoing(html=plain(wording.refused(number)).html))
