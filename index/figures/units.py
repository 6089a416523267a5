"""The units of government figures, grouped into kinds that may be compared."""

import re

RANK = "名次"
"""The kind of a place in a ranking: 第3名, 前十."""

_KINDS = {
    "人": "人次 人 名 位",
    "户": "户次 户",
    "家": "家次 家",
    "次": "场次 批次 班次 架次 台次 车次 次 场 期 轮 堂 遍 趟",
    "件": "件次 件 宗 起 个 处 项 例 条 笔 单 批",
    "份": "份 张 册 本 幅 篇",
    "元": "元 人民币",
    "美元": "美元",
    "%": "% ％ 百分之",
    "百分点": "个百分点 百分点",
    "亩": "公顷 亩",
    "平方米": "平方公里 平方千米 平方米 平米 平方 ㎡",
    "米": "公里 千米 里 米 km",
    "吨": "公斤 千克 吨 斤 kg",
    "立方米": "立方米 立方 方",
    "时长": "个小时 小时 个月 学时 课时 天",
    "分": "分",
    "头": "头 只 羽 尾",
    "株": "棵 株",
    "座": "座 栋 幢 间 套 所 孔 口 穴",
    "台": "台套 台 部 架",
    "辆": "辆",
    "艘": "艘",
    "千瓦时": "千瓦时 度",
    "千瓦": "千瓦 兆瓦 MW kW",
    "微克": "微克",
    "支": "支 组 队",
    "类": "种 类",
    "包": "包 袋 箱 捆 瓶 盏 块 片 床 对 颗 根 门 枚 面",
}
_KIND_OF = {unit: kind for kind, units in _KINDS.items() for unit in units.split()}

# A one-character unit is no unit where it begins one of these words: 3家 but not 家庭.
_NOT_BEFORE = {
    "人": "民才员居口大均数事力社物工",
    "名": "片单录镇牌义",
    "位": "于置居列次",
    "户": "籍型外主",
    "家": "庭园乡具长访电政禽",
    "次": "序日年数",
    "场": "所地馆景站镇部面",
    "期": "间望末",
    "轮": "车胎岗候换作",
    "件": "数",
    "起": "来步点草",
    "个": "体性别",
    "处": "理置罚级于长",
    "项": "目",
    "例": "会行如",
    "条": "件例块",
    "单": "位一元",
    "批": "发复准",
    "本": "地镇村级年届土身",
    "张": "贴",
    "元": "旦素",
    "亩": "均",
    "里": "程面",
    "方": "面案式向法便位",
    "米": "粉",
    "分": "宫院校类公为发钟管布局店行支别享析期层片",
    "头": "部雁脑",
    "只": "有要能是",
    "尾": "水矿气",
    "座": "谈位",
    "间": "接断",
    "所": "有以在",
    "口": "岸径",
    "台": "山州湾风账阶",
    "部": "门分署队",
    "架": "构设",
    "度": "假过",
    "支": "部持书付撑农线教",
    "组": "织建团",
    "队": "伍员",
    "种": "植养业子",
    "类": "别似",
    "包": "括保联村装抓",
    "块": "地",
    "片": "区",
    "对": "接标口外",
    "面": "积向对",
    "门": "头前口",
    "根": "据本",
    "床": "位",
    "天": "然空气",
    "篇": "章",
    "套": "路",
    "斤": "",
}
_UNIT = "|".join(
    re.escape(unit) + (f"(?![{_NOT_BEFORE[unit]}])" if _NOT_BEFORE.get(unit) else "")
    for unit in sorted(_KIND_OF, key=len, reverse=True)
    if unit != "百分之"  # stands before its number
)
MONEY = r"(?:万亿|[百千]?[万亿])?(?:元|美元|港元|欧元)(?![旦素])"
"""A pattern for units of money, whose scale (万, 亿) belongs to the unit."""

UNIT = rf"(?:{_UNIT})(?![A-Za-z])"
"""A pattern for the other units, longest first."""

COUNTERS = frozenset(
    re.split(
        " ",
        "人次 人 名 户 家 场次 次 场 轮 件 宗 起 个 处 项 条 批 份 座 栋 幢 所 支 亩 公里 吨 天 辆 艘 台 套",
    )
)
"""Units that stand after a number written in Chinese."""


def unit_kind(unit: str) -> str:
    """Return the kind of ``unit``: 人 for 人次, 件 for 宗, 元 for 亿元, itself when it is alone in its kind.

    Figures of different kinds are never compared. A bare scale (万, 亿) counts money.
    """
    if unit in _KIND_OF or not unit:
        return _KIND_OF.get(unit, "")
    bare = unit.lstrip("百千万亿余多几")
    return _KIND_OF.get(bare, bare) if bare else "元"
