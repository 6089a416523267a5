"""The asking words of a question are read apart from what is asked about."""

import pytest

from corpus.model import Part
from index.model import Intent
from index.question.frames import read_frame, split_excluded, strip_frame, take_part


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("哪些镇提到农村电商？", Intent.WHICH),
        ("农村电商都有谁在做", Intent.WHICH),
        ("建了光伏电站的乡镇有几个", Intent.WHICH),
        ("哪个镇办了马拉松", Intent.FACT),
        ("各镇招了多少商", Intent.FIGURES),
        ("河道清淤数据汇总一下", Intent.FIGURES),
        ("农村电商怎么发展", Intent.HOW),
        ("治理污水有哪些办法", Intent.HOW),
        ("农村电商", None),
    ],
)
def test_the_asking_words_tell_the_kind_of_answer(question: str, intent: Intent | None) -> None:
    """The kind of answer decides which list a person gets."""
    assert read_frame(question).intent is intent


def test_counting_townships_is_no_question_for_figures() -> None:
    """有几个镇 counts townships; 几家企业 counts what the reports count."""
    assert read_frame("修了水库的镇有几个").intent is Intent.WHICH
    assert read_frame("一共有多少份报告提到招商").intent is Intent.WHICH
    assert read_frame("各镇引进了几家企业").intent is Intent.FIGURES


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("下半年打算修路的镇", Part.PLAN),
        ("接下来要修路的镇", Part.PLAN),
        ("上半年已经修了路的镇", Part.REVIEW),
        ("各镇存在哪些问题", Part.PROBLEMS),
        ("检讨了招商不足的镇", Part.PROBLEMS),
        ("制定了“雁阵计划”的镇", None),
        ("群众打热线反映问题", None),
    ],
)
def test_a_part_is_named_by_its_cues_and_not_by_like_words(question: str, part: Part | None) -> None:
    """Done, planned and lacking are never mixed; a programme called 计划 is no plan part."""
    assert take_part(question)[1] is part


def test_an_exclusion_splits_the_question() -> None:
    """Without the split, 没提 would count as a second thing wanted."""
    assert split_excluded("提到民宿但是没提到温泉的镇") == ("提到民宿", "温泉的镇")
    assert split_excluded("民宿有、温泉没有，哪个？") == ("民宿", "温泉")
    assert split_excluded("有没有提到民宿的镇") == ("有没有提到民宿的镇", "")


def test_what_is_asked_about_is_left_when_the_frame_is_taken_out() -> None:
    """Only what is left is looked for."""
    assert strip_frame("哪些乡镇的报告里提到了农村电商？") == ["农村电商"]
    assert strip_frame("“五张清单”这个词在哪些报告里出现过") == ["“五张清单”"]


def test_asking_words_inside_quotation_marks_are_wording() -> None:
    """A quoted phrase is looked for letter by letter."""
    assert strip_frame("哪些镇写了“下半年怎么干”") == ["“下半年怎么干”"]


def test_what_no_report_can_know_is_told_apart() -> None:
    """Such a question gets an honest no instead of the nearest paragraph."""
    assert read_frame("明年有什么计划").unknowable
    assert read_frame("哪个镇写得最好").unknowable
    assert not read_frame("下半年有什么计划").unknowable


def test_who_says_a_thing_most_often_is_told_by_mentions() -> None:
    """提到预制菜最多 counts mentions; 提到的游客最多 would rank figures, which nobody may."""
    oftenest = ("哪个镇提到预制菜最多", "谁提预制菜最多", "预制菜提得最多的是谁", "提到预制菜次数最多的镇")

    assert [read_frame(question).intent for question in oftenest] == [Intent.WHICH] * 4
    assert read_frame("哪个镇提到的游客最多").intent is Intent.FIGURES
    assert strip_frame("预制菜提得最多的是哪个镇") == ["预制菜"]


def test_all_places_and_a_measure_ask_for_figures() -> None:
    """各镇森林覆盖率 needs no 多少."""
    assert read_frame("各镇森林覆盖率").intent is Intent.FIGURES
    assert read_frame("森林覆盖率").intent is None


def test_what_came_of_a_thing_asks_about_the_thing() -> None:
    """招商成果如何 asks about 招商; 怎么招商 asks for the way."""
    assert strip_frame("招商成果如何") == ["招商"]
    assert read_frame("招商成果如何").intent is None
    assert strip_frame("民生实事进展到哪一步了") == ["民生实事"]
    assert strip_frame("四大主导产业是啥") == ["四大主导产业"]


def test_what_was_done_asks_for_the_way() -> None:
    """做了哪些事 is no question for townships, though it has 哪些."""
    assert read_frame("大气治理做了哪些事").intent is Intent.HOW
    assert read_frame("哪些镇做了大气治理").intent is Intent.WHICH


