"""A site's ``sass:`` settings, and the source map that is published."""

import json
import os
from pathlib import Path

import pytest

from liquid_site.sass.options import inside, sass_options
from liquid_site.sass.source_map import published_map, relative_url
from liquid_site.sass.wire import Fields, field, fields, message, read_varint, varint


def test_load_paths_in_order(tmp_path: Path) -> None:
    for name in ("_sass", "lib/a/css", "lib/b/css", "theme"):
        (tmp_path / "site" / name).mkdir(parents=True)
    source = str(tmp_path / "site")
    config = {"sass": {"load_paths": ["lib/*/css", "missing", "../outside"]}}
    (tmp_path / "outside").mkdir()
    theme = os.path.join(source, "theme")
    names = ("lib/a/css", "lib/b/css", "../outside", "_sass", "theme")
    found = sass_options(config, source, theme_path=theme).load_paths
    assert found == tuple(os.path.normpath(os.path.join(source, name)) for name in names)
    safe = sass_options(config, source, safe=True).load_paths
    assert safe == tuple(os.path.join(source, name) for name in ("lib/a/css", "lib/b/css", "_sass"))


@pytest.mark.parametrize(
    ("given", "environment", "wanted"),
    [
        ({}, "production", True),
        ({"sourcemap": "always"}, "production", True),
        ({"sourcemap": "never"}, "development", False),
        ({"sourcemap": "development"}, "development", True),
        ({"sourcemap": "development"}, "production", False),
    ],
)
def test_when_there_is_a_map(given: dict[str, str], environment: str, wanted: bool) -> None:
    assert sass_options({"sass": given}, "/site", environment=environment).source_map is wanted


@pytest.mark.parametrize(
    ("style", "used"),
    [(":compressed", "compressed"), ("compressed", "compressed"), ("nested", "expanded"), (None, "expanded")],
)
def test_style(style: str | None, used: str) -> None:
    assert sass_options({"sass": {"style": style}}, "/site").style == used


def test_deprecations_and_switches() -> None:
    given = {"quiet_deps": True, "verbose": None, "silence_deprecations": "import", "fatal_deprecations": ["a", "b"]}
    options = sass_options({"sass": {**given, "implementation": "sassc"}}, "/site")
    assert (options.quiet_deps, options.verbose, options.implementation) == (True, False, "sassc")
    assert (options.silence_deprecations, options.fatal_deprecations) == (("import",), ("a", "b"))


@pytest.mark.parametrize(
    ("path", "found"),
    [("a/b", "/s/a/b"), ("../../x", "/s/x"), ("/s/a", "/s/a"), ("~/x", "/s/x"), ("/", "/s"), ("/etc", "/s/etc")],
)
def test_inside(path: str, found: str) -> None:
    assert inside("/s", path) == found


@pytest.mark.parametrize(
    ("url", "base", "seen"),
    [
        ("file:///s/css/a.scss", "file:///s/css/", "a.scss"),
        ("file:///s/_sass/x/y.scss", "file:///s/css/", "../_sass/x/y.scss"),
        ("file:///t/a.scss", "file:///s/css/", "../../t/a.scss"),
        ("file:///s/a.scss", "file:///s/css/d/", "../../a.scss"),
        ("file:///s/css/d/e/a%20b.scss", "file:///s/css/", "d/e/a%20b.scss"),
    ],
)
def test_sources_as_addressable_routes_them(url: str, base: str, seen: str) -> None:
    assert relative_url(url, base) == seen


def test_published_map() -> None:
    given = json.dumps({"version": 3, "sources": ["file:///s/css/a.scss", "data:x"], "names": []})
    expected = '{"version":3,"sources":["a.scss","data:x"],"names":[],"file":"a.css"}'
    assert published_map(given, "/s/css", "a.css") == expected


@pytest.mark.parametrize(
    ("number", "octets"), [(0, b"\0"), (127, b"\x7f"), (300, b"\xac\x02"), (2**32 - 1, b"\xff" * 4 + b"\x0f")]
)
def test_varints(number: int, octets: bytes) -> None:
    assert varint(number) == octets
    assert read_varint(octets, 0) == (number, len(octets))


@pytest.mark.parametrize("damaged", [b"\xff", b"\x0b", b"\xff" * 20])
def test_damaged_messages(damaged: bytes) -> None:
    with pytest.raises(ValueError, match="Sass protocol"):
        list(fields(damaged))


def test_a_message_opened() -> None:
    opened = Fields(message((1, "é"), (2, 5), (3, message((1, True))), (4, "a"), (4, "b")) + field(9, b""))
    assert (opened.text(1), opened.number(2), opened.inner(3).number(1), opened.texts(4)) == ("é", 5, 1, ("a", "b"))
    assert (opened.text(7), opened.number(7), 9 in opened, 8 in opened) == ("", 0, True, False)
