"""The pictures themselves, opened again: what stands in them, and how they look."""

import hashlib
from dataclasses import replace

import pytest
from PIL import ImageColor

from bot.pictures import Theme, draw_bars, draw_matrix, has_bars
from bot.pictures.bars import NUMBER
from bot.pictures.canvas import Style, measure
from bot.pictures.grid import EMPTY, HEAD
from bot.pictures.label import WIDEST
from bot.pictures.lines import clip
from bot.pictures.sheet import BODY, FOOT, LIMIT, NOTE, SMALL, TITLE, WIDTH
from bot.pictures.theme import PALETTES, Ink
from index.model import Answer, Tier
from index.notes import Note, NoteKind
from tests.bot.made import (
    BAISHA,
    FISHING,
    HAIYAN,
    VISITORS,
    ZHUJI,
    figures_answer,
    make_report,
    state,
    which_answer,
)
from tests.bot.pictures.seen import opened, shows, top_of, widest

DISC = Style(size=36, ink=Ink.ON_STRONG, bold=True)
RING = Style(size=36, bold=True)


def compared_answer() -> tuple[Answer, list[Answer]]:
    """渔船管控 and 游客: each column an answer of its own, one township without the part."""
    both = replace(which_answer(), reading=replace(which_answer().reading, topics=(FISHING, VISITORS)))
    visitors = replace(
        which_answer(),
        reading=replace(which_answer().reading, topics=(VISITORS,)),
        stated=(state(BAISHA, 2, mentions=12),),
        related=(),
        without_part=(HAIYAN,),
    )
    return both, [which_answer(), visitors]


def many_answer(count: int) -> Answer:
    """As many townships that all mention it."""
    reports = [make_report(f"r{at}", f"第{at}镇", "渔船管控。") for at in range(count)]
    stated = tuple(state(report, 1, word="渔船管控", mentions=1) for report in reports)
    return replace(which_answer(), scope=tuple(reports), stated=stated, related=(), absent=())


def test_bars_show_the_answer_with_its_numbers() -> None:
    """Seen alone, forwarded to somebody who never saw the chat, the picture must say everything."""
    (png,) = draw_bars(which_answer())

    texts = [
        ("4份报告中有2个镇提到", TITLE),
        ("“渔船管控”，共4处", TITLE),
        ("海宴镇", BODY),
        ("台山市", SMALL),
        ("3处", NUMBER),
        ("相近说法（不计入）", NOTE),
        ("汾口镇", BODY),
        ("只用了相近说法的1份（见上）；都没有提到的1", NOTE),
        ("4份报告 · 2023年上半年", FOOT),
    ]
    assert [text for text, style in texts if not shows(png, text, style)] == []
    assert not shows(png, "9处", NUMBER)


def test_bars_stand_in_order() -> None:
    """Most first; those with other words come below their title; who is not counted has no bar."""
    silent = state(ZHUJI, 1)
    baisha = state(BAISHA, 1, mentions=2)
    haiyan = state(HAIYAN, 1, mentions=5)

    (png,) = draw_bars(replace(which_answer(), stated=(silent, baisha, haiyan)))

    lines = [("海宴镇", BODY), ("白沙镇", BODY), ("相近说法（不计入）", NOTE), ("汾口镇", BODY)]
    tops = [top_of(png, text, style) or 0 for text, style in lines]
    assert tops == sorted(set(tops) - {0})
    assert not shows(png, "XX街道", BODY)


def test_bars_are_as_long_as_their_numbers() -> None:
    """Three mentions are three times one mention; other words are pale."""
    (png,) = draw_bars(which_answer())

    longest = widest(png, Ink.STRONG)
    assert longest > 400
    assert abs(longest - 3 * widest(png, Ink.PALE)) <= 3


def test_a_long_name_leaves_room_for_its_bar() -> None:
    """A district with a name of thirty characters must not push the numbers off the sheet."""
    name = "双江瑶族侗族苗族自治县五里牌街道办事处第三派出机构"
    answer = replace(which_answer(), stated=(state(make_report("long", name, "渔船管控。"), 1, mentions=3),))

    (png,) = draw_bars(answer)

    assert shows(png, clip(name, WIDEST, BODY), BODY)
    assert shows(png, "3处", NUMBER)
    assert widest(png, Ink.STRONG) > 400


