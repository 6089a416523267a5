"""The frame of a question: the words that ask, as against the words that are asked about."""

import re
from dataclasses import dataclass

from corpus.model import Part
from index.model import Intent
from index.question.cues import cues

_STRIPPED = (
    "asking",
    "superlative",
    "table",
    "how",
    "together",
    "which",
    "amount",
    "every",
    "single",
    "mention",
    "reports",
    "wording",
)

_MEASURED = re.compile("(?<=[一-鿿]{2})(?:[数率量额值]|面积|里程|长度|人次|比例|占比|收入|投资|增速)$|GDP$")
"""What asks for figures at the end of 各镇森林覆盖率, without a 多少."""

_BUT_HAS = re.compile("[，,]?(?:但是?|可是?|却|而)(?:是|又|也|都)?(?:提|写|说|讲|有)[到了过及]*")
"""What comes behind 没提到X in 没提到X但提到Y."""

_CLAUSES = re.compile("[，,；;]+(?:但是?|可是?|却|而)?|但是?|可是|却|而(?!且)")

_NAMES_NOTHING = re.compile(
    "(?:[的了过呢吗啊是有都]|哪些|哪几个|哪个|几个|谁|乡镇|镇街|街道|镇|乡|县|区|市|省|地方)*"
)
"""What is left behind 没提到 where the thing stands before it: 民宿没提到的镇."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the asking words of a question say.

    Attributes:
        intent: The kind of answer, or None where only a topic or a place is named.
        many: Whether it asks for a list of townships (哪些镇, 谁) rather than the one (哪个镇).
        single: Whether it asks for one township (哪个镇).
        every: Whether it asks for all townships by name (各镇, 所有镇).
        mention: Whether it asks for wording (提到, 写了, 这个词).
        together: Whether it wants all of the things it lists (两个都有, 既…又…).
        part: The part of the reports it is limited to.
        superlative: Whether it wants the most or the sum (最多, 加起来), which no answer gives.
        oftenest: Whether it wants who says a thing most often (提得最多), which mentions tell.
        contrast: Whether it sets one half of the year against the other (上半年提了而下半年没提).
        unknowable: Whether no report can answer it (明年的计划, 谁写得好).
    """

    intent: Intent | None
    many: bool = False
    single: bool = False
    every: bool = False
    mention: bool = False
    together: bool = False
    part: Part | None = None
    superlative: bool = False
    oftenest: bool = False
    contrast: bool = False
    unknowable: bool = False


def read_frame(question: str) -> Frame:
    """Read the asking words of a cleaned question."""
    without_part, part = take_part(question)
    bare = _without_quoted(without_part)
    many = _asks_which(bare)
    return Frame(
        intent=_read_intent(bare, many=many),
        many=many,
        single=_asks(bare, "single"),
        every=_asks(bare, "every"),
        mention=any(_asks(bare, cue) for cue in ("mention", "exclude", "wording", "oftenest")),
        together=_asks(bare, "together") or _asks(bare, "both"),
        part=part,
        superlative=_asks(bare, "superlative"),
        oftenest=_asks(bare, "oftenest"),
        contrast=_asks(_without_quoted(question), "contrast"),
        unknowable=_asks(_without_quoted(question), "unknowable"),
    )


def _asks_which(bare: str) -> bool:
    """Say whether a list of townships is wanted; 有哪些办法 wants none."""
    return _asks(_without("how", bare), "which") or _asks(bare, "exclude")


def _read_intent(bare: str, *, many: bool) -> Intent | None:
    mention = _asks(bare, "mention") or _asks(bare, "wording")
    single = _asks(bare, "single")
    if _asks(_without("asking", bare), "how") and not many:
        return Intent.HOW
    if _asks(bare, "superlative") and (single or many):
        return Intent.WHICH if _asks(bare, "oftenest") else Intent.FIGURES
    figure = _asks(_without("which", bare), "amount") or _asks(bare, "table")
    figure = figure or (_asks(bare, "every") and bool(_MEASURED.search(bare)))
    if figure and not _asks(bare, "townships") and not (many and mention):
        return Intent.FACT if single else Intent.FIGURES
    if many or mention:
        return Intent.WHICH
    return Intent.FACT if single else None


def take_part(question: str) -> tuple[str, Part | None]:
    """Return the question without its part cues (下半年, 存在哪些问题), and that part."""
    for name, pattern in cues("parts").items():
        without = _blank(pattern, question)
        if without != question:
            return without.replace("|", " ").strip(), Part(name)
    return question, None


def split_excluded(question: str) -> tuple[str, str]:
    """Split 提到X但没提Y into what is wanted and what is not; the second is empty without such a cue."""
    if has_and_has_not := re.match(r"(.+?)有[，,、](.+?)(?:却|就)?没有?(?:[，,。？?]|$)", question):
        return has_and_has_not[1], has_and_has_not[2]
    for found in cues("cues")["exclude"].finditer(question):
        if not _inside_quotes(question, found.start()):
            wanted, unwanted = question[: found.start()], question[found.end() :]
            if _NAMES_NOTHING.fullmatch(unwanted):
                return _split_before(wanted, unwanted)
            but = None if wanted else _BUT_HAS.search(unwanted)
            return (unwanted[but.end() :], unwanted[: but.start()]) if but else (wanted, unwanted)
    return question, ""


def _split_before(stretch: str, behind: str) -> tuple[str, str]:
    """Split what stands before a denial that names nothing itself: 提到民宿，露营没提到的镇."""
    *clauses, last = _CLAUSES.split(stretch)
    if not (_asks(stretch, "mention") or (clauses and stretch.startswith("有"))):
        return "", stretch
    denies_last = clauses and strip_frame(last) and not _asks(last, "mention")
    return ("，".join(clauses), last) if denies_last else (stretch, behind)


def asked_noun(question: str) -> str:
    """Return the noun behind 多少 or 几处: 隐患 in 发现了多少处隐患; ``""`` when none stands there."""
    found = cues("cues")["amount"].search(_without("which", question))
    noun = re.match(r"[一-鿿]{2,8}", question[question.find(found[0]) + len(found[0]) :]) if found else None
    return noun[0] if noun else ""


def strip_frame(question: str) -> list[str]:
    """Return the stretches of a question that are left when its asking words are taken out."""
    bare, _ = take_part(question)
    for cue in _STRIPPED:
        bare = _without(cue, bare)
    return [
        piece
        for piece in re.split(
            r"(?:[|，,。；;！!？?：:]|(?<![a-z])\s|\s(?![a-z]))+", bare, flags=re.IGNORECASE
        )
        if piece
    ]


def _without_quoted(text: str) -> str:
    return re.sub(r"“[^”]*”|\"[^\"]*\"", "“”", text)


def _asks(text: str, cue: str) -> bool:
    return bool(cues("cues")[cue].search(text))


def _without(cue: str, text: str) -> str:
    return _blank(cues("cues")[cue], text)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """Put ``|`` for every match outside quotes."""
    return pattern.sub(lambda found: found[0] if _inside_quotes(text, found.start()) else "|", text)


def _inside_quotes(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
