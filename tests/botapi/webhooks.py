"""Updates pushed to the bot's own server."""

import asyncio
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from tests.botapi.errors import bad_request, too_many_requests
from tests.botapi.parameters import Parameters
from tests.botapi.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
FIRST_PAUSE = 0.05  # seconds; the real server begins with one
LONGEST_PAUSE = 1.0


@dataclass
class Webhook:
    """Where updates go, and how the last delivery went."""

    url: str
    secret: str
    last_error: str = ""
    last_error_date: int = 0
    set_at: float = 0.0
    task: asyncio.Task[None] | None = None


def set_webhook(world: World, params: Parameters) -> bool:
    url, secret = params.text("url").strip(), params.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]+", secret):
        raise bad_request("secret token contains unallowed characters")
    if not url:
        return delete_webhook(world, params)
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if world.webhook and world.clock.now() - world.webhook.set_at < 1:
        raise too_many_requests(1)
    world.updates.allow(params.json("allowed_updates", "allowed updates"))
    _forget(world, params)
    world.webhook = Webhook(url, secret, set_at=world.clock.now())
    world.updates.webhook_url = url
    world.updates.wake()
    world.webhook.task = asyncio.create_task(_deliver(world, world.webhook))
    return True


def delete_webhook(world: World, params: Parameters) -> bool:
    _forget(world, params)
    return True


def _forget(world: World, params: Parameters) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.confirm_below(world.updates.next_id)
    stop_webhook(world)


def stop_webhook(world: World) -> None:
    """End the deliveries."""
    if world.webhook and world.webhook.task:
        world.webhook.task.cancel()
    world.webhook = None
    world.updates.webhook_url = ""


def get_webhook_info(world: World, _: Parameters) -> dict[str, Any]:
    info: dict[str, Any] = {
        "url": world.updates.webhook_url, "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting),
    }  # fmt: skip
    if world.webhook and world.webhook.last_error:
        info |= {
            "last_error_message": world.webhook.last_error, "last_error_date": world.webhook.last_error_date
        }  # fmt: skip
    return info


async def _deliver(world: World, webhook: Webhook) -> None:
    """Send one update after the other, each until it is accepted or too old."""
    pause = FIRST_PAUSE
    while True:
        if not world.updates.waiting:
            await world.updates.changed(LONGEST_PAUSE)
            continue
        update = world.updates.waiting[0]
        webhook.last_error = await _post(webhook, update.wire)
        if webhook.last_error:
            webhook.last_error_date = world.now()
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        else:
            pause = FIRST_PAUSE
            world.updates.confirm_below(update.id + 1)


async def _post(webhook: Webhook, update: dict[str, Any]) -> str:
    """Post one update; return what went wrong, empty for nothing."""
    from tornado.httpclient import AsyncHTTPClient, HTTPError, HTTPRequest

    headers = {"Content-Type": "application/json"}
    if webhook.secret:
        headers[SECRET_HEADER] = webhook.secret
    body = json.dumps(update, ensure_ascii=False)
    try:
        await AsyncHTTPClient().fetch(HTTPRequest(webhook.url, "POST", headers, body))
    except HTTPError as refusal:
        return f"Wrong response from the webhook: {refusal.code} {refusal.message}"
    except OSError as failure:
        return str(failure)
    return ""
