"""The log: Jekyll's columns, levels and streams."""

from io import StringIO

import pytest

from liquid_site.config.log import Log, level_for, wants_colour
from liquid_site.errors import ConfigError


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def made(**options: object) -> tuple[Log, StringIO, StringIO]:
    out, err = StringIO(), StringIO()
    return Log(out=out, err=err, **options), out, err  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("topic", "message", "line"),
    [
        ("Configuration file:", "none", "Configuration file: none"),
        ("Source:", "/a  b\n\tc", "            Source: /a b c"),
        ("", "done", "                    done"),
        ("Generating...", "", "      Generating... "),
        ("A topic wider than the column:", "x", "A topic wider than the column: x"),
        ("Two\nlines", "", "          Two\nlines "),
    ],
)
def test_columns(topic: str, message: str, line: str) -> None:
    log, out, _ = made()
    log.info(topic, message)
    assert out.getvalue() == line + "\n"


def test_streams_and_levels() -> None:
    log, out, err = made(level="warn")
    for level in ("debug", "info", "warn", "error"):
        getattr(log, level)("T:", level)
    assert out.getvalue() == ""
    assert err.getvalue().split() == ["T:", "warn", "T:", "error"]
    assert log.texts("warn") == ["T: warn"]
    assert [entry.level for entry in log.entries] == ["warn", "error"]


def test_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal = Terminal()
    log = Log(err=terminal, out=terminal)
    log.warn("W:", "x")
    log.error("E:", "x")
    log.info("I:", "x")
    lines = terminal.getvalue().split("\n")
    assert lines[0] == "\033[33m" + "W: x".rjust(21) + "\033[0m"
    assert lines[1].startswith("\033[31m")
    assert "\033" not in lines[2]
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(terminal)
    monkeypatch.delenv("NO_COLOR")
    assert not wants_colour(StringIO())


def test_silence() -> None:
    log, out, err = made(silent=True)
    log.warn("W:", "x")
    assert (out.getvalue(), err.getvalue()) == ("", "")


@pytest.mark.parametrize(
    ("quiet", "verbose", "named", "level"),
    [
        (False, False, None, "info"),
        (True, True, "debug", "error"),
        (False, True, "error", "debug"),
        (False, False, "warn", "warn"),
    ],
)
def test_level(quiet: bool, verbose: bool, named: str | None, level: str) -> None:
    assert level_for(quiet, verbose, lambda _name: named) == level


def test_unknown_level() -> None:
    with pytest.raises(ConfigError):
        level_for(False, False, lambda _name: "loud")


def test_a_stream_that_cannot_say_it() -> None:
    class Narrow(StringIO):
        encoding = "ascii"  # type: ignore[assignment]

        def write(self, text: str) -> int:
            text.encode("ascii")
            return super().write(text)

    stream = Narrow()
    Log(out=stream).info("Reading:", "é")
    assert "\\xe9" in stream.getvalue()
