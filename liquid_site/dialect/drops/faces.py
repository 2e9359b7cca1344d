"""From a thing of the model to its Liquid face, made once and kept with the thing."""

from __future__ import annotations

from typing import Any


def face(value: Any) -> Any:
    """The Liquid face of *value*: the drop or hash of a page, document, file, … ; anything else is its own.

    A class that plugins make may give its own by a method ``to_liquid``.
    """
    kept = getattr(value, "__dict__", {}).get("liquid_face")
    return _make(value) if kept is None else kept


def kept_hash(own: dict[str, Any]) -> Any:
    """The hash kept with a page whose attributes are *own*, None where it is out of date."""
    kept = own.get("liquid_hash")
    if kept is None or kept[1] is not own["content"] or kept[4] is not own["known_url"]:
        return None
    return kept[0] if kept[2] is own["data"] and kept[3] == len(kept[2]) else None


def _make(value: Any) -> Any:
    from liquid_site.dialect.drops.table import FACES

    if isinstance(value, tuple):
        return list(value)
    own = getattr(value, "to_liquid", None)
    if own is not None:
        return own()
    make = FACES.get(type(value)) or next((make for kind, make in FACES.items() if isinstance(value, kind)), None)
    return value if make is None else make(value)


def forget(value: Any) -> None:
    """Drop the face that was kept: for whoever changes the data of a page after templates may have seen it."""
    for name in ("liquid_face", "liquid_hash"):
        vars(value).pop(name, None)
