"""What kind of text a file holds: a report on work, or a statute, a notice, a bulletin, a paper, a story."""

import re
from collections.abc import Sequence

from corpus.model import REPORT
from corpus.titles import is_loose_title, is_title, title_words, unspaced

_HEADER_LINES = 12
_LONGEST = 60  # characters: longer lines are no title
_ARTICLE = re.compile(r"\s*第[一二三四五六七八九十百零〇\d]{1,6}条(?:之[一二三])?[\s\u3000]")
_ARTICLES = 3  # of a statute at least
_PAPER = re.compile(
    r"[【\[]?\s*(?:摘\s*要|内容提要|关\s*键\s*词|参\s*考\s*文\s*献|Abstract|Key\s*words)\s*[】\]]?\s*[：:]?",
    re.IGNORECASE,
)
_PAPERS = 2  # of these marks a paper has at least
_STORY = re.compile(
    r"本报讯|本报记者|(?:新华社|中新社|中新网|人民网).{0,16}(?:电|讯)|[（(]?记者[\s\u3000]*[\u4e00-\u9fff]{2,4}"
)
_TITLES = (
    ("统计公报", re.compile(r".*(?:统计|发展|环境|状况)公报(?:[（(].*[）)])?|.*公报")),
    ("规划", re.compile(r".*规划(?:纲要)?(?:[（(].*[）)])?")),
    (
        "通知",
        re.compile(
            r".*(?:通知|通告|公告|公示|批复|请示|意见|决定|通报|函|答复|意见书|方案|办法|细则|规定)(?:[（(].*[）)])?"
        ),
    ),
)


def find_genre(texts: Sequence[str]) -> tuple[str, str]:
    """Return the kind of a text, a report unless another is certain, and the line that tells it, if any."""
    header = [unspaced(text) for text in texts[:_HEADER_LINES] if len(text) <= _LONGEST]
    if sum(map(_is_article, texts)) >= _ARTICLES:
        return "法规", next((text for text in header if not _is_article(text)), "")
    if sum(bool(_PAPER.match(text)) for text in texts) >= _PAPERS:
        return "论文", header[0] if header else ""
    if any(is_title(text) or is_loose_title(text) for text in header):
        return REPORT, ""
    for text in header[:3]:
        for genre, pattern in _TITLES:
            if pattern.fullmatch(title_words(text)) and len(text) > 4:
                return genre, text
    if any(_STORY.search(text) for text in texts[:3]):
        return "新闻", header[0] if header else ""
    return REPORT, ""


def _is_article(text: str) -> bool:
    return _ARTICLE.match(text) is not None
