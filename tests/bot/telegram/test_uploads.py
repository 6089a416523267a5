"""Files that administrators send, before anybody decided on them."""

import io
import zipfile
from pathlib import Path

import pytest

from bot.telegram.uploads import UploadError, Uploads
from bot.wording import administration

REPORT = (
    "青石镇2023年上半年政府工作报告\n一、上半年工作回顾\n茶园面积达到1.2万亩。\n"
    "二、下半年工作计划\n抓好茶旅融合。\n"
)


@pytest.fixture
def uploads(tmp_path: Path) -> Uploads:
    return Uploads(folder=tmp_path / "incoming", max_bytes=1_000_000)


def archive(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as written:
        for name, text in files.items():
            written.writestr(name, text)
    return out.getvalue()


def test_an_archive_is_read_file_by_file(uploads: Uploads) -> None:
    """One wrong file among many is told, and the others are understood."""
    files = {"镇/青石镇.txt": REPORT, "镇/空.txt": "", "__MACOSX/镇/青石镇.txt": "x", "镇/.DS_Store": "x"}

    upload = uploads.stage("全部.zip", archive(**files))

    assert [report.place.label for report in upload.reports] == ["青石镇"]
    assert [failure.path.name for failure in upload.failures] == ["空.txt"]
    assert [path.name for path in uploads.files(upload.id)] == ["空.txt", "青石镇.txt"]


def test_names_lead_nowhere_else(uploads: Uploads, tmp_path: Path) -> None:
    """An archive can name ../../etc/passwd; its files stay in their folder."""
    upload = uploads.stage(
        "a.zip", archive(**{"../../外面.txt": REPORT, "..\\..\\更外面.txt": REPORT + "再加一句。"})
    )

    assert sorted(path.name for path in uploads.files(upload.id)) == ["外面.txt", "更外面.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["incoming"]


def test_chinese_names_from_windows_are_read(uploads: Uploads) -> None:
    """Windows packs names in GBK and says nothing of it; the name may be all that tells the place."""
    data = archive(**{"aaaa.txt": REPORT}).replace(b"aaaa", "青石".encode("gb18030"))

    upload = uploads.stage("a.zip", data)

    assert [path.name for path in uploads.files(upload.id)] == ["青石.txt"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"no archive", administration.ARCHIVE_BROKEN), (archive(a="x")[:-30], administration.ARCHIVE_BROKEN)],
    ids=["no archive", "cut off"],  # an archive holds the time, by which no two test processes would agree
)
def test_broken_archives_are_refused_and_leave_nothing(uploads: Uploads, data: bytes, reason: str) -> None:
    """A reason in words, and no folder left behind."""
    with pytest.raises(UploadError, match=reason):
        uploads.stage("a.zip", data)

    assert list(uploads.folder.iterdir()) == []


def test_too_large_archives_are_refused_before_they_are_unpacked(
    uploads: Uploads, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few kilobytes can hold gigabytes of zeros."""
    monkeypatch.setattr("bot.telegram.uploads.MOST_BYTES", 10)

    with pytest.raises(UploadError, match=administration.ARCHIVE_TOO_BIG):
        uploads.stage("a.zip", archive(a=REPORT))


def test_a_dropped_upload_is_gone(uploads: Uploads) -> None:
    """What was decided cannot be decided again."""
    upload = uploads.stage("青石镇.txt", REPORT.encode())

    uploads.drop(upload.id)

    assert uploads.files(upload.id) == []
