"""The marked questions the reader learns from are read exactly, and a wrong line is named with its place."""

from pathlib import Path

import pytest

from index.errors import ExampleError
from index.learning.examples import Example, read_example, read_examples, words_of
from index.query.roles import Role, Span


def test_a_line_gives_the_question_as_typed_and_where_its_marks_stand() -> None:
    """A mark off by one letter would teach the reader to cut every thing in two."""
    line = "which/place=all+count+each | 除了[XP:白沙镇]，谁提[T:民宿]、[X:夜市] | 哪些镇提到民宿 // 下半年呢"

    example = read_example(line, place="a.txt:1")

    assert example == Example(
        text="除了白沙镇，谁提民宿、夜市",
        spans=(
            Span(role=Role.PLACE_LEFT_OUT, start=2, end=5),
            Span(role=Role.THING, start=8, end=10),
            Span(role=Role.UNWANTED, start=11, end=13),
        ),
        intent="which",
        act="place",
        combination="all",
        operators=("count", "each"),
        before=("哪些镇提到民宿", "下半年呢"),
        place="a.txt:1",
    )
    assert words_of(example) == ["白沙镇", "民宿", "夜市"]


def test_a_slot_is_known_as_one() -> None:
    """[T] stands for any thing, [TC] for any description; as words they would be learned themselves."""
    example = read_example("fact | [P]的[TC]和[T:夜市]谁在管")

    assert (example.text, example.slots, words_of(example)) == (
        "P的TC和夜市谁在管",
        (0, 1),
        ["P", "TC", "夜市"],
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("哪些镇提到[T:民宿]", "no marked question"),
        ("which|哪些镇提到[T:民宿]", "no marked question"),
        ("which=both | 民宿和夜市", "no marked question"),
        ("which | 民宿 | 夜市 | 温泉", "no marked question"),
        ("which | 哪些镇提到[Q:民宿]", "[Q…] is no mark"),
    ],
)
def test_a_wrong_line_is_named_with_its_place_and_the_remedy(line: str, told: str) -> None:
    """Among thousands of lines nobody finds the wrong one; learned silently, it spoils the others."""
    with pytest.raises(ExampleError) as raised:
        read_example(line, place="lists.txt:7")

    assert all(
        said in str(raised.value) for said in ("lists.txt:7", told, "index/learning/examples/README.md")
    )


def test_a_folder_is_read_in_the_order_of_names_without_comments(tmp_path: Path) -> None:
    """Another order gives other models: what is learned must not hang on the file system."""
    (tmp_path / "b.txt").write_text("# what\n\nhow | [T:民宿]怎么搞\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("none+greet | 你好\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("| no example |\n", encoding="utf-8")

    assert [(one.text, one.place) for one in read_examples(tmp_path)] == [
        ("你好", "a.txt:1"),
        ("民宿怎么搞", "b.txt:3"),
    ]


def test_all_shipped_lines_are_read() -> None:
    """One file with a wrong line would stop all learning."""
    examples = read_examples()

    assert len(examples) > 5000
    assert {example.intent for example in examples} == {"which", "fact", "figures", "how", "meta", "none"}
    assert [example.place for example in examples if bool(example.before) != bool(example.act)] == []
