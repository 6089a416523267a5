"""Settings: where values come from, and what a person is told when one is wrong."""

import re
import tomllib
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import CONFIG, SHIPPED, CorpusSettings, Settings, load_settings
from bot.settings_file import fields_of, is_secret

OPTION = re.compile(r"^#(\w+ = .*)$", re.MULTILINE)


def uncommented() -> str:
    """Return config.toml with every option switched on."""
    return OPTION.sub(r"\1", CONFIG.read_text(encoding="utf-8"))


def test_every_setting_is_explained_in_the_shipped_file_with_its_default(tmp_path: Path) -> None:
    """A setting nobody can find does not exist; a documented default that is not true misleads."""
    shown = tomllib.loads(uncommented())
    names = {(table, name) for table, name, field in fields_of(Settings) if not is_secret(field)}
    tables = {(table, name) for table in shown if isinstance(shown[table], dict) for name in shown[table]}
    file = write(tmp_path, uncommented())
    reports = CorpusSettings(paths=(tmp_path / "corpus/reports",))

    assert tables | {("", name) for name in shown if not isinstance(shown[name], dict)} == names
    assert all(field.description for _, _, field in fields_of(Settings))
    assert load_settings(file) == Settings(corpus=reports)
    assert CONFIG.parent / "corpus/reports" == SHIPPED


def test_shipped_file_holds_no_secret() -> None:
    """config.toml is shared: not even an empty token belongs there."""
    secrets = [name for _, name, field in fields_of(Settings) if is_secret(field)]

    assert secrets == ["token", "webhook_secret"]
    assert not [name for name in secrets if re.search(rf"^#?\s*{name}\s*=", CONFIG.read_text("utf-8"), re.M)]


def test_environment_stands_over_env_file_over_settings_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nearer to the start of the program, the stronger; tables are merged, not replaced."""
    file = write(tmp_path, "[answer]\nexcerpts = 2\nrelated = 2\npage_size = 2\n")
    (tmp_path / ".env").write_text("REPORTBOT_ANSWER__EXCERPTS=3\nREPORTBOT_ANSWER__RELATED=3\nOTHER=1\n")
    monkeypatch.setenv("REPORTBOT_ANSWER__EXCERPTS", "4")

    answer = load_settings(file).answer

    assert (answer.excerpts, answer.related, answer.page_size) == (4, 3, 2)


@pytest.mark.parametrize("written", ['["一", "二"]', "一,二", " 一 , 二 "])
def test_list_in_the_environment_is_json_or_between_commas(
    written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody types JSON in a shell twice."""
    monkeypatch.setenv("REPORTBOT_CORPUS__PATHS", written)

    assert load_settings().corpus.paths == (Path("一"), Path("二"))


def test_paths_of_a_file_count_from_its_folder(tmp_path: Path) -> None:
    """A settings file moves together with the reports beside it."""
    file = write(tmp_path, '[corpus]\npaths = ["reports", "/elsewhere"]\n[index]\nfolder = "kept"\n')

    settings = load_settings(file)

    assert settings.corpus.paths == (tmp_path / "reports", Path("/elsewhere"))
    assert settings.index.folder == tmp_path / "kept"


def test_defaults_need_no_file_and_no_token() -> None:
    """A fresh clone runs: the shipped reports, no Telegram."""
    settings = load_settings()

    assert settings.corpus.paths == (SHIPPED,)
    assert settings.telegram.token is None


