"""Reading files: every encoding and format that people have, and a clear word where it cannot be."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter

from corpus.errors import SourceError
from corpus.reading import read_source
from tests.corpus.made import make_pdf

TEXT = "各位代表：\n现在，我代表镇人民政府报告工作。"
LINES = ("各位代表：", "现在，我代表镇人民政府报告工作。")
ENCODED = {
    "utf-8": TEXT.encode(),
    "utf-8 with a mark": TEXT.encode("utf-8-sig"),
    "utf-16 with a mark": TEXT.encode("utf-16"),
    "utf-16 big end first, with a mark": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "utf-16 without a mark": TEXT.encode("utf-16-le"),
    "utf-16 big end first": TEXT.encode("utf-16-be"),
    "gb18030": TEXT.encode("gb18030"),
    "windows line ends": TEXT.replace("\n", "\r\n").encode(),
    "old mac line ends": TEXT.replace("\n", "\r").encode(),
}


def reason_of(path: Path, **options: int) -> str:
    """Return why a file cannot be read."""
    with pytest.raises(SourceError) as caught:
        read_source(path, **options)
    return caught.value.reason


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED.keys())
def test_a_text_is_read_in_every_usual_encoding(tmp_path: Path, data: bytes) -> None:
    """Files come from Notepad, from old offices and from Macs."""
    path = tmp_path / "报告.txt"
    path.write_bytes(data)

    assert read_source(path).lines == LINES


def test_damaged_text_is_refused_with_its_first_bad_byte(tmp_path: Path) -> None:
    """A guessed encoding would put words into a report that it never said."""
    path = tmp_path / "坏.txt"
    path.write_bytes("今年以来，".encode() + b"\xff\xfe\xff" + "全镇工作".encode())

    assert reason_of(path).startswith("第 15 字节起不是 UTF-8、UTF-16 或 GB18030 文字")


def test_utf8_with_one_broken_character_is_not_taken_for_gb18030(tmp_path: Path) -> None:
    """GB18030 can read almost any bytes: only everyday characters prove it."""
    path = tmp_path / "断.txt"
    path.write_bytes(TEXT.encode() + "乡".encode()[:2])

    assert "不是 UTF-8" in reason_of(path)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("空.txt", b" \n", "文件是空的"),
        ("白.txt", "\u3000\n\u3000".encode(), "文件里没有文字"),
        ("图.txt", b"\x89PNG\r\n\x1a\n\0\0", "内容不是文本"),
        ("零.txt", "报告".encode() + b"\0\0", "第 6 字节是空字节"),
        ("旧.doc", b"\xd0\xcf\x11\xe0", "请在 Word 或 WPS 里另存为 .docx"),
        ("包.zip", b"PK\x03\x04", "请先解压"),
        ("图.jpg", b"\xff\xd8\xff", "不支持 .jpg 文件"),
        ("密.docx", b"\xd0\xcf\x11\xe0\xa1\xb1", "文件加了密码"),
        ("坏.docx", b"PK\x03\x04 nothing", "不是完好的 .docx 文件"),
        ("坏.pdf", b"%PDF-1.4 nothing", "不是完好的 PDF 文件"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    """The reason is all that a person in an office has to go by."""
    path = tmp_path / name
    path.write_bytes(data)

    assert reason in reason_of(path)


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    """A huge file must not fill the memory."""
    path = tmp_path / "大.txt"
    path.write_bytes(b"a" * 101)

    assert reason_of(path, max_bytes=100).startswith("文件有 101 字节，超过上限 100 字节")


def test_a_missing_file_is_an_error_of_ours(tmp_path: Path) -> None:
    """It may vanish between listing and reading."""
    assert reason_of(tmp_path / "没有.txt").startswith("打不开文件")


def test_word_paragraphs_and_table_rows_become_lines(tmp_path: Path) -> None:
    """Figures often stand in tables."""
    document = Document()
    document.add_paragraph("一、上半年工作回顾")
    document.add_paragraph("第一行\n第二行")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "固定资产投资"
    table.rows[0].cells[1].text = "3.2亿元"
    path = tmp_path / "报告.docx"
    document.save(str(path))

    assert read_source(path).lines == ("一、上半年工作回顾", "第一行", "第二行", "固定资产投资\t3.2亿元")


def test_pdf_lines_cut_by_the_page_become_paragraphs_again(tmp_path: Path) -> None:
    """Page numbers and running titles stand inside sentences; quoted, they would be false."""
    title = "石桥镇2024年政府工作报告"
    pages = [
        [
            title,
            "一、上半年工作回顾",
            "上半年，全镇上下团结一心，克服了持续高温",
            "和局部旱情的影响，完成固定资产投资三亿",
            "— 1 —",
        ],
        [title, "二千万元，同比增长百分之八。", "新增企业两家。", "— 2 —"],
        [title, "二、下半年工作安排", "继续推进项目建设。", "— 3 —"],
    ]
    path = tmp_path / "报告.pdf"
    path.write_bytes(make_pdf(pages))

    assert read_source(path).lines == (
        title,
        "一、上半年工作回顾",
        "上半年，全镇上下团结一心，克服了持续高温和局部旱情的影响，完成固定资产投资三亿二千万元，同比增长百分之八。",
        "新增企业两家。",
        "二、下半年工作安排",
        "继续推进项目建设。",
    )


def test_the_indents_of_a_pdf_tell_its_paragraphs(tmp_path: Path) -> None:
    """A paragraph's last line may fill the page's width, and would run into the next one."""
    page = [
        "\u3000\u3000上半年，全镇上下团结一心，克服了持续高",
        "温影响。完成投资三亿二千万元，同比增长一成。",
        "\u3000\u3000下半年，全镇将加快重点项目建设，新建厂",
        "房三座，争取全年完成投资六亿元。",
    ]
    path = tmp_path / "报告.pdf"
    path.write_bytes(make_pdf([page]))

    assert read_source(path).lines == (page[0].strip() + page[1], page[2].strip() + page[3])


def test_a_wide_gap_in_a_pdf_ends_a_paragraph(tmp_path: Path) -> None:
    """Some offices set their paragraphs apart by space instead of indents."""
    page = [
        *("上半年，全镇上下团结一心，完成投资三亿元，", "新建学校两所、道路十公里，群众更加满意了。"),
        *("", "下半年，全镇将加快建设，力争完成投资六亿", "元。"),
    ]
    path = tmp_path / "报告.pdf"
    path.write_bytes(make_pdf([page]))

    assert read_source(path).lines == (page[0] + page[1], page[3] + page[4])


def test_a_page_printed_from_a_browser_loses_its_header_and_address(tmp_path: Path) -> None:
    """Browsers print a date and the title above each page, and its address and number below."""
    pages = [
        ["2026/3/23 21:07 石桥镇工作报告_石桥镇门户网站", "各位代表：", "https://www.example.cn/a.html 1/2"],
        ["11/22/26, 7:37 AM 石桥镇工作报告", "完成投资3亿元。", "https://www.example.cn/a.html 2/2"],
    ]
    path = tmp_path / "报告.pdf"
    path.write_bytes(make_pdf(pages))

    assert read_source(path).lines == ("各位代表：", "完成投资3亿元。")


def test_headers_that_count_their_pages_are_headers(tmp_path: Path) -> None:
    """They differ from page to page in nothing else."""
    pages = [
        [f"石桥镇党政办印 {number}页", f"第{name}季度完成投资。"] for number, name in enumerate("一二三四", 1)
    ]
    path = tmp_path / "报告.pdf"
    path.write_bytes(make_pdf(pages))

    assert read_source(path).lines == tuple(page[1] for page in pages)


@pytest.mark.parametrize("name", ["报告.pdf", "报告.txt"])
def test_radicals_are_read_as_the_characters_they_look_like(tmp_path: Path, name: str) -> None:
    """Printed from a browser, 人民 is ⼈⺠: it would be found by nobody, and ⼀、 would head nothing."""
    text = "⼀、⺠⽣⼯作：增⻓、⻅效、⻋⻔⻰⻩⻥"
    path = tmp_path / name
    path.write_bytes(make_pdf([[text]]) if name.endswith("pdf") else text.encode())

    assert read_source(path).lines == ("一、民生工作：增长、见效、车门龙黄鱼",)


def test_an_encrypted_pdf_and_a_scanned_one_say_so(tmp_path: Path) -> None:
    """Both look like broken files to people."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(make_pdf([["各位代表："]]))))
    writer.encrypt("secret")
    locked, scanned = tmp_path / "密.pdf", tmp_path / "扫描.pdf"
    writer.write(str(locked))
    scanned.write_bytes(make_pdf([[""]]))

    assert reason_of(locked) == "文件加了密码；请去掉密码再试"
    assert reason_of(scanned).startswith("没有文字层，像是扫描件")


