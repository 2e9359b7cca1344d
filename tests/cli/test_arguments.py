"""Command lines as Ruby's OptionParser reads them."""

import re

import pytest

from liquid_site.cli import options
from liquid_site.cli.arguments import UsageError, parse

KNOWN = (*options.BUILD, *options.SERVE, options.STRICT, *options.COMMON, *options.EVERYWHERE)

CASES = [
    (["-s", "a", "-db", "--config", "x,y"], {"source": "a", "destination": "b", "config": ["x", "y"]}, []),
    (["--destin=x", "--fut"], {"destination": "x", "future": True}, []),
    (["--source", "a", "--source", "b"], {"source": "b"}, []),
    (["--config="], {"config": []}, []),
    (["-wI", "extra", "--no-watch"], {"watch": False, "incremental": True}, ["extra"]),
    (["--limit_posts", "3", "-b", "/x", "-D"], {"limit_posts": 3, "baseurl": "/x", "show_drafts": True}, []),
    (["--limit_posts=-1"], {"limit_posts": -1}, []),
    (["-p", "a,b", "--layouts", "l"], {"plugins_dir": ["a", "b"], "layouts_dir": "l"}, []),
    (["-d", "-q", "--limit_posts", "-1"], {"destination": "-q", "limit_posts": -1}, []),
    (["-qVd", "x", "--dest=", "y"], {"quiet": True, "verbose": True, "destination": ""}, ["y"]),
    (["--destination", "--", "-q", "a", "--", "-V", "-"], {"destination": "--", "quiet": True}, ["a", "-V", "-"]),
    (["-H", "a", "b", "-P"], {"host": "a", "port": None}, ["b"]),
    (["--host", "-q", "-P1"], {"host": None, "quiet": True, "port": "1"}, []),
    ([], {}, []),
]


@pytest.mark.parametrize(("argv", "given", "words"), CASES)
def test_options(argv: list[str], given: dict[str, object], words: list[str]) -> None:
    found = parse(argv, KNOWN)
    assert found.options == given
    assert found.words == words


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["--foo"], "invalid option: --foo"),
        (["--foo=1"], "invalid option: --foo"),
        (["-Z"], "invalid option: -Z"),
        (["-quiet"], "invalid option: -uiet"),
        (["--s", "x"], "ambiguous option: --s"),
        (["--limit_posts", "3x"], "invalid argument: --limit_posts 3x"),
        (["-d"], "missing argument: -d"),
        (["--destination"], "missing argument: --destination"),
        (["--quiet=3"], "needless argument: --quiet=3"),
        (["--watch=false"], "needless argument: --watch=false"),
    ],
)
def test_what_cannot_be_understood(argv: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=re.escape(message)):
        parse(argv, KNOWN)
