"""Where it can be asked: groups, topics, inline, links."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.wording import telegram as wording
from tests.botapi import BotApiServer, ChatView
from tests.botapi.people import User
from tests.e2e.conftest import Start
from tests.e2e.program import Program
from tests.e2e.talking import FISHING, ask, follow, greeted

pytestmark = pytest.mark.asyncio(loop_scope="session")
DIGITS = "一二三四五六七八九"
HEADLINE = "15份报告中有4个镇提到“渔船管控”，共9处"


@pytest.fixture
def people(server: BotApiServer, program: Program) -> tuple[User, User]:
    return server.user("老王"), server.user("小李")


async def test_in_groups_it_speaks_only_when_spoken_to(
    server: BotApiServer, people: tuple[User, User]
) -> None:
    """Made administrator it hears everything, and still keeps out of people's talk."""
    group = server.group("材料组", *people, admin=True)
    group.send("上半年各镇的渔船管控做得怎么样")
    group.send_sample("sticker")
    asked = group.send(f"@{server.world.bot.username} {FISHING}")
    by_mention = await group.next_message()
    group.send("那海宴镇呢", reply_to=by_mention)
    by_reply = await group.next_message()
    group.send("/ask 哪些镇提到预制菜")
    by_command = await group.next_message()

    assert by_mention.text.splitlines()[0] == HEADLINE
    assert by_mention.reply_to is group.chat.messages[asked.id]
    assert "海宴镇" in by_reply.text.splitlines()[0]
    assert "预制菜" in by_command.text.splitlines()[0]
    assert len(group.seen()) == 3


async def test_a_bare_mention_under_a_message_asks_that_message(
    server: BotApiServer, people: tuple[User, User]
) -> None:
    """Somebody asked the group; a colleague calls the bot to it."""
    group = server.group("材料组", *people, admin=True)
    question = group.send(FISHING, user=people[1])
    group.send(f"@{server.world.bot.username}", reply_to=question)

    assert (await group.next_message()).text.splitlines()[0] == HEADLINE


async def test_answers_stay_in_their_topic(server: BotApiServer, people: tuple[User, User]) -> None:
    """In a forum an answer in the wrong topic is spam; each topic is a talk of its own."""
    forum = server.group("论坛", *people, forum=True)
    fishing, food = forum.topic("渔业"), forum.topic("预制菜")
    forum.send(f"/ask {FISHING}", topic=fishing)
    first = await forum.next_message()
    forum.send("/ask 哪些镇提到预制菜", topic=food)
    second = await forum.next_message()

    assert (first.topic, second.topic) == (fishing, food)
    pressed = await follow(forum, first, first.buttons[0].text)
    assert pressed.topic == fishing


async def test_group_that_becomes_a_supergroup_keeps_its_talk(
    server: BotApiServer, people: tuple[User, User]
) -> None:
    """The id changes, the people do not."""
    group = server.group("旧群", *people, kind="group")
    group.send(f"/ask {FISHING}")
    await group.next_message()
    supergroup = group.upgrade()
    supergroup.send("/ask 那海宴镇呢")

    assert "海宴镇" in (await supergroup.next_message()).text.splitlines()[0]


async def test_inline_results_post_an_excerpt_with_its_citation(
    server: BotApiServer, people: tuple[User, User]
) -> None:
    """In any chat: type, choose a township, and its words stand there with their source."""
    query = server.inline(people[0], "渔船管控")
    results = await query.answered()
    group = server.group("别的群", *people)
    posted = query.choose(0, group)

    assert 4 <= len(results) <= 50
    assert "渔船管控" in posted.text
    assert posted.text.count("〔") == 1
    assert posted.marked("bold").count("渔船管控") >= 1


@pytest.mark.asyncio(loop_scope="function")
async def test_inline_pages_follow_on(fresh: BotApiServer, start: Start, tmp_path: Path) -> None:
    """Fifty results come at once; scrolling on brings the others, none twice, and then an end."""
    reports = tmp_path / "reports"
    reports.mkdir()
    for number in range(60):
        name = f"石{DIGITS[number // 9]}{DIGITS[number % 9]}镇"
        text = f"{name}2023年上半年政府工作报告\n一、上半年工作回顾\n{name}抓好渔船管控第{number}项工作。\n"
        (reports / f"{name}.txt").write_text(text, encoding="utf-8")
    async with start(CORPUS__PATHS=json.dumps([str(reports)])):
        user = fresh.user("老王")
        first = fresh.inline(user, "渔船管控")
        ids = [one["id"] for one in await first.answered()]
        second = fresh.inline(user, "渔船管控", offset=first.next_offset)
        ids += [one["id"] for one in await second.answered()]

    assert (len(ids), len(set(ids)), second.next_offset) == (60, 60, "")


async def test_inline_without_a_hit_leads_into_the_chat(
    server: BotApiServer, people: tuple[User, User]
) -> None:
    """Nothing found is told, with a way on."""
    query = server.inline(people[0], "qwertyuiop")
    results = await query.answered()

    assert results == []
    button = (query.question.answer or {})["button"]
    assert button["text"] == wording.INLINE_NOTHING


async def test_fast_typing_does_not_hold_up_the_last_query(
    server: BotApiServer, people: tuple[User, User]
) -> None:
    """Each pause in typing sends a query; only the last one matters to the person."""
    queries = [server.inline(people[1], "渔船管控"[:length]) for length in (1, 2, 3, 4)]

    answers = await asyncio.gather(*(query.answered() for query in queries))

    assert len(answers[-1]) >= 4


async def test_links_in_answers_open_the_passage_in_the_private_chat(
    server: BotApiServer, chat: ChatView
) -> None:
    """A citation is a link: whoever taps it in a group reads the paragraph with the bot alone."""
    await greeted(chat)
    answer = await ask(chat, FISHING)
    link = next(one for one in answer.entities if one.kind == "text_link")
    url = (link.extra or {})["url"]
    parameter = url.partition("?start=")[2]
    other = server.private(server.user("小李"))
    other.start(parameter)
    passage = await other.next_message()

    assert url.startswith(f"https://t.me/{server.world.bot.username}?start=")
    assert 1 <= len(parameter) <= 64
    assert "渔船管控" in passage.marked("bold")
