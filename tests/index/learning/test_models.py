"""The learned models are those that the marked questions give, and they read plain questions."""

from pathlib import Path

import pytest

from index.errors import ModelError
from index.index import Index
from index.learning.examples import read_example, read_examples
from index.learning.score import score
from index.learning.training import digest_of_examples, train
from index.query.characters import Knowledge
from index.query.crf import Chain
from index.query.knowledge import knowledge_of
from index.query.lexicon import Lexicon
from index.query.places import PlaceLinker
from index.query.tagger import MODELS, TAGGER
from index.thesaurus import Thesaurus

PLAIN = """
which | 哪些镇提到[T:水库除险加固]
which | 哪几个镇写了[T:农村公路]
which | [T:高标准农田]有哪些镇在建
which | 有没有镇提到[T:冷链物流]
which+count | 提到[T:智慧农业]的有多少个镇
which=all | 同时提到[T:民宿]和[T:露营]的镇有哪些
which | 提到[T:民宿]但没提[X:夜市]的镇
which | 哪些镇没有提到[X:充电桩]
which | 除了[XP:海宴镇]还有谁提到[T:垃圾分类]
which | [PL:下半年]要搞[T:污水治理]的是哪些镇
which | [RV:上半年]哪些镇提到[T:防汛]
which | [P:浙江]哪些镇提到[T:乡村振兴]
figures | 各镇[T:接待游客]多少
figures | [P:汾口镇][T:财政收入]是多少
how | [T:撂荒地]怎么[T:治理]
meta+help | 你能做什么
meta+self | 请问你到底是谁呀
meta+list | 都有哪些报告
none+greet | 你好你好呀
none+thanks | 谢谢谢谢啦
which/topic | 那[T:夜市]呢 | 哪些镇提到民宿
which/rest | 没提到的呢 | 哪些镇提到民宿
which/part | 那要是[PL:下半年]呢 | 哪些镇提到民宿
which/place | [P:浙江]的呢 | 哪些镇提到民宿
which/also | 其中也提到[T:夜市]的有哪些 | 哪些镇提到民宿
which/same+count | 那一共是几个 | 哪些镇提到民宿
which/open | 第二个展开 | 哪些镇提到民宿
"""


@pytest.fixture(scope="module")
def knowledge(shipped_index: Index, shipped_thesaurus: Thesaurus) -> Knowledge:
    """What the models are told of words, over the shipped reports."""
    places = PlaceLinker(
        shipped_index.corpus.reports, is_ordinary=lambda *_: False, similar_names=lambda *_: ()
    )
    return knowledge_of(Lexicon(shipped_index, shipped_thesaurus), shipped_thesaurus, places.spots)


def test_the_models_are_those_of_the_marked_questions() -> None:
    """Examples changed without learning, or models learned from others, are found here: `make train`."""
    assert (MODELS / "digest").read_text(encoding="utf-8").strip() == digest_of_examples()


def test_another_example_gives_another_digest(tmp_path: Path) -> None:
    """Else nothing would tell that the models are old."""
    (tmp_path / "a.txt").write_text("how | [T:民宿]怎么搞\n", encoding="utf-8")
    before = digest_of_examples(tmp_path)
    (tmp_path / "a.txt").write_text("how | [T:夜市]怎么搞\n", encoding="utf-8")

    assert digest_of_examples(tmp_path) != before


def test_the_same_questions_give_the_same_models(knowledge: Knowledge, tmp_path: Path) -> None:
    """Whoever learns them anew must get what is committed, byte for byte."""
    examples = read_examples()[::200]

    for folder in (tmp_path / "one", tmp_path / "other"):
        train(folder, examples, knowledge, ["民宿", "夜市"], told=lambda *_: None)

    first, second = ({path.name: path.read_bytes() for path in sorted((tmp_path / name).iterdir())}
                     for name in ("one", "other"))  # fmt: skip
    assert first == second
    assert sorted(first) == sorted(path.name for path in MODELS.glob("*.crf"))


def test_plain_questions_are_read_right(knowledge: Knowledge) -> None:
    """Wordings that stand in no file of examples, each as plain as can be."""
    examples = [read_example(line) for line in PLAIN.strip().splitlines()]

    reached = score(MODELS, examples, knowledge)

    floors = dict.fromkeys(reached, 0.95) | {"act": 0.85, "operator": 0.9}
    shares = {name: right / whole for name, (right, whole) in reached.items()}
    assert {name: share for name, share in shares.items() if share < floors[name]} == {}


def test_a_missing_or_damaged_model_is_told_with_the_remedy(tmp_path: Path) -> None:
    """A checkout without its large files must say so, not answer nonsense."""
    (tmp_path / "bad.crf").write_bytes(b"no model")

    for name in (TAGGER, "bad.crf"):
        with pytest.raises(ModelError, match="make train"):
            Chain(tmp_path / name)
