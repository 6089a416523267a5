"""Inline mode: a township's words, with their place, posted into any chat."""

import asyncio
import logging
from dataclasses import dataclass, replace
from hashlib import sha256

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot.rendering import Card, compose
from bot.settings import TelegramSettings
from bot.telegram.desk import Desk
from bot.telegram.message import Button, Outgoing
from bot.telegram.panels import Ask, ShowAnswer
from bot.telegram.panes.quotes import draw_quote
from bot.telegram.preferences import Preferences, is_traditional
from bot.telegram.presenter import Presenter
from bot.telegram.rich import bold, joined
from bot.telegram.sender import Sender
from bot.telegram.spot import Spot
from bot.wording import telegram as wording
from index.model import Tier

log = logging.getLogger(__name__)
PAGE = 50
"""Results that Telegram takes at once."""

CACHED = 300
"""Seconds that Telegram may show a result again, to anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """Answers what people type behind the bot's name."""

    presenter: Presenter
    sender: Sender
    settings: TelegramSettings

    async def on_query(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Offer the townships that answer, best first; an empty query gets a hint."""
        query = update.inline_query
        if query is None:
            return
        first = int(query.offset) if query.offset.isdecimal() else 0
        results: list[InlineQueryResultArticle] = []
        if query.query.strip():
            results = await asyncio.to_thread(self.results, query.query.strip(), first)
        following = str(first + PAGE) if len(results) > PAGE else None
        await self._answer(query, results[:PAGE], following)

    def results(self, asked: str, first: int) -> list[InlineQueryResultArticle]:
        """Return a result a township from place ``first`` on, one more than a page where there are more.

        Their ids change with the reports, so that no stale one is chosen.
        """
        traditional = bool(is_traditional(asked))
        desk = replace(
            self.presenter.desk(Spot(chat=0)), preferences=Preferences(heard_traditional=traditional)
        )
        panel = desk.read(Ask(question=asked))
        cards = compose(desk.answer(panel.question, panel.reading)).cards
        shown = [card for card in cards if card.quotes and card.stated.tier is not Tier.NEAR]
        button = Button(label=desk.tell(wording.OPEN_HERE), url=desk.link(panel))
        return [self._article(desk, panel, card, button) for card in shown[first : first + PAGE + 1]]

    def _article(self, desk: Desk, panel: ShowAnswer, card: Card, button: Button) -> InlineQueryResultArticle:
        title = desk.tell(card.title)
        html = joined([bold(title), draw_quote(desk, card.quotes[0])]).html
        key = f"{desk.holdings.corpus.digest}\0{panel.question}\0{card.stated.report.id}"
        return InlineQueryResultArticle(
            sha256(key.encode()).hexdigest()[:32],
            title,
            InputTextMessageContent(html),
            description=card.quotes[0].excerpt.text[:200],
            reply_markup=self.sender.keyboard(Outgoing(html=html, rows=((button,),))),
        )

    async def _answer(
        self, query: InlineQuery, results: list[InlineQueryResultArticle], following: str | None
    ) -> None:
        restricted = bool(self.settings.users or self.settings.groups)
        hint = wording.INLINE_NOTHING if query.query.strip() else wording.INLINE_HINT
        button = None if results else InlineQueryResultsButton(hint, start_parameter="inline")
        try:
            await query.answer(
                results, cache_time=CACHED, is_personal=restricted, next_offset=following, button=button
            )
        except BadRequest as exc:  # people type on: what they wrote before is not waited for
            log.info("an inline query could not be answered: %s", exc)
