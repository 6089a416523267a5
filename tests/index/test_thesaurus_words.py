"""The shipped word lists: whole, at one with themselves, and right on questions people ask."""

import pytest

from index.thesaurus import SHIPPED, Thesaurus
from index.wordlist import fold_term, read_groups

THESAURUS = Thesaurus.load(SHIPPED)


def test_every_chapter_is_covered() -> None:
    """The list serves reports of any township, county or province, not one corpus."""
    chapters = {group.chapter for group in THESAURUS.groups}

    assert len(chapters) == len(list(SHIPPED.glob("*.toml")))
    assert len(THESAURUS.groups) >= 780
    assert "" not in chapters


def test_no_group_stands_in_two_files() -> None:
    """A second table of the same name would be merged in silence."""
    names = [group.preferred for path in SHIPPED.glob("*.toml") for group in read_groups(path)]

    assert sorted(names) == sorted(set(names))


def test_a_group_is_found_by_every_word_that_is_its_own() -> None:
    """Each spelling leads to the concept, and each states all the others."""
    lost = [
        term
        for group in THESAURUS.groups
        for term in group.claimed
        if THESAURUS.group_of(term) != group or set(group.stating) - {term, *THESAURUS.synonyms(term)}
    ]

    assert lost == []


def test_no_word_states_a_concept_and_is_merely_near_it() -> None:
    """Through the kinds of kinds a word could come back as near; then nobody knows how it counts."""
    torn = {
        term: both
        for group in THESAURUS.groups
        for term in group.claimed
        if (both := {*THESAURUS.synonyms(term)} & {*THESAURUS.near(term)})
    }

    assert torn == {}


def test_every_term_is_found_whole_in_a_text() -> None:
    """What is listed must be findable where it stands between other words."""
    terms = [fold_term(term) for group in THESAURUS.groups for term in group.stating]

    found = [[(start, end) for start, end, _, _ in THESAURUS.find_terms(f"，{term}。")] for term in terms]

    assert found == [[(1, len(term) + 1)] for term in terms]


def test_no_everyday_phrase_is_a_term_and_none_asks_for_two_things() -> None:
    """An official word means itself; an everyday phrase must lead to one concept."""
    phrases = [fold_term(phrase) for group in THESAURUS.groups for phrase in group.everyday]
    terms = {fold_term(term) for group in THESAURUS.groups for term in group.stating}

    assert sorted(phrases) == sorted(set(phrases))
    assert terms.isdisjoint(phrases)


@pytest.mark.parametrize(
    ("question", "preferred"),
    [
        ("打工的干完活不给钱怎么办", "拖欠工资"),
        ("老百姓被骗钱了镇里管不管", "防范诈骗"),
        ("哪些镇想搞摆摊夜市", "夜间经济"),
        ("外地打工的人回来了怎么安排", "农民工"),
        ("住在山上的人要挪地方住吗", "搬迁"),
        ("有没有帮村民在网上卖货的", "电子商务"),
        ("老百姓看病方便吗", "医疗卫生"),
        ("冬天打零工去哪里", "零工市场"),
        ("老人吃饭的问题怎么解决", "老年助餐"),
        ("村里的脏水怎么处理", "农村生活污水治理"),
        ("哪里的田没人种", "撂荒地"),
        ("夏天孩子玩水有人管吗", "防溺水"),
        ("上山烧山的事怎么防", "森林防火"),
        ("我想开网店", "电子商务"),
        ("办手续要不要少跑腿", "政务服务"),
        ("为什么结婚太贵", "婚俗改革"),
        ("工厂招不到人怎么办", "企业用工"),
        ("晚上路上黑", "路灯亮化"),
        ("给老人办的食堂多不多", "老年助餐"),
        ("网上帮果农卖荔枝", "电子商务"),
        ("老板欠着不给钱怎么办", "拖欠工资"),
        ("邻居老是吵架", "邻里纠纷"),
        ("小孩白天没人带", "婴幼儿照护"),
        ("墙上到处是小广告", "小广告整治"),
        ("半夜有人挖沙", "非法采砂"),
        ("积分可以换米换油", "积分制"),
        ("洪水冲坏的路", "水毁修复"),
        ("没人住的老房子", "闲置农房"),
        ("治眼睛的病", "白内障"),
        ("税收多少", "税收"),
        ("领导有没有跑出去招商", "外出招商"),
        ("开推介会的有几个", "招商活动"),
        ("生二胎三胎的人家补贴多少", "育儿补贴"),
        ("拆迁户什么时候回迁", "回迁安置"),
        ("两口子闹矛盾谁来劝", "婚姻家庭纠纷"),
        ("教人做菜当厨师", "厨师培训"),
    ],
)
def test_an_everyday_question_leads_to_the_official_concept(question: str, preferred: str) -> None:
    """People do not ask in the words of the reports."""
    assert preferred in [group.preferred for _, _, group in THESAURUS.find_everyday(question)]


