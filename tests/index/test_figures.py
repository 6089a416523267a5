"""Figures are read as a careful clerk would note them: what, how much, of when, done or planned."""

import re
from pathlib import Path

import pytest

from index.figures import context, quantities
from index.figures.reading import read_figures
from index.figures.units import RANK, unit_kind
from index.sentences import split_sentences

REPORTS = Path(__file__).parents[2] / "corpus/reports"


def rows(sentence: str) -> list[tuple[str, str, str]]:
    return [(figure.what, figure.value, figure.unit) for figure in read_figures(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("上半年接待游客9万人次。", [("接待游客", "9万", "人次")]),
        ("实现旅游接待人数71.35万人次。", [("实现旅游接待人数", "71.35万", "人次")]),
        ("实现旅游收入1200余万元。", [("实现旅游收入", "1200余", "万元")]),
        (
            "共整治沟渠500多亩，惠及群众11万余人次。",
            [("整治沟渠", "500多", "亩"), ("惠及群众", "11万余", "人次")],
        ),
        (
            "受理35宗，回复率100%，满意率达100%。",
            [("受理", "35", "宗"), ("回复率", "100", "%"), ("满意率", "100", "%")],
        ),
        ("森林覆盖率达35.6％。", [("森林覆盖率", "35.6", "％")]),
        ("已征收1068户，完成率98.8%。", [("征收", "1068", "户"), ("完成率", "98.8", "%")]),
        ("总均分604分。", [("总均分", "604", "分")]),
        ("先后外出招商十余次，举办推介会三场。", [("外出招商", "十余", "次"), ("举办推介会", "三", "场")]),
        (
            "打造示范点2-3家，培育合作社5至10家。",
            [("打造示范点", "2-3", "家"), ("培育合作社", "5至10", "家")],
        ),
        ("新增5家企业。", [("新增企业", "5", "家")]),
        ("排查出20户63人存在返贫风险。", [("排查出", "20", "户"), ("排查出", "63", "人")]),
        (
            "修建县道2条、乡道12条、村道61条。",
            [("修建县道", "2", "条"), ("乡道", "12", "条"), ("村道", "61", "条")],
        ),
        ("投资2,300万元的敬老院项目已开工。", [("投资敬老院项目", "2,300", "万元")]),
        ("投入XX万用于技改。", [("投入", "XX", "万")]),
        ("安排机关干部40余人包联店铺。", [("安排机关干部", "40余", "人")]),
        ("活动当天游客近3000人次。", [("活动当天游客", "近3000", "人次")]),
        ("建设水冲公厕一座。", [("建设水冲公厕", "一", "座")]),
        ("完成签约173户，其中单日签约20户。", [("完成签约", "173", "户"), ("单日签约", "20", "户")]),
        ("群众满意度排名全区第三。", [("群众满意度", "第三", "")]),
        (
            "固定资产投资5亿元，在全市镇（街）位列第2位。",
            [("固定资产投资", "5", "亿元"), ("固定资产投资", "第2", "位")],
        ),
        ("新引进企业173家（含3家京外企业）。", [("新引进企业", "173", "家"), ("含京外企业", "3", "家")]),
        ("集镇（含老街，不含新区）修路5公里。", [("集镇（含老街，不含新区）修路", "5", "公里")]),
        ("举办“擂台比武”、青年大讲堂、干部夜校、理论宣讲等活动18次。", [("理论宣讲等活动", "18", "次")]),
        ("新增企业5家左右。", [("新增企业", "5", "家左右")]),
        (
            "到位资金4.5亿元以上，引资1亿元以内。",
            [("到位资金", "4.5", "亿元以上"), ("引资", "1", "亿元以内")],
        ),
        ("失业率控制在5.5%以内。", [("失业率", "5.5", "%以内")]),
        ("投资300万元左右的敬老院项目已开工。", [("投资敬老院项目", "300", "万元左右")]),
        ("疏浚河道3公里左右两岸。", [("疏浚河道", "3", "公里")]),
        ("地区生产总值迈上6万亿元台阶。", [("地区生产总值", "6", "万亿元")]),
        ("粮食产量保持1970万吨。", [("粮食产量", "1970万", "吨")]),
        ("粮食产量稳定在1.3万亿斤以上。", [("粮食产量", "1.3万亿", "斤以上")]),
        ("保障19个村完成目标，建成3座桥。", [("保障村", "19", "个"), ("建成桥", "3", "座")]),
        ("每月在各村组织开展4次学习交流。", [("每月在各村组织开展学习交流", "4", "次")]),
        ("营业收入5亿元的企业两家。", [("营业收入", "5", "亿元"), ("企业", "两", "家")]),
        ("流转300亩的良种基地。", [("流转良种基地", "300", "亩")]),
        ("3个正在实施中的水田项目已完工。", [("水田项目", "3", "个")]),
        (
            "新建三个社区，志愿服务24次、**小时。",
            [("新建社区", "三", "个"), ("志愿服务", "24", "次"), ("志愿服务", "**", "小时")],
        ),
        ("改造2条道路3公里。", [("改造道路", "2", "条"), ("改造道路", "3", "公里")]),
        ("满意率98%的窗口3个。", [("满意率", "98", "%"), ("窗口", "3", "个")]),
        ("完成90%水稻投保。", [("水稻投保", "90", "%")]),
        ("税收减少5户企业的影响。", [("税收减少企业", "5", "户")]),
        ("建成5个“15分钟生活圈”。", [("建成“15分钟生活圈”", "5", "个")]),
        ("走访210户566名困难群众。", [("走访困难群众", "210", "户"), ("困难群众", "566", "名")]),
        ("低效企业整治提升27家。", [("低效企业整治提升", "27", "家")]),
        ("帮扶两项，救助近三百元。", [("帮扶", "两", "项"), ("救助", "近三百", "元")]),
        ("获第三届篮球赛第五名。", [("获第三届篮球赛", "第五", "名")]),
        ("夜市摊位由60个增加到150个。", [("夜市摊位", "60", "个"), ("夜市摊位", "150", "个")]),
        ("完成产值1.2万亿元，收入 12.3 亿元。", [("完成产值", "1.2", "万亿元"), ("收入", "12.3", "亿元")]),
        ("办结率达百分之九十八。", [("办结率", "九十八", "百分之")]),
    ],
)
def test_reads_what_value_and_unit(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    """A table of figures is only as good as its rows: each as written, named by its own clause."""
    assert rows(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "2023年5月1日，全镇召开动员大会。",
        "学习党的二十大精神和二十届一中全会精神。",
        "推进320国道、Y344线和A1冷库建设。",
        "12345热线办理有序，“1+6+N”机制运行顺畅。",
        "擦亮5G品牌，携手世界500强企业，打造4A级景区。",
        "做到“两个维护”，确保“8050”目标落实，落实中央八项规定。",
        "贯彻市委十三届二次、三次全会精神，全市第三产业发展良好。",
        "15亩以上撂荒地优先复耕。",
        "坚持一户一档，发现一处、整改一处。",
        "实现24小时值守、*小时监控，PM2.5持续下降。",
        "80岁以上老人优先，擦亮*名片，XX分局牵头。",
        "《规划（2021-2035年）》第三次评审通过，二期工程开工。",
    ],
)
def test_dates_names_and_slogans_are_no_figures(sentence: str) -> None:
    """A year or a slogan in a table of figures would make every other row doubtful."""
    assert rows(sentence) == []


