"""What the bot says in Telegram around its answers: greetings, buttons, menus, refusals."""

from collections.abc import Iterable, Mapping, Sequence

from bot.wording.answers import listed, quoted

# ── Greetings ────────────────────────────────────────────────────────────────────────────────────


def greeting(reports: int, places: str) -> str:
    """Introduce the bot to somebody new."""
    return (
        f"这里有{reports}份政府工作报告（{places}）。直接提问，用报告原话回答，每段都注明出处。\n\n"
        "点下面的例子试试，或者自己问一句："
    )


HELP = (
    "直接提问就行：\n"
    "· 哪些镇提到渔船管控？\n"
    "· 同时提到民宿和露营的有哪些镇？\n"
    "· 海宴镇下半年打算怎么发展旅游？\n"
    "· 各镇接待了多少游客？\n"
    "接着问也行：“那白沙镇呢”“只看计划”“下一页”“第2个展开”。\n\n"
    "点〔出处〕看原文段落，点“复制引文”带走。\n\n"
    "/reports 翻报告　/compare 几个镇对比\n"
    "/verify 核对一句话的出处　/topics 大家都在说什么\n"
    "/basket 我的收藏　/export 导出上一个回答\n"
    "/settings 设置　/about 关于　/privacy 存了什么\n\n"
    "在群里：@我、回复我，或 /ask 加问题。在任何聊天里：输入 @{username} 加关键词。"
)
EXAMPLES = ("哪些{noun}提到营商环境？", "哪些{noun}下半年打算抓招商引资？", "各{noun}有哪些困难？")


def joined(username: str) -> str:
    """Say in a group how the bot is asked there."""
    return f"大家好。@{username} 加问题、回复我，或 /ask 加问题，我就用报告原话回答；别的话我不插嘴。"


def about(corpus: str, reports: int, paragraphs: int) -> str:
    """Say what the bot knows and how it answers."""
    return (
        f"{reports}份报告，{paragraphs}段，语料版本 {corpus}。\n\n"
        "回答全部是报告原话，不用语言模型，不改写一个字。"
        "“提到”按字面逐处计数，近义词、内容相近的另列，不混在一起；没有提到的也逐一列出，合起来就是全部报告。"
    )


def privacy(days: int) -> str:
    """Say what is kept of people, and how to have it deleted."""
    return (
        f"这里存：每个聊天的上一个回答（接着问要用）、设置、收藏，按钮指向的内容；{days}天没人用就删，收藏和设置留到您删。\n"
        "还没答完的消息会临时记下，防止断电丢失，答完即删内容，两天后连编号也删。日志不记问了什么。\n"
        "不存姓名，不转给别人，不用语言模型。\n\n"
        "/forget 立刻删除您的收藏，以及这个私聊的上一个回答和设置。"
    )


FORGOTTEN = "已删除：您的收藏、这个聊天的上一个回答和设置。"
FORGOTTEN_IN_GROUP = "已删除您的收藏。群里的设置由群管理员改。"
CANCELLED = "好，不接着上一个回答了。直接问下一个问题吧。"
FIGURES = {
    "set_exact": "列出的地方一个不多、一个不少",
    "hit@1": "第一段摘录就答到",
    "none": "报告里没有的，说没有",
    "verbatim": "摘录与原文一字不差",
}
"""What each figure of the quality says, by its name in the measurement."""


def quality(questions: int, measured: Mapping[str, float]) -> str:
    """答得怎么样：54个有标准答案的问题，第一段摘录就答到 100%."""
    told = "\n".join(f"· {FIGURES[name]}：{round(share * 100)}%" for name, share in measured.items())
    return f"答得怎么样？用{questions}个有标准答案的问题量过：\n{told}"


# ── Buttons ──────────────────────────────────────────────────────────────────────────────────────

NEXT, PREVIOUS = "下一页 ›", "‹ 上一页"
NEXT_PASSAGE, PREVIOUS_PASSAGE = "下一段 ›", "‹ 上一段"
BACK = "« 返回"
COPY = "复制引文"
COLLECT = "＋收藏"
PASSAGE = "看原文段落"
SECTION = "看整节"
OUTLINE = "看这份报告"
EXPORT = "导出"
OTHER_TERM = "换个词"
PICTURE = "图表"
SOURCE_FILE = "下载源文件"
SECTION_FILE = "下载这一节"
ASK_INSTEAD = "当问题问"
VERIFY_INSTEAD = "核对出处"
OPEN_HERE = "查看全部"
UP, REMOVE, CLEAR = "↑", "✕", "全部清空"
ACCEPT, DROP = "收录", "放弃"
FORMS = {"docx": "Word", "xlsx": "Excel", "md": "Markdown", "csv": "CSV"}


def page_mark(page: int, pages: int) -> str:
    """第2/3页."""
    return f"第{page}/{pages}页"


def township_button(number: int, name: str) -> str:
    """1 海宴镇 ›."""
    return f"{number} {name} ›"


def passage_button(number: int) -> str:
    """第1段 ›."""
    return f"第{number}段 ›"


# ── Toasts and short replies ─────────────────────────────────────────────────────────────────────

