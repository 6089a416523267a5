"""Texts cut at a fixed width: their paragraphs are whole again, each word still in its place in the file."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.checking import check_corpus
from corpus.load import load_corpus
from corpus.model import Report
from corpus.wrapping import find_wrapped
from tests.corpus.made import SHIPPED_FILES, outline_of, reports_of, wrap

TEXT = """梅岭镇2024年上半年工作总结和下半年工作打算
今年以来，梅岭镇紧扣“强镇富民”目标，聚焦茶叶、竹木两大主导产业，统筹推进项目建设、乡村治理和民生保障，全镇经济社会平稳健康发展，各项指标好于预期。
一、上半年工作完成情况
（一）主导产业提质增效
新建标准化茶园1260亩，改造低产竹林3400亩，建成茶青交易市场1处、竹材初加工点5个，上半年茶叶总产值达到2.36亿元，同比增长11.8%，带动1870户茶农户均增收4200元。
（二）基层治理扎实有效
一是完善“网格+警格”联动机制，划分网格46个，排查各类矛盾纠纷132起，化解率达到97.7%，实现小事不出村、大事不出镇。二是开展森林防灭火巡查980人次，劝导野外用火行为75起，未发生森林火灾。
二、存在的主要问题
茶叶深加工企业数量偏少，品牌影响力不强；部分山塘水库年久失修，抵御旱涝灾害的能力还比较薄弱。
三、下半年工作打算
围绕茶旅融合做文章，启动云上茶谷游客中心和3公里旅游步道建设，力争国庆节前投入使用，全年接待游客突破15万人次。
"""
WHOLE = [
    "今年以来，梅岭镇紧扣“强镇富民”目标，聚焦茶叶、竹木两大主导产业，统筹推进项目建设、乡村治理和民生保障，全镇经济社会平稳健康发展，各项指标好于预期。",
    "新建标准化茶园1260亩，改造低产竹林3400亩，建成茶青交易市场1处、竹材初加工点5个，上半年茶叶总产值达到2.36亿元，同比增长11.8%，带动1870户茶农户均增收4200元。",
    "一是完善“网格+警格”联动机制，划分网格46个，排查各类矛盾纠纷132起，化解率达到97.7%，实现小事不出村、大事不出镇。",
    "二是开展森林防灭火巡查980人次，劝导野外用火行为75起，未发生森林火灾。",
    "茶叶深加工企业数量偏少，品牌影响力不强；部分山塘水库年久失修，抵御旱涝灾害的能力还比较薄弱。",
    "围绕茶旅融合做文章，启动云上茶谷游客中心和3公里旅游步道建设，力争国庆节前投入使用，全年接待游客突破15万人次。",
]
SHIPPED = load_corpus(SHIPPED_FILES[:4]).reports
STYLES = {
    "indented": {"indent": "　　"},
    "indented by spaces": {"indent": "    "},
    "set apart by blank lines": {"blank": True},
    "told by nothing": {},
}


def paragraphs_of(report: Report) -> list[str]:
    """Return the paragraphs of a report."""
    return [block.text for block in report.paragraphs]


@pytest.mark.parametrize(("width", "style"), list(product((30, 34, 36, 40), STYLES)))
def test_a_paragraph_cut_at_a_width_is_whole(tmp_path: Path, width: int, style: str) -> None:
    """A phrase broken over two lines must be found, and an excerpt be whole sentences."""
    (report,) = reports_of(tmp_path, wrap(TEXT, width, **STYLES[style]))

    assert paragraphs_of(report) == WHOLE
    assert [heading.text for heading in report.headings] == [
        line for line in TEXT.splitlines() if line not in "".join(WHOLE)
    ]


def test_every_word_of_a_whole_paragraph_keeps_its_place(tmp_path: Path) -> None:
    """A citation leads to the line in the file, and what is quoted stands there."""
    text = wrap(TEXT, 30, indent="　　")
    path = tmp_path / "报告.txt"
    path.write_bytes(text.replace("\n", "\r\n").encode("gb18030"))
    corpus = load_corpus([path])
    block = next(block for block in corpus.reports[0].paragraphs if block.text.startswith("二是"))

    first, last = block.to_raw(0, len(block.text))

    lines = text.splitlines()
    assert lines[block.line - 1][block.start :].startswith("二是")
    assert "\n".join(lines[block.line - 1 :])[block.start :].startswith(block.raw[first:last])
    assert block.raw.replace("\n", "") == block.text
    assert check_corpus(corpus) == []


def test_a_width_may_be_measured_on_the_screen(tmp_path: Path) -> None:
    """Editors count a digit as half a character, so lines with many figures hold more of them."""
    lines = [
        "修路12公里。架桥3座、建渠8公里，栽树1200株，新建公厕7座，",
        "完成投资1234567890元，同比增长12.5%。新建厂房12000平方米",
        "并引进企业3家，带动就业460人。同时，全镇上下齐心协力，取得",
        "了新成效。",
    ]
    (report,) = reports_of(tmp_path, "\n".join([*lines, *lines]))

    assert paragraphs_of(report) == ["".join(lines)] * 2


def test_page_numbers_inside_a_paragraph_are_left_out(tmp_path: Path) -> None:
    """A text drawn from a scan has them between any two lines, amid a sentence."""
    lines = wrap(TEXT, 34, indent="　　").splitlines()
    text = "\n".join([*lines[:6], "", "- 1 -", "", *lines[6:11], " 第 2 页 共 3 页", *lines[11:], "—3—"])
    report = reports_of(tmp_path, text)[0]

    assert paragraphs_of(report) == WHOLE
    assert check_corpus(load_corpus([tmp_path])) == []


CUT = "新建改造农村公路18.5公里。完成投资1260万元，惠及"
SENTENCE = "新建改造农村公路18.5公里；完成投资1260万元，惠民。"
NOT_CUT = {
    "slogans of equal length": "聚力产业兴旺振兴，着力打造富裕美丽和谐新乡村\n" * 9,
    "contents": "".join(f"{name}镇上半年。工作总结和下半年工作打算……………{name}\n" for name in "123456"),
    "rows": "新建改造农村公路及其附属设施项目工程\t18.5公里\t超额完成。任务\n" * 8,
    "sentences": f"{SENTENCE}\n" * 7 + f"{CUT}\n" + f"{SENTENCE}\n" * 7,
    "headings over sentences": "（一）聚焦主导产业提质增效，奋力推动高质量发展\n新建茶园。改造竹林。\n" * 6,
    "three full lines": f"{CUT}\n" * 3 + "完成投资3亿元。\n" * 6,
    "few among many": f"{CUT}\n" * 5 + "完成投资3亿元\n" * 40,
    "much wider lines": f"{CUT}\n{'修路架桥，' * 30}。\n一、新建\n" * 9,
}


@pytest.mark.parametrize("text", NOT_CUT.values(), ids=NOT_CUT)
def test_lines_that_their_writer_ended_stay_apart(text: str) -> None:
    """Two lines put together that never were one would be words that nobody wrote."""
    assert find_wrapped(text.splitlines()) == []


def test_headings_as_wide_as_the_column_stay_apart(tmp_path: Path) -> None:
    """A heading fills its line by chance; the number on the next line tells where it ends."""
    heading = "（二）基层治理扎实有效，全面推进平安法治和谐梅岭建设再上台阶"
    text = wrap(TEXT.replace("（二）基层治理扎实有效", heading), len(heading))
    (report,) = reports_of(tmp_path, text)

    assert [text for _, _, text in outline_of(report)][5:7] == [heading, f"· {WHOLE[2]}"]


FULL = [
    "新建标准化茶园三百亩，改造低产竹林三千亩，带动农户增收。",
    "全年茶叶产值突破两亿元，竹木加工企业新增五家，产业兴旺。",
    "累计排查化解矛盾纠纷一百三十起，平安建设经验全县推广，连",
    "续三年获评先进。森林防灭火巡查实现全覆盖，守住安全底线。",
    "深入实施农村人居环境整治，清运垃圾，拆除违建，面貌一新，",
    "群众满意度明显提升。",
]
LONGER = "教育医疗事业稳步发展，新建村小两所，改建卫生院一处，方便群众就近上学看病。"


def test_a_sentence_that_ends_at_the_margin_ends_no_paragraph(tmp_path: Path) -> None:
    """Where indents or blanks mark paragraphs, nothing else ends one; else a full stop does."""
    marked = [
        f"　　{FULL[0][2:]}",
        *FULL[1:4],
        f"　　{FULL[4][2:]}",
        FULL[5],
        f"　　{LONGER[:26]}",
        LONGER[26:],
    ]
    plain = [*FULL, LONGER[:28], LONGER[28:]]

    assert find_wrapped(marked) == [(0, 3), (4, 5), (6, 7)]
    assert find_wrapped([*plain[:4], "", *plain[4:6], "", *plain[6:]]) == [(0, 3), (5, 6), (8, 9)]
    assert find_wrapped(plain) == [(2, 3), (4, 5), (6, 7)]


@pytest.mark.parametrize(
    "row", ["修建农村公路\t18.5公里\t完成率一百零二", "修建农村公路   18.5公里   超额完成任务了", "—" * 28]
)
def test_rows_and_rules_inside_a_cut_text_stay_apart(row: str) -> None:
    """They fill their lines as well."""
    lines = [*FULL[2:], *FULL[2:5], row, row, *FULL[2:]]

    runs = find_wrapped(lines)

    assert runs
    assert [run for run in runs if run[0] < 9 and run[1] > 6] == []


def test_a_list_of_markdown_stays_a_list() -> None:
    """Its items may be as wide as its paragraphs."""
    cut = wrap(TEXT, 34, blank=True).splitlines()
    items = [f"{mark} 新建标准化茶园，改造低产竹林，建成茶青交易市场，带动农户增收" for mark in "-*-*"]

    runs = find_wrapped([*cut, "", *items], markdown=True)

    assert [run for run in runs if run[1] > len(cut)] == []
    assert [run for run in find_wrapped([*cut, "", *items]) if run[1] > len(cut)]
    assert runs


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_no_two_paragraphs_are_ever_put_together(data) -> None:
    """Whatever real paragraphs are cut, at whatever width, and however they are marked."""
    report = data.draw(st.sampled_from(SHIPPED))
    first = data.draw(st.integers(0, len(report.blocks) - 8))
    paragraphs = ["".join(block.raw.split()) for block in report.blocks[first : first + 20]]
    width, style = data.draw(st.integers(26, 42)), data.draw(st.sampled_from(list(STYLES.values())))
    lines = wrap("\n".join(paragraphs), width, **style).splitlines()

    runs = find_wrapped(lines)

    whole = ["".join(line.strip() for line in lines[first : last + 1]) for first, last in runs]
    assert [text for text in whole if not any(text in paragraph for paragraph in paragraphs)] == []


@pytest.mark.parametrize("blank", ["\u3000\u3000", "  ", "\xa0\xa0\xa0\xa0"])
def test_lines_that_were_run_together_are_lines_again(tmp_path: Path, blank: str) -> None:
    """A page copied without its breaks is one line, blanks where the paragraphs began."""
    report = reports_of(tmp_path, TEXT)[0]
    together = f"{blank}首页{blank}" + blank.join(TEXT.splitlines()) + f"{blank}当前位置：首页{blank}"
    (again,) = reports_of(tmp_path, together, "2.txt")

    kept = [block for block in outline_of(again) if "首页" not in block[2]]
    assert [block[1:] for block in kept] == [block[1:] for block in outline_of(report)]
    assert check_corpus(load_corpus([tmp_path / "2.txt"])) == []


def test_a_word_that_blanks_spread_out_is_one(tmp_path: Path) -> None:
    """Names of two characters are spread to the width of three, and titles over the page."""
    together = "\u3000\u3000".join(TEXT.replace("\n", "\n政府\u3000\u3000工作\n", 1).splitlines())
    (report,) = reports_of(tmp_path, together)

    assert "政府\u3000\u3000工作" in report.blocks[0].text


def test_names_set_apart_by_blanks_are_one_line(tmp_path: Path) -> None:
    """A list of people is no run of paragraphs."""
    names = "\u3000\u3000".join(["张三丰", "李四光", "王五一"] * 20)
    (report,) = reports_of(tmp_path, f"石桥镇2024年工作报告\n一、表彰先进\n表彰：{names}。\n")

    assert [block.text for block in report.paragraphs] == [f"表彰：{names}。"]
