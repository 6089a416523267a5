"""A thing is looked for without the words that only say that it is done, that it is one, or how it fares."""

import pytest

from index.answering import Answerer
from index.model import Intent


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("农村电商这块", ["农村电商"]),
        ("在搞农村电商的", ["农村电商"]),
        ("发展夜市", ["夜市"]),
        ("厕所改造（改厕）", ["厕所改造", "改厕"]),
        ("整治河道（清淤、护岸）", ["河道", "清淤", "护岸"]),
        ("专家工作站这类平台", ["专家工作站"]),
        ("哪些镇提到“五清”专项行动", ["五清"]),
        ("夜市或者夜间经济、步行街", ["夜市", "夜间经济", "步行街"]),
        ("写了“三张清单”和“马上就办”", ["三张清单", "马上就办"]),
        ("河长制和林长制", ["河长制", "林长制"]),
        ("关爱困境儿童的有哪些镇", ["困境儿童"]),
        ("困境儿童的问题谁在解决", ["困境儿童"]),
        ("哪些镇在建教学楼", ["教学楼"]),
        ("防台风哪些镇在盯着", ["防台风"]),
        ("农民就业", ["农民就业"]),
        ("困难群众", ["困难群众"]),
        ("哪些镇承认自己工业薄弱", ["工业"]),
        ("哪些镇说自己工业不行", ["工业"]),
        ("哪些镇农村环境没搞好", ["农村环境"]),
        ("缺少人才的镇", ["人才"]),
        ("防汛防台风，哪些镇有安排", ["防汛", "防台风"]),
        ("养鸡养鸭的镇", ["养鸡", "养鸭"]),
        ("防汛抗旱", ["防汛抗旱"]),
        ("抓防灾（防汛、防台风都算）的有哪些镇", ["防灾", "防汛", "防台风"]),
        ("头等大事哪些镇提到", ["头等大事"]),
        ("哪些镇提到新材料", ["新材料"]),
        ("诗词有哪些镇在写", ["诗词"]),
        ("要建核电站的是哪些镇", ["核电站"]),
        ("各镇要修哪些水库", ["水库"]),
    ],
)
def test_only_what_would_stand_in_a_report_is_looked_for(
    answerer: Answerer, question: str, things: list[str]
) -> None:
    """A word too many finds nothing, a word too few finds another thing."""
    reading = answerer.interpret(question).reading

    assert (reading.intent, [topic.text for topic in reading.topics]) == (Intent.WHICH, things)
