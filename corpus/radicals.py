"""Radicals that stand for characters (⼈⺠ for 人民): fonts and printers write them, nobody can see it."""

import re
import unicodedata

_RADICAL = re.compile("[\u2e80-\u2fd5]")
_SUPPLEMENT = dict(  # those of the supplement that look like a character; Unicode maps only ⺟ and ⻳
    zip(
        "⺁⺈⺊⺎⺓⺠⺧⺩⺬⺮⺶⻁⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰",
        "厂刀卜兀幺民牛王示竹羊虎西见角贝足车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙",
        strict=True,
    )
)


def write_out(text: str) -> str:
    """Return a text with characters in place of radicals, each of the same length."""
    return _RADICAL.sub(lambda match: _character(match[0]), text)


def _character(radical: str) -> str:
    return _SUPPLEMENT.get(radical) or unicodedata.normalize("NFKC", radical)
