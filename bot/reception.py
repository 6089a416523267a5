"""Answers what is asked of the bot itself or of its list of reports; the rest goes on to the answerer."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from bot.conversation import Answering
from bot.directory import Directory
from bot.wording import reception as wording
from corpus.model import Report
from index.folding import fold_phrase
from index.model import Answer, Intent, Reading
from index.noise import clean_question

_MARKS = " ，,。.？?！!；;~～…"
_KIND = re.compile(r"乡镇街道|乡镇|镇街|街道|镇|乡|县|区|市|省|地方|地区|单位")
_HOLD = r"(?:收录|收集|载入|包含|包括|覆盖|涉及|有)"
_HERE = r"(?:(?:你们?|这里|这儿|库里?|里面?|系统|目前|现在|一共|总共|共|都|到底)的?)*"
_REPORT = r"(?:政府)?(?:工作)?报告"
_KINDS = rf"(?:{_KIND.pattern})(?:[和、及](?:{_KIND.pattern}))*"
_THING = rf"(?:{_KINDS}(?:的{_REPORT})?|{_REPORT}|材料|文件)"
_MANY = r"(?:多少|几)(?:份|篇|个|条)?(?:政府)?(?:工作)?"
_WHICH = r"(?:哪些|哪几[个份篇]|什么|几[个份篇]什么)"
_LEVEL = r"(?:哪一?个?(?:省份?|地级市|市|县|区|地方|里|儿)?|什么(?:省份?|市|县|区|地方))"

_THANKS = re.compile(
    r"(?:(?:好的?|行|嗯+|ok|知道了|明白了?|收到|太好了|很好|不错)\W*)?(?:真的?|非常|十分|太|多)*"
    r"(?:谢+|感谢|感恩|辛苦|thanks?(?: you)?|thx)(?:你们?|您|大家|啦|了|哈|呀|啊)*"
)
_PARTING = re.compile(r"(?:再见|拜拜|回头见|bye(?: ?bye)?)(?:啦|了|咯)?")
_WHO = re.compile(
    r"(?:你|您)(?:到底)?(?:是(?:谁|什么|啥|干什么|干嘛|干啥|做什么|机器人|真人|人工智能|ai|chatgpt)|叫什么(?:名字)?|叫啥)"
    r"(?:的|吗|东西|机器人)?|(?:做个?)?自我介绍(?:一下)?|介绍(?:一下)?(?:你|您)?自己"
)
_ABILITIES = re.compile(
    r"(?:你|您)?(?:都|还)?(?:会|能|可以|懂|知道)(?:做|干|回答|查|帮我?做?)?(?:些|点)?(?:什么|啥|哪些事?)(?:问题|事情?|忙)?"
    r"|(?:你|您)?有(?:什么|哪些|啥)(?:功能|用处?|本领|用途)|(?:这个?|你)?(?:要|该|应该)?(?:怎么|如何|怎样)(?:使?用|问|提问|操作)(?:你|呢)?"
    r"|(?:可以|能)(?:问|查)(?:你|您)?(?:些)?(?:什么|啥|哪些)(?:问题)?|使用(?:说明|方法|帮助)|功能(?:介绍)?|帮助|help"
)
_COUNT = re.compile(
    rf"{_HERE}{_HOLD}?了?{_MANY}{_THING}|{_HERE}(?:报告|材料){_HERE}(?:{_HOLD}了?)?(?:多少|几)(?:份|篇|个)?"
)
_LIST = re.compile(
    rf"{_HERE}(?:{_HOLD}了?|是)?{_WHICH}{_THING}|{_HERE}{_THING}{_HERE}(?:{_HOLD}了?|是)?(?:哪些|哪几[个份篇]|什么)"
    rf"|(?:列出|列举|显示|查看|看看?)(?:一下)?(?:所有|全部)的?{_THING}|报告(?:列表|清单|目录|名单)"
)
_YEARS = re.compile(
    rf"{_HERE}(?:(?:这些|你的)?报告)?(?:{_HOLD}了?|都?是)?(?:哪一?年|哪几年|哪些年份?|什么年份|什么时候|哪个时期)的?(?:报告)?的?"
)
_HELD = re.compile(
    rf"{_HERE}(?:有没有|有无|有|收录了?)(?P<name>(?!.*(?:提|说|写|讲|关于|[哪几什])).{{2,15}}?)的?{_REPORT}(?:吗|没有|么)?"
)
_WHERE = re.compile(
    rf"(?P<name>.{{2,15}}?)(?:是?在|是|属于|属|位于|隶属于?|归)(?:[^哪什有]{{2,6}}?的?)?"
    rf"(?P<levels>{_LEVEL}(?:[、，,和 ]*{_LEVEL})*)(?:的|管|管辖)?"
)
_WITHIN = re.compile(
    r"(?P<name>.{2,15}?)(?:到底)?(?:是不是|是否|是|属不属于|属于|属|隶属于?|位于|归|在)+(?P<division>.{2,15}?)"
    r"(?:的|管|管辖|境内|下面|那边|的镇|的街道|的乡)*(?:吗|么|吧|不是)?"
)
_YES_OR_NO = re.compile(r"是不是|是否|属不属于|[吗么吧]$|不是$")
_MEMBERS = re.compile(
    rf"(?P<division>.{{2,15}}?)(?:的|下面|下辖|里面?|那边|一共|总共|都|收录|有|包括|了|是)+"
    rf"(?:哪些|哪几[个份]|几[个份]|多少[个份]?)(?:{_KINDS}|{_REPORT})(?:的{_REPORT})?"
)
_MEMBERS_OF = re.compile(
    rf"(?:哪些|哪几[个份])(?:{_KINDS}|{_REPORT})(?:都)?(?:是|在|属于|位于|归)+(?P<division>.{{2,15}}?)(?:的|管|境内)*"
)
_OF_ALL = (_COUNT, _LIST, _MEMBERS, _MEMBERS_OF)
_EXPLICIT = re.compile("报告|收录|收集|载入|材料")

_Way = Callable[[re.Match[str]], str]
"""Makes the reply to what a pattern matched; ``""`` leaves it to the next pattern."""


class Reception:
    """Stands before an answerer: what the list of reports tells needs no search."""

    def __init__(self, answering: Answering, reports: Sequence[Report]) -> None:
        self._answering = answering
        self._directory = Directory(reports)

    def answer(self, question: str, *, last: Reading | None = None) -> Answer:
        """Answer what is asked of the bot itself; anything else is answered from the reports."""
        said = self._reply(question, again=last is not None and last.intent is not Intent.NONE)
        if said:
            return Answer(question=question, reading=Reading(intent=Intent.NONE, notes=(said,)))
        return self._answering.answer(question, last=last)

    def resolve(self, question: str, reading: Reading) -> Answer:
        """Answer a reading as it is, as after a button has changed it."""
        return self._answering.resolve(question, reading)

    def _reply(self, question: str, *, again: bool) -> str:
        """Return the sentence that answers, or ``""``; ``again`` says whether an answer went before.

        After an answer 有哪些镇 may ask for the townships of that answer: only 报告 or 收录 make it clear.
        """
        typed = unicodedata.normalize("NFKC", question).lower().strip(_MARKS)
        if _THANKS.fullmatch(typed):
            return wording.THANKED
        text = clean_question(fold_phrase(question)).text.strip(_MARKS)
        goes_on = again and not _EXPLICIT.search(text)
        ways = ((reply, pattern.fullmatch(text)) for pattern, reply in self._ways(without_lists=goes_on))
        return next(filter(None, (reply(match) for reply, match in ways if match)), "")

    def _ways(self, *, without_lists: bool) -> Iterator[tuple[re.Pattern[str], _Way]]:
        directory = self._directory
        ways: tuple[tuple[re.Pattern[str], _Way], ...] = (
            (_PARTING, lambda _: wording.PARTING),
            (_WHO, lambda _: f"{wording.WHO}。{directory.summary()}"),
            (_ABILITIES, lambda _: wording.abilities(directory.noun)),
            (_YEARS, lambda match: directory.years() if "报告" in match[0] else ""),
            (_COUNT, lambda match: directory.count(_kind_in(match[0]))),
            (_LIST, lambda match: directory.list_places(_kind_in(match[0]))),
            (_HELD, lambda match: directory.find(match["name"])),
            (_WHERE, lambda match: directory.locate(match["name"], match["levels"])),
            (_WITHIN, self._within),
            (_MEMBERS, lambda match: directory.members(match["division"])),
            (_MEMBERS_OF, lambda match: directory.members(match["division"])),
        )
        return (way for way in ways if not (without_lists and way[0] in _OF_ALL))

    def _within(self, match: re.Match[str]) -> str:
        asks = _YES_OR_NO.search(match[0])
        return self._directory.is_within(match["name"], match["division"]) if asks else ""


def _kind_in(text: str) -> str:
    """Return the kind of place that is named, ``""`` for reports of any or of several."""
    found = _KIND.findall(text)
    return found[0] if len(found) == 1 else ""
