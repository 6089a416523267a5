"""How the bot runs: it starts through trouble, goes on where it ended, and ends in time."""

import asyncio
import json
import logging
import os
import secrets
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from telegram import Update
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

from bot.errors import SettingsError
from bot.settings import Settings
from bot.telegram.application import Handlers, Machine, assemble
from bot.telegram.health import serve_health
from bot.telegram.journal import Entry
from bot.telegram.keeping import Keeper
from bot.telegram.spot import pressed_spot, spot_of
from bot.wording import operation
from bot.wording import telegram as wording

log = logging.getLogger(__name__)
UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY]
_AGAIN = 30.0  # seconds at most between two tries to reach Telegram at the start
_TO_FINISH = 5.0
_AT_LAST = 9.0
"""Seconds after the order to stop when the program ends, whatever still runs: the journal has the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One run of the bot."""

    settings: Settings
    machine: Machine
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def run(self) -> None:
        """Answer until told to stop.

        Raises:
            SettingsError: The token is wrong, or a port is taken.
        """
        loop, stop = asyncio.get_running_loop(), asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
        loop.set_default_executor(ThreadPoolExecutor(self.settings.telegram.concurrency, "answers"))
        starting, stopping = asyncio.create_task(self._start()), asyncio.create_task(stop.wait())
        status = 1
        try:
            await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if starting.done():
                starting.result()
                await stopping
            status = 0
        finally:
            starting.cancel()
            stopping.cancel()
            await self._end(status)

    async def _start(self) -> None:
        await self._introduce()
        handlers = await assemble(self.settings, self.machine)
        await self._replay(handlers)
        await self.machine.application.start()
        await self._listen()
        port = self.settings.telegram.monitor_port
        if port:
            try:
                serve_health(self.machine.monitor, port)
            except OSError as exc:
                raise SettingsError(operation.port_taken(port, exc.strerror or str(exc))) from exc
        keeper = Keeper(machine=self.machine, handlers=handlers, settings=self.settings)
        self._tasks.add(asyncio.create_task(keeper.run()))

    async def _introduce(self) -> None:
        """Reach Telegram and learn who we are; trouble on the way there is told once and waited out."""
        pause = 1.0
        while True:
            try:
                await self.machine.application.initialize()
            except InvalidToken as exc:
                raise SettingsError(wording.WRONG_TOKEN) from exc
            except BadRequest:
                raise
            except NetworkError as exc:
                if pause == 1.0:
                    told = operation.waiting_for(self.settings.telegram.base_url, str(exc))
                    sys.stderr.write(f"{told}\n")
                await asyncio.sleep(pause)
                pause = min(_AGAIN, pause * 2)
            else:
                return

    async def _replay(self, handlers: Handlers) -> None:
        """Queue what the last run received and did not answer."""
        waiting = self.machine.journal.waiting()
        if waiting:
            sys.stderr.write(f"{operation.replayed(len(waiting))}\n")
        for entry in waiting:
            update = self._update_of(entry)
            if update is None or (entry.sending and await _has_arrived(handlers, update)):
                self.machine.journal.strike(entry.id)
            else:
                self.machine.journal.replayed.add(entry.id)
                self.machine.queue.put_nowait(update)

    def _update_of(self, entry: Entry) -> Update | None:
        try:
            return Update.de_json(json.loads(entry.content), self.machine.application.bot)
        except (ValueError, TypeError, KeyError, AttributeError):  # of another version of the library
            log.warning("update %d of an earlier run cannot be read any more", entry.id)
            return None

    async def _listen(self) -> None:
        """Let updates come: by a webhook where one is set, else by polling."""
        telegram, updater = self.settings.telegram, self.machine.application.updater
        if updater is None:  # never so with a token; for the type checker
            return
        if not telegram.webhook_url:
            self.machine.monitor.polling = True
            await updater.start_polling(
                allowed_updates=UPDATES, bootstrap_retries=-1, error_callback=_log_trouble
            )
            return
        given = telegram.webhook_secret
        await updater.start_webhook(
            listen=telegram.webhook_listen,
            port=telegram.webhook_port,
            url_path=telegram.webhook_url.partition("://")[2].partition("/")[2],
            webhook_url=telegram.webhook_url,
            secret_token=given.get_secret_value() if given else secrets.token_urlsafe(32),
            allowed_updates=UPDATES,
            bootstrap_retries=-1,
        )

    async def _end(self, status: int) -> None:
        """Stop in time, or with this status; what is not done by then stays in the journal."""
        watchdog = threading.Timer(_AT_LAST, os._exit, (status,))
        watchdog.daemon = True
        watchdog.start()
        application = self.machine.application
        for task in self._tasks:
            task.cancel()
        if application.updater and application.updater.running:
            await application.updater.stop()
        await self.machine.processor.drain(_TO_FINISH)
        if application.running:
            await application.stop()
        await application.shutdown()
        self.machine.database.close()


async def _has_arrived(handlers: Handlers, update: Update) -> bool:
    """Say whether the answer to an update, on its way when the last run ended, stands in the chat."""
    spot = spot_of(update.message) if update.message else pressed_spot(update)
    if spot is None:
        return False
    delivery = handlers.sender.delivery
    before = max(spot.message, delivery.journal.last_sent(spot.chat))
    number = await delivery.persist(lambda: delivery.find(spot.chat, before))
    if number:
        delivery.journal.note_sent(spot.chat, number)
    return number is not None


def _log_trouble(error: TelegramError) -> None:
    log.warning("Telegram: %s", error)
