"""What is said aloud about a reading, as values; ``bot/wording/notes.py`` words them."""

from dataclasses import dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """What is said aloud about a reading; each kind is worded in ``bot/wording/notes.py``."""

    LOOKED_FOR = "looked_for"  # the words it is looked for by
    LEFT_OUT = "left_out"  # labels of the places left out
    PLACE_RESPELT = "place_respelt"  # as typed, as known
    WHOSE_PLACE = "whose_place"  # a place only the asker knows: 我们镇
    NO_SUCH_PLACE = "no_such_place"  # places without a report
    NO_SUCH_YEAR = "no_such_year"  # years without a report
    NO_WORD_BEFORE = "no_word_before"  # who is silent, of nothing
    NOBODY_ELSE = "nobody_else"
    UNKNOWABLE = "unknowable"  # no report can tell
    BY_MENTIONS = "by_mentions"
    UNRANKED = "unranked"  # figures that are neither ranked nor added up
    WIDER = "wider"  # other words count too
    LITERAL = "literal"  # only the very word
    EVERYWHERE = "everywhere"  # in all reports, other words too
    NOT_DONE = "not_done"  # an operator that was heard and not applied
    LACKING = "lacking"  # words that the passages do not hold
    THING_LEFT_OUT = "thing_left_out"  # things that were not surely read and that nobody mentions
    DENIED_NOTHING = "denied_nothing"  # a denial that denies no thing
    SAID = "said"  # a whole sentence about the bot or its collection


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One thing said aloud about a reading, with the words it is about."""

    kind: NoteKind
    words: tuple[str, ...] = ()
