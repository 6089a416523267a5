"""The Telegram bot put together: which handler hears what, and how it is run."""

import asyncio
import logging
import sys
from dataclasses import dataclass
from functools import partial
from typing import Any

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import InvalidToken, NetworkError
from telegram.ext import (
    AIORateLimiter,
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

from bot.errors import SettingsError
from bot.folders import state_folder
from bot.progress import progress_bar
from bot.settings import Settings
from bot.telegram.access import Access, Gate
from bot.telegram.addressing import Addressing
from bot.telegram.curator import Curator
from bot.telegram.deeds import Deeds
from bot.telegram.failures import Failures
from bot.telegram.handlers.commands import Commands
from bot.telegram.handlers.curation import Curation
from bot.telegram.handlers.inline import Inline
from bot.telegram.handlers.presses import Presses
from bot.telegram.handlers.questions import Questions
from bot.telegram.library import Library
from bot.telegram.menu import set_menus
from bot.telegram.order import OrderedProcessor
from bot.telegram.presenter import Presenter
from bot.telegram.sender import Sender
from bot.telegram.store import Store
from bot.telegram.talk import Talk
from bot.telegram.uploads import Uploads
from bot.wiring import make_readers
from bot.wording import talk
from bot.wording import telegram as wording

App = Application[Any, Any, Any, Any, Any, Any]
UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY]
LOG_LEVELS = {
    "httpx": logging.WARNING,  # this and the next log addresses, which hold the token
    "httpcore": logging.WARNING,
    "telegram": logging.WARNING,  # logs whole updates, and so what people asked
    "telegram.ext": logging.CRITICAL,  # its retries: what they end with is raised, or comes to our handler
    "telegram.ext.Application": logging.WARNING,
}
"""Libraries whose logs would tell too much."""

RETRIES = 3
"""How often a message is sent again after Telegram asked to slow down."""


def serve(settings: Settings) -> int:
    """Answer on Telegram until stopped; return the exit status.

    Raises:
        SettingsError: The token is wrong, or the server cannot be reached.
    """
    for name, level in LOG_LEVELS.items():
        logging.getLogger(name).setLevel(level)
    telegram = settings.telegram
    application = build_application(settings)
    try:
        if telegram.webhook_url:
            _run_webhook(application, settings)
        else:
            application.run_polling(allowed_updates=UPDATES)
    except InvalidToken as exc:
        raise SettingsError(wording.WRONG_TOKEN) from exc
    except NetworkError as exc:
        raise SettingsError(wording.unreachable(telegram.base_url, str(exc))) from exc
    return 0


def build_application(settings: Settings) -> App:
    """Return the application; it learns its name, reads the reports and takes its handlers when it starts."""
    telegram = settings.telegram
    no_preview = LinkPreviewOptions(is_disabled=True)
    return (
        Application.builder()
        .token(telegram.token.get_secret_value() if telegram.token else "")
        .base_url(telegram.base_url)
        .base_file_url(telegram.base_file_url)
        .rate_limiter(AIORateLimiter(max_retries=RETRIES))
        .concurrent_updates(OrderedProcessor(telegram.concurrency))
        .defaults(Defaults(parse_mode=ParseMode.HTML, link_preview_options=no_preview))
        .post_init(partial(assemble, settings))
        .build()
    )


async def assemble(settings: Settings, application: App) -> None:
    """Put everything together once the server has told who we are."""
    store = Store(state_folder(settings) / "telegram.sqlite")
    store.tidy()
    with progress_bar(talk.BUILDING) as progress:
        library = await asyncio.to_thread(Library, settings, progress=progress)
    for failure in library.now.corpus.failures:
        sys.stderr.write(f"{talk.failed(failure)}\n")
    username = application.bot.username
    presenter = Presenter(library=library, store=store, settings=settings, username=username)
    Handlers.of(application, presenter, settings).add_to(application)
    await set_menus(application.bot, settings.telegram.admins)
    sys.stderr.write(f"{wording.serving(username, len(library.now.corpus.reports))}\n")


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
    store: Store

    @classmethod
    def of(cls, application: App, presenter: Presenter, settings: Settings) -> "Handlers":
        """Make the handlers of one bot."""
        store, telegram = presenter.store, settings.telegram
        sender = Sender(bot=application.bot, store=store)
        addressing = Addressing(bot_id=application.bot.id, username=application.bot.username)
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
            failures=Failures(sender),
            store=store,
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
            self.store.move_chat(message.chat_id, message.migrate_to_chat_id)

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
            "remove": curation.on_remove,
            "rename": curation.on_rename,
            "reload": curation.on_reload,
            "status": curation.on_status,
        }


def _run_webhook(application: App, settings: Settings) -> None:
    telegram = settings.telegram
    application.run_webhook(
        listen=telegram.webhook_listen,
        port=telegram.webhook_port,
        url_path=telegram.webhook_url.partition("://")[2].partition("/")[2],
        webhook_url=telegram.webhook_url,
        secret_token=telegram.webhook_secret.get_secret_value() if telegram.webhook_secret else None,
        allowed_updates=UPDATES,
    )
