"""The index of a corpus: the shipped reports, kept and opened, and corpora of no size."""

from pathlib import Path

import numpy as np
import pytest

from corpus.load import SHIPPED, load_corpus
from corpus.model import Corpus, Heading, Paragraph, Part, Place, Report
from index.index import Hit, Index
from index.segmentation import Segmenter


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def shipped() -> Corpus:
    return load_corpus([SHIPPED])


@pytest.fixture(scope="module")
def index(shipped: Corpus, folder: Path) -> Index:
    return Index.open_or_build(shipped, folder=folder)


SEGMENTER = Segmenter()


def make_corpus(*blocks: tuple[str, tuple[str, ...], str]) -> Corpus:
    """A corpus of one report; each block is its kind, the headings above it and its text."""
    made = []
    for number, (kind, path, text) in enumerate(blocks, start=1):
        values = {
            "report_id": "a",
            "number": number,
            "part": Part.REVIEW,
            "section_path": path,
            "source": "a.txt",
        }
        place = {"line": number, "start": 0, "end": len(text), "raw": text}
        made.append(
            Heading(**values, **place, level=1) if kind == "heading" else Paragraph(**values, **place)
        )
    place = Place(label="海宴镇", name="海宴镇", kind="镇")
    report = Report(
        id="a",
        place=place,
        year=2023,
        half=1,
        title="",
        source="a.txt",
        first_line=1,
        last_line=len(made),
        blocks=tuple(made),
    )
    return Corpus(reports=(report,))


def make_index(*blocks: tuple[str, tuple[str, ...], str]) -> Index:
    return Index.build(make_corpus(*blocks), segmenter=SEGMENTER)


def texts(hits: list[Hit]) -> list[str]:
    return [hit.block.text for hit in hits]


def test_mentions_in_the_shipped_reports_are_complete(index: Index) -> None:
    """The counts that were checked by hand: one heading among the 25, nine of 渔船管控 in four reports."""
    assert len(index.find_mentions("营商环境")) == 25
    assert [mention.block.report_id for mention in index.find_mentions("渔船管控")] == [
        *["xiyangshen-2023h1"] * 1,
        *["wenquan-2023h1"] * 2,
        *["dashui-2023h1"] * 2,
        *["lansezhongye-2023h1"] * 4,
    ]
    assert index.find_mentions("天网") == index.find_mentions("禁渔") == []


def test_an_opened_index_answers_like_the_built_one(index: Index, shipped: Corpus, folder: Path) -> None:
    """The cache may never change an answer."""
    steps: list[int] = []
    opened = Index.open_or_build(shipped, folder=folder, progress=lambda done, _: steps.append(done))

    assert steps == []
    for question in ("哪些镇提到渔船管控？", "外卖小哥融网入格", "森林覆盖率", "的", ""):
        assert opened.rank(question, limit=20) == index.rank(question, limit=20)
    assert opened.find_mentions("垃圾分类") == index.find_mentions("垃圾分类")


def test_a_damaged_index_is_built_anew(
    index: Index, shipped: Corpus, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Half of a file lost on disk costs a warning and a second, no answer."""
    for path in folder.rglob("*.idx"):
        whole = path.read_bytes()
        path.unlink()  # a mapped file must not shrink under its reader
        path.write_bytes(whole[: len(whole) // 2])

    rebuilt = Index.open_or_build(shipped, folder=folder)

    assert "damaged" in caplog.text
    assert rebuilt.rank("渔船管控", limit=5) == index.rank("渔船管控", limit=5)


def test_a_corpus_without_a_digest_is_not_kept(folder: Path) -> None:
    """Two corpora put together by hand must not answer for each other."""
    first, second = (make_corpus(("paragraph", (), text)) for text in ("修路。", "植树造林。"))

    Index.open_or_build(first, folder=folder)

    assert texts(Index.open_or_build(second, folder=folder).rank("植树", limit=5)) == ["植树造林。"]


def test_building_tells_its_progress(shipped: Corpus) -> None:
    """A large corpus takes long enough for people to wonder."""
    steps: list[tuple[int, int]] = []

    index = Index.build(shipped, progress=lambda done, total: steps.append((done, total)))

    assert steps == [(done, len(index.blocks)) for done in range(1, len(index.blocks) + 1)]


def test_masks_limit_to_reports_and_parts(index: Index) -> None:
    """A place or a part named in the question is a hard filter."""
    mask = index.mask(report_ids={"wenquan-2023h1"}, part=Part.PLAN)

    hits = index.rank("项目", limit=100, within=mask)
    mentions = index.find_mentions("项目", within=mask)

    assert {(item.block.report_id, item.block.part) for item in (*hits, *mentions)} == {
        ("wenquan-2023h1", Part.PLAN)
    }
    assert np.flatnonzero(index.mask()).tolist() == list(range(len(index.blocks)))


def test_headings_count_for_the_paragraphs_below_and_are_no_hits() -> None:
    """Under 渔船管控 a paragraph need not say the word again."""
    index = make_index(
        ("heading", (), "一、渔船管控"),
        ("paragraph", ("一、渔船管控",), "每天巡查码头。"),
        ("heading", (), "二、植树造林"),
        ("paragraph", ("二、植树造林",), "种树五百亩。"),
        ("paragraph", ("二、植树造林",), "修路三公里。"),
    )

    assert texts(index.rank("渔船管控", limit=5)) == ["每天巡查码头。"]


def test_equal_paragraphs_keep_corpus_order() -> None:
    """Runs repeat exactly."""
    index = make_index(
        *[("paragraph", (), text) for text in ("修路。", "植树造林。", "植树造林。", "办学。", "防汛。")]
    )

    assert [hit.block.number for hit in index.rank("植树造林", limit=5)] == [2, 3]


@pytest.mark.parametrize("question", ["", "  ", "哪些？", "**", "缺"])
def test_a_question_of_nothing_finds_nothing(question: str) -> None:
    """An empty question, one of stop words, a mask: an empty list, no exception."""
    assert make_index(("paragraph", (), "植树造林。")).rank(question, limit=5) == []


def test_an_empty_corpus_can_be_asked() -> None:
    """A folder without reports is answered in words, so the index must not fail."""
    index = Index.build(Corpus(reports=()), segmenter=SEGMENTER)

    assert (index.rank("渔船", limit=5), index.find_mentions("渔船"), index.blocks) == ([], [], ())
