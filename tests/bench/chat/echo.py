"""A bot that answers everything with one fixed text: what the way to Telegram costs without our work.

``python -m tests.bench.chat.echo TOKEN BASE_URL``; the library is put together as in ``bot.telegram``.
"""

import sys
from typing import Any

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import Application, ContextTypes, Defaults, MessageHandler, filters

CONCURRENCY = 16
TEXT = "<b>15份报告中有4个镇提到“渔船管控”。</b>\n" + "加强渔船管控，严格执行休渔禁渔制度。" * 10


async def answer(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say always the same."""
    if update.effective_chat and update.effective_message:
        await update.effective_chat.send_message(TEXT)


def main(token: str, base_url: str) -> None:
    """Answer until stopped."""
    no_preview = LinkPreviewOptions(is_disabled=True)
    application: Application[Any, Any, Any, Any, Any, Any] = (
        Application.builder()
        .token(token)
        .base_url(base_url)
        .concurrent_updates(CONCURRENCY)
        .defaults(Defaults(parse_mode=ParseMode.HTML, link_preview_options=no_preview))
        .build()
    )
    application.add_handler(MessageHandler(filters.ALL, answer))
    application.run_polling(allowed_updates=[Update.MESSAGE])


if __name__ == "__main__":
    main(*sys.argv[1:])
