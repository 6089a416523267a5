"""What a word list may say, and what it is told when it is wrong."""

from pathlib import Path

import pytest

from index.errors import ThesaurusError
from index.thesaurus import Thesaurus
from index.wordlist import Group, read_groups

NIGHT = '["夜间经济"]\nequal = "夜经济"\n'


def write(folder: Path, text: str, name: str = "words.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_read_into_groups_in_its_order(tmp_path: Path) -> None:
    """A person writes one table a concept, with spaces between the words."""
    text = f'chapter = "消费"\n{NIGHT}narrower = "夜市"\nnear = "步行街"\neveryday = "晚上摆摊"\n["消费券"]\n'

    groups = read_groups(write(tmp_path, text))

    assert groups == [
        Group(
            preferred="夜间经济",
            equal=("夜经济",),
            narrower=("夜市",),
            near=("步行街",),
            everyday=("晚上摆摊",),
            chapter="消费",
        ),
        Group(preferred="消费券", chapter="消费"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (NIGHT + 'kinds = "夜市"', '["夜间经济"] 不认得“kinds”。'),
        (NIGHT + 'near = ""', '["夜间经济"] near 里有空的词。'),
        (NIGHT + 'near = "“”"', '["夜间经济"] near 里有空的词。'),
        (NIGHT + 'near = ["夜市"]', '["夜间经济"] near 要写成一个字符串'),
        (NIGHT + 'near = "夜经济"', '["夜间经济"] “夜经济”写了两次（equal、near）。'),
        (NIGHT + 'narrower = "夜市 “夜市”"', '["夜间经济"] ““夜市””写了两次（narrower、narrower）。'),
        (NIGHT + 'unlike = "三公里"', '["夜间经济"] unlike 的“三公里”不含本组任何一个词。'),
        (NIGHT + 'near = "夜…市"', '["夜间经济"] “夜…市”里的 … 放错了。'),
        (NIGHT + 'everyday = "晚上…"', '["夜间经济"] “晚上…”里的 … 放错了。'),
        (NIGHT + 'everyday = "晚上……摆摊"', '["夜间经济"] “晚上……摆摊”里的 … 放错了。'),
        (NIGHT + '["夜市"]\nequal = "夜经济"', '["夜市"] “夜经济”已在组“夜间经济”里。'),
        (NIGHT + '["夜经济"]', '["夜经济"] “夜经济”已在组“夜间经济”里。'),
        (NIGHT + NIGHT, "不是 UTF-8 编码的 TOML"),
        ("夜间经济", "不是 UTF-8 编码的 TOML"),
        ('夜间经济 = "夜市"', "不是 UTF-8 编码的 TOML"),
        ('"夜间经济" = "夜市"', '["夜间经济"] 一组词要写成一节。'),
        ('[" "]', '[" "] 组名是空的，或两头有空格。'),
        ("chapter = 3", "chapter 要写成一个字符串"),
        (
            '["甲"]\nnarrower = "乙"\n["乙"]\nequal = "丙"\nnarrower = "甲"',
            "narrower 绕成了圈（甲 → 乙 → 甲）。",
        ),
        (
            '["甲"]\nnarrower = "丙"\n["乙"]\nequal = "丙"\nnarrower = "丁"\n["丁"]\nnarrower = "甲"',
            "甲 → 乙 → 丁 → 甲",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_its_name_the_group_and_a_remedy(
    tmp_path: Path, text: str, reason: str
) -> None:
    """A person who adds words learns what to change, and where, from the message alone."""
    path = write(tmp_path, text)

    with pytest.raises(ThesaurusError) as caught:
        Thesaurus.load(path)

    assert str(caught.value).startswith(f"{path}：")
    assert reason in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A mistyped path in the settings must not pass for an empty list."""
    with pytest.raises(ThesaurusError, match=r"没有这个词表\.toml：读不了"):
        Thesaurus.load(tmp_path / "没有这个词表.toml")


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    """Notepad on Windows writes one in front of the first group."""
    assert read_groups(write(tmp_path, "\ufeff" + NIGHT)) == [Group(preferred="夜间经济", equal=("夜经济",))]


def test_a_later_file_adds_words_and_groups(tmp_path: Path) -> None:
    """An office's own list goes on top of the shipped one, and may repeat what that already says."""
    shipped = write(tmp_path, 'chapter = "消费"\n' + NIGHT)
    own = write(tmp_path, '["夜间经济"]\nequal = "夜经济 夜生活"\n["河鲜"]\nnarrower = "大闸蟹"', "own.toml")

    thesaurus = Thesaurus.load(shipped, own)

    assert thesaurus.groups == (
        Group(preferred="夜间经济", equal=("夜经济", "夜生活"), chapter="消费"),
        Group(preferred="河鲜", narrower=("大闸蟹",)),
    )


def test_a_later_file_may_not_contradict_an_earlier_one(tmp_path: Path) -> None:
    """A word cannot state a concept in one file and be merely near it in the other."""
    own = write(tmp_path, '["夜间经济"]\nnear = "夜经济"', "own.toml")

    with pytest.raises(ThesaurusError, match=r"own\.toml：.*“夜经济”写了两次"):
        Thesaurus.load(write(tmp_path, NIGHT), own)


def test_a_folder_stands_for_its_files_by_name(tmp_path: Path) -> None:
    """The shipped list is one file a chapter."""
    write(tmp_path, '["乙"]', "b.toml")
    write(tmp_path, '["甲"]', "a.toml")
    write(tmp_path, "no list", "a.txt")

    assert [group.preferred for group in Thesaurus.load(tmp_path).groups] == ["甲", "乙"]
