"""Take out of a clause what is only courtesy: greetings, openings, thanks, fillers."""

import re

_MARKS = "，。！？；,!?; "
_GREETING = re.compile(
    r"(?:(?:大家|各位|老师|同志|领导)*(?:你们?|您)?好|[嗨喂嘿]+|哈[喽罗啰]|hi|hello|在(?:吗|不在)"
    r"|(?:早上|上午|中午|下午|晚上)好|(?:各位)?(?:老师|领导|同志|朋友)们?|各位|亲|小助手|机器人"
    r"|不好意思|抱歉|对不起|(?:打扰|叨扰)(?:一下|[你您]|了)*|劳驾|求助|求帮忙|在线等|[很挺]?急+的?"
    r"|(?:真的?|非常|十分|多|太|先)*(?:谢谢?|感谢|感恩|麻烦|拜托|辛苦)(?:[你您]们?|大家|啦|了)*"
    r"|我[是叫][^谁哪什？?]{1,15}|thanks?(?: you)?|thx"
    r"|行|可以|嗯+|哦+|明白了?|知道了|收到|ok|哈+)[呀啊哈吧啦哦了的]*",
    re.IGNORECASE,
)
_SALUTE = re.compile(
    r"(?:(?:大家|各位|老师|你们?|您)好|哈[喽罗啰]|嗨|hello\b|hi\b|(?:早上|上午|中午|下午|晚上)好"
    r"|不好意思|抱歉|劳驾|打扰(?:一下|了))[呀啊哈了]*\s*",
    re.IGNORECASE,
)
_BEG = r"(?:麻烦|烦请|劳烦|请|拜托)?[你您]?(?:能不能|能否|可不可以|可以|能)?"
_LOOK = r"(?:看|查|找|搜|问|梳理|搜索|查找|查询)"
_OPENING = re.compile(
    rf"请(?:问|教)(?:一?下)?|{_BEG}(?:再)?帮(?:忙|个忙|我们?)*{_LOOK}(?:一?下|一看|看看?|出来?)?|{_BEG}(?:再)?{_LOOK}一下"
    r"|我?(?:就是|就)?(?:想|要)(?:请|再|先)*(?:问|知道|了解|咨询|查|找|看|确认)(?:一?下|问|看)?(?:的是|关于)?"
    rf"|我?问(?:一下|下|问)|{_BEG}(?:告诉|跟|和|给)我(?:说说|讲讲|说一下|看看|说)?"
    r"|请[你您]?(?:查找|查询|检索|搜索|列出|说说|查|找)(?=[^摆处])"
    r"|(?:老师|领导|老板|主任|[校科局镇]长|书记)(?:让|叫|要求?)我们?[先去]*(?:统计|查|找|整理|汇总|梳理|了解)?(?:一?下)?"
    r"|我们?(?:最近|现在|今天|目前|正)*(?:在|要)(?:写|研究|做|弄|准备|关注|了解|学习|看|找|整理|搞)"
    r"(?:一?[篇个份点些])?(?:关于|有关)?|那个(?=[，, ])|话说|对了|就是说|其实"
)
_THANKS = re.compile(r"\s*(?:非常|太)?(?:谢谢|多谢|感谢|拜托|麻烦了|辛苦了)[你您啦了]*$")
_ABOUT = re.compile(r"^(?=.*我).*?(?:关于|有关|围绕|针对)(?=.)")
_FILLER = re.compile(
    r"到底|究竟|(?<=[一-龥”])这个?(?:事情|事儿|事|东西|玩意儿?)(?:的(?=$))?"
    r"|(?<=[到了过有])(?:这个|这些|这块|这方面)(?=[吗呢]?$)|的(?:材料|稿子|文章|论文|作业|资料)$"
    r"|(?<=[吗呢么])[呀啊哈嘛]+|[呀哈哟呗嘛啦啊]+$"
)


def without_politeness(clause: str) -> str:
    """Return ``clause`` without greeting, opening, thanks and filler; ``""`` when nothing else was said."""
    words = clause.strip().rstrip(_MARKS)
    marks = clause.strip()[len(words) :]
    while match := _SALUTE.match(words) or _OPENING.match(words):
        words = words[match.end() :].strip()
    if _GREETING.fullmatch(words):
        return ""
    asked = _FILLER.sub("", _THANKS.sub("", words)).strip()
    return _ABOUT.sub("", asked) + marks if asked else ""
