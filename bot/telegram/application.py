"""The Telegram bot put together: which handler hears what."""

import asyncio
import sys
from dataclasses import dataclass
from typing import Any

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.folders import state_folder
from bot.progress import progress_bar
from bot.settings import Settings
from bot.telegram.access import Access, Gate
from bot.telegram.addressing import Addressing
from bot.telegram.curator import Curator
from bot.telegram.database import Database
from bot.telegram.deeds import Deeds
from bot.telegram.delivery import Delivery
from bot.telegram.failures import Failures
from bot.telegram.handlers.commands import Commands
from bot.telegram.handlers.curation import Curation
from bot.telegram.handlers.inline import Inline
from bot.telegram.handlers.presses import Presses
from bot.telegram.handlers.questions import Questions
from bot.telegram.journal import Journal, JournalQueue
from bot.telegram.library import Library
from bot.telegram.menu import set_menus
from bot.telegram.monitor import Monitor
from bot.telegram.order import OrderedProcessor
from bot.telegram.pacing import Pacer
from bot.telegram.polling import PollRequest
from bot.telegram.presenter import Presenter
from bot.telegram.quota import Quota
from bot.telegram.sender import Sender
from bot.telegram.store import Store
from bot.telegram.talk import Talk
from bot.telegram.uploads import Uploads
from bot.wiring import make_readers
from bot.wording import talk
from bot.wording import telegram as wording

App = Application[Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What runs, before it knows its name and its reports.

    Attributes:
        application: The library's.
        queue: Where updates come in.
        processor: Where they stand in line.
        monitor: What is counted.
        database: The open state.
        journal: What was received and not answered.
    """

    application: App
    queue: JournalQueue
    processor: OrderedProcessor
    monitor: Monitor
    database: Database
    journal: Journal

    @classmethod
    def of(cls, settings: Settings, database: Database) -> "Machine":
        """Build the library's application around our queue, order, pace and journal."""
        monitor, journal, telegram = Monitor(), Journal(database), settings.telegram
        queue, processor = JournalQueue(journal), OrderedProcessor(monitor, journal)
        application = (
            Application.builder()
            .token(telegram.token.get_secret_value() if telegram.token else "")
            .base_url(telegram.base_url)
            .base_file_url(telegram.base_file_url)
            .rate_limiter(Pacer(monitor))
            .concurrent_updates(processor)
            .update_queue(queue)
            .job_queue(None)
            .get_updates_request(PollRequest(monitor))
            .defaults(
                Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True))
            )
            .build()
        )
        return cls(
            application=application,
            queue=queue,
            processor=processor,
            monitor=monitor,
            database=database,
            journal=journal,
        )


async def assemble(settings: Settings, machine: Machine) -> "Handlers":
    """Put everything together once the server has told who we are."""
    store = Store(machine.database)
    with progress_bar(talk.READING) as reading, progress_bar(talk.BUILDING) as progress:
        library = await asyncio.to_thread(Library, settings, progress=progress, reading=reading)
    for failure in library.now.corpus.failures:
        sys.stderr.write(f"{talk.failed(failure)}\n")
    bot = machine.application.bot
    presenter = Presenter(library=library, store=store, settings=settings, username=bot.username)
    handlers = Handlers.of(machine, presenter, settings)
    handlers.add_to(machine.application)
    machine.monitor.watch(library)
    machine.processor.admit = handlers.quota.admit
    await asyncio.gather(set_menus(bot, settings.telegram.admins), asyncio.to_thread(presenter.warm_up))
    sys.stderr.write(f"{wording.serving(bot.username, len(library.now.corpus.reports))}\n")
    return handlers


@dataclass(frozen=True, slots=True, kw_only=True)
class Handlers:
    """Everything that hears updates."""

    gate: Gate
    questions: Questions
    commands: Commands
    presses: Presses
    inline: Inline
    curation: Curation
    failures: Failures
    sender: Sender
    quota: Quota

    @classmethod
    def of(cls, machine: Machine, presenter: Presenter, settings: Settings) -> "Handlers":
        """Make the handlers of one bot."""
        store, telegram, bot = presenter.store, settings.telegram, machine.application.bot
        delivery = Delivery(bot=bot, journal=machine.journal, monitor=machine.monitor)
        sender = Sender(bot=bot, store=store, delivery=delivery)
        addressing = Addressing(bot_id=bot.id, username=bot.username)
        access = Access(telegram, store)
        talk = Talk(presenter)
        questions = Questions(talk=talk, sender=sender, addressing=addressing)
        uploads = Uploads(
            folder=state_folder(settings) / "incoming",
            max_bytes=settings.corpus.max_bytes,
            readers=make_readers(settings),
        )
        uploads.tidy()
        curator = Curator(library=presenter.library, uploads=uploads)
        curation = Curation(access=access, curator=curator, questions=questions)
        deeds = Deeds(presenter=presenter, sender=sender)
        return cls(
            gate=Gate(access=access, sender=sender, addressing=addressing),
            questions=questions,
            commands=Commands(presenter=presenter, questions=questions),
            presses=Presses(talk=talk, sender=sender, deeds=deeds, curation=curation),
            inline=Inline(presenter=presenter, sender=sender, settings=telegram),
            curation=curation,
            failures=Failures(sender, machine.monitor),
            sender=sender,
            quota=Quota(access=access, sender=sender, addressing=addressing, monitor=machine.monitor),
        )

    def add_to(self, application: App) -> None:
        """Register who hears what; of one group the first that fits hears an update."""
        new = filters.UpdateType.MESSAGE
        application.add_handler(TypeHandler(Update, self.gate.check), group=-1)
        for name, callback in self._by_command().items():
            application.add_handler(CommandHandler(name, callback, filters=new))
        application.add_handlers(
            [
                MessageHandler(filters.StatusUpdate.MIGRATE, self.on_migration),
                MessageHandler(filters.StatusUpdate.NEW_CHAT_MEMBERS, self.questions.on_joined),
                MessageHandler(filters.UpdateType.EDITED_MESSAGE & filters.TEXT, self.questions.on_edited),
                MessageHandler(new & filters.COMMAND, self.questions.on_unknown_command),
                MessageHandler(new & filters.TEXT, self.questions.on_text),
                MessageHandler(new & filters.Document.ALL, self.curation.on_document),
                MessageHandler(new & ~filters.StatusUpdate.ALL, self.questions.on_other),
                CallbackQueryHandler(self.presses.on_press),
                InlineQueryHandler(self.inline.on_query),
            ]
        )
        application.add_error_handler(self.failures.on_error)

    async def on_migration(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Let the choices of a group follow it into its supergroup."""
        message = update.message
        if message and message.migrate_to_chat_id:
            self.sender.store.move_chat(message.chat_id, message.migrate_to_chat_id)

    def _by_command(self) -> dict[str, Any]:
        commands, curation = self.commands, self.curation
        return {
            "start": commands.on_start,
            "help": commands.on_help,
            "ask": self.questions.on_ask,
            "reports": commands.on_reports,
            "compare": commands.on_compare,
            "verify": commands.on_verify,
            "topics": commands.on_topics,
            "settings": commands.on_settings,
            "export": commands.on_export,
            "about": commands.on_about,
            "basket": commands.on_basket,
            "privacy": commands.on_privacy,
            "forget": commands.on_forget,
            "cancel": commands.on_cancel,
            "remove": curation.on_remove,
            "rename": curation.on_rename,
            "reload": curation.on_reload,
            "status": curation.on_status,
        }
