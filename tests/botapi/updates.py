"""Updates for the bot: kept until confirmed, given out by getUpdates or to a webhook."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.clock import Clock
from tests.botapi.errors import ApiError
from tests.botapi.parameters import Parameters

KEPT_SECONDS = {"callback_query": 150, "inline_query": 30, "chosen_inline_result": 600}
KEPT_OTHERS = 24 * 3600
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
KINDS = NOT_BY_DEFAULT | {
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
}
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
MAX_POLL_SECONDS = 50


@dataclass(frozen=True)
class Update:
    """One update as the bot gets it; ``expires`` is a time of the server's clock."""

    id: int
    kind: str
    wire: dict[str, Any]
    expires: float


@dataclass
class UpdateQueue:
    """Unconfirmed updates, oldest first.

    Attributes:
        polls: How often getUpdates was called; the newest call is the only one that is served.
    """

    clock: Clock
    allowed: set[str] = field(default_factory=lambda: KINDS - NOT_BY_DEFAULT)
    next_id: int = 710_000_001
    webhook_url: str = ""
    _waiting: list[Update] = field(default_factory=list)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    polls: int = 0

    def add(self, kind: str, payload: dict[str, Any]) -> None:
        """Queue an update, unless the bot did not ask for its kind."""
        if kind not in self.allowed:
            return
        expires = self.clock.now() + KEPT_SECONDS.get(kind, KEPT_OTHERS)
        self._waiting.append(Update(self.next_id, kind, {"update_id": self.next_id, kind: payload}, expires))
        self.next_id += 1
        self.wake()

    def wake(self) -> None:
        self._changed.set()

    async def changed(self, within: float) -> None:
        """Wait for a new update, at most ``within`` seconds."""
        self._changed.clear()
        try:
            await asyncio.wait_for(self._changed.wait(), within)
        except TimeoutError:
            return

    @property
    def waiting(self) -> list[Update]:
        """Return what is neither confirmed nor too old."""
        now = self.clock.now()
        self._waiting = [update for update in self._waiting if update.expires > now]
        return self._waiting

    def confirm_below(self, offset: int) -> None:
        """Forget all before ``offset``; a negative one keeps that many of the newest."""
        if offset < 0:
            self._waiting = self.waiting[offset:]
        elif offset > 0:
            self._waiting = [update for update in self.waiting if update.id >= offset]

    def allow(self, names: Any) -> None:
        """Remember the wanted kinds; an empty list means the default, None the setting before."""
        if isinstance(names, list):
            self.allowed = set(names) & KINDS or KINDS - NOT_BY_DEFAULT

    async def get_updates(self, params: Parameters) -> list[dict[str, Any]]:
        """Answer a long poll; an older poll still open loses to this one."""
        if self.webhook_url:
            raise ApiError(409, f"Conflict: {WEBHOOK_ACTIVE}")
        limit = params.integer("limit", default=100, low=1, high=100)
        deadline = self.clock.monotonic() + params.integer("timeout", low=0, high=MAX_POLL_SECONDS)
        self.allow(params.json("allowed_updates", "allowed updates"))
        self.confirm_below(params.integer("offset"))
        self.polls += 1
        poll = self.polls
        self.wake()
        while not self.waiting and (left := deadline - self.clock.monotonic()) > 0:
            await self.changed(left)
            if poll != self.polls:
                raise ApiError(409, f"Conflict: {OTHER_POLLER}")
        return [update.wire for update in self.waiting[:limit]]

    def end_polls(self) -> None:
        """Answer the open poll now, because the server stops."""
        self.polls += 1
        self.wake()
