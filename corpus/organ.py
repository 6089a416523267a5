"""Which organ reports: the government, the people's congress, a court, a procuratorate, the party."""

import re
from collections.abc import Sequence

GOVERNMENT = "政府"
_HEADER_LINES = 8
_LONGEST = 60  # characters: longer lines are no header
_ORGANS = (  # the surest first
    (
        "人大常委会",
        re.compile(
            r"人民代表大会常务委员会|人大常委会|(?:^|[县区市省州旗镇乡])人大(?!代表|会议)[^，。]*(?:工作报告|主席团)|^人大$"
        ),
    ),
    ("检察院", re.compile(r"检察院|检察长")),
    ("法院", re.compile(r"法院")),
    ("政协", re.compile(r"政协|政治协商会议")),
    (
        "党委",
        re.compile(
            r"^中共(?!.*政府)|[县区市省州旗镇乡]委(?!员|会)[^，。]*(?:工作报告|书记)|党代会|中国共产党.{0,20}代表大会|党委(?!、|和|政府)|党工委(?!、|和)|全委会"
        ),
    ),
    (GOVERNMENT, re.compile(r"政府|办事处|管委会|管理委员会")),
)
_SHORT = {
    "人大常委会": "renda",
    "检察院": "jianchayuan",
    "法院": "fayuan",
    "政协": "zhengxie",
    "党委": "dangwei",
}


def find_organ(texts: Sequence[str], *, title: str, stem: str) -> str:
    """Return the organ that reports, as its title, its header or its file's name tells; ``""`` for none.

    The meeting it reports to (——2025年1月8日在…人民代表大会…上) is not the one that reports.
    """
    header = [
        text for text in texts[:_HEADER_LINES] if len(text) <= _LONGEST and not re.search("会议上|会上", text)
    ]
    for told in (title, *header, stem):
        for organ, pattern in _ORGANS:
            if pattern.search(told):
                return organ
    return ""


def slug_of(organ: str) -> str:
    """Return the word that stands for an organ in ids, ``""`` for the government."""
    return _SHORT.get(organ, "")
