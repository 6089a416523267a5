"""Text cut at a fixed width: excerpts are whole sentences, and each says the very line it begins in."""

import json
from pathlib import Path

import pytest

from bot.batch import answer_lines
from bot.rendering import to_text
from bot.settings import Settings
from bot.wiring import build_bot
from tests.corpus.made import wrap
from tests.corpus.test_wrapping import TEXT

FIRE = "全镇林区共设卡点38个，落实护林员126名，做到山有人看、林有人护、火有人管、责有人担。"
FLOOD = "汛期前完成14座山塘水库除险加固，转移受威胁群众312人，防汛物资储备充足，未发生人员伤亡事故。"
PARAGRAPH = "三是开展应急演练46场次，参加群众5200人次，应急队伍力量得到加强。" + FIRE + FLOOD


@pytest.mark.parametrize("indent", ["", "　　"])
def test_an_excerpt_is_what_the_file_says_at_its_place(tmp_path: Path, indent: str) -> None:
    """Who checks a quotation opens the file at the line that is cited."""
    path = tmp_path / "梅岭镇.txt"
    path.write_text(
        wrap(TEXT.replace("二、存在", f"{PARAGRAPH}\n二、存在"), 34, indent=indent), encoding="utf-8"
    )
    settings = Settings(corpus={"paths": [path]}, index={"folder": tmp_path / "index"})
    bot = build_bot(settings)
    lines = path.read_text(encoding="utf-8").splitlines()

    (answer,) = answer_lines(['{"id": "q", "turns": ["哪些镇提到除险加固？"]}'], start=bot.converse)

    (stated,) = json.loads(answer)["reports"]
    for excerpt in stated["excerpts"]:
        written = "\n".join(lines[excerpt["line"] - 1 :])[excerpt["start"] : excerpt["end"]]
        assert written.replace("\n", "").replace("　", "") == excerpt["text"]
        assert excerpt["start"] < len(lines[excerpt["line"] - 1])
    first = next(number for number, line in enumerate(lines, start=1) if "汛期前" in line)
    reply = to_text(bot.converse().hear("哪些镇提到除险加固？").reply)
    assert [excerpt["line"] for excerpt in stated["excerpts"]] == [first]
    assert f"第{first}行" in reply
