"""What a person in a terminal wants of the program rather than of the reports: help, a file, to leave."""

import re
import unicodedata
from pathlib import Path

from bot.conversation import Conversation
from bot.export import Format, dossier_of, export
from bot.rendering import Reply
from bot.wording import menu
from bot.wording import talk as wording
from index.folding import fold_phrase
from index.model import Answer

_SLASH = re.compile(r"/(?P<name>\w+)\s*(?P<rest>.*)", re.DOTALL)
_HELP = re.compile(r"help|h|start|开始|帮助|怎么用|使用说明|[?？]+")
_LEAVE = re.compile(r"exit|quit|q|bye|退出|离开|结束|再见|拜拜|关闭")
_EXPORT = re.compile(
    r"(?:请|帮我|把)*(?:这个|上一个|上面的?)?(?:结果|回答|答案)?(?:export|导出|保存|下载)(?:结果|回答|答案|下来)?"
    r"(?:为|成|到|作)?(?P<form>word|docx|文档|excel|xlsx|表格|markdown|md|csv)?(?:文件|格式)?"
)
_FORMS = {
    "excel": Format.EXCEL,
    "xlsx": Format.EXCEL,
    "表格": Format.EXCEL,
    "markdown": Format.MARKDOWN,
    "md": Format.MARKDOWN,
    "csv": Format.CSV,
}
_ASKED = {"reports": "有哪些报告", "about": "你是谁"}
"""Commands that a question answers as well."""


class Errands:
    """Hears what is typed in a terminal: errands are done here, the rest is for the conversation.

    Attributes:
        over: Whether the person wants to leave.
    """

    def __init__(self, conversation: Conversation, *, folder: Path | None = None) -> None:
        """Take a conversation, and the folder for files: the one the program was started in."""
        self.over = False
        self._conversation = conversation
        self._folder = folder or Path.cwd()

    def hear(self, line: str) -> Reply:
        """Reply to one line; a command may begin with a slash, as in Telegram."""
        command = _SLASH.fullmatch(line.strip())
        typed = " ".join(filter(None, command.groups())) if command else line
        said = fold_phrase(typed).replace(" ", "").strip("。.!！~")
        if _HELP.fullmatch(said):
            return Reply(headline=wording.HELP, tail=wording.HELP_LINES)
        if _LEAVE.fullmatch(said):
            self.over = True
            return Reply(headline=wording.GOODBYE)
        if found := _EXPORT.fullmatch(said):
            return Reply(headline=self._export(_FORMS.get(found["form"] or "", Format.WORD)))
        return self._obey(command["name"].lower(), command["rest"]) if command else self._ask(line)

    def _ask(self, text: str) -> Reply:
        return self._conversation.hear(text).reply

    def _obey(self, name: str, rest: str) -> Reply:
        """Do what a command of Telegram's menu says, where a terminal can."""
        if name in _ASKED:
            return self._ask(_ASKED[name])
        if name == "ask" and not rest:
            return Reply(headline=wording.HELP, tail=wording.HELP_LINES)
        if name != "ask" and (name.isascii() or name in menu.CHINESE):
            return Reply(headline=wording.no_such_command(name))
        return self._ask(rest if name == "ask" else f"{name} {rest}".strip())

    def _export(self, form: Format) -> str:
        last = self._conversation.last
        if last is None:
            return wording.NOTHING_TO_EXPORT
        return _write(last, form, self._folder)


def _write(answer: Answer, form: Format, folder: Path) -> str:
    """Write an answer to a new file of the folder; return what there is to say of it."""
    file = export(dossier_of(answer), form)
    path = _free(folder / unicodedata.normalize("NFC", file.name))
    try:
        path.write_bytes(file.data)
    except OSError as exc:
        return wording.not_exported(path, exc.strerror or str(exc))
    return wording.exported(path)


def _free(path: Path) -> Path:
    """Return the path, or with a number behind the name where such a file is there already."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
