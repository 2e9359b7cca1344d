"""liquid-site: builds Jekyll sites without Ruby, with the same bytes as Jekyll.

The public names are loaded when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from liquid_site.api import BuildResult, Site, build

__version__ = "0.1.0"
__all__ = ["BuildResult", "Site", "__version__", "build"]


def __getattr__(name: str) -> Any:
    if name in {"BuildResult", "Site", "build"}:
        from liquid_site import api

        return getattr(api, name)
    raise AttributeError(f"module 'liquid_site' has no attribute {name!r}")
