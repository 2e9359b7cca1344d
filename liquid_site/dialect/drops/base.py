"""A drop over a thing of the model: its fixed fields first, then its data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from liquid_site.dialect.drops.helpers import HELPERS, fields
from liquid_site.dialect.drops.plain import plain_fields
from liquid_site.ruby import json


class ItemDrop:
    """The Liquid face of ``item``.

    ``getters`` are the fields in Jekyll's printing order; they beat the keys of ``data()``. Ruby's helpers for
    collections (``count``, ``first``, ``keys``, …) lie between the two.
    """

    __slots__ = ("item",)
    getters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {}
    answers: ClassVar[Mapping[str, Callable[[Any], Any]]] = HELPERS
    ruby_class: ClassVar[str] = "Jekyll::Drops::Drop"

    def __init_subclass__(cls) -> None:
        cls.answers = {**HELPERS, **cls.getters}

    def __init__(self, item: Any) -> None:
        self.item = item

    def data(self) -> Mapping[Any, Any]:
        """The keys below the fixed fields."""
        return {}

    def liquid_get(self, key: str) -> Any:
        """The field, helper or datum *key*. Raises ``KeyError``."""
        getter = self.answers.get(key)
        return self.data()[key] if getter is None else getter(self)

    def liquid_find(self, key: str, missing: Any) -> Any:
        """``liquid_get`` without the ``KeyError``: *missing* where there is none."""
        getter = self.answers.get(key)
        return self.data().get(key, missing) if getter is None else getter(self)

    def liquid_keys(self) -> list[Any]:
        """Every key, fixed fields first."""
        own = self.getters
        return [*own, *(key for key in self.data() if key not in own)]

    def liquid_to_s(self) -> str:
        """The class's name, as Ruby prints a drop that says nothing else."""
        return self.ruby_class

    def liquid_json(self, depth: int) -> dict[Any, Any]:
        """The fields as plain JSON values; *depth* counts the lists and hashes around."""
        return plain_fields(fields(self), depth)

    def liquid_inspect(self) -> str:
        """Indented JSON of all fields."""
        return json.pretty_generate(self.liquid_json(0))
