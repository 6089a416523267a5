"""Formats that people have besides text, Word and pages: tables, saved pages, OFD, old Word files."""

import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from corpus.errors import SourceError
from corpus.load import load_corpus
from corpus.reading import office, read_source
from tests.corpus.made import write

ROWS = [["指标", "2023年", "2024年"], ["完成投资（亿元）", 128, 140.5], ["新建道路（公里）", 36, None]]
LINES = ("指标 2023年 2024年", "完成投资（亿元）\t128\t140.5", "新建道路（公里）\t36")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_row_of_a_csv_file_is_a_line(tmp_path: Path, encoding: str, delimiter: str) -> None:
    """Excel writes them in either encoding, and a figure must stand beside what it counts."""
    text = "\r\n".join(delimiter.join("" if cell is None else str(cell) for cell in row) for row in ROWS)
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))

    assert read_source(tmp_path / "a.csv").lines == LINES


def test_a_row_of_a_sheet_is_a_line_under_what_names_its_columns(tmp_path: Path) -> None:
    """Hidden sheets are not seen by who opens the file."""
    book = Workbook()
    for row in [["石桥镇2024年工作总结"], *ROWS]:
        book.active.append(row)
    book.create_sheet("底稿").append(["不公开"])
    book["底稿"].sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")

    (report,) = load_corpus([tmp_path]).reports

    assert tuple(block.text for block in report.blocks) == ("石桥镇2024年工作总结", *LINES)
    assert report.blocks[-1].section_path == (LINES[0],)


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_a_page_saved_as_one_file_is_read(tmp_path: Path, charset: str) -> None:
    """Browsers call it .mht."""
    page = "<html><body><p>各位代表：</p><p>完成投资3亿元。</p></body></html>"
    head = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
        f'Content-Type: text/html; charset="{charset}"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    )
    (tmp_path / "a.mht").write_bytes(head.encode() + page.encode(charset) + b"\r\n--b--\r\n")

    assert read_source(tmp_path / "a.mht").lines == ("各位代表：", "完成投资3亿元。")


def ofd(name: str, inside: str) -> str:
    """Return an element of the format."""
    return f'<ofd:{name} xmlns:ofd="http://www.ofdspec.org/2016">{inside}</ofd:{name}>'


def text_at(x: float, y: float, text: str) -> str:
    """Return a text that is set at this place, from the top left, in millimetres."""
    steps = f"g {len(text) - 1} 5"
    code = f'<ofd:TextCode X="0" Y="4" DeltaX="{steps}">{text}</ofd:TextCode>'
    return f'<ofd:TextObject Boundary="{x} {y} 100 5" Size="5">{code}</ofd:TextObject>'


def make_ofd(pages: list[list[tuple[float, float, str]]]) -> bytes:
    """Return an OFD file that sets these texts at these places."""
    data = BytesIO()
    numbers = range(len(pages))
    with ZipFile(data, "w") as archive:
        root = "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
        archive.writestr("OFD.xml", ofd("OFD", root))
        named = "".join(f'<ofd:Page ID="{at}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in numbers)
        archive.writestr("Doc_0/Document.xml", ofd("Document", f"<ofd:Pages>{named}</ofd:Pages>"))
        for at, page in enumerate(pages):
            shown = "".join(text_at(*placed) for placed in page)
            content = ofd("Page", f"<ofd:Content><ofd:Layer>{shown}</ofd:Layer></ofd:Content>")
            archive.writestr(f"Doc_0/Pages/Page_{at}/Content.xml", content)
    return data.getvalue()


def test_the_pages_of_an_ofd_file_are_read_in_their_order(tmp_path: Path) -> None:
    """Offices publish in it; paragraphs that a page cuts are whole."""
    first = [
        (60, 20, "石桥镇政府工作报告"),
        (30, 30, "上半年，全镇上下团结一心，克服了持续"),
        (20, 40, "高温和局部旱情的影响，完成固定资产投资"),
    ]
    path = tmp_path / "a.ofd"
    path.write_bytes(make_ofd([first[::-1], [(20, 20, "三亿元。")]]))

    assert read_source(path).lines == (
        "石桥镇政府工作报告",
        "上半年，全镇上下团结一心，克服了持续高温和局部旱情的影响，完成固定资产投资三亿元。",
    )


def test_a_damaged_file_says_what_to_do(tmp_path: Path) -> None:
    """Whatever its format."""
    for suffix in ("xlsx", "ofd", "mht"):
        with pytest.raises(SourceError, match="请"):
            read_source(write(tmp_path, f"a.{suffix}", "坏"))


def old(folder: Path, name: str) -> Path:
    """Write a file that begins as old Word files do."""
    (folder / name).write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2048))
    return folder / name


@pytest.mark.parametrize("name", ["a.doc", "a.wps"])
def test_an_old_word_file_without_any_program_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """As before, it can be saved anew."""
    monkeypatch.setattr(shutil, "which", lambda _: None)

    with pytest.raises(SourceError, match=r"另存为 \.docx；本机装了 LibreOffice 就能直接读"):
        read_source(old(tmp_path, name))


def test_an_old_word_file_is_read_by_the_program_that_is_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """antiword writes plain text; LibreOffice a .docx, which is read as all are."""
    program = write(tmp_path, "antiword", "#!/bin/sh\nprintf '各位代表：\\n完成投资3亿元。\\n'\n")
    program.chmod(0o755)
    monkeypatch.setattr(office.shutil, "which", lambda name: str(program) if name == "antiword" else None)

    assert read_source(old(tmp_path, "a.doc")).lines == ("各位代表：", "完成投资3亿元。", "")
