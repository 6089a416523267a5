"""Which words state the same thing, which are only near it, and where they stand in a text."""

from pathlib import Path

import pytest

from index.thesaurus import Thesaurus

WORDS = """
chapter = "平安建设"

["诈骗防范"]
equal = "防骗 “反诈骗”"
narrower = "电信诈骗 养老诈骗"
near = "非法集资"
everyday = "被骗 上当"

["电信诈骗"]
equal = "电诈 反诈"
near = "断卡行动"
everyday = "电话被骗 电话里被骗了钱"

["老年权益"]
narrower = "养老诈骗"

["三公经费"]
equal = "三公"
narrower = "5G专网"
unlike = "三公里 三公司"
"""


@pytest.fixture(scope="module")
def thesaurus(tmp_path_factory: pytest.TempPathFactory) -> Thesaurus:
    path: Path = tmp_path_factory.mktemp("words") / "words.toml"
    path.write_text(WORDS, encoding="utf-8")
    return Thesaurus.load(path)


@pytest.mark.parametrize(
    ("term", "preferred"),
    [
        ("电信诈骗", "电信诈骗"),  # its own group, not the one that lists it as a kind
        ("反诈", "电信诈骗"),
        (" 反 诈骗", "诈骗防范"),
        ("“防骗”", "诈骗防范"),
        ("养老诈骗", "诈骗防范"),  # the first group that lists it
        ("５g专网", "三公经费"),
        ("非法集资", None),
        ("诈骗", None),
        ("", None),
    ],
)
def test_a_term_is_found_whatever_its_spelling(
    thesaurus: Thesaurus, term: str, preferred: str | None
) -> None:
    """Spaces, quotation marks, width and case are how people type, not what they mean."""
    group = thesaurus.group_of(term)

    assert (group and group.preferred) == preferred


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("诈骗防范", ("防骗", "“反诈骗”", "电信诈骗", "电诈", "反诈", "养老诈骗")),
        ("反诈骗", ("诈骗防范", "防骗", "电信诈骗", "电诈", "反诈", "养老诈骗")),
        ("电诈", ("电信诈骗", "反诈")),
        ("养老诈骗", ()),
        ("非法集资", ()),
        ("没有的词", ()),
    ],
)
def test_kinds_state_the_broader_concept_and_never_the_other_way_round(
    thesaurus: Thesaurus, term: str, words: tuple[str, ...]
) -> None:
    """A report on telephone fraud speaks of fraud; one on fraud need not speak of telephone fraud."""
    assert thesaurus.synonyms(term) == words


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("防骗", ("非法集资",)),
        ("反诈", ("断卡行动", "诈骗防范", "防骗", "“反诈骗”")),
        ("养老诈骗", ("诈骗防范", "防骗", "“反诈骗”", "老年权益")),
        ("没有的词", ()),
    ],
)
def test_broader_and_related_words_are_near(thesaurus: Thesaurus, term: str, words: tuple[str, ...]) -> None:
    """They are offered as related and never counted."""
    assert thesaurus.near(term) == words


@pytest.mark.parametrize(
    ("term", "words"),
    [("三公", ("三公里", "三公司")), ("三公经费", ()), ("公里", ()), ("电诈", ())],
)
def test_a_longer_word_that_means_another_thing_is_known(
    thesaurus: Thesaurus, term: str, words: tuple[str, ...]
) -> None:
    """三公里 is a distance: no mention of 三公."""
    assert thesaurus.longer_terms(term) == words


def test_everyday_words_are_found_the_longest_first(thesaurus: Thesaurus) -> None:
    """电话里被骗了钱 asks about telephone fraud, although 被骗 alone asks about any fraud."""
    found = thesaurus.find_everyday("老人上当了，或者电话里被骗了钱，怎么办")

    assert [(start, end, group.preferred) for start, end, group in found] == [
        (2, 4, "诈骗防范"),
        (8, 15, "电信诈骗"),
    ]


def test_terms_of_a_text_are_found_the_longest_first(thesaurus: Thesaurus) -> None:
    """A term inside a longer one is not told twice; a kind without a group belongs to the broader one."""
    found = thesaurus.find_terms("开展反诈骗、养老诈骗宣传，建5G专网，反诈")

    assert [(start, end, term, group.preferred) for start, end, term, group in found] == [
        (2, 5, "“反诈骗”", "诈骗防范"),
        (6, 10, "养老诈骗", "诈骗防范"),
        (14, 18, "5G专网", "三公经费"),
        (19, 21, "反诈", "电信诈骗"),
    ]


def test_a_text_without_terms_gives_nothing(thesaurus: Thesaurus) -> None:
    """Nothing found is an empty list."""
    assert (thesaurus.find_terms(""), thesaurus.find_everyday("今天天气好")) == ([], [])
