"""Turn a messy question into a clean one, and say what was changed."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from index.noise.english import to_chinese
from index.noise.preamble import drop_preamble

_HAN = "[㐀-䶿一-鿿豈-﫿]"
_PUNCTUATION = frozenset("，。？！：；（）“”‘’、…～")  # NFKC would make them ASCII
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_SPELT_NUMBER = re.compile("[〇零一二三四五六七八九]{4,}")  # 一二三四五热线, but 一二三产业
_SYMBOLS = frozenset({"So", "Sk", "Cs", "Cn", "Co", "Cf", "Cc"})  # emoji, joiners, controls
_ONE_HAN = re.compile(f"{_HAN}[，。？！?!,]*")
_SHORT_HAN = re.compile(rf"{_HAN}{{1,3}}[，。？！?!,]*|[\d，。？！?!,]+")
_MANY = 4  # pieces: 哪些 镇 提到 了 垃圾 分类 was cut word by word
_VARIATION = frozenset("\ufe0e\ufe0f\u20e3")
_FACE = re.compile(
    r"\[(?:微笑|呲牙|抱拳|玫瑰|强|握手|愉快|偷笑|捂脸|合十|可怜|流泪|害羞|发呆|疑问|爱心|谢谢|OK)\]"
)
_REPEATED = re.compile(r"([？?！!。，,、；;])[？?！!。，,、；;\s]*")
_EMPHASIS = re.compile(rf"({_HAN}{{3,}})\1+")  # 未来社区未来社区未来社区
_RIPPLES = re.compile(r"[~～]+|\.{2,}|。{2,}|…+")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A question made clean.

    Attributes:
        text: The question; ``""`` when there was nothing but greetings.
        notes: What was changed in its meaning, in Chinese: 「hotline」按「热线」理解. Width, blanks,
            emoji and greetings are not worth a note.
    """

    text: str
    notes: tuple[str, ...] = ()


def clean_question(text: str, *, holds_topic: Callable[[str], bool] | None = None) -> Cleaned:
    """Return ``text`` as a person would ask it in one breath.

    ``holds_topic`` tells whether a clause names a thing of the reports: such a clause is never dropped.
    """
    tidy = _join_spaced(_without_faces(fold_width(text)))
    spelt = _SPELT_NUMBER.sub(lambda match: match[0].translate(_DIGITS), tidy)
    chinese, replaced = to_chinese(_EMPHASIS.sub(r"\1", spelt))
    asked = drop_preamble(_tidy_marks(_join_spaced(chinese)), holds_topic=holds_topic)
    return Cleaned(text=_tidy_marks(asked), notes=tuple(f"“{was}”按“{now}”理解" for was, now in replaced))


def fold_width(text: str) -> str:
    """Return ``text`` with letters, digits and blanks of one width; Chinese punctuation stays."""
    return "".join(mark if mark in _PUNCTUATION else unicodedata.normalize("NFKC", mark) for mark in text)


def _without_faces(text: str) -> str:
    """Return ``text`` without emoji and what else cannot be read."""
    lines = re.sub(r"\s*\n\s*", "，", _FACE.sub("", text).strip())
    marks = (" " if mark.isspace() else mark for mark in lines)
    return "".join(
        mark for mark in marks if mark not in _VARIATION and unicodedata.category(mark) not in _SYMBOLS
    )


def _join_spaced(text: str) -> str:
    """Return ``text`` with spaced out words joined (渔 船 管 控); between whole words one blank stays."""
    return " ".join(_join_part(part) for part in re.split(" {2,}", text.strip()))


def _join_part(text: str) -> str:
    pieces = text.split(" ")
    single = [bool(_ONE_HAN.fullmatch(piece)) for piece in pieces]
    cut_by_word = len(pieces) >= _MANY and any(single) and all(map(_SHORT_HAN.fullmatch, pieces))
    joins = [cut_by_word or (left and right) for left, right in pairwise(single)]
    return pieces[0] + "".join(
        piece if join else f" {piece}" for join, piece in zip(joins, pieces[1:], strict=True)
    )


def _tidy_marks(text: str) -> str:
    """Return ``text`` with each punctuation mark once, none before the first word."""
    once = _REPEATED.sub(
        lambda match: "？" if "？" in match[0] or "?" in match[0] else match[1], _RIPPLES.sub("，", text)
    )
    return re.sub(r"\s+(?=[，。？！：；、?!,])|(?<=[，。？！：；、])\s+", "", once).strip("，,、；; ")
