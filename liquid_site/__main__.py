"""``python -m liquid_site``: the command line."""

import sys

from liquid_site.cli.main import main

sys.exit(main())
