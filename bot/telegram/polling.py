"""The requests that fetch updates: each answer is a sign of life."""

from typing import Any

from telegram.request import HTTPXRequest

from bot.telegram.monitor import Monitor


class PollRequest(HTTPXRequest):
    """Tells the monitor whenever Telegram answered."""

    def __init__(self, monitor: Monitor) -> None:
        super().__init__(connection_pool_size=1)
        self._monitor = monitor

    async def do_request(self, *args: Any, **options: Any) -> tuple[int, bytes]:  # noqa: ANN401 - the library's
        """Make a request, as the library does."""
        status, body = await super().do_request(*args, **options)
        if status == 200:
            self._monitor.heard()
        return status, body
