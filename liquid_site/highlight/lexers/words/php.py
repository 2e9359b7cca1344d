"""The functions of PHP that Rouge 4.7.0 knows, in small letters.

A line of the tables is what stands before the first underscore of a name, a colon, and what follows the underscore.
"""

from liquid_site.highlight.lexers.words import php_first, php_second


def builtins() -> frozenset[str]:
    """All of them by their whole names."""
    found = []
    for line in (php_first.BUILTINS + php_second.BUILTINS).split("\n"):
        prefix, _, rest = line.partition(":")
        found += [f"{prefix}_{name}" if prefix else name for name in rest.split()]
    return frozenset(found)
