"""The conversations that are photographed: each is held with the running program, none is written by hand."""

from collections.abc import Awaitable, Callable
from copy import copy
from typing import Any

from bot.wording import telegram as wording
from tests.botapi import BotApiServer, ChatView, Message
from tests.e2e.talking import follow
from tests.gallery.page import Screen

TEN_PAST_NINE = 1_790_000_000 // 86400 * 86400 + 70 * 60  # in China; pictures must repeat exactly
QUESTION = "哪些镇提到渔船管控？"
ADMIN = 4242
NEW_REPORT = (
    "青石镇2023年上半年政府工作报告\n一、上半年工作回顾\n（一）产业发展。建成茶叶加工厂3座，茶园面积达到1.2万亩。\n"
    "二、下半年工作计划\n（一）抓好茶旅融合。打造茶旅精品线路2条。\n"
)


def screen_of(chat: ChatView, *, last: int = 99, **options: Any) -> Screen:
    """Photograph the last messages of a chat, a minute between each two."""
    kept = [message for message in chat.chat.messages.values() if not message.deleted][-last:]
    title = chat.chat.title or chat.world.bot.first_name
    subtitle = f"{len(chat.chat.members)} 位成员" if chat.chat.members else "机器人"
    shown = [_at(message, minute) for minute, message in enumerate(kept)]
    return Screen(title=title, subtitle=subtitle, messages=shown, viewer=chat.user, **options)


def _at(message: Message, minute: int) -> Message:
    dated = copy(message)
    dated.date = TEN_PAST_NINE + 60 * minute
    dated.edit_date = 0
    return dated


async def meet(server: BotApiServer) -> ChatView:
    """Press Start as somebody new, and let the greeting come."""
    chat = server.private(server.user("老王"))
    chat.start()
    await chat.next_message(within=30)
    return chat


async def ask(server: BotApiServer, question: str) -> tuple[ChatView, Message]:
    chat = await meet(server)
    chat.send(question)
    return chat, await chat.next_message()


async def greeting(server: BotApiServer) -> Screen:
    chat = await meet(server)
    return screen_of(chat, commands=chat.menu())


async def which(server: BotApiServer) -> Screen:
    chat, _ = await ask(server, QUESTION)
    return screen_of(chat, last=2)


async def fact(server: BotApiServer) -> Screen:
    chat, _ = await ask(server, "密云那个镇上半年植树造林多少亩？")
    return screen_of(chat, last=2)


async def compare(server: BotApiServer) -> Screen:
    chat, _ = await ask(server, "/compare 白沙镇 海宴镇 汾口镇 垃圾分类")
    return screen_of(chat, last=2)


async def passage(server: BotApiServer) -> Screen:
    chat, answer = await ask(server, QUESTION)
    township = await follow(chat, answer, answer.buttons[0].text)
    await follow(chat, township, wording.passage_button(1))
    return screen_of(chat, last=1, unfold=True)


async def export(server: BotApiServer) -> Screen:
    chat, answer = await ask(server, "哪些镇提到预制菜？")
    formats = await follow(chat, answer, wording.EXPORT)
    await chat.press(formats, wording.FORMS["docx"]).answered()
    await chat.next_message(within=30)
    return screen_of(chat, last=3)


async def verify(server: BotApiServer) -> Screen:
    chat, verdict = await ask(server, "/verify 坚决守牢民生、稳定、渔船管理、安全生产等“一排底线”。")
    toast = await chat.press(verdict, wording.COLLECT).answered()
    return screen_of(chat, last=2, toast=toast)


async def inline(server: BotApiServer) -> Screen:
    user = server.user("老王")
    group = server.group("材料组", user, server.user("小李"))
    group.send("上半年各镇是怎么写渔船管控的？", user=group.chat.members[max(group.chat.members)])
    query = server.inline(user, "渔船管控")
    results = await query.answered()
    return screen_of(group, typed=f"@{server.world.bot.username} 渔船管控", results=results[:4])


async def group(server: BotApiServer) -> Screen:
    user, colleague = server.user("老王"), server.user("小李")
    chat = server.group("材料组", user, colleague)
    chat.send("有人记得哪几个镇写了渔船管控吗", user=colleague)
    chat.send(f"@{server.world.bot.username} {QUESTION}")
    await chat.next_message()
    return screen_of(chat)


async def upload(server: BotApiServer) -> Screen:
    administrator = server.user("站长")
    administrator.id = ADMIN
    chat = server.private(administrator)
    chat.send_document("青石镇.txt", NEW_REPORT.encode())
    await chat.next_message(within=30)
    return screen_of(chat)


SCENES: dict[str, Callable[[BotApiServer], Awaitable[Screen]]] = {
    "greeting": greeting,
    "which": which,
    "fact": fact,
    "compare": compare,
    "passage": passage,
    "verify": verify,
    "export": export,
    "inline": inline,
    "group": group,
    "upload": upload,
}