PAGE = """<html><head><meta charset="{charset}"><meta name="ArticleTitle" content="青石县2023年政府工作报告">
<title>青石县2023年政府工作报告 - 青石县人民政府</title><script>var words = "脚本。脚本。";</script></head>
<body class="has-sidebar">
<div class="header"><ul class="nav"><li><a>首页</a></li><li><a>公开</a></li></ul></div>
<div class="location">当前位置：<a>首页</a> &gt; <a>政府工作报告</a></div>
<div class="main"><h2>青石县2023年政府工作报告</h2><div class="info">发布时间：2023-02-01 来源：县政府办</div>
<div id="zoom"><p>各位代表：</p><p>　　现在，我代表县人民政府<b>向大会</b>报告工作，请予审议。</p>
<p><strong>一、2022年工作回顾</strong></p><p>2022年，我们坚持稳中求进，完成投资42亿元。<br>民生持续改善，新增就业3200人。</p>
<table><tr><th>指标</th><th>2022年</th></tr>
<tr><td><p>财政<span>收入</span></p></td><td> 4.2亿元</td></tr></table></div>
<div class="bdsharebuttonbox">分享到：<a>微信</a></div></div>
<div class="footer">主办：青石县人民政府办公室，地址：青石县人民路1号。</div></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_a_web_page_is_read_without_what_stands_around_the_article(tmp_path: Path, charset: str) -> None:
    """Menus and footers are no words of the county."""
    path = tmp_path / "报告.html"
    path.write_bytes(PAGE.format(charset=charset).encode({"gb2312": "gb18030"}.get(charset, charset)))

    lines = read_source(path).lines

    assert lines == (
        "青石县2023年政府工作报告",
        "发布时间：2023-02-01 来源：县政府办",
        "各位代表：",
        "现在，我代表县人民政府向大会报告工作，请予审议。",
        "一、2022年工作回顾",
        "2022年，我们坚持稳中求进，完成投资42亿元。",
        "民生持续改善，新增就业3200人。",
        "指标\t2022年",
        "财政收入\t4.2亿元",
    )


def test_preformatted_text_keeps_its_lines(tmp_path: Path) -> None:
    """Text pasted into a page keeps its line breaks only there."""
    path = tmp_path / "报告.html"
    path.write_text("<p>各位\n代表：</p><pre>一、回顾\n　　修路3公里。\r\n架桥。</pre>", encoding="utf-8")

    assert read_source(path).lines == ("各位 代表：", "一、回顾", "修路3公里。", "架桥。")


def test_a_table_that_lays_out_a_page_is_no_row(tmp_path: Path) -> None:
    """Old pages stand in tables: their paragraphs stay lines of their own."""
    text = "<p>一、上半年工作回顾</p><p>" + "上半年，全镇完成固定资产投资三亿元。" * 4 + "</p>"
    path = tmp_path / "报告.html"
    path.write_text(f"<table><tr><td>左栏</td><td>{text}</td></tr></table>", encoding="utf-8")

    assert read_source(path).lines == (
        "左栏",
        "一、上半年工作回顾",
        "上半年，全镇完成固定资产投资三亿元。" * 4,
    )
