"""How a line begins and whether it reads like a heading: 一、 （一） 1. 一是 —— and short sentences."""

import re
from dataclasses import dataclass
from functools import lru_cache

NUMERALS = "一二三四五六七八九十"
STYLES = {  # outermost first: of two styles that have not met yet, the later one goes under the earlier one
    "chapter": rf"第(?P<chapter>[{NUMERALS}]+)(?:章|篇|编|部分)[、：:\s]*",
    "first": rf"(?P<first>[{NUMERALS}]+)\s*[、.．]",
    "paren": rf"[（(]\s*(?P<paren>[{NUMERALS}]+)\s*[)）][、.．]?",
    "digit": r"(?P<digit>\d{1,2})\s*(?:[、．]|\.(?!\d))",
    "digit_paren": r"[（(]\s*(?P<digit_paren>\d{1,2})\s*[)）]|(?P<half_paren>\d{1,2})[)）]",
    "circle": r"(?P<circle>[①-⑳])",
    "is": rf"(?P<is>[{NUMERALS}]+)(?:是|要)",
    "ordinal": rf"第(?P<ordinal>[{NUMERALS}]+)[，,、]",
    "dash": r"(?:—{1,2}|─{1,2}|―{1,2}|-{2})\s*",
}
RANK = {style: rank for rank, style in enumerate(STYLES)}
_LABEL = re.compile("|".join(f"(?P<_{style}>{pattern})" for style, pattern in STYLES.items()))
_ENDS = "。！？!?；;"
_INNER_END = re.compile(f"[{_ENDS}]")
_NO_HEADING_END = "：:；;，,、！!？?…．"  # ． is a 。 to the eye of a scanner
_ANNEX = re.compile(r"附[件录表注]|(?:有关|相关|部分)?名词解释[：:]?|注释[：:]?")
_WORD = re.compile(r"[^\W_]")
_FIGURE = re.compile(r"\d|[*＊]{1,4}(?=[个户人亩项家万亿元%％])|[XＸx×]+(?=[.．%％万亿]|个百分点)")
_CELLS = re.compile(r"\t|\s[|｜]\s")  # between the cells of a row
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_OPENING = re.compile(
    r"各位|同志们|尊敬的|我们|今年|去年|上半年|下半年|半年|一年|五年|近年|目前|截至|同时|此外|另外|对此|为此|因此|"
    r"过去|在此|此次|据统计|总的|特别是|其中|(?:20)?\d\d年|.{0,8}以来，"
)
MAX_HEADING = 60
MAX_SENTENCE_HEADING = 45
MAX_PLAIN_HEADING = 40
MAX_RUN_IN = 26
MAX_COLON_HEADING = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What numbers a line: its style, its number from 1 (0 for a dash) and where it ends."""

    style: str
    number: int
    end: int


@lru_cache(maxsize=4096)  # each line is asked about many times while its report is read
def parse_label(text: str) -> Label | None:
    """Return the label a text begins with, or None."""
    match = _LABEL.match(text)
    if match is None:
        return None
    style = (match.lastgroup or "")[1:]  # the outermost group, which closes last
    numbers = (match[name] for name in (style, "half_paren") if name in match.re.groupindex)
    return Label(style=style, number=_count(next(filter(None, numbers), "")), end=match.end())


def _count(written: str) -> int:
    """Return the number that 十二, 12 or ⑫ stands for; 0 for none."""
    if not written or written.isdecimal():
        return int(written or 0)
    if written >= "①" and written <= "⑳":
        return ord(written) - ord("①") + 1
    tens, ten, ones = written.rpartition("十")
    value = NUMERALS.find(ones) + 1 if ones else 0
    return value + (10 * (NUMERALS.find(tens) + 1 if tens else 1) if ten else 0)


def is_finished(text: str) -> bool:
    """Say whether a line ends where a sentence or an item may end."""
    return text.rstrip("”’》）)】]\"'")[-1:] in _ENDS + "：:．"


def could_head(text: str) -> bool:
    """Say whether a line by itself can be a heading; what follows it decides (see `corpus.outline`)."""
    label = parse_label(text)
    body = text[label.end :] if label else text
    if _is_short_label(label, body) or _ANNEX.fullmatch(text):
        return True
    if (
        not 2 <= len(body) <= MAX_HEADING
        or not _WORD.search(body)
        or body[-1] in _NO_HEADING_END
        or _CELLS.search(body)
    ):
        return False
    if _INNER_END.search(body[:-1]):
        return False
    if body[-1] == "。":
        return label is not None and len(body) <= MAX_SENTENCE_HEADING and "：" not in body
    return label is not None or (len(body) <= MAX_PLAIN_HEADING and not _is_figure_row(body))


def _is_short_label(label: Label | None, body: str) -> bool:
    """Say whether a numbered line is a heading with a colon behind it (一、上半年工作回顾：)."""
    if label is None or label.style not in ("chapter", "first", "paren"):
        return False
    return (
        4 <= len(body) <= MAX_COLON_HEADING and body[-1] in "：:" and not re.search("[，。；]|[以如]下", body)
    )


def _is_figure_row(body: str) -> bool:
    words = _YEAR.sub("", body)
    return sum(char.isdigit() for char in words) * 3 > len(words)


def is_sentence(text: str) -> bool:
    """Say whether a line is one short sentence: a heading if others are built alike and it has no figures."""
    if text[-1:] != "。" or len(text) > MAX_PLAIN_HEADING or _INNER_END.search(text[:-1]):
        return False
    return not any(char.isdigit() for char in _YEAR.sub("", text))


def could_open(text: str) -> bool:
    """Say whether a text begins as sentences do and headings do not (各位代表，…; 今年以来，…)."""
    return _OPENING.match(text) is not None


def run_in_heading(text: str) -> str:
    """Return the heading a paragraph opens with, label included, full stop left out, or ``""``."""
    label = parse_label(text)
    start = label.end if label else 0
    stop = re.search(r"[。：:]" if label else "。", text)
    if stop is None or not start + 3 <= stop.start() <= start + MAX_RUN_IN:
        return ""
    body = text[start : stop.start()]
    if _INNER_END.search(body) or _FIGURE.search(body) or could_open(body):
        return ""
    if body.count("，") > (stop.group() == "。") or stop.end() == len(text):
        return ""
    return text[: stop.start()]


def is_heading_sentence(text: str) -> bool:
    """Say whether a text inside a line is a heading and nothing else (（一）强核心，全面发力。)."""
    if parse_label(text) is not None:
        return text[-1:] == "。" and could_head(text)
    return "，" not in text and run_in_heading(text + "…") == text[:-1]
