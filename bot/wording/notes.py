"""What is said aloud about how a question was read."""

from collections.abc import Callable, Mapping, Sequence

from bot.wording.answers import listed, named, quoted
from index.notes import Note, NoteKind

_MOST = 3  # places that are named; more are counted

_OPERATIONS = {
    "order": "没有按大小排",
    "only": "没有去看是不是只提到这个",
    "atleast": "没有按至少几样来算",
    "times": "没有按次数来筛",
    "limit": "没有按数值来筛",
    "compare": "没有放在一起比",
    "each": "没有分开列",
    "both": "没有看两边是不是都有",
    "sum": "没有合计",
    "first": "报告里看不出谁最早",
    "share": "没有算占多少",
}


def _each_quoted(words: Sequence[str]) -> str:
    return listed(map(quoted, words))


def _left_out(labels: Sequence[str]) -> str:
    more = f"等{len(labels)}份报告" if len(labels) > _MOST else ""
    return f"不看{listed(labels[:_MOST])}{more}"


_SAY: Mapping[NoteKind, Callable[[Sequence[str]], str]] = {
    NoteKind.LOOKED_FOR: lambda words: f"按{_each_quoted(words)}查找",
    NoteKind.LEFT_OUT: _left_out,
    NoteKind.PLACE_RESPELT: lambda words: f"没有收录“{words[0]}”，按“{words[1]}”查找",
    NoteKind.WHOSE_PLACE: lambda words: f"不知道“{words[0]}”是哪里，在所有报告里找",
    NoteKind.NO_SUCH_PLACE: lambda words: f"没有收录{_each_quoted(words)}的报告",
    NoteKind.NO_SUCH_YEAR: lambda words: f"没有{named(words)}年的报告，在现有的报告里找",
    NoteKind.NO_WORD_BEFORE: lambda _: (
        "上一问没有要找的词，说不出谁没有提到；请说出那个词，比如“哪些镇没提到夜市”"
    ),
    NoteKind.NOBODY_ELSE: lambda _: "上面已经是在所有报告里找的，没有别的了",
    NoteKind.UNKNOWABLE: lambda _: "报告里写的是已经做的和接下来要做的，回答不了这个问题",
    NoteKind.BY_MENTIONS: lambda _: "按提到的次数从多到少排列",
    NoteKind.UNRANKED: lambda _: "各地的口径、单位和时间不一定相同，只列出各自的数字，不排名、不合计",
    NoteKind.WIDER: lambda _: "相近说法也算",
    NoteKind.LITERAL: lambda _: "只算原词",
    NoteKind.EVERYWHERE: lambda _: "在所有报告里找，连同相近说法",
    NoteKind.NOT_DONE: lambda words: _OPERATIONS.get(words[0], "有一个要求没有用上"),
    NoteKind.LACKING: lambda words: f"这里没有写到{_each_quoted(words)}",
    NoteKind.THING_LEFT_OUT: lambda words: f"没有读准{_each_quoted(words)}，没有算进去",
    NoteKind.DENIED_NOTHING: lambda words: (
        f"没有读懂{_each_quoted(words or ('没有',))}说的是什么，请说完整，例如：哪些镇没有提到夜市"
    ),
    NoteKind.SAID: lambda words: words[0],
}


_READINGS = frozenset(
    (
        NoteKind.LOOKED_FOR,
        NoteKind.LEFT_OUT,
        NoteKind.PLACE_RESPELT,
        NoteKind.WHOSE_PLACE,
        NoteKind.NO_SUCH_YEAR,
        NoteKind.WIDER,
        NoteKind.LITERAL,
        NoteKind.EVERYWHERE,
    )
)


def is_reading(said: Note) -> bool:
    """Say whether a note tells how the question was understood; others tell of the answer."""
    return said.kind in _READINGS


def note(said: Note) -> str:
    """Word one note."""
    return _SAY[said.kind](said.words)
