"""Lines that are no report: tables of contents, advertising, and what a web site puts around a text."""

import re
from collections.abc import Sequence

from corpus.cleaning import Line, Place
from corpus.headings import could_head
from corpus.parts import part_of_heading
from corpus.titles import is_loose_title, is_salutation, is_title, title_words
from corpus.wrapping import PAGE

_CONTENTS = re.compile(r"目\s*[录次]$")
_PAGED = re.compile(r"(?:\t|\.{2,}|…+|·{2,}|\s{2,})\s*[-—]?\s*(\d{1,4})\s*[-—]?$")
_PAGED_TAIL = 40  # characters at the end of a line where a page may stand
_PAGE = re.compile(PAGE)
_ADVERT = re.compile(
    r"素材库|范文(?:网|库)|公众号[：:]|微信号?[：:]|QQ群?[：:\d]|[Qq]{2}群|客服|会员群|网盘群|[Ss]?[Vv][Ii][Pp]会员|代写|代笔|"
    r"润笔|谨防假冒|一键\S{0,4}下载|有意加入|欢迎加入|添加\S{0,4}(?:微信|客服)|扫\S{0,4}码\S{0,6}(?:关注|加|进群)|"
    r"免费(?:领取|下载|获取)|每[天日]\S{0,2}更新|更多\S{0,6}(?:材料|范文|素材|资料)|点击\S{0,4}(?:关注|下载|领取)|持续接单|"
    r"高质量素材|原创\S{0,6}(?:保障|保密)|加群|进群|店铺"
)
_PLAIN_ADVERT = re.compile(
    r"加(?:我|客服)?微信[号群]?\s*[：:A-Za-z\d]|扫码加群|扫码\S{0,4}领取|领取\d+\S{0,3}份|会员\S{0,4}仅?需?\d+元|"
    r"^(?:本文|文章|资料|材料)(?:来自|来源于|由\S{1,15}(?:整理|提供|上传))|(?:公文|写作|文秘|范文|文库|材料)\S{0,6}\s*(?:www\.|https?:)"
)
_SITE = re.compile(
    r"^(?:网站)?首页|首页\s*(?:[>＞]|»|›|→)|当前位置|您(?:现在)?(?:所在的?|的)位置|IPv6|面包屑|字[号体][：:【\[（(]|^【?字[号体]】?|【?(?:打印|关闭)(?:本页|窗口|页面)?】|"
    r"^(?:打印|关闭|收藏|分享|返回|评论|纠错|下载)(?:本页|窗口|页面|顶部|首页|列表|文章)?$|分享到|^分享[：:]|"
    r"^(?:信息|文章|稿件|新闻|内容|文字)?来源\s*[：:|｜丨]|^(?:发布|发文|更新|成文|生成)(?:时间|日期)[：:]|"
    r"(?:浏览|阅读|点击|访问)(?:次数|量|数)?[：:]|^(?:作者|编辑|责任?编辑?|审核|校对|监制|终审|供稿)\s*[：:|｜丨]|^(?:索引号|发布机构|主题分类|有效性|文号|信息分类|责编)[：:]|"
    r"^(?:上|下)一[篇条页]|^(?:相关|推荐|热门)(?:链接|文章|阅读|信息|新闻|推荐|报道|稿件|附件|解读|内容|专题)|友情链接|版权所有|^主办(?:单位)?[：:]|^承办(?:单位)?[：:]|"
    r"[A-Z]?ICP备|公网安备|网站标识码|网站地图|联系我们|关于我们|无障碍|扫一扫|手机(?:版|打开)|政务新媒体|^Copyright|©|"
    r"^附件\d?[：:]?.*\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)$|^20\d\d-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$|"
    r"^(?:https?://|www\.)\S+$|^javascript|^(?:登录|注册|搜索|繁體|English|简体|长者模式|适老化|移动端|智能问答)\b"
)
_MENU_LINE = re.compile(r"\S{2,8}(?:(?:\s{2,}|\s*[|｜]\s*)\S{2,8}){2,}")  # 政策  指南  年报  规划计划
_MENU_LENGTH = 8
_NAME_LENGTH = 30  # characters: what stands above a title on a web page is no longer
_MENU_RUN = 3
_FOOT = 0.2  # share of a page's prose that its foot may tell again
_ABSTRACT = 60  # characters of it that are no report, however short the text is


def find_noise(lines: Sequence[Line]) -> set[Place]:
    """Return the places of the lines that belong to no report."""
    lines = [line for line in lines if not line.note]
    noise = {line.place for line in lines if _PAGE.fullmatch(line.text) or _is_advert(line.text)}
    noise |= _contents([line for line in lines if line.place not in noise])
    return noise | _site([line for line in lines if line.place not in noise])


def _is_advert(text: str) -> bool:
    """Say whether a line sells texts: by one plain offer, or by two words that reports may use one of."""
    return _PLAIN_ADVERT.search(text) is not None or len(set(_ADVERT.findall(text))) >= 2


