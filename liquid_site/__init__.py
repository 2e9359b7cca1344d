"""liquid-site: builds Jekyll sites without Ruby, with the same bytes as Jekyll.

The public names are loaded when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from liquid_site.api import BuildResult, Site, build

__version__ = "0.1.0"
__all__ = ["BuildResult", "Site", "__version__", "build"]


class _Package(ModuleType):
    """The package as a module whose ``build`` is always the function.

    Importing ``liquid_site.build.…`` would put the folder of that name in its place; here it finds the place taken.
    """

    @property
    def build(self) -> Any:
        from liquid_site import api

        return api.build

    @build.setter
    def build(self, folder: ModuleType) -> None:
        """Leave *folder* where the import system finds it: in ``sys.modules``."""

    def __getattr__(self, name: str) -> Any:
        if name in {"BuildResult", "Site"}:
            from liquid_site import api

            return getattr(api, name)
        raise AttributeError(f"module 'liquid_site' has no attribute {name!r}")


sys.modules[__name__].__class__ = _Package
