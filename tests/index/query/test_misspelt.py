"""What is typed with a wrong character of the same sound is read as what reports say, and that is told."""

from index.notes import Note, NoteKind
from index.thesaurus import SHIPPED, Thesaurus
from tests.index.answering.made import make_answerer

GROUPS = Thesaurus.load(SHIPPED).groups
BOT = make_answerer(*GROUPS, 青山镇=["推进垃圾分类。", "公示结果。"], 白水镇=["修路。"])


def test_a_misspelling_that_dictionaries_hold_is_one_all_the_same() -> None:
    """拉圾 stands in dictionaries too; nobody asks for it, and 都没有提到 would be the opposite of true."""
    answer = BOT.answer("哪些镇提到拉圾分类")

    assert [topic.text for topic in answer.reading.topics] == ["垃圾分类"]
    assert [stated.report.place.label for stated in answer.stated] == ["青山镇"]
    assert answer.reading.notes == (Note(kind=NoteKind.LOOKED_FOR, words=("垃圾分类",)),)


def test_a_short_word_that_sounds_like_another_stays() -> None:
    """公式 is no 公示: short words of the language sound alike by chance."""
    answer = BOT.answer("哪些镇提到公式")

    assert [topic.text for topic in answer.reading.topics] == ["公式"]
    assert list(answer.stated) == []
