"""Facts are found by single sentences and all words of the question; places filter, parts only order."""

from corpus.model import Part
from index.answering.facts import answer_passages
from index.answering.near import find_near
from index.answering.passages import Wish, rank_passages
from index.answering.resources import Resources, Scope
from index.model import Answer, Intent, Reading, Topic
from index.query.lexicon import Lexicon
from index.thesaurus import Thesaurus
from tests.index.answering.made import Lines, make_index


def resources_of(**reports: Lines | list[str]) -> Resources:
    """Make what answers draw on; a word that every second paragraph says tells nothing."""
    others = {"丙镇": ["修路。", "种树。", "演戏。", "防汛。", "招商。", "改厕。"]}
    index, thesaurus = make_index(**reports, **others), Thesaurus(())
    return Resources.of(index, thesaurus, Lexicon(index, thesaurus), excerpt_length=60)


def answer(
    resources: Resources, question: str, query: str, places: tuple[str, ...] = (), part: Part | None = None
) -> Answer:
    return answer_passages(
        resources, question, Reading(intent=Intent.FACT, query=query, places=places, part=part)
    )


def test_one_sentence_outranks_a_paragraph_that_says_the_words_apart() -> None:
    """The words of a long paragraph add up, but answer nothing."""
    apart = "小学召开会议。竣工典礼举行。桩基检查结束。明年工作部署完毕。"
    resources = resources_of(甲镇=[apart], 乙镇=["小学已完成桩基，明年竣工。"])

    assert answer(resources, "小学桩基明年竣工吗", "小学桩基 明年竣工").ranked[0].block.report_id == "乙镇"


def test_what_the_reading_left_out_still_ranks() -> None:
    """A reader that is wrong about a word costs order, not the answer."""
    resources = resources_of(甲镇=["学校的年度工作总结会议如期召开。"], 乙镇=["学校添置冰壶球设备。"])

    assert answer(resources, "哪个学校有冰壶球", "学校").ranked[0].block.report_id == "乙镇"


def test_a_place_filters_and_its_name_tells_no_sentence_apart() -> None:
    """A report names its own township all over."""
    resources = resources_of(甲镇=["甲镇的甲镇人爱甲镇。", "输送新兵九名。"], 乙镇=["输送新兵三名。"])

    found = answer(resources, "甲镇输送新兵几名", "输送新兵", places=("甲镇",))

    assert [one.report.id for one in found.stated] == ["甲镇"]
    assert found.ranked[0].text == "输送新兵九名。"
    assert {excerpt.block.report_id for excerpt in found.ranked} == {"甲镇"}


def test_a_part_orders_and_does_not_filter() -> None:
    """What is told elsewhere is no less true."""
    lines = {Part.REVIEW: ["修建水厂一座。"], Part.PLAN: ["修建水厂两座。"]}
    resources = resources_of(甲镇=lines)

    found = answer(resources, "打算修建水厂几座", "修建水厂", part=Part.PLAN)

    assert [excerpt.block.part for excerpt in found.ranked] == [Part.PLAN, Part.REVIEW]


def test_no_sentence_is_shown_twice() -> None:
    """Excerpts of one paragraph do not overlap."""
    text = "水厂开工。" + "道路通车。" * 20 + "水厂竣工。"
    excerpts = answer(resources_of(甲镇=[text]), "水厂怎样了", "水厂").ranked

    spans = sorted((excerpt.start, excerpt.end) for excerpt in excerpts)
    assert len(spans) == 2
    assert spans[0][1] <= spans[1][0]


def test_what_is_named_is_near_only_where_half_of_it_is_held() -> None:
    """A described thing is near by less than a named one."""
    resources = resources_of(甲镇=["关爱老人，开办食堂。"])
    reading = Reading(
        intent=Intent.WHICH,
        topics=(Topic(text="食堂", literal=("食堂",)),),
        query="腿脚不利索 端饭 送到 食堂",
    )
    wish = Wish.of(resources, "给腿脚不利索的人从食堂端饭", reading)
    scope = Scope.of(resources, reading)

    found = {
        vague: [
            one.report.id for one in find_near(resources, scope, wish, without=~scope.chosen, vague=vague)
        ]
        for vague in (False, True)
    }

    assert found == {False: [], True: ["甲镇"]}


def test_nothing_said_ranks_nothing() -> None:
    """No word of the corpus, no passage."""
    resources = resources_of(甲镇=["修路。"])
    wish = Wish.of(resources, "zzz", Reading(intent=Intent.FACT, query="zzz"))

    assert rank_passages(resources, wish, within=None) == []