def _contents(lines: Sequence[Line]) -> set[Place]:
    """Return the lines of every table of contents, with or without page numbers."""
    found = _paged_runs(lines)
    for place, line in enumerate(lines):
        if _CONTENTS.fullmatch(line.text):
            found |= {line.place, *_entries(lines[place + 1 :])}
    return found


def _paged_runs(lines: Sequence[Line]) -> set[Place]:
    """Return the lines of runs of entries; pages never fall, as the figures of a table do."""
    found: set[Place] = set()
    run: list[tuple[Place, int]] = []
    for line in (*lines, None):
        paged = _page_of(line.text) if line is not None else None
        if line is not None and paged and (not run or run[-1][1] <= int(paged[1])):
            run.append((line.place, int(paged[1])))
        else:
            found |= {where for where, _ in run} if len(run) >= _MENU_RUN else set()
            run = []
    return found


def _page_of(text: str) -> re.Match[str] | None:
    """Return the page at the end of an entry; blanks before it are looked through no farther than needed."""
    return _PAGED.search(text[-_PAGED_TAIL:])


def _entries(lines: Sequence[Line]) -> set[Place]:
    """Return the entries that follow a line 目录: up to the first that is repeated, or to the text itself."""
    seen: set[str] = set()
    for place, line in enumerate(lines):
        entry = line.text[:-_PAGED_TAIL] + _PAGED.sub("", line.text[-_PAGED_TAIL:])
        if entry in seen and entry == line.text:
            return {line.place for line in lines[:place]}
        if is_salutation(entry) or entry[-1] in "。；！？" or len(entry) > 60:
            return _before_title(lines[:place])
        seen.add(entry)
    return set()


def _before_title(lines: Sequence[Line]) -> set[Place]:
    """Return the lines up to the last entry without a page number that may be the title of what follows."""
    last = max((place for place, line in enumerate(lines) if is_title(line.text)), default=len(lines))
    paged = max((place + 1 for place, line in enumerate(lines) if _page_of(line.text)), default=0)
    return {line.place for line in lines[: max(paged, last if last else 0)]}


def _site(lines: Sequence[Line]) -> set[Place]:
    """Return menus, breadcrumbs, source lines and footers, if the text was saved from a web site."""
    marked = [place for place, line in enumerate(lines) if len(line.text) <= 120 and _SITE.search(line.text)]
    known = set(marked)
    prose = [place for place, line in enumerate(lines) if place not in known and _is_prose(line.text)]
    again = _titles_again(lines, prose)
    if not marked and not again:
        return set()
    if not prose:
        return {lines[place].place for place in marked}
    found = known
    if marked and marked[0] < prose[0]:
        found |= _menu(lines[: prose[0]])
    foot = range(_tail(lines, {*marked, *again}, prose), len(lines))
    return {lines[place].place for place in {*found, *foot}}


def _tail(lines: Sequence[Line], starts: set[int], prose: Sequence[int]) -> int:
    """Return where the foot of a page begins, or how many lines there are.

    It begins at a mark of the site, or at the title told again, below which little is said and no part is
    headed.
    """
    prose_places, below = set(prose), 0
    told = sum(len(lines[place].text) for place in prose)
    foot = len(lines)
    for place in range(len(lines) - 1, prose[0], -1):
        text = lines[place].text
        below += len(text) if place in prose_places else 0
        if below > max(_ABSTRACT, _FOOT * (told - below)) or (
            could_head(text) and part_of_heading(text, outer=True)
        ):
            break
        if place in starts:
            foot = place
    return foot


def _titles_again(lines: Sequence[Line], prose: Sequence[int]) -> set[int]:
    """Return the places of titles that stand over the text already."""
    over = {title_words(line.text) for line in lines[: prose[0]] if is_title(line.text)} if prose else set()
    places = range(prose[0], len(lines)) if over else ()
    return {place for place in places if title_words(lines[place].text) in over}


def _is_prose(text: str) -> bool:
    return (len(text) >= 30 and text[-1] in "。！；：") or len(text) > 120


def _menu(lines: Sequence[Line]) -> set[int]:
    """Return the places of menus before the text: lines and runs of short words, and all above its title."""
    found = {
        place for place, line in enumerate(lines) if len(line.text) <= 200 and _MENU_LINE.fullmatch(line.text)
    }
    above = range(_title(lines))
    found |= {place for place in above if len(lines[place].text) <= _NAME_LENGTH}
    run: list[int] = []
    for place, line in enumerate(lines):
        short = len(line.text) <= _MENU_LENGTH and not is_title(line.text) and not is_salutation(line.text)
        if short:
            run.append(place)
        if not short or place == len(lines) - 1:
            found |= set(run) if len(run) >= _MENU_RUN else set()
            run = []
    return found


def _title(lines: Sequence[Line]) -> int:
    """Return the place of the title before a text: the last that is one, or the first that may be; else 0."""
    titles = [place for place, line in enumerate(lines) if is_title(line.text)]
    loose = [place for place, line in enumerate(lines) if is_loose_title(line.text)]
    return (titles[-1:] or loose[:1] or [0])[0]
