"""Command lines as Ruby's OptionParser reads them."""

import pytest

from liquid_site.cli import options
from liquid_site.cli.arguments import UsageError, parse

KNOWN = (*options.BUILD, options.STRICT, *options.COMMON, *options.EVERYWHERE)

CASES = [
    (["-s", "a", "-db", "--config", "x,y"], {"source": "a", "destination": "b", "config": ["x", "y"]}, []),
    (["--destin=x", "--fut"], {"destination": "x", "future": True}, []),
    (["--source", "a", "--source", "b"], {"source": "b"}, []),
    (["--config="], {"config": []}, []),
    (["-wI", "extra", "--no-watch"], {"watch": False, "incremental": True}, ["extra"]),
    (["--limit_posts", "3", "-b", "/x", "-D"], {"limit_posts": 3, "baseurl": "/x", "show_drafts": True}, []),
    (["--limit_posts=-1"], {"limit_posts": -1}, []),
    (["-p", "a,b", "--layouts", "l"], {"plugins_dir": ["a", "b"], "layouts_dir": "l"}, []),
    ([], {}, []),
]


@pytest.mark.parametrize(("argv", "given", "words"), CASES)
def test_options(argv: list[str], given: dict[str, object], words: list[str]) -> None:
    found = parse(argv, KNOWN)
    assert found.options == given
    assert found.words == words


@pytest.mark.parametrize("argv", [["--foo"], ["-Z"], ["--s", "x"], ["--limit_posts", "x"], ["-d"], ["--foo=1"]])
def test_what_cannot_be_understood(argv: list[str]) -> None:
    with pytest.raises(UsageError):
        parse(argv, KNOWN)
