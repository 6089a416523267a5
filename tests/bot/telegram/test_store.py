"""What is kept on the disk, and what happens when the disk holds something else."""

import logging
import zlib
from pathlib import Path

import pytest

from bot.telegram.database import Database
from bot.telegram.panels import ShowAnswer, ShowReports, ShowTownship
from bot.telegram.preferences import Preferences
from bot.telegram.steps import ArrangeBasket, Clipping
from bot.telegram.store import Store
from corpus.model import Part
from index.model import Intent, Reading, Topic
from index.notes import Note, NoteKind
from index.wanted import Bounds, Operator

READING = Reading(
    intent=Intent.WHICH,
    topics=(Topic(text="渔船管控", literal=("渔船管控",), synonyms=("渔船管理",), also=(("甲", "乙"),)),),
    places=("haiyan-2023h1",),
    part=Part.PLAN,
    operators=(Operator.TIMES,),
    bounds=Bounds(least=3),
    notes=(Note(kind=NoteKind.LOOKED_FOR, words=("渔船管控",)),),
)
ANSWER = ShowAnswer(question="哪些镇提到渔船管控？", reading=READING, page=2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "telegram.sqlite"


def test_buttons_lead_where_they_led_after_a_restart(path: Path) -> None:
    """An old message's buttons must work next month, so everything in them must survive writing."""
    store = Store(Database(path))
    steps = [ANSWER, ShowTownship(answer=ANSWER, report_id="haiyan-2023h1"), ArrangeBasket(move="clear")]
    names = [store.keep(step) for step in steps]
    store._database.close()

    again = Store(Database(path))

    assert [again.find(name) for name in names] == steps
    assert all(len(name) == 12 for name in names)
    assert again.keep(ANSWER) == names[0]


def test_the_buttons_of_a_message_are_kept_together_under_the_same_ids(path: Path) -> None:
    """All at once or one by one: a button must lead to its own step, and no buttons to no id."""
    store = Store(Database(path))
    steps = [ANSWER, ShowReports(page=2), ANSWER, ShowReports(page=3)]

    names = store.keep_all(steps)

    assert [store.find(name) for name in names] == steps
    assert names == [store.keep(step) for step in steps]
    assert store.keep_all([]) == []


def test_unknown_and_foreign_buttons_lead_nowhere(path: Path) -> None:
    """Anybody can send any data; a button of another version of the program is only old."""
    store = Store(Database(path))
    name = store.keep(ShowReports())
    store._note("UPDATE steps SET step = ?", zlib.compress(b'{"kind": "of another version"}'))

    assert store.find("no-such-step") is None
    assert store.find(name) is None


def test_talks_choices_and_replies_are_apart_by_chat_and_topic(path: Path) -> None:
    """A follow-up in one topic must not be read after the question of another."""
    store = Store(Database(path))
    store.set_talk(1, 7, ANSWER)
    store.set_preferences(1, Preferences(length="long"))
    store.set_reply(1, 10, 11)

    assert (store.talk(1, 7), store.talk(1, 0), store.talk(2, 7)) == (ANSWER, None, None)
    assert (store.preferences(1).length, store.preferences(2).length) == ("long", "normal")
    assert (store.reply(1, 10), store.reply(2, 10)) == (11, None)


def test_a_supergroup_takes_over_what_its_group_had(path: Path) -> None:
    """The id changes from one minute to the next; the people do not notice."""
    store = Store(Database(path))
    store.set_talk(-5, 0, ANSWER)
    store.set_preferences(-5, Preferences(wide=True))

    store.move_chat(-5, -1005)

    assert (store.talk(-1005, 0), store.talk(-5, 0)) == (ANSWER, None)
    assert store.preferences(-1005).wide
    assert store.old_ids(-1005) == [-5]


def test_the_basket_keeps_its_order_and_holds_each_thing_once(path: Path) -> None:
    """What a person arranged stays arranged, for this person only."""
    first, second = (Clipping(block_id=f"haiyan-2023h1:{n}", start=0, end=9, words=("渔",)) for n in (1, 2))
    store = Store(Database(path))

    store.set_basket(3, [second, first, second])

    assert store.basket(3) == [second, first]
    assert store.basket(4) == []


def test_a_damaged_file_is_put_aside_not_deleted(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A bot that does not start because of its own cache of buttons is worse than one that forgot them."""
    path.write_bytes(b"this is no database at all, " * 100)

    with caplog.at_level(logging.WARNING):
        store = Store(Database(path))

    assert store.keep(ShowReports())
    assert path.with_suffix(".damaged").exists()
    assert "damaged" in caplog.text


def test_an_old_clipping_does_not_lock_the_rest_of_a_basket_away(path: Path) -> None:
    """What an earlier version put aside and nobody can read any more is passed over."""
    store, clipping = Store(Database(path)), Clipping(block_id="haiyan-2023h1:1", start=0, end=9)
    store.set_basket(3, [clipping])
    store._note("INSERT INTO clippings VALUES (3, '{\"paragraph\": 7}', 1)")

    assert store.basket(3) == [clipping]
