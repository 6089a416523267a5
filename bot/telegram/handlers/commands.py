"""Commands: what the menu offers."""

import asyncio
from dataclasses import dataclass

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.rendering.counting import count_kinds
from bot.telegram.desk import Desk
from bot.telegram.handlers.questions import LONGEST_QUESTION, Questions, argument_of
from bot.telegram.message import Button, Outgoing
from bot.telegram.panels import (
    Ask,
    Panel,
    ShowBasket,
    ShowFormats,
    ShowReports,
    ShowSettings,
    ShowTopics,
    ShowVerdict,
)
from bot.telegram.panes.comparison import read_comparison
from bot.telegram.panes.plain import draw_plain
from bot.telegram.presenter import Presenter
from bot.telegram.quality import MEASURED, QUESTIONS
from bot.telegram.spot import spot_of
from bot.telegram.steps import is_panel
from bot.telegram.store import KEPT_DAYS
from bot.wording import answers
from bot.wording import telegram as wording

VERSION = 8
"""Characters of the corpus digest that tell one state of the reports from another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commands:
    """Does what the menu offers."""

    presenter: Presenter
    questions: Questions

    async def on_start(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Greet, or open what a link leads to; a link that ran out greets too."""
        if update.message is None:
            return
        spot = spot_of(update.message)
        step = self.presenter.store.find(argument_of(update.message))
        if step is not None and is_panel(step):
            await self.questions.show(spot, step)
            return
        work = asyncio.to_thread(draw_greeting, self.presenter.desk(spot))
        await self.questions.sender.send(spot, await self.questions.sender.while_typing(spot, work))

    async def on_help(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Say what can be done."""
        await self._say(update, wording.HELP.format(username=self.presenter.username))

    async def on_about(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Say what is loaded, and how answers are made."""
        corpus = self.presenter.library.now.corpus
        paragraphs = sum(len(report.paragraphs) for report in corpus.reports)
        about = wording.about(corpus.digest[:VERSION], len(corpus.reports), paragraphs)
        await self._say(update, f"{about}\n\n{wording.quality(QUESTIONS, MEASURED)}")

    async def on_privacy(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Say what is kept, and for how long."""
        await self._say(update, wording.privacy(KEPT_DAYS))

    async def on_forget(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Delete what is kept of a person."""
        if update.message:
            spot = spot_of(update.message)
            self.presenter.store.forget(spot.user, spot.chat, private=spot.private)
            await self._say(update, wording.FORGOTTEN if spot.private else wording.FORGOTTEN_IN_GROUP)

    async def on_cancel(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Leave what was begun: the last answer is not gone on with, a word asked for not waited for."""
        if update.message:
            spot = spot_of(update.message)
            self.presenter.store.set_talk(spot.chat, spot.topic, None)
            await self._say(update, wording.CANCELLED)

    async def on_reports(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Show the reports to leaf through."""
        await self._show(update, ShowReports())

    async def on_topics(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Show what most townships speak of."""
        await self._show(update, ShowTopics())

    async def on_settings(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Show the settings of the chat."""
        await self._show(update, ShowSettings())

    async def on_basket(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Show what the person has put aside; in a group, the way to where only they see it."""
        if update.message is None:
            return
        spot = spot_of(update.message)
        if spot.private:
            await self._show(update, ShowBasket())
            return
        desk = self.presenter.desk(spot)
        row = (Button(label=desk.tell(wording.BASKET), url=desk.link(ShowBasket())),)
        await self.questions.sender.send(spot, draw_plain(desk, wording.BASKET_IN_PRIVATE, row))

    async def on_export(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Offer the last answer of the talk as a file."""
        if update.message:
            spot = spot_of(update.message)
            last = self.presenter.store.talk(spot.chat, spot.topic)
            if last is None:
                await self._say(update, wording.NOTHING_TO_EXPORT)
            else:
                await self._show(update, ShowFormats(answer=last))

    async def on_verify(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Look for a sentence: the one behind the command, or the message it replies to."""
        if update.message:
            sentence = argument_of(update.message) or _replied_text(update.message)
            if sentence:
                await self._show(update, ShowVerdict(sentence=sentence))
            else:
                await self._say(update, wording.VERIFY_USAGE)

    async def on_compare(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Set a few townships side by side."""
        if update.message is None:
            return
        spot, asked = spot_of(update.message), argument_of(update.message)[:LONGEST_QUESTION]
        desk = self.presenter.desk(spot)
        panel = await asyncio.to_thread(read_comparison, desk, asked)
        if panel is None:
            await self._say(update, _comparison_usage(desk))
        else:
            await self._show(update, panel)

    async def _show(self, update: Update, panel: Panel) -> None:
        if update.message:
            await self.questions.show(spot_of(update.message), panel)

    async def _say(self, update: Update, sentence: str) -> None:
        if update.message:
            await self.questions.say(spot_of(update.message), sentence)


def draw_greeting(desk: Desk) -> Outgoing:
    """Introduce the bot with questions that can be tapped."""
    reports = desk.holdings.corpus.reports
    noun = answers.place_noun(report.place.kind for report in reports)
    example = desk.holdings.example
    asks = [example, *(each.format(noun=noun) for each in wording.EXAMPLES)] if example else []
    rows = [(Button(label=desk.tell(question), step=Ask(question=question)),) for question in asks]
    return draw_plain(desk, wording.greeting(len(reports), count_kinds(reports)), *rows)


def _comparison_usage(desk: Desk) -> str:
    names = [report.place.label for report in desk.holdings.corpus.reports if "*" not in report.place.name]
    first, second = [*names, "甲镇", "乙镇"][:2]
    return wording.COMPARE_USAGE.format(first=first, second=second)


def _replied_text(message: Message) -> str:
    replied = message.reply_to_message
    return (replied.text or replied.caption or "") if replied else ""