def test_change_belongs_to_its_figure() -> None:
    """增长50% alone says nothing: it stands with the figure it changes."""
    figures = read_figures("接待游客9万人次，同比增长50%，旅游收入3亿元，较去年同期增加5000万元。")

    assert [(figure.what, figure.change) for figure in figures] == [
        ("接待游客", "同比增长50%"),
        ("旅游收入", "较去年同期增加5000万元"),
    ]


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("接待游客9万人次以上，同比增长5%左右。", "同比增长5%左右"),
        ("生产总值迈上6万亿元新台阶，增长7%。", "增长7%"),
    ],
)
def test_change_follows_what_stands_behind_the_figure(sentence: str, change: str) -> None:
    """以上 and 台阶 go with the figure; they do not part it from its change, nor is 左右 left off."""
    assert [figure.change for figure in read_figures(sentence)] == [change]


def test_growth_with_a_name_of_its_own_is_no_change_of_the_figure_before() -> None:
    """接待游客9万人次，税收增长5%: the tax grew, not the visitors."""
    figures = read_figures("接待游客9万人次，税收增长5%。")

    assert [(figure.what, figure.value, figure.change) for figure in figures] == [
        ("接待游客", "9万", ""),
        ("税收", "5", "增长5%"),
    ]


def test_two_changes_are_shared_out_in_order() -> None:
    """A report that strings figures and changes together means them one to one."""
    figures = read_figures("协助贷款1491户、645.3亿元，同比增长20.0%、42.8%。")

    assert [(figure.value, figure.change) for figure in figures] == [
        ("1491", "同比增长20.0%"),
        ("645.3", "42.8%"),
    ]


