"""What is read of Ruby files, the twins, and Ruby's regular expressions."""

from __future__ import annotations

import pytest

from liquid_site.errors import LiquidError
from liquid_site.plugins.host import Host
from liquid_site.plugins.ruby_files import read_ruby, uses
from liquid_site.plugins.ruby_regex import compiled, replaced
from liquid_site.plugins.twins.table import twin_for

FILTERS = """
require 'jekyll/scholar'
module Site
  module Words
    def shout(text)
      text.upcase
    end

    def whisper(text) = text.downcase

    private

    def helper
    end
  end
end
Liquid::Template.register_filter(Site::Words)
# Liquid::Template.register_tag('gone', X)
"""
OTHERS = """
class Making < Jekyll::Generator
end
class Turning < ::Jekyll::Converter; end
Liquid::Template.register_tag('youtube', Video)
Liquid::Template.register_tag "map", Map
Jekyll::Hooks.register [:pages, :posts], :post_render do |item| end
Jekyll::Hooks.register :site, :after_init do end
"""
LASTMOD = """
Jekyll::Hooks.register :posts, :post_init do |post|
  post.data['last_modified_at'] = `git log -1`
end
"""


def test_filters_and_gems() -> None:
    found = read_ruby(FILTERS)
    assert found.filters == ["shout", "whisper"]
    assert (found.tags, found.gems) == ([], ["jekyll-scholar"])


def test_tags_classes_and_hooks() -> None:
    found = read_ruby(OTHERS)
    assert found.tags == ["youtube", "map"]
    assert (found.generators, found.converters) == (["Making"], ["Turning"])
    assert found.hooks == [("pages", "post_render"), ("posts", "post_render"), ("site", "after_init")]


def test_a_known_plugin_has_a_twin() -> None:
    host = Host({})
    twin = twin_for(read_ruby(LASTMOD), LASTMOD)
    assert twin is not None
    twin(host)
    assert host.listens("post_init", "posts")
    assert twin_for(read_ruby(OTHERS), OTHERS) is None


@pytest.mark.parametrize(
    ("text", "is_used"),
    [
        ("{% map x %}", True),
        ("{%- map %}", True),
        ("{% mapping %}", False),
        ("{{ x | shout }}", True),
        ("shout", False),
    ],
)
def test_uses(text: str, is_used: bool) -> None:
    assert bool(uses(["map"], ["shout"]).search(text)) is is_used


@pytest.mark.parametrize(
    ("pattern", "replacement", "text", "made"),
    [
        (r"(\w+) (?<b>\w+)", r"\k<b> \1", "é a b", "é b a"),
        (r"\Aa|b\z", "x", "a b", "x x"),
        (r"^[\d\s]+", "-", "1 2\n34", "-"),
        (r"[[:upper:]]", r"<\0>", "aB", "a<B>"),
        (r"\h+", "", "x1fz", "xz"),
    ],
)
def test_ruby_patterns(pattern: str, replacement: str, text: str, made: str) -> None:
    assert replaced(compiled(pattern), replacement, text) == made


def test_a_pattern_that_is_none() -> None:
    with pytest.raises(LiquidError, match="cannot be used here"):
        compiled("(")
