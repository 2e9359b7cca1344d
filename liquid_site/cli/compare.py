"""``compare``: two built sites, Jekyll's and ours say, file by file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from liquid_site.cli.arguments import Arguments, UsageError
from liquid_site.cli.options import Option
from liquid_site.config.log import put

if TYPE_CHECKING:
    from liquid_site.check.compare import Comparison

OPTIONS = (
    Option("json", "--json", "Print the result as JSON"),
    Option("all", "--all", "List identical files too"),
    Option("ignore", "--ignore", "Take what this regular expression matches out of both sides", "", "REGEX", "text"),
    Option("accept", "--accept", "Succeed with these verdicts too (tree, tokens)", "", "VERDICT[,…]", "list"),
)


def run(arguments: Arguments) -> int:
    """``compare DIR_A DIR_B``: 0 if all files are identical (or accepted), 1 if not."""
    import re
    import sys

    from liquid_site.check.compare import VERDICTS, compare

    if len(arguments.words) != 2:
        raise UsageError("compare takes two folders")
    options = arguments.options
    accepted = {"identical", *(options.get("accept") or ())}
    if not accepted <= set(VERDICTS):
        raise UsageError(f"--accept takes {', '.join(VERDICTS)}")
    try:
        result = compare(
            arguments.words[0], arguments.words[1], ignore=[options["ignore"]] if options.get("ignore") else []
        )
    except re.error as error:
        raise UsageError(f"--ignore is not a regular expression: {error}") from error
    put(sys.stdout, as_json(result) if options.get("json") else as_text(result, bool(options.get("all"))))
    return 0 if all(one.verdict in accepted for one in result.files) else 1


def as_text(result: Comparison, everything: bool) -> str:
    """Give a line a file that differs, its first difference below, and a table of the counts."""
    lines = []
    for one in result.files:
        if one.verdict == "identical" and not everything:
            continue
        lines.append(f"{one.verdict:<11} {one.path}" + (f":{one.line}" if one.line else ""))
        if one.left or one.right:
            lines += [f"    - {one.left!r}", f"    + {one.right!r}"]
    lines += [f"{verdict:<11} {count:>7}" for verdict, count in result.counts.items()]
    return "\n".join([*lines, f"{'files':<11} {len(result.files):>7}", ""])


def as_json(result: Comparison) -> str:
    """Give ``{left, right, counts, files: [{path, verdict, line, left, right}]}``."""
    import json
    from dataclasses import asdict

    return json.dumps({**asdict(result), "counts": result.counts}, ensure_ascii=False, indent=1) + "\n"
