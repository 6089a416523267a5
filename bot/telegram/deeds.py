"""What buttons do beside showing something: put aside, arrange, choose, send files."""

import asyncio
import logging
from dataclasses import dataclass, replace

from telegram import ChatMember
from telegram.error import TelegramError

from bot.citation import period_of
from bot.export import ExportedFile, dossier_of, export
from bot.telegram.desk import Desk, GoneError
from bot.telegram.panes.basket import dossier_of_basket
from bot.telegram.panes.plain import draw_plain
from bot.telegram.preferences import LENGTHS, Preferences
from bot.telegram.presenter import Presenter
from bot.telegram.sections import find_section
from bot.telegram.sender import Sender
from bot.telegram.spot import Spot
from bot.telegram.steps import (
    ArrangeBasket,
    ChangeTerm,
    Choose,
    Clipping,
    Collect,
    Export,
    ExportBasket,
    Picture,
    SendSection,
    SendSource,
)
from bot.wording import telegram as wording
from corpus.model import Report

log = logging.getLogger(__name__)
FileDeed = Export | ExportBasket | SendSource | SendSection


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """Does what a button asks for."""

    presenter: Presenter
    sender: Sender

    def collect(self, deed: Collect, spot: Spot) -> str:
        """Put an excerpt into the basket of who pressed; return what to say."""
        clippings = self.presenter.store.basket(spot.user)
        if deed.clipping in clippings:
            return wording.ALREADY_COLLECTED
        self.presenter.store.set_basket(spot.user, [*clippings, deed.clipping])
        return wording.COLLECTED

    def arrange(self, deed: ArrangeBasket, spot: Spot) -> None:
        """Arrange the basket of who pressed."""
        clippings = self.presenter.store.basket(spot.user)
        self.presenter.store.set_basket(spot.user, arranged(clippings, deed))

    async def may_choose(self, spot: Spot) -> bool:
        """Say whether who pressed may choose for the chat: in a group only its administrators."""
        if spot.private:
            return True
        try:
            member = await self.sender.bot.get_chat_member(spot.chat, spot.user)
        except TelegramError as exc:
            log.info("chat %d does not tell its administrators: %s", spot.chat, exc)
            return False
        return member.status in (ChatMember.ADMINISTRATOR, ChatMember.OWNER)

    def choose(self, deed: Choose, spot: Spot) -> None:
        """Set a preference of the chat."""
        preferences = self.presenter.store.preferences(spot.chat)
        self.presenter.store.set_preferences(spot.chat, chosen(preferences, deed))

    async def ask_term(self, deed: ChangeTerm, spot: Spot) -> None:
        """Ask for another term, and remember for which answer; in a group no reply opens for all."""
        desk = self.presenter.desk(spot)
        hint = desk.tell(wording.TERM_HINT) if spot.private else ""
        prompt = await self.sender.send(spot, replace(draw_plain(desk, wording.ASK_TERM), wanted=hint))
        if prompt is not None:
            self.presenter.store.set_prompt(spot.chat, prompt, deed.answer)

    async def send_file(self, deed: FileDeed, spot: Spot) -> None:
        """Make the file a button asks for, and send it."""
        desk = self.presenter.desk(spot)
        try:
            work = asyncio.to_thread(make_file, desk, deed)
            file = await self.sender.while_typing(spot, work)
        except (GoneError, FileNotFoundError):
            await self.sender.send(spot, draw_plain(desk, wording.GONE))
            return
        caption = wording.EXPORT_CAPTION if isinstance(deed, Export) else ""
        await self.sender.send_file(spot, file, caption=desk.tell(caption))

    async def send_pictures(self, deed: Picture, spot: Spot) -> None:
        """Draw an answer, and send the pictures."""
        desk = self.presenter.desk(spot)
        try:
            work = asyncio.to_thread(draw_pictures, desk, deed)
            pictures = await self.sender.while_typing(spot, work)
        except GoneError:
            await self.sender.send(spot, draw_plain(desk, wording.GONE))
            return
        for picture in pictures:
            await self.sender.send_picture(spot, picture)


def draw_pictures(desk: Desk, deed: Picture) -> tuple[bytes, ...]:
    """Return the pictures of an answer as PNG files; ``GoneError`` when its report was taken out."""
    from bot.pictures import Theme, column_readings, draw_bars, draw_matrix

    answer = desk.answer(deed.question, deed.reading)
    columns = [desk.answer(deed.question, reading) for reading in column_readings(deed.reading)]
    theme = Theme(desk.preferences.theme)
    bars = draw_bars(answer, theme=theme, tell=desk.tell)
    return (*bars, *draw_matrix(answer, columns, theme=theme, tell=desk.tell))


def make_file(desk: Desk, deed: FileDeed) -> ExportedFile:
    """Return the file; ``GoneError`` when its report was taken out."""
    match deed:
        case Export():
            return export(dossier_of(desk.answer(deed.question, deed.reading)), deed.form)
        case ExportBasket():
            return export(dossier_of_basket(desk, wording.BASKET), deed.form)
        case SendSource():
            report = desk.report(deed.report_id)
            return ExportedFile(name=_file_name(report), data=report.path.read_bytes())
        case SendSection():
            return _section_file(desk, deed.block_id)


def arranged(clippings: list[Clipping], deed: ArrangeBasket) -> list[Clipping]:
    """Return the clippings with one moved up or taken out, or none; an unknown one changes nothing."""
    if deed.move == "clear":
        return []
    if deed.clipping not in clippings:
        return clippings
    at = clippings.index(deed.clipping)
    rest = [*clippings[:at], *clippings[at + 1 :]]
    if deed.move == "up":
        rest.insert(max(0, at - 1), deed.clipping)
    return rest


def chosen(preferences: Preferences, deed: Choose) -> Preferences:
    """Return the preferences with one choice changed."""
    match deed.name, deed.value:
        case "length", str(length) if length in LENGTHS:
            return replace(preferences, length=length)
        case "wide", value:
            return replace(preferences, wide=bool(value))
        case "script", ("auto" | "simplified" | "traditional") as script:
            return replace(preferences, script=script)
        case "theme", ("light" | "dark") as theme:
            return replace(preferences, theme=theme)
    return preferences


def _file_name(report: Report) -> str:
    """Return what a source file is called by its report: 海宴镇（台山市）2023年上半年.txt."""
    bare = "".join(letter for letter in report.place.label if letter not in '*/\\:?"<>|')
    return f"{bare}{period_of(report)}{report.path.suffix}"


def _section_file(desk: Desk, block_id: str) -> ExportedFile:
    report, block = desk.block(block_id)
    section = find_section(report, block)
    name = "".join(letter for letter in (section.path or ("",))[-1] if letter.isalnum())[:30]
    text = "\n".join((" › ".join((report.place.label, *section.path)), "", *(b.text for b in section.blocks)))
    return ExportedFile(name=f"{name or report.id}.txt", data=text.encode("utf-8-sig"))