def test_growth_without_an_amount_is_a_figure_itself() -> None:
    """电诈发案数同比下降9% answers by how much, though no amount is given."""
    figures = read_figures("电诈发案数同比下降9%。")

    assert [(row.what, row.value, row.unit, row.change) for row in figures] == [
        ("电诈发案数", "9", "%", "同比下降9%")
    ]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("1-6月完成税收5万元。", "1-6月"),
        ("*至*月份完成税收5万元。", "*至*月份"),
        ("截至6月底，签约4610套。", "截至6月底"),
        ("今年以来走访企业50次。", "今年以来"),
        ("2023年上半年走访企业50次。", "2023年上半年"),
        ("一季度走访企业50次。", "一季度"),
        ("走访企业50次。", "半年"),
    ],
)
def test_period_is_the_last_one_named(sentence: str, period: str) -> None:
    """Figures of different periods are never compared, so each says its own."""
    assert [figure.period for figure in read_figures(sentence, period="半年")] == [period]


def test_planned_and_done_are_told_apart_within_a_sentence() -> None:
    """A promise listed among results would be a false claim about the township."""
    figures = read_figures("上半年招商5次，力争全年引进企业12家以上，目前已洽谈项目8个。")

    assert [figure.planned for figure in figures] == [False, True, False]


def test_a_plan_is_planned_unless_it_says_otherwise() -> None:
    """In the plan part nothing marks the future; what was done already is marked there."""
    figures = read_figures("新建停车场3处，已完成选址2处。", planned=True)

    assert [figure.planned for figure in figures] == [True, False]


@pytest.mark.parametrize(
    "sentence",
    ["将生活垃圾分为4类。", "完成全年目标任务80%。", "完成粮食播种任务6490亩。", "列入搬迁计划19个村。"],
)
def test_words_that_only_look_like_a_plan_do_not_plan(sentence: str) -> None:
    """将 and 计划 have other meanings; a result must not be told as a promise."""
    assert [figure.planned for figure in read_figures(sentence)] == [False]


@pytest.mark.parametrize(
    ("text", "value"), [("税收XX万元", "XX"), ("税收*.**亿元", "*.**"), ("税收1*万元", "1*")]
)
def test_masked_value_is_kept_as_written(text: str, value: str) -> None:
    """A hidden figure is a finding of its own: told as hidden, never as missing."""
    assert [(figure.value, figure.masked) for figure in read_figures(text)] == [(value, True)]


def test_every_figure_of_the_corpus_is_verbatim() -> None:
    """Each value can be marked in its sentence, over all the shipped reports."""
    lines = [line for path in REPORTS.glob("*.txt") for line in path.read_text(encoding="utf-8").splitlines()]
    sentences = [line[start:end] for line in lines for start, end in split_sentences(line)]
    read = [(sentence, figure) for sentence in sentences for figure in read_figures(sentence)]

    assert len(read) > 1000
    assert all(sentence[figure.start : figure.end] == figure.value != "" for sentence, figure in read)


@pytest.mark.parametrize(
    "pattern",
    [*quantities._PATTERNS, context.PERIOD],
    ids=["money", "digits", "numerals", "percent", "scale", "rank", "period"],
)
def test_what_is_passed_over_quickly_begins_no_figure(pattern: re.Pattern[str]) -> None:
    """A pattern that first looks at one character is four times as fast, and must find the same."""
    whole = re.compile(re.sub(r"^\(\?=\[.*?\]\)", "", pattern.pattern))
    texts = [path.read_text(encoding="utf-8") for path in sorted(REPORTS.glob("*.txt"))]

    found = [[match.span() for match in pattern.finditer(text)] for text in texts]

    assert found == [[match.span() for match in whole.finditer(text)] for text in texts]
    assert any(found) or "百分之" in pattern.pattern


@pytest.mark.parametrize(
    ("units", "kind"),
    [
        (("人", "人次", "名", "位"), "人"),
        (("件", "宗", "起", "个", "处", "项"), "件"),
        (("元", "万元", "亿元", "万"), "元"),
        (("%", "％", "百分之"), "%"),
        (("米", "千米", "公里"), "米"),
        (("千瓦时", "度"), "千瓦时"),
        (("美元", "万美元"), "美元"),
        (("秒",), "秒"),
        (("",), ""),
    ],
)
def test_units_that_compare_have_one_kind(units: tuple[str, ...], kind: str) -> None:
    """宗 and 件 count alike, 人次 and 亿元 never do."""
    assert {unit_kind(unit) for unit in units} == {kind}


def test_a_rank_is_a_kind_of_its_own() -> None:
    """第3名 counts no persons."""
    assert [figure.kind for figure in read_figures("考核排名全市第3名。")] == [RANK]
