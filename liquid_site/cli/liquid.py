"""``liquid``: prints the Python that the Liquid of a file is compiled to."""

from __future__ import annotations

import sys

from liquid_site.cli.arguments import Arguments, UsageError
from liquid_site.cli.options import CONFIG, SOURCE
from liquid_site.config.log import Log, put
from liquid_site.errors import LiquidSiteError, Where

OPTIONS = (SOURCE, CONFIG)


def run(arguments: Arguments) -> int:
    """``liquid FILE …``, with the tags and filters of the site's plugins. Raises LiquidError."""
    from liquid_site.build.start import start
    from liquid_site.config.load import configuration
    from liquid_site.reader.front_matter import split

    if not arguments.words:
        raise UsageError("liquid needs a file")
    log = Log("error")
    engine = start(configuration(arguments.options, log), log).liquid.engine
    for path in arguments.words:
        try:
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
        except OSError as error:
            raise LiquidSiteError(f"cannot read the file: {error.strerror}", where=Where(path)) from None
        except UnicodeDecodeError:
            raise LiquidSiteError(
                "cannot read the file: it is not UTF-8", where=Where(path), hint="save it as UTF-8"
            ) from None
        found = split(text)
        put(sys.stdout, engine.python(found.body, path, found.first_line))
    return 0
