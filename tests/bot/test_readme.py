"""The answer shown in the README is the program's: who tries it first must see the same."""

import re
from pathlib import Path

import pytest

from bot.rendering import to_text
from bot.settings import Settings
from bot.wiring import build_bot

ROOT = Path(__file__).parents[2]
QUESTION = "哪些镇提到渔船管控？"
_SAMPLE = re.compile(r"    15份报告中(?:.*\n)+?    只用了相近说法.*\n")


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_sample_answer_is_a_real_one(name: str, tmp_path: Path) -> None:
    """Lines may be left out where the sample says …, and none is touched up."""
    (sample,) = _SAMPLE.findall((ROOT / name).read_text(encoding="utf-8"))
    bot = build_bot(Settings(index={"folder": tmp_path}, telegram={"state": tmp_path}))

    answer = to_text(bot.converse().hear(QUESTION).reply)

    told = iter(line.strip() for line in answer.splitlines())
    shown = [line.strip() for line in sample.splitlines() if line.strip() not in ("", "…")]
    assert all(any(line.startswith(part.removesuffix("…")) for line in told) for part in shown)
