"""The answer in a chat: what is shown, what buttons do, what odd messages get."""

import asyncio

import pytest

from bot.wording import telegram as wording
from tests.botapi import BotApiServer, ChatView
from tests.botapi.samples import CONTENTS
from tests.e2e.program import Program
from tests.e2e.talking import FISHING, ask, follow, tap

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_first_line_is_the_answer_and_every_excerpt_is_cited(chat: ChatView) -> None:
    """A hurried reader reads one line; a careful one finds the words and their place."""
    answer = await ask(chat, FISHING)

    assert answer.text.splitlines()[0] == "15份报告中有4个镇提到“渔船管控”，共9处"
    quotes = answer.marked("expandable_blockquote")
    assert len(quotes) == 4
    assert all("渔船管控" in quote for quote in quotes)
    assert answer.marked("bold").count("渔船管控") >= 4
    assert [text[0] + text[-1] for text in answer.marked("text_link")] == ["〔〕"] * 4


async def test_pages_turn_in_place_and_quick_taps_break_nothing(chat: ChatView) -> None:
    """One message with pages, not ten messages; a thumb taps twice."""
    first = await ask(chat, "哪些镇提到营商环境？")
    presses = [chat.press(first, wording.NEXT) for _ in range(2)]
    await asyncio.gather(*(press.answered() for press in presses))
    second = await chat.next_edit()
    back = await follow(chat, second, wording.PREVIOUS)

    assert second.id == first.id
    assert (back.text, back.rows) == (first.text, first.rows)
    assert second.text.splitlines()[0] == first.text.splitlines()[0]
    assert not set(first.marked("text_link")) & set(second.marked("text_link"))


async def test_from_the_answer_to_the_passage_its_neighbour_and_its_section(chat: ChatView) -> None:
    """What is quoted can be read where it stands, and the way back leads back."""
    answer = await ask(chat, FISHING)
    township = await follow(chat, answer, answer.buttons[0].text)
    passage = await follow(chat, township, wording.passage_button(1))
    neighbour = await follow(chat, passage, wording.NEXT_PASSAGE)
    section = await follow(chat, passage, wording.SECTION)
    again = await follow(chat, passage, wording.BACK)

    assert len(township.marked("expandable_blockquote")) == 4
    assert "渔船管控" in passage.marked("bold")
    assert neighbour.text != passage.text
    assert passage.marked("blockquote")[0] in section.text
    assert again.text == township.text


async def test_other_readings_are_a_tap_away(chat: ChatView) -> None:
    """Only the plan: the count goes down, and the answer says what it is limited to."""
    answer = await ask(chat, FISHING)
    plan = await follow(chat, answer, "计划")

    assert plan.text.splitlines()[0] != answer.text.splitlines()[0]
    assert len(plan.marked("expandable_blockquote")) < 4


async def test_copy_button_holds_excerpt_and_citation(chat: ChatView) -> None:
    """A writer pastes the words with their source; the button never sends more than Telegram takes."""
    answer = await ask(chat, "/verify 坚决守牢民生、稳定、渔船管控、安全生产等“一排底线”。")

    copied = answer.button(wording.COPY).action["copy_text"]["text"]

    assert "坚决守牢民生、稳定、渔船管控、安全生产等“一排底线”" in copied
    assert "西洋参特色小镇" in copied


async def test_old_buttons_say_that_they_ran_out(chat: ChatView) -> None:
    """A button of a version long gone answers politely instead of spinning."""
    answer = await ask(chat, FISHING)
    live = chat.chat.messages[answer.id]
    live.reply_markup = {"inline_keyboard": [[{"text": "旧", "callback_data": "unknown-id"}]]}

    assert await chat.press(live, "旧").answered() == wording.EXPIRED


async def test_an_edited_question_is_answered_again_in_place(chat: ChatView) -> None:
    """People mend typing errors; the answer follows instead of standing there wrong."""
    question = chat.send("哪些镇提到预制菜？")
    answer = await chat.next_message()
    chat.edit(question, FISHING)
    changed = await chat.next_edit()

    assert changed.id == answer.id
    assert changed.text.startswith("15份报告中有4个镇提到“渔船管控”")


async def test_follow_up_keeps_the_topic(chat: ChatView) -> None:
    """Nobody repeats the whole question."""
    await ask(chat, FISHING)
    followed = await ask(chat, "那海宴镇呢？")

    assert "海宴镇" in followed.text.splitlines()[0]
    assert "渔船管控" in followed.text


@pytest.mark.parametrize("kind", sorted(set(CONTENTS) - {"new_chat_members"}))
async def test_what_is_no_text_gets_a_short_word(chat: ChatView, kind: str) -> None:
    """Stickers, voices and places raise nothing and are not left without a reply."""
    chat.send_sample(kind)

    assert (await chat.next_message()).text == wording.NO_TEXT


async def test_forwards_and_long_texts_offer_to_be_verified(chat: ChatView) -> None:
    """A pasted paragraph is rather to be checked than asked; the person decides."""
    chat.forward("坚决守牢民生、稳定、渔船管控、安全生产等“一排底线”。")
    forwarded = await chat.next_message()
    verdict = await follow(chat, forwarded, wording.VERIFY_INSTEAD)
    long = await ask(chat, "渔船管控" * 900)

    assert forwarded.text == wording.FORWARDED
    assert verdict.text.splitlines()[0] == wording.STANDS
    assert long.text == wording.LONG_TEXT


async def test_traditional_question_is_told_in_traditional(chat: ChatView) -> None:
    """The bot's own words follow the writer's characters; the excerpts stay as in the source."""
    answer = await ask(chat, "哪些鎮提到漁船管控？")

    assert answer.text.splitlines()[0] == "15份報告中有4個鎮提到“漁船管控”，共9處"
    assert all("渔船管控" in quote for quote in answer.marked("expandable_blockquote"))


async def test_another_term_is_asked_of_the_same_places_and_part(
    server: BotApiServer, program: Program, chat: ChatView
) -> None:
    """What was narrowed by taps stays narrowed; in a group the reply alone is for the bot."""
    plans = await follow(chat, await ask(chat, FISHING), "只看计划")
    prompt = await tap(chat, plans, wording.OTHER_TERM)
    chat.send("民宿", reply_to=prompt)
    private = await chat.next_message()
    group = server.group("材料组", server.user("老王"))
    group.send(f"@{server.world.bot.username} {FISHING}")
    asked = await tap(group, await group.next_message(), wording.OTHER_TERM)
    group.send("哪些镇提到民宿？", reply_to=asked)
    told = await group.next_message()

    assert prompt.text == wording.ASK_TERM
    assert asked.text == wording.ASK_TERM
    assert private.text.splitlines()[0].startswith("只看计划部分")
    assert "提到“民宿”" in private.text.splitlines()[0]
    assert "提到“民宿”" in told.text.splitlines()[0]
    assert "只看" not in told.text.splitlines()[0]
