"""Which lines stand beside the matter: when, where and by whom it is told, greetings, thanks, signatures."""

import re

from corpus.titles import is_salutation
from corpus.years import in_digits

_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DATE = rf"20\d\d年{_NUMBER}月(?:{_NUMBER}日)?"
_MEETING = r"(?:在|于)[^，。；：]{2,50}(?:会议|大会|全会)(?:上|期间)?"
_NAME = r"(?:[\u4e00-\u9fffXx×*＊·]\s*){2,4}"
_LED = r"(?:[镇乡区县市省州盟旗]长|主任|书记|主席|(?:报告|汇报)人)"
_ASIDE = re.compile(
    rf"[（(]?\s*[—─―-]*\s*(?:{_DATE}\s*(?:{_MEETING})?|{_MEETING})\s*(?:通过)?[）)]?|"  # （2024年…会议上）
    rf"[（(]?[^，。；：:\s]{{0,25}}{_LED}(?:[：:]\s*|\s+){_NAME}[）)]?|"  # 云溪县人民政府县长  李  明
    r"(?:(?:最后)?[，,]?(?:谢谢|感谢)(?:大家|各位|代表|委员|领导|同志们?|聆听|倾听|的)*[！!。]*)|"
    r"特此(?:报告|汇报|总结)[。！!]*|[（(]?联系人[：:].*|"
    r"(?:我的)?(?:报告|汇报)(?:完毕|完了|到此结束|到此为止|就到这里)[，。！!]*(?:谢谢(?:大家|各位)?[！!。]*)?|"
    r"(?:中共)?[^，。；：:、\s]{2,20}(?:人民政府|委员会|办公室|办事处|党委|党工委)(?:\s*(?:人民政府|办事处))?"
)
_LONGEST = 120  # characters


def is_aside(text: str) -> bool:
    """Say whether a whole line tells nothing of what was done or is planned."""
    return len(text) <= _LONGEST and (is_salutation(text) or _ASIDE.fullmatch(in_digits(text)) is not None)
