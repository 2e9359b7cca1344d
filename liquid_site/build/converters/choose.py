"""Which converters an extension goes through, and what extension comes out."""

from __future__ import annotations

from collections.abc import Iterable

from liquid_site.plugins.parts import Converter


class Converters:
    """The converters of one build, highest priority first."""

    def __init__(self, converters: Iterable[Converter]) -> None:
        self.all = sorted(converters, key=lambda converter: -converter.priority)
        self._matching: dict[str, tuple[Converter, ...]] = {}
        self._output_exts: dict[str, str] = {}

    def matching(self, ext: str) -> tuple[Converter, ...]:
        """Give those that take items with the extension *ext*, in the order they are applied."""
        found = self._matching.get(ext)
        if found is None:
            found = self._matching[ext] = tuple(converter for converter in self.all if converter.matches(ext))
        return found

    def output_ext(self, ext: str) -> str:
        """Give the extension after conversion: the one the last converter before Identity gives."""
        found = self._output_exts.get(ext)
        if found is None:
            exts = [given for converter in self.matching(ext) if (given := converter.output_ext(ext)) is not None]
            found = self._output_exts[ext] = exts[-1] if len(exts) == 1 else exts[-2]
        return found
