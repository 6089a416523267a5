"""A place named in a question is a filter; a word that only looks like one is not."""

import re

import pytest

from corpus.model import Place, Report
from index.notes import Note, NoteKind
from index.query.places import Named, PlaceLinker
from index.query.roles import Role, Span

_MARK = re.compile(r"\[(XP|P|T):([^\]]+)\]")


def make_report(
    name: str, *, county: str = "", city: str = "", province: str = "", clues: tuple[str, ...] = ()
) -> Report:
    place = Place(
        label=f"{name}（{county}）",
        name=name,
        kind="镇",
        county=county,
        city=city,
        province=province,
        clues=clues,
    )
    return Report(
        id=f"{county}-{name}", place=place, year=2023, half=1, title="", source="a.txt",
        first_line=1, last_line=2, blocks=(),
    )  # fmt: skip


LINKER = PlaceLinker(
    (
        make_report("青山镇", county="南平县", city="海州市", province="浙江省"),
        make_report("平安镇", county="南平县", city="海州市", province="浙江省", clues=("板栗", "古桥")),
        make_report("XX镇", county="北安县", city="海州市", province="广西壮族自治区", clues=("灯塔小镇",)),
    ),
    is_ordinary=lambda word, _: word == "平安",
    similar_names=lambda name, names: [known for known in names if known[0] == name[0]],
    divisions_in=lambda words: ["南安县"] if words == "南安县" else [],
)
GREEN, PEACE, MASKED = "南平县-青山镇", "南平县-平安镇", "北安县-XX镇"


def link(marked: str) -> Named:
    """Link the places of a question in which the spans are marked as in the examples."""
    spans, text, at = [], "", 0
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        spans.append(Span(role=Role(found[1]), start=len(text), end=len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    return LINKER.link(text + marked[at:], spans)


def test_a_township_is_found_by_name_with_or_without_its_suffix() -> None:
    """People leave 镇 out."""
    assert link("[P:青山镇]的森林覆盖率") == Named(report_ids=(GREEN,))
    assert link("[P:青山]的森林覆盖率") == Named(report_ids=(GREEN,))


def test_a_county_names_all_its_townships() -> None:
    """A masked township has no other name."""
    assert link("[P:南平县]哪些镇提到电商").report_ids == (GREEN, PEACE)
    assert link("[P:北安]那个镇提到电商吗").report_ids == (MASKED,)


def test_a_province_is_found_by_its_short_name() -> None:
    """Nobody says 广西壮族自治区."""
    assert link("[P:广西]的镇").report_ids == (MASKED,)


@pytest.mark.parametrize(
    ("marked", "ids"),
    [
        ("[P:长三角]", (GREEN, PEACE)),
        ("[P:江浙沪]", (GREEN, PEACE)),
        ("[P:两广]", (MASKED,)),
        ("[P:华东]和[P:华南]", (GREEN, PEACE, MASKED)),
    ],
)
def test_a_group_of_provinces_names_all_in_it(marked: str, ids: tuple[str, ...]) -> None:
    """长三角 stands in no report's name."""
    assert link(marked).report_ids == ids


def test_two_places_narrow_or_widen() -> None:
    """海州青山 is one place; 青山镇和灯塔小镇 are two."""
    assert link("[P:海州市青山镇]怎么样").report_ids == (GREEN,)
    assert link("[P:海州市][P:青山镇]怎么样").report_ids == (GREEN,)
    assert link("[P:青山镇]和[P:灯塔小镇]怎么样").report_ids == (GREEN, MASKED)


def test_a_clue_word_names_a_place_only_where_it_is_one() -> None:
    """哪些镇提到板栗 must search all townships."""
    assert link("哪些镇提到[T:板栗]") == Named()
    assert link("[P:板栗]那边的镇有多少人").report_ids == (PEACE,)


def test_a_place_left_out_leaves_the_others_and_is_said() -> None:
    """Whoever knows one township wants the others; a list that is silently shorter would mislead."""
    named = link("除了[XP:青山镇]，哪些镇提到电商")

    assert (named.report_ids, named.left_out) == ((PEACE, MASKED), (GREEN,))
    assert named.notes == (Note(kind=NoteKind.LEFT_OUT, words=("青山镇（南平县）",)),)
    assert link("[P:南平县]除了[XP:青山镇]").report_ids == (PEACE,)


def test_a_misspelt_name_is_read_as_the_like_one_and_said() -> None:
    """A silent correction would pass off one township for another."""
    assert link("[P:青三镇]的电商") == Named(
        report_ids=(GREEN,), notes=(Note(kind=NoteKind.PLACE_RESPELT, words=("青三镇", "青山镇")),)
    )


def test_a_real_place_without_a_report_is_no_misspelling() -> None:
    """南安县 exists: answered with 南平县, it would be an answer about another county."""
    assert link("[P:南安县]的电商") == Named(unknown=("南安县",))


def test_a_place_without_a_report_is_named() -> None:
    """The answer for another township would be a wrong one; beside a known place that one is answered."""
    assert link("[P:石桥镇]的电商") == Named(unknown=("石桥镇",))
    assert link("[P:石桥镇]和[P:青山镇]的电商") == Named(report_ids=(GREEN,))


@pytest.mark.parametrize("words", ["我们镇", "咱村", "隔壁县", "老家", "本县"])
def test_a_place_that_only_the_asker_knows_is_said(words: str) -> None:
    """All reports are searched then, and whoever asks must know that it was not the own township's."""
    assert link(f"[P:{words}]的电商") == Named(notes=(Note(kind=NoteKind.WHOSE_PLACE, words=(words,)),))


@pytest.mark.parametrize("words", ["全国", "全部镇", "所有镇", "各地", "每个镇", "哪个镇"])
def test_everywhere_is_no_place(words: str) -> None:
    """全国 needs no word of where it is."""
    assert link(f"[P:{words}]的电商") == Named()


def test_a_name_that_the_tagger_missed_is_found_all_the_same() -> None:
    """青山茶园 of all reports would tell of another township's."""
    named = link("[T:青山镇茶园]怎么样")

    assert (named.report_ids, named.spans) == ((GREEN,), ((0, 3),))
    assert link("除了青山镇，谁有[T:茶园]").left_out == (GREEN,)


def test_an_ordinary_word_is_a_place_only_with_a_mark_of_place() -> None:
    """平安建设 is a topic in every report; 平安那个镇 is a township."""
    assert link("哪些镇提到平安建设") == Named()
    assert link("平安那个镇提到什么").report_ids == (PEACE,)


@pytest.mark.parametrize("question", ["海州大学", "海州日报的文章", "绿美海州", "平安海州创建"])
def test_a_place_inside_another_name_is_no_place(question: str) -> None:
    """海州大学 is a university, wherever the report comes from; 绿美海州 is a programme."""
    assert link(question) == Named()


def test_such_words_beside_a_place_leave_it_one() -> None:
    """海州的大学 asks about the place, and so does its full name."""
    assert link("海州的大学").report_ids == link("美丽海州市建设").report_ids != ()


def test_a_masked_name_names_nothing() -> None:
    """XX镇 may be any of many."""
    assert link("XX镇的电商") == Named()
