"""Administrators change the reports from their chat."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from pathlib import PurePath

from telegram import Document, Message, Update
from telegram.constants import FileSizeLimit
from telegram.ext import ContextTypes

from bot.telegram.access import Access
from bot.telegram.curator import Curator, describe_upload
from bot.telegram.handlers.questions import Questions, argument_of
from bot.telegram.journal import Journal
from bot.telegram.message import Button, Outgoing
from bot.telegram.panels import ShowReports
from bot.telegram.panes.plain import draw_plain
from bot.telegram.rich import plain, shorten
from bot.telegram.spot import Spot, spot_of
from bot.telegram.steps import Decide, Remove
from bot.telegram.uploads import SUFFIXES, UploadError
from bot.wording import administration
from bot.wording import telegram as wording

LONGEST = 3500
"""Characters of a preview or a status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Curation:
    """Lets administrators, and nobody else, change the reports."""

    access: Access
    curator: Curator
    questions: Questions

    async def on_document(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Read a file that an administrator sent, say what was understood, and ask what to do."""
        message = update.message
        if message is None or message.document is None or message.chat.type != "private":
            return
        spot = spot_of(message)
        refusal = self._refusal(spot, message.document)
        if refusal:
            await self.questions.say(spot, refusal)
            return
        work = asyncio.ensure_future(self._stage(message.document))
        try:
            outgoing = await self.questions.sender.while_typing(spot, work)
        except UploadError as exc:
            await self.questions.say(spot, str(exc))
            return
        await self.questions.sender.send(spot, outgoing)

    async def on_press(self, step: Decide | Remove, spot: Spot) -> None:
        """Do what was decided, and say so in the message of the button; answers go on meanwhile."""
        if not self.access.administers(spot.user):
            await self.questions.say(spot, wording.NOT_ADMIN)
            return
        if not self._is_open(step):
            if self._journal.replaying:  # it was done, but nobody heard how it ended
                await self._edit(spot, administration.DONE_BEFORE)
            return
        if isinstance(step, Remove) or step.accept:
            await self._edit(spot, administration.REBUILDING)
        await self._edit(spot, await asyncio.to_thread(self._do, step))

    async def on_remove(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Ask before a report is taken out."""
        message = await self._admin_message(update)
        if message is None:
            return
        report, spot = self.curator.find(argument_of(message)), spot_of(message)
        if report is None:
            await self.questions.say(spot, administration.REMOVE_USAGE)
            return
        row = (
            Button(label=administration.CONFIRM_REMOVE, step=Remove(report_id=report.id)),
            Button(label=administration.CANCEL, step=ShowReports()),
        )
        desk = self.questions.talk.presenter.desk(spot)
        await self.questions.sender.send(
            spot, draw_plain(desk, administration.confirm_removal(report.place.label), row)
        )

    async def on_rename(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Give a report another name, and the divisions it lies in."""
        message = await self._admin_message(update)
        if message is None:
            return
        number, _space, name = argument_of(message).partition(" ")
        report = self.curator.find(number)
        if report is None or not name.strip():
            await self.questions.say(spot_of(message), administration.RENAME_USAGE)
        else:
            work = asyncio.to_thread(self.curator.rename, report, name.strip())
            await self._say_result(spot_of(message), work)

    async def on_reload(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Read everything again."""
        if message := await self._admin_message(update):
            await self._say_result(spot_of(message), asyncio.to_thread(self.curator.reload))

    async def on_status(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Say what is loaded."""
        if message := await self._admin_message(update):
            await self._say_result(spot_of(message), asyncio.to_thread(self.curator.status))

    def _refusal(self, spot: Spot, document: Document) -> str:
        if not self.access.administers(spot.user):
            return wording.NO_FILES
        if PurePath(document.file_name or "").suffix.lower() not in SUFFIXES:
            return administration.WRONG_SUFFIX
        return (
            administration.FILE_TOO_BIG if (document.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD else ""
        )

    async def _stage(self, document: Document) -> Outgoing:
        file = await document.get_file()
        data = bytes(await file.download_as_bytearray())
        upload = await asyncio.to_thread(self.curator.uploads.stage, document.file_name or "", data)
        html = Outgoing(html=_escaped(describe_upload(upload)))
        if not upload.reports:
            self.curator.uploads.drop(upload.id)
            return html
        row = (
            Button(label=wording.ACCEPT, step=Decide(upload=upload.id, accept=True)),
            Button(label=wording.DROP, step=Decide(upload=upload.id, accept=False)),
        )
        return Outgoing(html=html.html, rows=(row,))

    def _is_open(self, step: Decide | Remove) -> bool:
        """Say whether there is still something to do: the second of two quick taps finds it done."""
        if isinstance(step, Remove):
            return self.curator.library.now.report(step.report_id) is not None
        return self.curator.waits(step.upload)

    def _do(self, step: Decide | Remove) -> str:
        if isinstance(step, Remove):
            return self.curator.remove(step.report_id)
        if not step.accept:
            return self.curator.drop(step.upload)
        return self.curator.accept(step.upload, again=self._journal.replaying)

    @property
    def _journal(self) -> Journal:
        return self.questions.sender.delivery.journal

    async def _edit(self, spot: Spot, text: str) -> None:
        await self.questions.sender.edit(spot, spot.message, Outgoing(html=_escaped(text)))

    async def _say_result(self, spot: Spot, work: Awaitable[str]) -> None:
        text = await self.questions.sender.while_typing(spot, work)
        await self.questions.sender.send(spot, Outgoing(html=_escaped(text)))

    async def _admin_message(self, update: Update) -> Message | None:
        """Return the message if an administrator wrote it; tell anybody else."""
        message = update.message
        if message is None or self.access.administers(spot_of(message).user):
            return message
        await self.questions.say(spot_of(message), wording.NOT_ADMIN)
        return None


def _escaped(text: str) -> str:
    return plain(shorten(text, LONGEST)).html
