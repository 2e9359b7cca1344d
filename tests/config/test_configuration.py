"""Configuration: what the recorded sites of ``tests/reader`` do not reach (TOML, errors with their places)."""

from datetime import timezone
from pathlib import Path

import pytest

from liquid_site.config.defaults import DEFAULT_EXCLUDES
from liquid_site.config.load import configuration, with_theme_settings
from liquid_site.config.log import Log
from liquid_site.errors import ConfigError, LiquidSiteError


@pytest.fixture
def log() -> Log:
    return Log(silent=True)


def configured(
    folder: Path, log: Log, name: str = "_config.yml", text: str = "", **options: object
) -> dict[str, object]:
    (folder / name).write_text(text, encoding="utf-8")
    return configuration({"source": str(folder), **options}, log)


def test_toml(tmp_path: Path, log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    dates = "day = 2020-01-02\nthen = 2020-01-02T03:04:05+01:00\nlocal = 2020-01-02T03:04:05\n"
    text = f'title = "T"\r\n{dates}[owner]\nx = [1, 2]\n'
    config = configured(tmp_path, log, "_config.toml", text)
    assert config["title"] == "T"
    assert config["owner"] == {"x": [1, 2]}
    for key in ("day", "then", "local"):
        assert config[key].utcoffset() is not None  # type: ignore[attr-defined]
    assert config["then"].astimezone(timezone.utc).hour == 2  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("present", "used"), [(("yml", "yaml", "toml"), "yml"), (("yaml", "toml"), "yaml"), (("toml",), "toml")]
)
def test_first_file_counts(tmp_path: Path, log: Log, present: tuple[str, ...], used: str) -> None:
    for ext in present:
        text = f'from = "{ext}"' if ext == "toml" else f"from: {ext}"
        (tmp_path / f"_config.{ext}").write_text(text, encoding="utf-8")
    assert configuration({"source": str(tmp_path)}, log)["from"] == used


@pytest.mark.parametrize("name", ["_config.yml", "_config.toml"])
def test_broken_file_names_itself(tmp_path: Path, log: Log, name: str) -> None:
    with pytest.raises(ConfigError) as caught:
        configured(tmp_path, log, name, "a: [1\n= x")
    assert caught.value.where.path.endswith(name)


def test_not_utf8(tmp_path: Path, log: Log) -> None:
    (tmp_path / "_config.yml").write_bytes(b"a: 1\nb: \xff\n")
    with pytest.raises(ConfigError) as caught:
        configuration({"source": str(tmp_path)}, log)
    assert caught.value.where.line == 2


def test_missing_file_is_fatal_when_named(tmp_path: Path, log: Log) -> None:
    with pytest.raises(ConfigError, match="could not be found"):
        configuration({"source": str(tmp_path), "config": [str(tmp_path / "none.yml")]}, log)
    assert "could not be found" in log.texts("error")[0]


def test_no_file_is_a_warning(tmp_path: Path, log: Log) -> None:
    configuration({"source": str(tmp_path)}, log)
    assert log.texts("warn") == ["Configuration file: none"]


@pytest.mark.parametrize(
    "text",
    [
        "plugins: x", "include: x", "exclude: x", "collections: x", "collections: [1]", "collections: {a: true}",
        "limit_posts: -1", "limit_posts: many", "permalink: 5", "layouts_dir: [a]",
    ],
)  # fmt: skip
def test_refused(tmp_path: Path, log: Log, text: str) -> None:
    with pytest.raises(LiquidSiteError) as caught:
        configured(tmp_path, log, text=text)
    assert str(caught.value)


def test_layers(tmp_path: Path, log: Log) -> None:
    config = configured(tmp_path, log, text="a: 1\nexclude: [x, Gemfile]\nnull_one:\n", a=None, baseurl="/b")
    assert config["a"] == 1
    assert config["baseurl"] == "/b"
    assert config["exclude"] == ["x", "Gemfile", *(name for name in DEFAULT_EXCLUDES if name != "Gemfile")]


def test_two_configurations_share_nothing(tmp_path: Path, log: Log) -> None:
    one = configuration({"source": str(tmp_path)}, log)
    one["kramdown"]["toc_levels"].append(7)
    one["exclude"].append("x")
    two = configuration({"source": str(tmp_path)}, log)
    assert two["kramdown"]["toc_levels"] == [1, 2, 3, 4, 5, 6]
    assert "x" not in two["exclude"]


def test_theme_settings_lie_below(tmp_path: Path, log: Log) -> None:
    config = configured(tmp_path, log, text="a: {x: 1}")
    merged = with_theme_settings(config, {"a": {"x": 2, "y": 2}, "permalink": "pretty", "own": 1})
    assert merged["a"] == {"x": 1, "y": 2}
    assert merged["permalink"] == "date"
    assert list(merged)[:2] == ["a", "own"]
