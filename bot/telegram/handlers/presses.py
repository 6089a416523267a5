"""People press buttons: panels change in place, deeds are done; every press is answered at once."""

import asyncio
import logging
from dataclasses import dataclass

from telegram import CallbackQuery, Update
from telegram.error import NetworkError
from telegram.ext import ContextTypes

from bot.telegram.database import StateError
from bot.telegram.deeds import Deeds
from bot.telegram.handlers.curation import Curation
from bot.telegram.panels import Ask, Panel, ShowBasket, ShowSettings
from bot.telegram.sender import Sender
from bot.telegram.spot import Spot, pressed_spot
from bot.telegram.steps import (
    ArrangeBasket,
    ChangeTerm,
    Choose,
    Collect,
    Decide,
    Export,
    ExportBasket,
    Picture,
    Remove,
    SendSection,
    SendSource,
    Step,
)
from bot.telegram.talk import Talk
from bot.wording import telegram as wording

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presses:
    """Follows buttons to where they lead."""

    talk: Talk
    sender: Sender
    deeds: Deeds
    curation: Curation

    async def on_press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Follow one button, whatever it is; one that is not known any more says so."""
        query, spot = update.callback_query, pressed_spot(update)
        if query is None:
            return
        step = self.talk.presenter.store.find(query.data or "")
        if step is None or spot is None:
            await _answer(query, wording.EXPIRED, alert=True)
            return
        try:
            await self._follow(query, spot, step)
        except StateError as exc:
            await _answer(query, self._tell(spot, str(exc)), alert=True)

    async def _follow(self, query: CallbackQuery, spot: Spot, step: Step) -> None:
        """Do what a button says; what it shows is drawn while the answer to the press is on its way."""
        match step:
            case Collect():
                await _answer(query, self._tell(spot, self.deeds.collect(step, spot)))
            case Choose():
                await self._choose(query, spot, step)
            case ArrangeBasket():
                self.deeds.arrange(step, spot)
                await asyncio.gather(_answer(query), self._show(spot, ShowBasket(page=step.page)))
            case Export() | ExportBasket() | SendSource() | SendSection():
                await _answer(query, self._tell(spot, wording.WORKING))
                await self.deeds.send_file(step, spot)
            case Picture():
                await _answer(query, self._tell(spot, wording.DRAWING))
                await self.deeds.send_pictures(step, spot)
            case ChangeTerm():
                await _answer(query)
                await self.deeds.ask_term(step, spot)
            case Decide() | Remove():
                await _answer(query)
                await self.curation.on_press(step, spot)
            case Ask():
                await asyncio.gather(_answer(query), self._send(spot, step))
            case _:
                await asyncio.gather(_answer(query), self._show(spot, step))

    async def _choose(self, query: CallbackQuery, spot: Spot, step: Choose) -> None:
        if not await self.deeds.may_choose(spot):
            await _answer(query, self._tell(spot, wording.NOT_GROUP_ADMIN), alert=True)
            return
        self.deeds.choose(step, spot)
        saved = self._tell(spot, wording.SAVED)
        await asyncio.gather(_answer(query, saved), self._show(spot, ShowSettings()))

    async def _show(self, spot: Spot, panel: Panel) -> None:
        """Change the message of the button."""
        work = asyncio.to_thread(self.talk.draw, panel, spot)
        await self.sender.edit(spot, spot.message, await self.sender.while_typing(spot, work))

    async def _send(self, spot: Spot, panel: Panel) -> None:
        """Answer a question below the message that offered it, which stays to be tapped again."""
        work = asyncio.to_thread(self.talk.draw, panel, spot)
        await self.sender.send(spot, await self.sender.while_typing(spot, work))

    def _tell(self, spot: Spot, sentence: str) -> str:
        return self.talk.presenter.desk(spot).tell(sentence)


async def _answer(query: CallbackQuery, text: str = "", *, alert: bool = False) -> None:
    """Answer a press; one that waited too long cannot be answered any more."""
    try:
        await query.answer(text or None, show_alert=alert)
    except NetworkError as exc:  # what the button does matters more than the word beside it
        log.info("a press could not be answered: %s", exc)
