"""What a talk in a chat leans on: the answer before, as long as there is one."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.telegram.database import Database
from bot.telegram.library import Library
from bot.telegram.panels import ShowAnswer, ShowTownship
from bot.telegram.presenter import Presenter
from bot.telegram.spot import Spot
from bot.telegram.store import Store
from bot.telegram.talk import Talk
from bot.wording import talk as wording
from bot.wording import telegram as telegram_wording

HERE = Spot(chat=1, user=1)
REPORT = (
    "{name}2023年上半年政府工作报告\n一、上半年工作回顾\n渔船管控到位。\n二、下半年工作计划\n抓好茶旅融合。\n"
)


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    """Return a talk about 青石镇 and 白石镇, with room for both on a page."""
    return talk_of(tmp_path, page_size=5)


def talk_of(tmp_path: Path, *, page_size: int) -> Talk:
    """Return a talk about 青石镇 and 白石镇 that shows ``page_size`` of them at once."""
    for name in ("青石镇", "白石镇"):
        (tmp_path / f"{name}.txt").write_text(REPORT.format(name=name), encoding="utf-8")
    settings = Settings(
        corpus={"paths": [tmp_path]},
        index={"folder": tmp_path / "index"},
        telegram={"state": tmp_path, "page_size": page_size},
    )
    store = Store(Database(tmp_path / "telegram.sqlite"))
    library = Library(settings)
    return Talk(Presenter(library=library, store=store, settings=settings, username="a_bot"))


def test_numbers_and_pages_mean_the_last_answer(talk: Talk) -> None:
    """What a person sees numbered can be opened by its number, and only that."""
    first = talk.hear("哪些镇提到渔船管控？", HERE)
    assert isinstance(first, ShowAnswer)

    opened, beyond = talk.hear("2", HERE), talk.hear("第9个", HERE)

    report = talk.presenter.library.now.corpus.reports[1]
    assert opened == ShowTownship(answer=replace(first, opened=report.id), report_id=report.id)
    assert beyond == wording.no_such_number(9, 2)


def test_answer_without_townships_has_nothing_to_open_or_to_turn(talk: Talk) -> None:
    """Who asks for more of nothing is told so, and may ask in other words."""
    talk.hear("哪些镇提到量子计算？", HERE)

    assert [talk.hear(said, HERE) for said in ("更多", "第2个呢")] == [wording.NOTHING_LISTED] * 2


def test_only_a_number_or_a_page_looks_at_the_last_answer_again(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer before may be forgotten by then: finding it again would double the time of every answer."""
    talk.hear("哪些镇提到渔船管控？", HERE)
    found: list[str] = []
    resolve = talk.presenter.library.now.resolve

    def watched(question: str, *args: object, **options: object) -> object:
        found.append(question)
        return resolve(question, *args, **options)

    monkeypatch.setattr(talk.presenter.library.now, "resolve", watched)

    talk.hear("哪些镇提到茶旅融合？", HERE)
    talk.hear("下一页", HERE)

    assert set(found) == {"哪些镇提到茶旅融合？"}


def test_pages_turn_and_say_where_they_end(tmp_path: Path) -> None:
    """The same page once more without a word looks like a fault of the bot."""
    talk = talk_of(tmp_path, page_size=1)
    talk.hear("哪些镇提到渔船管控？", HERE)

    shown = [talk.hear(said, HERE) for said in ("上一页", "下一页", "还有呢", "上一页")]

    assert [said if isinstance(said, str) else said.page for said in shown] == [
        "已经是第一页了",
        2,
        "已经是最后一页了，要看其中一个的全部摘录，就发它的编号",
        1,
    ]


def test_a_talk_goes_on_when_its_report_is_gone(talk: Talk) -> None:
    """Who asked about a township that was taken out since must not be shut out of the bot."""
    talk.hear("青石镇的渔船管控怎么样？", HERE)
    (talk.presenter.settings.corpus.paths[0] / "青石镇.txt").unlink()
    talk.presenter.library.reload()

    numbered = talk.hear("1", HERE)
    followed = talk.hear("下半年呢？", HERE)
    fresh = talk.hear("哪些镇提到渔船管控？", HERE)

    assert numbered == telegram_wording.GONE
    assert isinstance(followed, ShowAnswer)
    assert talk.presenter.draw(followed, HERE).html == telegram_wording.GONE
    assert isinstance(fresh, ShowAnswer)
    assert "白石镇" in talk.presenter.draw(fresh, HERE).html
