"""The handler for python-frontmatter."""

import subprocess
import sys

import frontmatter
import pytest

from liquid_site.reader.handler import JekyllHandler

TEXT = "---\ntitle: Día\ndate: 2024-05-31 10:00:00 +0200\nzip: 017\n...\n\n  body\n"


def test_reads_as_jekyll() -> None:
    handler = JekyllHandler()
    assert handler.detect(TEXT)
    assert not handler.detect("no front matter")
    head, body = handler.split(TEXT)
    assert body == "  body\n"
    data = handler.load(head)
    assert data["zip"] == 15
    assert data["date"].utcoffset().total_seconds() == 7200
    with pytest.raises(ValueError, match="no front matter"):
        handler.split("text")
    assert handler.load("") == {}


def test_works_with_the_package() -> None:
    post = frontmatter.loads(TEXT, handler=JekyllHandler())
    assert post["title"] == "Día"
    written = frontmatter.dumps(post, handler=JekyllHandler())
    assert frontmatter.loads(written, handler=JekyllHandler()).metadata["title"] == "Día"


def test_reading_a_site_does_not_import_it() -> None:
    code = "import sys, liquid_site.reader.site; print('frontmatter' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
