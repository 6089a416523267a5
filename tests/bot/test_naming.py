"""What an administrator calls a report: every division is checked against China's list of them."""

from pathlib import Path

import pytest

from bot.changes import Changes
from bot.naming import Naming, NamingError, read_naming
from bot.wording import administration
from corpus.divisions import Division
from corpus.model import Place
from tests.bot.made import HAIYAN

PLACE = Place(label="汾口镇", name="汾口镇", kind="镇")
CHUNAN = Division("浙江省", "杭州市", "淳安县")


@pytest.mark.parametrize(
    ("asked", "naming"),
    [
        ("汾口镇（乙县）", Naming(label="汾口镇（乙县）")),
        ("汾口镇 淳安县", Naming(label="汾口镇（淳安县）", division=CHUNAN)),
        ("汾口镇 浙江省 杭州市 淳安县", Naming(label="汾口镇（淳安县）", division=CHUNAN)),
        ("鱼镇（淳安县） 淳安县", Naming(label="鱼镇（淳安县）", division=CHUNAN)),
        (
            "某街道 朝阳区 北京市",
            Naming(label="某街道（朝阳区）", division=Division("北京市", "北京市", "朝阳区")),
        ),
    ],
)
def test_name_is_followed_by_any_of_its_divisions(asked: str, naming: Naming) -> None:
    """A county is enough: its city and province follow, and cannot be mistyped."""
    assert read_naming(asked, PLACE) == naming


def test_report_of_a_county_keeps_its_county() -> None:
    """Its name is a division itself."""
    named = read_naming("淳安县 浙江省", PLACE).apply(PLACE)

    assert (named.name, named.county, named.city, named.province) == ("淳安县", "淳安县", "杭州市", "浙江省")


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("汾口镇 淳安", administration.no_such_division("淳安")),
        ("汾口镇 淳安县 山东省", administration.no_such_pair(["淳安县", "山东省"])),
        ("某街道 朝阳区", administration.many_divisions(["朝阳区"])),
    ],
)
def test_divisions_that_are_wrong_or_unclear_are_refused(asked: str, says: str) -> None:
    """A wrong county would answer questions about another place."""
    with pytest.raises(NamingError, match=says):
        read_naming(asked, PLACE)


def test_names_and_divisions_survive_a_restart(tmp_path: Path) -> None:
    """What was said once is not asked again; a later name alone leaves the divisions."""
    path = tmp_path / "changes.json"
    changes = (
        Changes()
        .rename(HAIYAN, read_naming("海镇 淳安县", HAIYAN.place))
        .rename(HAIYAN, Naming(label="海镇"))
    )

    changes.save(path)

    assert Changes.load(path) == changes
    assert list(changes.names.values()) == [Naming(label="海镇", division=CHUNAN)]
