"""Lines are broken where a Chinese reader expects it, and nothing is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures.canvas import Style, measure
from bot.pictures.lines import balance, clip, limit, tidy, wrap

STYLE = Style(size=40)
TEXTS = st.text(alphabet="镇提到渔船“”（），。、：；12 aB-", max_size=60)


def test_a_headline_is_broken_between_phrases() -> None:
    """提到 and 9处 must not be torn apart, and no character may stand alone."""
    title = "15份报告中有4个镇提到“渔船管控”，共9处"

    assert balance(title, 720, STYLE) == ["15份报告中有4个镇提到", "“渔船管控”，共9处"]


def test_names_in_a_list_stay_whole() -> None:
    """A name that is torn apart is hard to find."""
    text = "没有提到的2份：海宴镇（台山市）、白沙镇（台山市）"

    assert wrap(text, 700, STYLE) == ["没有提到的2份：海宴镇（台山市）、", "白沙镇（台山市）"]


def test_phrases_do_not_cost_a_line() -> None:
    """A title of three lines is not stretched to five for the sake of its commas."""
    assert len(balance("一二三四五，" * 5, 400, STYLE)) == 3


def test_a_column_name_is_halved() -> None:
    """渔船管/控 reads badly over a column."""
    assert balance("渔船管控", 130, STYLE) == ["渔船", "管控"]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_lines_fit_and_keep_every_character(text: str) -> None:
    """Whatever a person asks about, the title holds all of it and stays on the sheet."""
    for lines in (wrap(text, 200, STYLE), balance(text, 200, STYLE)):
        assert "".join(lines).replace(" ", "") == tidy(text).replace(" ", "")
        assert max(measure(line, STYLE) for line in lines) <= 200


def test_no_comma_begins_a_line() -> None:
    """行首禁则: a mark of the clause before belongs to its line."""
    lines = wrap("甲甲甲甲，乙乙乙乙，丙丙丙丙，", 160, STYLE)

    assert [line for line in lines if line.startswith("，")] == []
    assert len(lines) > 3


def test_a_long_name_ends_in_an_ellipsis() -> None:
    """What is left out must be seen to be left out."""
    assert clip("双江瑶族侗族苗族自治县", 240, STYLE) == "双江瑶族侗…"
    assert clip("海宴镇", 240, STYLE) == "海宴镇"


def test_further_lines_end_in_an_ellipsis() -> None:
    """The same for a text of many lines."""
    assert limit(["甲乙", "丙丁", "戊"], 2) == ["甲乙", "丙…"]
    assert limit(["甲乙", "丙丁"], 2) == ["甲乙", "丙丁"]


def test_what_cannot_be_seen_is_not_drawn() -> None:
    """A pasted topic may hold line breaks, lone surrogates and marks without a width."""
    assert tidy("渔船\n\u200b管控\ud800 \ufe0f完") == "渔船 管控 完"


def test_squeezed_marks_take_less_room() -> None:
    """”， is one and a half characters wide, a bracket at the start of a line a half."""
    assert measure("”，", STYLE) == 60
    assert measure("（甲", STYLE) == 60
    assert measure("甲，", STYLE) == 80
