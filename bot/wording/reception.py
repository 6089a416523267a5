"""What the bot says of itself and of what it holds."""

from collections.abc import Sequence

from bot.wording.answers import listed, named

WHO = "我是报告问答，一个查报告的程序，不是真人，也不用人工智能写话：只摘报告的原文，每句话都注明出处"
SOURCE = "回答都摘自收录的政府工作报告，每段注明是哪份报告、哪一行"
TRUST = (
    "不会编造：引号里和列出来的都是报告的原句，处数是逐字数出来的，可以照出处核对；"
    "写法不同和内容相近的另列，不计入；没有读准的时候会说没有读准"
)
EXPORT = "可以导出：看到答案后发“导出”（Telegram 里点“导出”或发 /export），有 Word、Excel、Markdown 和 CSV"
CITE = "可以引用：摘录都是报告原文，请连同出处一起引，正式使用前按出处核对原件"
PRIVACY = (
    "终端里只记住这段对话的上一问，好接着问；发“重新开始”就清掉。"
    "Telegram 里存了什么、存多久，发 /privacy 看，发 /forget 删除"
)
STYLE = (
    "回答就是报告的原文，字数和语气都照原样，改不了；"
    "输入编号只看其中一个，Telegram 里用 /settings 可以选摘录长短"
)
ADD = "管理员可以增加报告：在 Telegram 里把文件发给我，或放进设置里的文件夹；没有收录的，我答不了"
THANKED = "不客气！还想查什么，接着问就行"
CHAT = "这个我答不了，我只查报告里写了什么"
OPINION = "报告里写的是已经做的和接下来要做的，好坏和看法答不了；可以问谁提到、提了几处、有什么数字"
_DIVISIONS = {"省": "省（区、市）", "县": "县（市、区）", "区": "县（市、区）"}


def greeting(noun: str) -> str:
    """Greet, and say what to do."""
    return f"你好！想查什么，直接问就行，例如：哪些{noun}提到营商环境？"


def together(sentences: Sequence[str]) -> str:
    """Put several sentences on one line."""
    return "；".join(sentences)


def masked(found: Sequence[tuple[str, int]], reports: int) -> str:
    """Name the reports in which something is hidden, with how often, most first."""
    if not found:
        return f"{reports}份报告里没有隐去的名称或数字"
    told = named([f"{label}{count}处" for label, count in found])
    return f"报告原文用“*”或“XX”隐去了一些名称和数字，照原样引用。{reports}份报告中有{len(found)}份：{told}"


def abilities(noun: str) -> str:
    """Say what can be asked, with examples."""
    examples = (
        f"哪些{noun}提到营商环境？",
        f"同时提到民宿和露营的有哪些{noun}？",
        f"各{noun}接待了多少游客？",
        f"各{noun}有哪些困难？",
    )
    return f"直接问就行，例如：{''.join(examples)}接着问也行：“只看计划”“没提到的呢”“那下半年呢”“第2个展开”"


def holds(reports: int, kinds: str, periods: str) -> str:
    """收录了15份报告（14个镇、1个街道），都是2023年上半年的."""
    return "，".join(filter(None, (f"收录了{reports}份报告（{kinds}）", periods)))


def of_periods(periods: Sequence[tuple[str, int]]) -> str:
    """都是2023年上半年的; with several periods: 2022年10份、2023年5份."""
    if not periods:
        return ""
    if len(periods) == 1:
        return f"都是{periods[0][0]}的"
    return listed(f"{period}{count}份" for period, count in periods)


def without_period(reports: int) -> str:
    """Say that no report tells its year."""
    return f"收录了{reports}份报告，都没有写明年份"


def list_reports(held: str, labels: Sequence[str]) -> str:
    """收录了15份报告（14个镇、1个街道）：海宴镇（台山市）、….

    ``held`` counts them.
    """
    return f"{held}：{named(labels)}"


def list_kind(kind: str, labels: Sequence[str]) -> str:
    """1个街道：XX街道（诸暨市）."""
    return f"收录了{len(labels)}个{kind}的报告：{named(labels)}"


def list_above(level: str, names: Sequence[str], unknown: int) -> str:
    """这些报告来自2个省（区、市）：浙江省、广东省；4份没有写明."""
    level = _DIVISIONS.get(level, level)
    told = f"这些报告来自{len(names)}个{level}：{named(names)}" if names else f"报告都没有写明是哪个{level}的"
    return f"{told}；{unknown}份没有写明" if names and unknown else told


def holds_of(labels: Sequence[str]) -> str:
    """有，共2份：海宴镇（台山市）2023年上半年、….

    ``labels`` are never empty.
    """
    return f"有，共{len(labels)}份：{named(labels)}"


def no_such_kind(kind: str, kinds: str) -> str:
    """Say that there is no report of such a place, and of which there are."""
    return f"没有收录{kind}的报告，收录的是{kinds}"


def located(name: str, chain: str) -> str:
    """海宴镇在广东省江门市台山市; what the report does not tell is said."""
    return f"{name}在{chain}" if chain else f"报告里没有写明{name}在哪里"