def test_the_reading_is_told_but_nothing_needless() -> None:
    """A narrowed answer says so; one picture has no page number, a label no half bracket."""
    noted = replace(which_answer().reading, notes=(Note(kind=NoteKind.LOOKED_FOR, words=("渔船管控",)),))
    near = state(ZHUJI, 1, tier=Tier.NEAR)

    (png,) = draw_bars(replace(which_answer(), reading=noted, related=(near,)))

    assert shows(png, "理解：按“渔船管控”查找", NOTE)
    assert not shows(png, "第1/1张", FOOT)
    assert not shows(png, "台山市）", SMALL)
    assert not shows(png, "另有1份内容相近，没有列出", NOTE)


def test_a_pasted_paragraph_does_not_fill_the_picture() -> None:
    """Telegram takes no picture that is endlessly high, and nobody opens one."""
    topic = replace(FISHING, text="坚决守牢渔船管控" * 100)
    answer = replace(which_answer(), reading=replace(which_answer().reading, topics=(topic,)))

    (png,) = draw_bars(answer)

    assert opened(png).height < 2000


def test_a_large_number_gets_a_wider_dot() -> None:
    """No digit may stand on the paper beside its dot."""
    answer = replace(which_answer(), stated=(state(HAIYAN, 1, mentions=12345),))

    (png,) = draw_matrix(answer, [answer])

    assert shows(png, "12345", DISC, ground=Ink.STRONG)
    assert widest(png, Ink.STRONG) > measure("12345", DISC) + 12


def test_masked_names_stay_as_they_are() -> None:
    """** is what the source says; Markdown would eat it, a picture must not."""
    masked = make_report("masked", "**镇（西洋参特色小镇）", "渔船管控。")
    answer = replace(which_answer(), stated=(state(masked, 1, mentions=1),), related=())

    (png,) = draw_bars(answer)

    assert shows(png, "**镇", BODY)
    assert shows(png, "西洋参特色小镇", SMALL)


def test_a_matrix_shows_counts_and_why_a_cell_is_empty() -> None:
    """Not mentioned and no such part are different findings; other words are not counted."""
    answer, columns = compared_answer()

    (png,) = draw_matrix(answer, columns)

    assert shows(png, "渔船管控", HEAD)
    assert shows(png, "游客", HEAD)
    assert shows(png, "3", DISC, ground=Ink.STRONG)
    assert shows(png, "12", DISC, ground=Ink.STRONG)
    assert shows(png, "1", RING)
    assert shows(png, "未提及", EMPTY)
    assert shows(png, "无此部分", EMPTY)
    assert shows(png, "圆点里的数是提到几处；圆环是写法不同，不计入", NOTE)
    assert shows(png, "都没有提到的1份：XX街道（诸暨市）", NOTE)
    assert not shows(png, "9", DISC, ground=Ink.STRONG)


def test_synonyms_that_count_are_pale_and_explained() -> None:
    """Tiers are never mixed, in no picture either."""
    wide = state(ZHUJI, 1, mentions=7, tier=Tier.SYNONYM)
    answer = replace(which_answer(), stated=(*which_answer().stated, wide), related=())
    pale = Style(size=36, ink=Ink.ON_PALE, bold=True)

    assert shows(draw_bars(answer)[0], "淡色的用的是近义词", NOTE)
    assert shows(draw_matrix(answer, [answer])[0], "7", pale, ground=Ink.PALE)


@pytest.mark.parametrize("theme", Theme)
def test_pictures_keep_to_their_theme(theme: Theme) -> None:
    """A white sheet blinds at night; every picture is a phone wide and on its own paper."""
    answer, columns = compared_answer()
    pictures = [
        opened(png) for png in (*draw_bars(answer, theme=theme), *draw_matrix(answer, columns, theme=theme))
    ]
    paper = ImageColor.getrgb(PALETTES[theme][Ink.PAPER])

    assert [image.format for image in pictures] == ["PNG", "PNG"]
    for image in pictures:
        colours = {colour for _, colour in image.getcolors(maxcolors=1 << 24)}
        assert image.size[0] == WIDTH
        assert {image.getpixel((0, at)) for at in (0, image.height - 1)} == {paper}
        assert {ImageColor.getrgb(PALETTES[theme][ink]) for ink in (Ink.STRONG, Ink.RULE)} <= colours


