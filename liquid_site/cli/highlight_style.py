"""``highlight-style``: prints the style sheet of a Pygments style for Rouge's classes, as ``rougify style`` does."""

from __future__ import annotations

import sys

from liquid_site.cli.arguments import Arguments, UsageError
from liquid_site.cli.options import Option
from liquid_site.config.log import put

OPTIONS = (Option("scope", "--scope", "Where the rules apply (defaults to .highlight)", value="SELECTOR", kind="text"),)


def run(arguments: Arguments) -> int:
    """``highlight-style NAME``. Raises LiquidSiteError for a name that is no style."""
    from liquid_site.highlight.styles import style_sheet

    if len(arguments.words) != 1:
        raise UsageError("highlight-style needs the name of one style")
    put(sys.stdout, style_sheet(arguments.words[0], arguments.options.get("scope", ".highlight")))
    return 0