EXPIRED = "这个按钮过期了，请重新提问。"
GONE = "这份报告已经不在库里了。"
BUG = "出了点问题，已经记下来了。请再试一次，或换个问法。"
COLLECTED = "已收藏，/basket 查看"
ALREADY_COLLECTED = "已经在收藏里了"
DRAWING = "正在画图…"
WORKING = "正在准备文件…"
SAVED = "已保存"
ASK_TERM = "想换成哪个词？回复这条消息，别的条件不变。"
TERM_HINT = "例如：民宿"
LONG_TEXT = "这段话比较长。要核对它是不是报告原话，还是当问题问？"
FORWARDED = "要核对这段话是不是报告原话，还是当问题问？"
NO_TEXT = "我只看得懂文字。直接问一句试试，例如：哪些镇提到营商环境？"
NO_FILES = "只有管理员可以发文件增加报告。"
EMPTY_QUESTION = "想问什么？例如：/ask 哪些镇提到营商环境"
NOTHING_TO_EXPORT = "还没有可以导出的回答，先问一个问题吧。"
EXPORT_CAPTION = "完整结果，全部摘录都带出处。"
CHOOSE_FORM = "导出完整结果（不只是这一页），选一种文件："
UNKNOWN_COMMAND = "没有这个命令，/help 看看能做什么。"
REFUSED = "这个机器人只对登记过的人和群开放。请把这个编号发给管理员："
NOT_GROUP_ADMIN = "群里的设置只有群管理员能改。"
NOT_ADMIN = "只有管理员可以这样做。"
TOO_MUCH = "您问得太快了，请歇一分钟再问。刚才多出来的几条没有回答。"


def refused(number: int) -> str:
    """Refuse somebody, with the number that an administrator needs."""
    return f"{REFUSED}{number}"


# ── Passages, reports ────────────────────────────────────────────────────────────────────────────

REPORTS = "全部报告"
NO_HEADINGS = "这份报告没有小标题。"


def report_line(number: int, label: str, period: str, paragraphs: int) -> str:
    """1. 海宴镇（台山市） · 2023年上半年 · 22段."""
    return " · ".join(filter(None, (f"{number}. {label}", period, f"{paragraphs}段")))


def all_of_township(label: str, mentions: int, shown: int) -> str:
    """海宴镇（台山市）：2处，1段."""
    return f"{label}：{f'{mentions}处，' if mentions else ''}{shown}段摘录"


# ── Comparing, verifying, topics ─────────────────────────────────────────────────────────────────

COMPARE_USAGE = "写上2到5个地方和一个话题，例如：\n/compare {first} {second} 垃圾分类"
NOT_MENTIONED = "未提及"
VERIFY_USAGE = "把要核对的句子写在后面，例如：\n/verify 坚决守牢民生、稳定、渔船管控、安全生产等“一排底线”。"
STANDS = "报告里有这句话，一字不差"
DIFFERS = "报告里没有完全一样的，最接近的是这句，不同处已标出"
NOT_IN_CORPUS = "报告里没有这句话，也没有相近的句子"
LEGEND = "删去线：你的句子里有、原文没有；下划线：原文有、你的句子里没有。"
TOO_SHORT = "这句话太短，没法核对。请至少写6个字。"


EXACT_MARK, NEAR_MARK, UNKNOWN_MARK = "✓ ", "≈ ", "✗ "


def passage_verdict(sentences: int, exact: int) -> str:
    """3句里有2句是报告原话."""
    return f"{sentences}句里有{exact}句是报告原话"


def stands(places: int) -> str:
    """报告里有这句话，一字不差，共2处."""
    return f"{STANDS}，共{places}处" if places > 1 else STANDS


def said_otherwise(words: Sequence[str]) -> str:
    """未提及，另写作“人居环境”."""
    told = listed(map(quoted, words[:3]))
    return f"{NOT_MENTIONED}，另写作{told}" if told else NOT_MENTIONED


def compared(labels: Sequence[str], about: str) -> str:
    """对比：甲、乙——“垃圾分类”."""
    return f"{listed(labels)}怎么说{about}"


def topics_title(noun: str) -> str:
    """各镇说得最多的."""
    return f"各{noun}说得最多的话题，点一个看原文："


def topic_button(name: str, reports: int) -> str:
    """营商环境 12."""
    return f"{name} {reports}"


def topic_question(noun: str, name: str) -> str:
    """哪些镇提到营商环境？."""
    return f"哪些{noun}提到{quoted(name)}？"


# ── Settings, basket ─────────────────────────────────────────────────────────────────────────────

SETTINGS = "设置（只对这个聊天有效）："
LENGTH_NAMES = {"short": "短摘录", "normal": "中等", "long": "长摘录"}
WIDE_NAMES = {"": "只按字面", "1": "含近义词"}
SCRIPT_NAMES = {"auto": "跟随提问", "simplified": "简体", "traditional": "繁体"}
THEME_NAMES = {"light": "图表浅色", "dark": "图表深色"}
BASKET = "我的收藏"
BASKET_IN_PRIVATE = "收藏只在私聊里给你一个人看。"
BASKET_EMPTY = "收藏是空的。在回答里点“＋收藏”，就会放进来。"


def chosen(label: str, *, on: bool) -> str:
    """✓ 短摘录."""
    return f"✓ {label}" if on else label


def basket_title(count: int) -> str:
    """我的收藏（3段）."""
    return f"{BASKET}（{count}段）"


# ── Inline mode ──────────────────────────────────────────────────────────────────────────────────

INLINE_HINT = "输入关键词，例如：渔船管控"
INLINE_NOTHING = "报告里没有提到，点这里换个问法"
INLINE_REFUSED = "没有使用权限，点这里了解"

# ── Start ────────────────────────────────────────────────────────────────────────────────────────

WRONG_TOKEN = "Telegram 不认这个令牌：请到 @BotFather 核对 REPORTBOT_TELEGRAM__TOKEN。"  # noqa: S105 - a sentence


def serving(username: str, reports: int) -> str:
    """Say that the bot answers now."""
    return f"@{username} 已上线，载入{reports}份报告。按 Ctrl-C 停止。"


def many(items: Iterable[str], limit: int) -> str:
    """List at most ``limit`` things, and count the rest."""
    told = list(items)
    rest = len(told) - limit
    return listed(told) if rest <= 0 else f"{listed(told[:limit])}等{len(told)}个"
