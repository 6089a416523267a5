"""A corpus is indexed in chunks: what did not change is not built again, and answers do not tell."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from corpus.model import Corpus, Paragraph, Part, Place, Report
from index import building, chunks
from index.building import open_or_build_chunks
from index.chunks import split
from index.index import Index

THINGS = ("渔船管控", "夜市经济", "民宿集群", "植树造林", "垃圾分类", "森林防火", "道路养护", "春耕备耕")


def make_report(number: int, extra: str = "") -> Report:
    report_id = f"r{number}"
    texts = [f"{THINGS[(number + at) % len(THINGS)]}第{number}次。{extra}" for at in range(3)]
    blocks = tuple(
        Paragraph(
            report_id=report_id,
            number=at,
            part=Part.REVIEW,
            section_path=(),
            source="a.txt",
            line=at,
            start=0,
            end=len(text),
            raw=text,
        )
        for at, text in enumerate(texts, start=1)
    )
    place = Place(label=f"{number}镇", name=f"{number}镇", kind="镇")
    return Report(
        id=report_id,
        place=place,
        year=2023,
        half=1,
        title="",
        source="a.txt",
        first_line=1,
        last_line=3,
        blocks=blocks,
    )


def make_corpus(reports: Sequence[Report]) -> Corpus:
    digest = "".join(block.raw for report in reports for block in report.blocks)
    return Corpus(reports=tuple(reports), digest=digest)


REPORTS = [make_report(number) for number in range(40)]


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_ENOUGH", 6)
    monkeypatch.setattr(chunks, "_SELDOM", 2)


@pytest.fixture(autouse=True)
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "_WORTH_PROCESSES", 1000)


def answers(index: Index) -> list[object]:
    return [
        [
            [(hit.block.id, hit.score) for hit in index.rank(thing, limit=9)],
            [mention.block.id for mention in index.find_mentions(thing)],
        ]
        for thing in (*THINGS, "第7次")
    ]


def kept_in(folder: Path) -> set[str]:
    return {place.name for place in folder.glob("chunk-*")}


def test_chunks_answer_as_one_build_in_memory(tmp_path: Path) -> None:
    """Nobody may see from the answers that a corpus is kept in pieces, or that it was opened again."""
    corpus = make_corpus(REPORTS)
    built = Index.open_or_build(corpus, folder=tmp_path)

    assert len(kept_in(tmp_path)) > 4
    assert answers(built) == answers(Index.build(corpus))
    assert answers(Index.open_or_build(corpus, folder=tmp_path)) == answers(built)


@pytest.mark.parametrize("place", [0, 17, 40])
def test_a_report_more_or_less_changes_one_chunk(tmp_path: Path, place: int) -> None:
    """A province is not indexed again for one township, wherever it stands, and removal leaves no trace."""
    before = make_corpus(REPORTS)
    after = make_corpus([*REPORTS[:place], make_report(99), *REPORTS[place:]])
    Index.open_or_build(before, folder=tmp_path)
    names = kept_in(tmp_path)

    grown = Index.open_or_build(after, folder=tmp_path)

    assert 1 <= len(kept_in(tmp_path) - names) <= 2
    assert answers(grown) == answers(Index.build(after))
    assert answers(Index.open_or_build(before, folder=tmp_path)) == answers(Index.build(before))


def test_a_broken_off_build_goes_on_where_it_was(tmp_path: Path) -> None:
    """A person who closes the laptop does not start from nothing."""
    parts = list(split(REPORTS))
    cut: list[str] = []

    def stop_at_the_twentieth(text: str) -> list[str]:
        if len(cut) == 20:
            raise KeyboardInterrupt
        cut.append(text)
        return [text]

    with pytest.raises(KeyboardInterrupt):
        open_or_build_chunks(parts, stop_at_the_twentieth, folder=tmp_path)
    done = sum(len(part) for part in parts if chunks.name_of(part) in kept_in(tmp_path))
    again: list[str] = []

    open_or_build_chunks(parts, lambda text: [again.append(text) or text], folder=tmp_path)

    assert 12 <= done <= 20
    assert len(again) == 120 - done


def test_processes_build_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks are built side by side and put together in corpus order; progress counts blocks."""
    monkeypatch.setattr(building, "_WORTH_PROCESSES", 2)
    corpus, steps = make_corpus(REPORTS), []

    index = Index.open_or_build(
        corpus, folder=tmp_path, progress=lambda done, total: steps.append((done, total))
    )

    assert answers(index) == answers(Index.build(corpus))
    assert steps[-1] == (120, 120)
    assert len(steps) == len(kept_in(tmp_path))


def test_what_no_index_uses_leaves_the_disk(tmp_path: Path) -> None:
    """A removed report's words stay no longer than the last few indexes, which are kept for a way back."""
    Index.open_or_build(make_corpus([make_report(1, extra="绝密")]), folder=tmp_path)
    for place in tmp_path.iterdir():
        os.utime(place, (1, 1))

    for number in range(2, 6):
        Index.open_or_build(make_corpus([make_report(number)]), folder=tmp_path)

    assert len(kept_in(tmp_path)) == 4
    assert not any("绝密".encode("utf-16-le") in path.read_bytes() for path in files_in(tmp_path))


def files_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def test_a_lost_chunk_is_built_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Somebody clears half of the cache: a warning and a rebuild, no wrong answer."""
    corpus = make_corpus(REPORTS)
    index = Index.open_or_build(corpus, folder=tmp_path)
    for path in files_in(next(tmp_path.glob("chunk-*"))):
        path.unlink()

    assert answers(Index.open_or_build(corpus, folder=tmp_path)) == answers(index)
    assert "damaged" in caplog.text


def test_a_long_report_is_cut_into_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """One file may hold more paragraphs than a chunk; none is lost."""
    monkeypatch.setattr(chunks, "LARGEST", 2)

    parts = list(split(REPORTS[:3]))

    assert [block for part in parts for block in part] == [
        block for report in REPORTS[:3] for block in report.blocks
    ]
    assert max(map(len, parts)) == 2
