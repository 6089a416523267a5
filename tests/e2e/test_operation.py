"""What whoever runs the bot sees of it."""

import json
from pathlib import Path

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPClientError

from tests.botapi import ApiError, BotApiServer
from tests.e2e.conftest import Start
from tests.e2e.talking import FISHING, ask
from tests.e2e.test_trouble import free_port

ROOT = Path(__file__).parents[2]


async def test_health_and_figures_are_told_on_a_local_port(fresh: BotApiServer, start: Start) -> None:
    """Retries, losses, what was asked and how long it took: numbers, and nothing of what was said."""
    port, chat = free_port(), fresh.private(fresh.user("老王"))
    async with start(TELEGRAM__MONITOR_PORT=str(port)) as program:
        fresh.refuse("sendMessage", ApiError(502, "Bad Gateway"))
        await ask(chat, FISHING, within=20)
        health = await AsyncHTTPClient().fetch(f"http://127.0.0.1:{port}/healthz")
        figures = await AsyncHTTPClient().fetch(f"http://127.0.0.1:{port}/metrics")
        with pytest.raises(HTTPClientError, match="404"):
            await AsyncHTTPClient().fetch(f"http://127.0.0.1:{port}/")
        await program.stop()
    told = figures.body.decode()

    assert health.body == b"ok\n"
    assert 'reportbot_updates_handled_total{kind="message"} 1.0' in told
    assert "reportbot_retries_total 1.0" in told
    assert "reportbot_lost_total 0.0" in told
    assert "reportbot_reports 15.0" in told
    assert "渔船" not in told


async def test_a_log_can_be_lines_of_json(fresh: BotApiServer, start: Start) -> None:
    """What collects logs wants fields."""
    chat = fresh.private(fresh.user("老王"))
    async with start(LOG_FORMAT="json", LOG_LEVEL="INFO") as program:
        fresh.refuse("sendMessage", ApiError(502, "Bad Gateway"))
        await ask(chat, FISHING, within=20)
        await program.stop()
    records = [json.loads(line) for line in program.log.splitlines() if line.startswith("{")]

    assert {"time", "level", "name", "message"} <= set(records[0])
    assert any("to be tried again" in record["message"] for record in records)


def test_what_runs_is_pinned_as_what_was_tested_with_hashes() -> None:
    """A package that changed under its number, or another number than was tested, must not be installed."""
    tested, run = (_pins(ROOT / name) for name in ("constraints.txt", "requirements.txt"))

    assert run.items() <= tested.items()
    assert all("--hash=sha256:" in more for more in tested.values())


def _pins(path: Path) -> dict[str, str]:
    """Return the rest of each entry by its name and version."""
    entries = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return {entry.split()[0]: " ".join(entry.split()[1:]) for entry in entries if "==" in entry}