def test_empty_token_is_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    """An .env copied from an example has the name without a value."""
    monkeypatch.setenv("REPORTBOT_TELEGRAM__TOKEN", "")

    assert load_settings().telegram.token is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[answer]\nexcerpts = 0", "设置不对：answer.excerpts = 0。要填 1 到 10 的整数。"),
        ('[answer]\nexcerpts = "多"', "设置不对：answer.excerpts = 多。要填 1 到 10 的整数。"),
        ("[telegram]\nusers = 5", '设置不对：telegram.users = 5。要写成列表，例如 ["甲", "乙"]。'),
        ('[telegram]\nusers = ["a"]', "设置不对：telegram.users = a。要填整数。"),
        (
            'log_level = "LOUD"',
            "设置不对：log_level = LOUD。只能填：DEBUG、INFO、WARNING、ERROR。",
        ),
        (
            '[telegram]\nbase_url = "ftp://x"',
            "设置不对：telegram.base_url = ftp://x。要以 http:// 或 https:// 开头。",
        ),
        ("[corpus]\npaths = []", '设置不对：corpus.paths = []。要写成列表，例如 ["甲", "乙"]。'),
        ("index = 5", "设置不对：index = 5。这是一个表，表里可以设：folder。"),
        ("[index]\nk9 = 1", "没有这项设置：index.k9。可以设的有：folder。"),
        (
            "[indx]\nk9 = 1",
            "没有这项设置：indx。可以设的有：log_level、log_format、corpus、index、answer、telegram。",
        ),
        (
            "[answer]\nexcerpts = 0\nrelated = 99",
            (
                "设置不对：answer.excerpts = 0。要填 1 到 10 的整数。\n"
                "设置不对：answer.related = 99。要填 0 到 50 的整数。"
            ),
        ),
    ],
)
def test_wrong_value_is_told_with_name_value_and_what_is_allowed(
    text: str, said: str, tmp_path: Path
) -> None:
    """The message alone must be enough to mend it."""
    file = write(tmp_path, text)

    with pytest.raises(SettingsError) as caught:
        load_settings(file)

    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("ANSWER__EXCERPTS", "x", "设置不对：answer.excerpts = x。要填 1 到 10 的整数。"),
        (
            "TELEGRM__TOKEN",
            "1:a",
            "没有这项设置：REPORTBOT_TELEGRM__TOKEN。可以设的有：log_level、log_format、corpus、index、answer、telegram。",
        ),
        ("CORPUS__PATHS", '["a"', '设置不对：corpus.paths = ["a"。要写成列表，例如 ["甲", "乙"]。'),
        (
            "TELEGRAM__TOKEN",
            "hunter2",
            "设置不对：telegram。令牌形如 123456:ABC-DEF，从 @BotFather 处取得。",
        ),
        (
            "TELEGRAM__WEBHOOK_SECRET",
            "a b",
            "设置不对：telegram。口令由 1 到 256 个字母、数字、_ 或 - 组成。",
        ),
    ],
)
def test_wrong_environment_is_told_without_showing_a_secret(
    name: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistyped variable is refused, and a mistyped token is not printed into a log."""
    monkeypatch.setenv(f"REPORTBOT_{name}", value)

    with pytest.raises(SettingsError) as caught:
        load_settings()

    assert str(caught.value) == said


def test_secret_in_a_file_is_refused(tmp_path: Path) -> None:
    """A token in a shared file is a leak, so it never works there."""
    file = write(tmp_path, '[telegram]\ntoken = "1:a"\n')

    with pytest.raises(SettingsError) as caught:
        load_settings(file)

    assert str(caught.value) == (
        f"telegram.token 是机密，不能写在 {file} 里；"
        "请删掉，改写到环境变量或 .env：REPORTBOT_TELEGRAM__TOKEN=…"
    )


def test_broken_and_missing_files_are_told_by_name(tmp_path: Path) -> None:
    """--config with a typing error must not silently mean the defaults."""
    broken = write(tmp_path, "[answer\n")

    with pytest.raises(SettingsError, match=f"设置文件 {re.escape(str(broken))} 的写法不对.*line 1"):
        load_settings(broken)
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path / "none.toml")
    assert str(caught.value) == f"找不到设置文件：{tmp_path / 'none.toml'}。"


def write(folder: Path, text: str) -> Path:
    """Write a settings file and return its path."""
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file
