"""What each line of a report is: its title, its header, a heading or text; the lines around it decide."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from corpus.asides import is_aside
from corpus.headings import RANK, could_head, could_open, is_finished, is_sentence, parse_label
from corpus.parts import part_of_heading
from corpus.titles import is_loose_title, is_notice, is_title, unspaced

_ASIDE = re.compile(r"[（(—―\-]|.*\d{4}年\d{1,2}月|.*(?:人民政府|委员会|办公室|办事处)$")
_ANNOUNCED = re.compile("[以如]下")
_ABOVE = 2  # lines that may stand over a title
_NAME = 3  # characters of a person's name, which may stand above the text by itself
_ALIKE = 4  # characters that the sentence headings of one report begin with in common
_OVER_TEXT = 26  # characters: sentence headings that are not built alike are no longer
_LONG = 40  # characters: the text below each of them is no shorter
_SEVERAL = 3  # of them in one report; fewer stand over a long text by chance


class Role(Enum):
    """What a line is in its report."""

    TITLE = auto()
    HEADER = auto()  # date, speaker, meeting, notice: around the title and before the text
    HEADING = auto()
    TEXT = auto()


def read_roles(texts: Sequence[str], levels: Sequence[int | None] = ()) -> list[Role]:
    """Return the role of each line of one report.

    Args:
        texts: The lines.
        levels: What their file tells of them, as `corpus.cleaning.Line` has it; ``()`` for nothing.
    """
    alike = _alike_sentences(texts) | _sentences_over_text(texts)
    roles = [Role.HEADER] * _notice(texts)
    for place, text in enumerate(texts[len(roles) :], len(roles)):
        level = levels[place] if levels else None
        told = _is_told(text, level) and not (is_title(text) or is_loose_title(text))
        begins = not told and all(role in (Role.TITLE, Role.HEADER) for role in roles)
        if begins and _is_header(texts, place, roles):
            roles.append(Role.TITLE if is_title(text) or is_loose_title(text) else Role.HEADER)
        elif text in alike or _is_told(text, level) or (level != 0 and _is_heading(texts, place, roles)):
            roles.append(Role.HEADING)
        else:
            roles.append(Role.TEXT)
    return roles


def _notice(texts: Sequence[str]) -> int:
    """Return how many lines of a notice stand above the title of the report that it issues."""
    title = next((place for place, text in enumerate(texts) if is_title(text)), 0)
    return title if is_notice(texts[:title]) else 0


def _is_header(texts: Sequence[str], place: int, roles: Sequence[Role]) -> bool:
    """Say whether a line at the head of the report stands before its text."""
    text = texts[place]
    if is_title(text):
        return True
    if is_finished(text) or len(text) > 60:
        return False
    label = parse_label(text)
    if label is not None:
        return label.style == "dash"
    if Role.TITLE not in roles:
        return is_loose_title(text) or is_aside(text) or _stands_over_title(texts, place)
    if is_aside(text) or _ASIDE.match(text) or place + 1 == len(texts) or is_aside(texts[place + 1]):
        return True
    return not (could_open(text) or (len(unspaced(text)) > _NAME and _is_plain_heading(texts, place)))


def _stands_over_title(texts: Sequence[str], place: int) -> bool:
    """Say whether a line belongs to the title below it: （送审稿）, a motto, an office."""
    following = texts[place + 1 : place + 1 + _ABOVE]
    return part_of_heading(texts[place], outer=True) is None and any(
        is_title(text) or (is_loose_title(text) and parse_label(text) is None) for text in following
    )


def _is_told(text: str, level: int | None) -> bool:
    """Say whether its file makes a line a heading, and it is short enough for one."""
    return bool(level) and could_head(text)


def _is_heading(texts: Sequence[str], place: int, roles: Sequence[Role]) -> bool:
    text = texts[place]
    if not could_head(text) or place + 1 == len(texts):
        return False
    following, label = texts[place + 1], parse_label(text)
    next_label = parse_label(following)
    if label is None:
        return _is_plain_heading(texts, place)
    if next_label and (RANK[next_label.style] <= RANK[label.style]):
        return False
    if next_label is None and could_head(following) and part_of_heading(following, outer=True):
        return False
    return not _ends_a_list(texts, place, roles)


def _ends_a_list(texts: Sequence[str], place: int, roles: Sequence[Role]) -> bool:
    """Say whether a line is the last of several short items, the one before it being an item too."""
    label = parse_label(texts[place])
    before = parse_label(texts[place - 1]) if place else None
    if label is None or before is None or roles[place - 1] is not Role.TEXT:
        return False
    return before.style == label.style and before.number + 1 == label.number and could_head(texts[place - 1])


def _is_plain_heading(texts: Sequence[str], place: int) -> bool:
    """Say whether a short line without a label heads what follows it."""
    text, following = texts[place], texts[place + 1]
    if _ANNOUNCED.search(text) or (could_open(text) and "，" in text):  # 今年以来，我们…
        return False
    if part_of_heading(text, outer=True) is not None:
        return True
    if _stands_between(texts, place):
        return False
    if _ASIDE.match(text) or (
        place and not is_finished(texts[place - 1]) and not could_head(texts[place - 1])
    ):
        return False
    return is_finished(following) or parse_label(following) is not None or len(following) > 2 * len(text)


def _stands_between(texts: Sequence[str], place: int) -> bool:
    """Say whether a line is all that stands between two numbered ones: （一）…, it, （二）…."""
    before, after = parse_label(texts[place - 1]) if place else None, parse_label(texts[place + 1])
    if before is None or after is None:
        return False
    return (before.style, before.number + 1) == (after.style, after.number)


def _alike_sentences(texts: Sequence[str]) -> set[str]:
    """Return the short sentences alone on a line that begin alike and are each followed by other text."""
    found = [
        text
        for text, following in pairwise(texts)
        if is_sentence(text) and parse_label(text) is None and following[:_ALIKE] != text[:_ALIKE]
    ]
    openings = Counter(text[:_ALIKE] for text in found)
    return {text for text in found if openings[text[:_ALIKE]] > 1}


def _sentences_over_text(texts: Sequence[str]) -> set[str]:
    """Return the short sentences that each stand alone on a line over a long one, if there are several."""
    found = {
        text
        for text, following in pairwise(texts)
        if is_sentence(text)
        and len(text) <= _OVER_TEXT
        and text.count("，") <= 1
        and len(following) >= max(_LONG, 2 * len(text))
        and not could_open(text)
        and parse_label(text) is None
        and parse_label(following) is None
    }
    return found if len(found) >= _SEVERAL else set()
