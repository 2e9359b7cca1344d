"""Settings that Jekyll 3 mends: what it makes of them and what it says (``Jekyll::Configuration`` of 3.10.0)."""

from __future__ import annotations

from typing import Any

import pytest

from liquid_site.config.log import Log
from liquid_site.config.old_settings import mend
from liquid_site.errors import ConfigError


def mended(settings: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    said: list[str] = []

    class Heard(Log):
        def warn(self, topic: object, message: object = "", where: object = None) -> None:
            said.append(f"{topic} {message}")

    mend(settings, Heard())
    return settings, said


def test_old_names_win() -> None:
    settings, said = mended({"gems": ["a"], "plugins": ["b"], "layouts": "l", "data_source": "d", "server_port": 1})
    assert settings == {"plugins": ["a"], "layouts_dir": "l", "data_dir": "d", "port": 1}
    assert said[1] == (
        "Deprecation: The 'gems' configuration option has been renamed to 'plugins'. "
        "Please update your config file accordingly."
    )


def test_what_has_gone() -> None:
    settings, said = mended({"auto": True, "watch": False, "server": True, "pygments": True})
    assert settings == {"highlighter": "pygments"}
    assert len(said) == 3


@pytest.mark.parametrize(
    ("value", "wanted"), [("a, b ,c", ["a", "b", "c"]), ("", []), ([1, "x", None], ["1", "x", ""]), (None, None)]
)
def test_lists(value: Any, wanted: Any) -> None:
    settings, said = mended({"exclude": value})
    assert settings["exclude"] == wanted
    assert bool(said) == isinstance(value, str)


def test_a_text_for_plugins_is_refused() -> None:
    with pytest.raises(ConfigError, match="'plugins' should not be a string, but was: \"a\""):
        mended({"plugins": "a"})


def test_a_number_for_a_list_is_refused() -> None:
    with pytest.raises(ConfigError, match="'include' should be set as an array"):
        mended({"include": 1})