@pytest.mark.parametrize(
    "thing", ["地铁", "海参", "教堂", "拖拉机", "挖矿", "月嫂", "网吧", "打猎", "台球", "养蜂", "房价"]
)
def test_a_thing_of_its_own_is_not_read_as_a_broader_one(thing: str) -> None:
    """Where nobody mentions it, the answer is nobody, not everyone who mentions railways."""
    assert THESAURUS.find_everyday(f"哪些镇提到{thing}") == []


@pytest.mark.parametrize(
    ("term", "states", "never_states"),
    [
        ("夜间经济", {"夜市", "夜经济"}, {"步行街", "商业街", "消费"}),
        ("夜市", set(), {"夜间经济"}),
        ("拖欠工资", {"欠薪", "讨薪"}, {"劳动纠纷", "农民工"}),
        ("防范诈骗", {"电信诈骗", "反诈", "养老诈骗"}, {"非法集资"}),
        ("养老诈骗", set(), {"电信诈骗", "诈骗"}),
        ("休渔禁渔", {"禁渔", "长江禁捕"}, {"渔船", "非法捕捞"}),
        ("电子商务", {"电商", "直播带货"}, {"物流"}),
        ("防汛", {"洪涝", "三防"}, {"台风", "抗旱"}),
        ("环保", {"生态环境保护"}, {"秸秆禁烧", "污水治理"}),
        ("安全生产", {"危化品"}, {"山火", "消防"}),
        ("天网工程", {"天网"}, {"网格", "雪亮工程"}),
        ("千万工程", set(), {"百千万工程", "和美乡村"}),
        ("厕所革命", {"改厕"}, {"公厕"}),
        # a broader word, another measure, a place, a person or an organisation is not the thing asked for
        ("高标准农田", {"高标田"}, {"农田建设", "标准农田"}),
        ("粮食产量", {"粮食总产"}, {"粮食播种面积", "种粮"}),
        ("规上工业增加值", {"规模以上工业增加值"}, {"规上工业总产值", "规上企业"}),
        ("常住人口", set(), {"人口", "户籍人口"}),
        ("养老机构", {"敬老院"}, {"福利院", "养老服务"}),
        ("游客", {"旅游人次", "游客接待量"}, {"旅游接待", "旅游收入"}),
        ("外出招商", {"赴外招商", "敲门招商"}, {"招商活动", "招商推介", "招商引资"}),
        ("招商活动", {"招商推介会"}, {"外出招商", "招商小分队"}),
        ("垃圾分类", {"生活垃圾分类"}, {"垃圾处理", "垃圾清运"}),
        ("疫情防控", {"抗疫"}, {"疫情", "新冠"}),
        ("警务工作", {"一村一警"}, {"派出所", "民警"}),
        ("现代农业", {"农业现代化"}, {"大棚", "农业高质量发展"}),
        ("农民增收", {"农户增收"}, {"农民收入", "居民收入"}),
        ("城乡居民医保", {"新农合"}, {"医保", "大病保险"}),
        ("育儿补贴", {"生育补贴"}, {"孕前检查", "计生"}),
        ("回迁安置", {"回迁", "安置上楼"}, {"征地拆迁", "安置房"}),
        ("厨师培训", {"粤菜师傅", "名徽厨"}, {"南粤家政", "技能培训"}),
    ],
)
def test_a_term_states_its_kinds_and_not_its_neighbours(
    term: str, states: set[str], never_states: set[str]
) -> None:
    """A wrong synonym puts a township on a list where it does not belong."""
    words = {term, *THESAURUS.synonyms(term)}

    assert states <= words
    assert words.isdisjoint(never_states)


@pytest.mark.parametrize(
    ("term", "longer"),
    [
        ("三公", "三公里"),
        ("天网", "天网行动"),
        ("三资", "三资企业"),
        ("千万工程", "百千万工程"),
        ("疫情", "动物疫情"),
        ("三防", "一喷三防"),
        ("石榴", "石榴籽"),
        ("机耕", "机耕路"),
        ("县志", "县志愿"),
        ("水厂", "污水厂"),
    ],
)
def test_a_campaign_that_shares_its_letters_with_another_is_told_apart(term: str, longer: str) -> None:
    """Same characters, another thing: no mention."""
    assert longer in THESAURUS.longer_terms(term)
    assert longer not in THESAURUS.synonyms(term)
