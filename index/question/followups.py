"""Questions that lean on the one before: 那海宴镇呢, 下半年呢, 换成夜市."""

import re
from dataclasses import replace

from corpus.model import Part
from index.model import Intent, Reading
from index.question.asked import Asked
from index.question.wordlists import words

_FOLLOW = re.compile(r"^(?:那么?|还有|再|另外|换成?|改成?|具体|第)|(?:呢|如何)$|^(?:上|下)半年$")
_WHO_ELSE = re.compile(
    r"^(?:那|还|除此之外|除了这些)*(?:还)?有(?:没有)?(?:谁|别的|其他|哪些|哪个)(?:别的|其他)?(?:镇|乡|街道|地方|县|省)?(?:呢|吗)?$"
)
_GOAL = re.compile(r"(?:全年|年度)(?:的)?(?:目标|任务)?|目标|任务")
_ASKS = re.compile(r"什么|多少|几|谁|哪|吗|没有$")
_AWAY = re.compile(r"不要|不看|不算|不含|去掉|除去|除外|以外|之外|^除了?")
_WHOLE = re.compile(r"(?:什么|哪些|啥)")
_OTHER_HALF = {Part.REVIEW: Part.PLAN, Part.PLAN: Part.REVIEW}

UNRANKED = "各地的口径、单位和时间不一定相同，只列出各自的数字，不排名、不合计"
"""What is said to whoever wants the most of figures."""

_SHORT = 14
"""Characters up to which a question without a place may lean on the one before."""


def is_follow_up(asked: Asked, last: Reading) -> bool:
    """Tell an ellipsis, which leans on the question before, from a question that stands alone."""
    if _WHO_ELSE.match(asked.text):
        return True
    if _asks_for_most(asked, last):
        return True
    listing = asked.frame.many or asked.frame.single or asked.frame.every
    if not asked.topics:
        return not (asked.frame.part and listing)
    if listing or asked.frame.mention:
        return False
    return bool(_FOLLOW.search(asked.text)) or _leans_on_place(asked, last)


def follow(asked: Asked, last: Reading) -> Reading:
    """Put the new turn's place, part, topic or intent in place of the last one's."""
    if _WHO_ELSE.match(asked.text):
        return _everywhere(last)
    if _asks_for_most(asked, last):
        places = last.places if last.intent is Intent.FIGURES else ()
        return replace(last, intent=Intent.FIGURES, places=places, notes=(UNRANKED,))
    if _asks_for_part(asked) and len(last.places) == 1:
        return Reading(intent=Intent.FACT, places=last.places, part=asked.frame.part, notes=asked.notes)
    leans = not asked.topics or asked.frame.intent is not None or _leans_on_place(asked, last)
    return Reading(
        intent=_intent(asked, last),
        topics=asked.topics or last.topics,
        combination=asked.combination if asked.topics else last.combination,
        places=_places(asked, last),
        part=_part(asked, last),
        wide=last.wide,
        query=" ".join(filter(None, (asked.query, last.query if leans else "", _cue_words(asked)))),
        notes=asked.notes,
    )


def _everywhere(last: Reading) -> Reading:
    """Return the reading for whoever else there is: all who mention it, or nobody where those were told."""
    if last.intent is Intent.WHICH and last.wide and not last.places:
        return Reading(intent=Intent.NONE, notes=("上面已经是在所有报告里找的，没有别的了",))
    intent = Intent.WHICH if last.topics and not last.places else last.intent
    return replace(last, intent=intent, wide=True, places=(), notes=("在所有报告里找，连同写法不同的",))


def _asks_for_most(asked: Asked, last: Reading) -> bool:
    """Say whether the most of the figures before, or of one township's, is asked for: 增长最快的是哪个."""
    measured = all(topic.text in words("measures") for topic in asked.topics)
    of_one = last.intent is Intent.FACT and len(last.places) == 1 and asked.frame.single
    return asked.frame.superlative and measured and (of_one or last.intent is Intent.FIGURES)


def _asks_for_part(asked: Asked) -> bool:
    """Say whether a whole part of a report is asked for: 下半年有什么打算, 存在哪些问题."""
    return bool(asked.frame.part and not asked.topics and _WHOLE.search(asked.text))


def _leans_on_place(asked: Asked, last: Reading) -> bool:
    """Say whether a short question without a place goes on about the place asked about before."""
    asks = asked.frame.intent is not None or bool(_ASKS.search(asked.text))
    return bool(last.places) and not asked.named.report_ids and asks and len(asked.text) <= _SHORT


def _places(asked: Asked, last: Reading) -> tuple[str, ...]:
    """Return the places of this turn; 除了白沙镇呢 takes one from the last ones."""
    named = asked.named
    if named.left_out and last.places:
        return tuple(each for each in last.places if each not in named.left_out) or named.report_ids
    if asked.frame.many or asked.frame.every:
        return named.report_ids
    return named.report_ids or last.places


def _part(asked: Asked, last: Reading) -> Part | None:
    """Return the part of this turn; 计划不要 leaves the other half of the report."""
    part = asked.frame.part
    if part is None:
        return last.part
    return _OTHER_HALF.get(part, part) if _AWAY.search(asked.text) and not asked.topics else part


def _intent(asked: Asked, last: Reading) -> Intent:
    intent = asked.frame.intent or last.intent
    return Intent.FACT if intent is Intent.FIGURES and len(_places(asked, last)) == 1 else intent


def _cue_words(asked: Asked) -> str:
    """Return the words of a part cue that say more than the part: 全年目标."""
    return " ".join(_GOAL.findall(asked.text)) if asked.frame.part is Part.PLAN else ""