def test_the_same_answer_is_the_same_picture() -> None:
    """Pictures in a README are compared and cached by their bytes."""
    answer, columns = compared_answer()

    first, second = (
        [hashlib.sha256(png).hexdigest() for png in (*draw_bars(answer), *draw_matrix(answer, columns))]
        for _ in range(2)
    )

    assert first == second
    assert len(set(first)) == 2


def test_long_lists_take_a_few_pictures_of_equal_length() -> None:
    """Twenty townships are two pictures of ten, each with the title and its number."""
    pages = draw_bars(many_answer(20))

    assert [shows(png, f"第{at}/2张", FOOT) for at, png in enumerate(pages, start=1)] == [True, True]
    assert [shows(png, "20份报告中有20个镇提到", TITLE) for png in pages] == [True, True]
    assert [[shows(png, f"第{at}镇", BODY) for at in (0, 9, 10, 19)] for png in pages] == [
        [True, True, False, False],
        [False, False, True, True],
    ]


def test_what_is_not_drawn_is_counted() -> None:
    """A cut list that does not say so would be a false one."""
    answer = many_answer(LIMIT + 12)

    for pages in (draw_bars(answer), draw_matrix(answer, [answer])):
        assert len(pages) == 3
        assert shows(pages[-1], "另有12个没有画出", NOTE)
        assert not shows(pages[0], "另有12个没有画出", NOTE)


def test_topics_that_do_not_fit_are_named() -> None:
    """Six columns on a phone cannot be read; the sixth topic is said to be left out."""
    answer = replace(
        which_answer(), reading=replace(which_answer().reading, topics=(FISHING,) * 5 + (VISITORS,))
    )
    columns = [which_answer()] * 5 + [replace(answer, reading=replace(answer.reading, topics=(VISITORS,)))]

    (png,) = draw_matrix(answer, columns)

    assert shows(png, "另有1个话题没有画出：游客", NOTE)


def test_our_words_are_put_in_the_script_of_the_reader() -> None:
    """Who writes traditional characters reads them in the picture as in the message."""
    answer, columns = compared_answer()
    table = str.maketrans("无说数", "無說數")

    (png,) = draw_matrix(answer, columns, tell=lambda text: text.translate(table))

    assert shows(png, "無此部分", EMPTY)
    assert shows(png, "圆点里的數是提到几处；圆环是写法不同，不计入", NOTE)


def test_an_answer_without_counts_has_no_picture() -> None:
    """Figures are not mentions: a bar of them would be a lie; nobody is no picture either."""
    nobody = replace(which_answer(), stated=(), related=())

    counted = replace(figures_answer(), stated=(state(HAIYAN, 3, mentions=2),))
    assert not has_bars(counted)
    assert [has_bars(one) for one in (which_answer(), figures_answer(), nobody)] == [True, False, False]
    assert draw_bars(figures_answer()) == draw_bars(nobody) == ()
    assert draw_matrix(nobody, [nobody]) == draw_matrix(which_answer(), []) == ()


@pytest.mark.parametrize(
    ("years", "footer"),
    [((2021, 2023), "2份报告 · 2021—2023年"), ((2022, 2022), "2份报告 · 2022年"), ((None, None), "2份报告")],
)
def test_the_footer_says_what_was_searched(years: tuple[int | None, int | None], footer: str) -> None:
    """A count without its period cannot be quoted."""
    scope = tuple(
        replace(report, year=year, half=None) for report, year in zip((HAIYAN, ZHUJI), years, strict=True)
    )

    (png,) = draw_bars(replace(which_answer(), scope=scope, related=()))

    assert shows(png, footer, FOOT)