def test_a_denial_at_the_beginning_is_one_too() -> None:
    """没提到预制菜的镇 must not list those that do."""
    assert split_excluded("没提到民宿的镇") == ("", "民宿的镇")
    assert split_excluded("没提到民宿但是提到温泉的镇") == ("温泉的镇", "民宿")
    assert split_excluded("提没提民宿") == ("提没提民宿", "")


@pytest.mark.parametrize(
    ("question", "unwanted"),
    [
        ("哪些镇完全没提过民宿", "民宿"),
        ("哪些镇从来没有提到民宿", "民宿"),
        ("哪些镇一次都没提到民宿", "民宿"),
        ("既没提到民宿也没提到露营的镇", "民宿也没提到露营的镇"),
        ("民宿和露营都没提到的镇", "民宿和露营"),
        ("民宿没写的有哪些镇", "民宿"),
        ("民宿没有的镇", "民宿"),
        ("民宿没提到的镇有哪些", "民宿"),
    ],
)
def test_a_denial_is_heard_however_it_is_stressed_and_wherever_it_stands(
    question: str, unwanted: str
) -> None:
    """民宿没提到的镇 must not list those that do, and 完全 is nothing that is looked for."""
    wanted, denied = split_excluded(question)

    assert (strip_frame(wanted), denied) == ([], unwanted)


@pytest.mark.parametrize(
    "question",
    [
        "提到民宿，露营没提到的镇",
        "哪些镇提到民宿，但露营没提到",
        "提到民宿而露营却没写的镇",
    ],
)
def test_a_denial_behind_a_second_thing_denies_that_alone(question: str) -> None:
    """Read as two things wanted, the list would hold the very opposite."""
    wanted, denied = split_excluded(question)

    assert (strip_frame(wanted), strip_frame(denied)) == (["民宿"], ["露营"])
    assert split_excluded("有民宿，露营没有的镇") == ("有民宿", "露营")


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("找几句关于民宿的表述", "关于民宿"),
        ("找三句关于民宿的话", "关于民宿"),
        ("三段关于民宿的话", "关于民宿"),
        ("民宿有什么金句", "民宿"),
        ("民宿有哪些好的表述", "民宿"),
    ],
)
def test_sentences_about_a_thing_are_its_mentions(question: str, topic: str) -> None:
    """Whoever wants to quote wants the sentences; 句关于民宿的表述 stands nowhere."""
    assert (read_frame(question).intent, strip_frame(question)) == (Intent.WHICH, [topic])


@pytest.mark.parametrize(
    "question", ["民宿有哪些创新做法", "民宿有哪些亮眼的做法", "民宿有什么值得借鉴的经验"]
)
def test_a_way_that_is_praised_is_asked_for_all_the_same(question: str) -> None:
    """创新 is said of the way, and is no second thing that must be mentioned."""
    assert (read_frame(question).intent, strip_frame(question)) == (Intent.HOW, ["民宿"])


def test_a_place_in_a_row_is_asked_for_with_its_counter() -> None:
    """届 belongs to 第几, not to the name of the feast."""
    assert strip_frame("举办了第几届龙舟节") == ["举办", "龙舟节"]


def test_a_goal_of_a_measure_is_a_planned_figure() -> None:
    """GDP目标 stands in no report: the figure stands in the plan."""
    frame = read_frame("几个镇的GDP目标")

    assert (frame.intent, frame.part) == (Intent.FIGURES, Part.PLAN)
    assert take_part("几个镇的双碳目标")[1] is None
    assert read_frame("有几个镇的报告提到收入").intent is Intent.WHICH


def test_everybody_is_asked() -> None:
    """大家怎么形容民宿 asks all reports, and 带动大家 asks nobody."""
    assert (read_frame("大家怎么形容民宿的").every, read_frame("带动大家致富").every) == (True, False)


def test_what_places_share_cannot_be_told() -> None:
    """Looked for as a word, 两个 would be found in most reports."""
    assert read_frame("两个镇都提到的有什么").unknowable
    assert not read_frame("两个镇都提到的有哪些镇").unknowable


@pytest.mark.parametrize(
    ("question", "is_contrast"),
    [
        ("哪些镇上半年提了民宿而下半年没再提", True),
        ("上半年没提民宿但是下半年提到的镇", True),
        ("计划里写了民宿，上半年没有写的镇", True),
        ("上半年和下半年都提到民宿的镇", True),
        ("上半年提到民宿但没提到夜市的镇", False),
        ("哪些镇下半年没提到民宿", False),
        ("下半年怎么做完上半年没有完成的民宿", False),
    ],
)
def test_one_half_against_the_other_is_told_apart(question: str, is_contrast: bool) -> None:
    """Read as one half, with the other half's words as topics, nobody would be found."""
    assert read_frame(question).contrast is is_contrast
