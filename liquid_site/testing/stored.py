"""Where a test's snapshots are, and the comparison with them by pytest-regressions."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from liquid_site.testing.plugin import Recorder

Compare = Callable[[Path, Path], None]
"""Given the obtained and the stored file; raises AssertionError if they differ."""


def basename(item: Any, config: pytest.Config, with_class: bool = False) -> str:
    """Give the name of the snapshots of the test *item*, as pytest-regressions would."""
    name = re.sub(r"\W", "_", item.name)
    owner = getattr(item, "cls", None)
    if owner is not None and (with_class or config.getoption("with_test_class_names", False)):
        return re.sub(r"\W", "_", owner.__name__) + f"_{name}"
    return name


class Stored:
    """A fixture that compares with stored files; ``force_regen`` and ``with_test_class_names`` are as in
    pytest-regressions."""

    def __init__(self, request: pytest.FixtureRequest, recorder: Recorder) -> None:
        if request.config.getoption("force_regen", None) is None:
            pytest.fail(
                f"{request.fixturename} needs pytest-regressions: pip install 'liquid-site[test]'", pytrace=False
            )
        self.request = request
        self.recorder = recorder
        self.force_regen = False
        self.with_test_class_names = False
        self.checks: dict[str, int] = {}

    def name(self, given: str | None, ending: str) -> str:
        """Give the basename of the next snapshot: *given*, else the test's name, with a number from the second on."""
        if given is not None:
            return given
        name = basename(self.request.node, self.request.config, self.with_test_class_names)
        count = self.checks[ending] = self.checks.get(ending, 0) + 1
        return name if count == 1 else f"{name}-{count}"

    def path(self, name: str, ending: str) -> Path:
        """Give the path of the stored file, and note that it is used."""
        path = Path(self.request.getfixturevalue("original_datadir")) / f"{name}{ending}"
        self.recorder.record.used.add(str(path))
        return path

    @property
    def is_regenerating(self) -> bool:
        """Whether a difference will make the stored file be written anew."""
        option = self.request.config.getoption
        return bool(self.force_regen or option("force_regen") or option("regen_all"))

    def compare(self, contents: str | bytes, name: str, ending: str, compare: Compare) -> None:
        """Store *contents* or compare them with what is stored, as the options of pytest-regressions say."""
        __tracebackhide__ = True
        fixture = self.request.getfixturevalue("file_regression")
        fixture.force_regen = self.force_regen
        text = {} if isinstance(contents, bytes) else {"encoding": "utf-8", "newline": "\n"}
        fixture.check(
            contents, extension=ending, basename=name, binary=isinstance(contents, bytes), check_fn=compare, **text
        )
